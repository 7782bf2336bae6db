import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Locale } from "../../locales/messages";
import { workbenchTranslator } from "../../locales/workbenchTexts";
import { useFluentTheme } from "../../taskpane/theme";
import { Grid } from "./grid/Grid";
import type { GridHandle } from "./grid/Grid";
import type { HostBook } from "./book/hostBook";
import { InExcelDialog } from "./InExcelDialog";
import { OpenQuestion } from "./OpenQuestion";
import { PageBar } from "./PageBar";
import { recall, remember } from "./remembered";
import { samples } from "./samples";
import type { Sample } from "./samples";
import { Splitter } from "./Splitter";
import { useWorkbookFiles } from "./useWorkbookFiles";
import "./page.css";

export interface WorkbenchProps {
  readonly book: HostBook;
  readonly locale: Locale;
  /** begins with the first sample read, one click from its tables */
  readonly withSample: boolean;
  /** fills the element with the task pane */
  readonly mountPane: (element: HTMLElement) => PaneOnPage;
}

export interface PaneOnPage {
  /** hands a plan to the pane as if a person had chosen the file */
  readonly openPlan: (file: File) => void;
  /** tells the pane that it has another workbook before it */
  readonly workbookOpened: () => void;
  readonly unmount: () => void;
}

const NARROWEST_PANE = 320;
const USUAL_PANE = 380;

/** The grid on the left, the task pane docked right, a bar on top; side by side where there is room for both. */
export function Workbench({ book, locale, withSample, mountPane }: WorkbenchProps) {
  const t = workbenchTranslator(locale);
  const [paneWidth, setPaneWidth] = useState(() => Number(recall("paneWidth")) || USUAL_PANE);
  const [view, setView] = useState<"sheet" | "pane">("pane");
  const [previewSaid, setPreviewSaid] = useState(() => recall("previewSaid") === "1");
  const [helpShown, setHelpShown] = useState(false);
  const grid = useRef<GridHandle>(null);
  const { element: paneElement, pane } = usePane(mountPane);

  useEffect(() => {
    const home = paneElement.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      setView("sheet");
      grid.current?.focus();
    };
    home?.addEventListener("keydown", leave);
    return () => home?.removeEventListener("keydown", leave);
  }, [paneElement]);

  const files = useWorkbookFiles(book, t, () => pane.current?.workbookOpened());
  const windowWidth = useWindowWidth();
  const widest = Math.max(NARROWEST_PANE, Math.round(windowWidth * 0.6));
  const width = Math.min(widest, Math.max(NARROWEST_PANE, paneWidth));

  const resize = (wanted: number) => {
    setPaneWidth(wanted);
    remember("paneWidth", String(wanted));
  };
  const focusPane = () => {
    setView("pane");
    paneElement.current?.querySelector<HTMLElement>("button, input, textarea, [tabindex='0']")?.focus();
  };

  // where only one of the two has room, the sheet comes to the front when the pane leads there
  useEffect(() => book.onPlaceShown(() => setView("sheet")), [book]);

  const openSample = (sample: Sample) => {
    setView("pane");
    void files.fetchSample(sample).then((file) => file && pane.current?.openPlan(file));
  };

  const begun = useRef(false);
  useEffect(() => {
    const [sample] = samples;
    if (!withSample || begun.current || !sample) return;
    begun.current = true;
    openSample(sample);
  });

  return (
    <FluentProvider theme={useFluentTheme("light")} className="page" data-view={view}>
      <PageBar
        t={t}
        onOpen={(file) => void files.open(file)}
        onSave={() => void files.save()}
        onSample={openSample}
        onHelp={() => setHelpShown(true)}
      />
      <main className="pageMain">
        {previewSaid ? null : (
          <MessageBar intent="info" className="pageMessage">
            <MessageBarBody>{t("page.preview")}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={t("page.preview.close")}
                  onClick={() => {
                    setPreviewSaid(true);
                    remember("previewSaid", "1");
                  }}
                />
              }
            />
          </MessageBar>
        )}
        <div aria-live="polite" className="pageNews">
          {files.news ? (
            <MessageBar intent={files.news.intent} className="pageMessage">
              <MessageBarBody>{files.news.text}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={t("page.close")}
                    onClick={files.dismiss}
                  />
                }
              />
            </MessageBar>
          ) : null}
        </div>
        <div className="pageViews" role="group" aria-label={t("page.views")}>
          {(["sheet", "pane"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
              {t(`page.view.${name}`)}
            </button>
          ))}
        </div>
        <div className="pageBody">
          <div className="pageSheet">
            <Grid book={book} locale={locale} ref={grid} onLeave={focusPane} />
          </div>
          <Splitter label={t("page.splitter")} width={width} min={NARROWEST_PANE} max={widest} onWidth={resize} />
          <aside className="pagePane" aria-label={t("page.pane")} style={{ width }} ref={paneElement} />
        </div>
      </main>
      <InExcelDialog open={helpShown} t={t} onClose={() => setHelpShown(false)} />
      <OpenQuestion open={files.asking} fileName={files.asked} t={t} onAnswer={files.answer} />
    </FluentProvider>
  );
}

interface PaneSlot {
  readonly element: RefObject<HTMLElement | null>;
  readonly pane: RefObject<PaneOnPage | null>;
}

/** The pane keeps a React root of its own, as in Excel. */
function usePane(mountPane: (element: HTMLElement) => PaneOnPage): PaneSlot {
  const element = useRef<HTMLElement>(null);
  const pane = useRef<PaneOnPage>(null);
  useEffect(() => {
    const home = element.current?.appendChild(document.createElement("div"));
    if (!home) return;
    home.className = "paneHome";
    const mounted = mountPane(home);
    pane.current = mounted;
    return () => {
      pane.current = null;
      // not while React still renders this page
      queueMicrotask(mounted.unmount);
      home.remove();
    };
  }, [mountPane]);
  return { element, pane };
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return width;
}
