/**
 * Draws assets/icon-*.png from the SVG files beside them: `node scripts/icons.mjs`, by hand, after a change to an SVG.
 * Needs Chromium (CHROMIUM names it where it is not /usr/bin/chromium).
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const assets = new URL("../assets/", import.meta.url);
const drawings = { 16: "icon-small.svg", 32: "icon.svg", 64: "icon.svg", 80: "icon.svg", 128: "icon.svg" };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
for (const [size, drawing] of Object.entries(drawings)) {
  const svg = await readFile(new URL(drawing, assets), "utf8");
  const page = await browser.newPage({ viewport: { width: Number(size), height: Number(size) } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL(`icon-${size}.png`, assets)), omitBackground: true });
  await page.close();
}
await browser.close();
