/**
 * Takes docs/images/workbench.png: `npm start` in one terminal, then
 * `node scripts/screenshot.mjs http://127.0.0.1:3100/workbench/` in another.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [address = "http://127.0.0.1:3100/workbench/"] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: "zh-CN" });
await page.goto(address);
await page
  .getByRole("button", { name: /示例规划/ })
  .first()
  .click();
await page.getByRole("button", { name: /^写入/ }).click();
await page.getByRole("button", { name: /^转到/ }).click();
await page.locator("[data-key] button").nth(1).click();
await page.waitForTimeout(1500);
await page.screenshot({
  path: process.argv[3] ?? fileURLToPath(new URL("../docs/images/workbench.png", import.meta.url)),
});
await browser.close();
