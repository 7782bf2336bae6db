import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { root } from "./server";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const executable = places.find((place) => place !== undefined && place !== "" && existsSync(place));

const required = process.env.CI === "true" || process.env.FENJIE_REQUIRE_ALL === "1";
if (executable === undefined && !required)
  console.warn(
    "No Chromium, Chrome or Edge on this machine: the browser tests are left out (CHROMIUM_PATH names one).",
  );

/** `describe` where there is a browser; elsewhere left out with a notice, or failing where everything is required. */
export const describeInBrowser = executable === undefined && !required ? describe.skip : describe;

export function launchBrowser(): Promise<Browser> {
  if (executable === undefined)
    throw new Error("No Chromium, Chrome or Edge on this machine; CHROMIUM_PATH names one.");
  return chromium.launch({
    executablePath: executable,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--no-first-run",
    ],
  });
}

/** A page with everything that it asked for, was refused and complained of. */
export interface WatchedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** every request, also those that a policy stopped */
  readonly requests: string[];
  readonly complaints: string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  size = { width: 1280, height: 800 },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true, locale: "zh-CN" });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.exposeFunction("noteRefused", (address: string) => requests.push(address));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => {
      const { noteRefused } = window as unknown as { readonly noteRefused: (address: string) => void };
      noteRefused(`${blockedURI} (${violatedDirective})`);
    });
  });
  await page.goto(address);
  return { context, page, requests, complaints };
}

/** Pictures for people to look at; git does not keep them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = path.join(root, "out", "screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
