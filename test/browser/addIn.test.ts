import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { describeInBrowser, launchBrowser, openPage } from "./support/browser";
import type { WatchedPage } from "./support/browser";
import { findViolations } from "./support/accessibility";
import { root, startServer } from "./support/server";
import type { Server } from "./support/server";

jest.setTimeout(180_000);

const dist = path.join(root, "dist");
const gzipped = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
const scriptsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".js"));

describeInBrowser("the add-in as it is delivered", () => {
  let server: Server;
  let browser: Browser;
  let pane: WatchedPage;
  let refused: string[];

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    // without Excel around it, office.js says that there is no host
    pane = await openPage(browser, `${server.origin}/taskpane.html`, { width: 320, height: 640 });
    await pane.page.getByRole("button").first().waitFor();
    await pane.page.waitForTimeout(1000);
    refused = pane.requests.filter((address) => !address.startsWith(`${server.origin}/`));
  });

  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
  });

  it("asks nobody but its own origin for anything, Microsoft's scripts and telemetry included", () => {
    expect(pane.requests).toContain(`${server.origin}/office/office.js`);
    expect(refused).toEqual([]);
  });

  it("has no serious fault of accessibility", async () => {
    expect(await findViolations(pane.page)).toEqual([]);
  });

  it("loads at most 150 KB more script before the first click than an empty Fluent pane", () => {
    execFileSync(
      process.execPath,
      ["node_modules/webpack/bin/webpack.js", "--config", "test/browser/support/emptyPane.config.js"],
      { cwd: root },
    );
    const empty = gzipped(readFileSync(path.join(root, "out/emptyPane/empty.js")));
    const loaded = pane.requests
      .map((address) => new URL(address).pathname.slice(1))
      .filter((name) => name.endsWith(".js") && !name.startsWith("office/"));
    const ours = loaded.reduce((sum, name) => sum + gzipped(readFileSync(path.join(dist, name))), 0);
    console.info(`task pane ${(ours / 1024).toFixed(0)} KB, empty pane ${(empty / 1024).toFixed(0)} KB, gzipped`);
    expect(ours - empty).toBeLessThanOrEqual(150 * 1024);
  });

  it("contains nothing of the workbench", () => {
    const sources = scriptsIn(dist).flatMap((name) => {
      const map = JSON.parse(readFileSync(path.join(dist, `${name}.map`), "utf8")) as { readonly sources: string[] };
      return map.sources;
    });
    expect(sources.some((source) => source.includes("src/taskpane/"))).toBe(true);
    expect(sources.filter((source) => /workbench|ironcalc/i.test(source))).toEqual([]);
    expect(readdirSync(dist).filter((name) => name.endsWith(".wasm"))).toEqual([]);
  });

  it("serves Microsoft's files as they are", () => {
    const original = path.join(root, "node_modules/@microsoft/office-js/dist");
    for (const name of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "zh-cn/office_strings.js"])
      expect(readFileSync(path.join(dist, "office", name)).equals(readFileSync(path.join(original, name)))).toBe(true);
  });
});
