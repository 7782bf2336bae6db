import { createRoot } from "react-dom/client";
import { localeFor } from "../../locales/messages";
import { workbenchTranslator } from "../../locales/workbenchTexts";
import { mountApp } from "../../taskpane/mountApp";
import { createHost } from "../host/createHost";
import type { OfficeScriptFramework } from "../host/officeAttachment";
import { HostBook } from "./book/hostBook";
import { supplyOffice } from "./officeGlobals";
import type { OfficeFactoryHolder } from "./officeGlobals";
import { Workbench } from "./Workbench";

/** Left by the client file of Office.js, which the page loads before this. */
declare const OSF: OfficeScriptFramework & OfficeFactoryHolder;

/** The newest requirement set whose members the host knows, which is that of Excel 2021. */
const EXCEL_API = "1.14";

const displayLanguage = navigator.language;
const locale = localeFor(displayLanguage);
document.documentElement.lang = locale;
document.title = workbenchTranslator(locale)("page.title");

async function start(root: HTMLElement): Promise<void> {
  const engine = await fetch(new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url));
  if (!engine.ok) throw new Error(engine.statusText);
  const host = await createHost({ wasm: await engine.arrayBuffer() });
  host.attach(OSF);
  supplyOffice(OSF, { displayLanguage, excelApi: EXCEL_API });
  createRoot(root).render(
    <Workbench
      book={new HostBook(host)}
      locale={locale}
      withSample={new URLSearchParams(location.search).has("sample")}
      mountPane={(element) => mountApp(element, { displayLanguage, theme: "light" })}
    />,
  );
}

const root = document.getElementById("root");
if (root) {
  root.textContent = workbenchTranslator(locale)("page.starting");
  start(root).catch((error: unknown) => {
    console.error(error);
    root.setAttribute("role", "alert");
    root.textContent = workbenchTranslator(locale)("page.problem.start");
  });
}
