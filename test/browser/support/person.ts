import type { Download, Locator, Page } from "playwright-core";
import { readFile } from "node:fs/promises";

/** What a person sees and does on the workbench page, in the words of its Chinese interface. */
export interface Person {
  readonly page: Page;
  readonly pane: Locator;
  readonly grid: Locator;
  /** brings a sheet to the front */
  readonly showSheet: (name: string) => Promise<void>;
  readonly sheetNames: () => Promise<string[]>;
  /** the cell under the head with this text, so many rows below it */
  readonly cellUnder: (head: string, rowsBelow?: number) => Promise<Locator>;
  readonly type: (cell: Locator, text: string) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
  readonly open: (name: string, bytes: Uint8Array) => Promise<void>;
}

export function personAt(page: Page): Person {
  const pane = page.getByRole("complementary", { name: "任务窗格" });
  const grid = page.getByRole("grid");
  const tab = (name: string) =>
    page.getByRole("tablist", { name: "工作表标签" }).getByRole("tab", { name, exact: true });
  return {
    page,
    pane,
    grid,
    showSheet: async (name) => {
      await tab(name).click();
      await page.getByRole("grid", { name, exact: true }).waitFor();
    },
    sheetNames: () => page.getByRole("tablist", { name: "工作表标签" }).getByRole("tab").allTextContents(),
    cellUnder: async (head, rowsBelow = 1) => {
      const text = page.locator(".text").and(page.getByText(head, { exact: true }));
      const cell = grid.getByRole("gridcell").filter({ has: text }).first();
      await grid.hover();
      for (let screens = 0; screens < 10 && (await cell.count()) === 0; screens++) {
        await page.mouse.wheel(300, 0);
        await page.waitForTimeout(100);
      }
      const id = await cell.getAttribute("id");
      const [, row, column] = /^cell-(\d+)-(\d+)$/.exec(id ?? "") ?? [];
      return page.locator(`#cell-${Number(row) + rowsBelow}-${column}`);
    },
    type: async (cell, text) => {
      await cell.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
    },
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "保存", exact: true }).click(),
      ]);
      return bytesOf(download);
    },
    open: async (name, bytes) => {
      await page
        .locator('input[type="file"][accept*=".xlsx"]')
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    },
  };
}

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(await readFile(await download.path()));
