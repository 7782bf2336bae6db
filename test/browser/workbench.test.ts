import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { findViolations } from "./support/accessibility";
import { describeInBrowser, launchBrowser, openPage, picture } from "./support/browser";
import type { WatchedPage } from "./support/browser";
import { personAt } from "./support/person";
import type { Person } from "./support/person";
import { root, startServer } from "./support/server";
import type { Server } from "./support/server";
import { describeWorkbook } from "./support/workbookPicture";

jest.setTimeout(240_000);

const sample = readFileSync(path.join(root, "samples/linjiang-2026-2030.txt"), "utf8");
const ourSheets = ["填报说明", "任务分解表", "指标分解表"];
const progress = "已印发工作方案，\n完成 3 家试点";

interface Change {
  readonly address: string;
  readonly source: string;
  readonly type: string;
}

/** The add-in's own way of hearing what people type. */
const listenForChanges = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const heard: Change[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((change) => {
        heard.push({ address: change.address, source: change.source, type: change.changeType });
        return Promise.resolve();
      });
      await context.sync();
    });
  });

/** What the add-in was told so far; events come a little after the change. */
const heardChanges = async (page: Page): Promise<Change[]> => {
  const heard = await page.waitForFunction(() => {
    const { heard } = window as unknown as { readonly heard: Change[] };
    return heard.length > 0 && heard;
  });
  return (await heard.jsonValue()) as Change[];
};

describeInBrowser("the workbench", () => {
  let server: Server;
  let browser: Browser;
  const opened: WatchedPage[] = [];

  const arrive = async (size?: { width: number; height: number }): Promise<Person> => {
    const watched = await openPage(browser, `${server.origin}/`, size);
    opened.push(watched);
    const person = personAt(watched.page);
    await person.pane.getByRole("button", { name: "用示例规划试一试" }).waitFor();
    return person;
  };

  const pasteAndRead = async ({ pane }: Person, text: string) => {
    await pane.getByRole("button", { name: "粘贴文本" }).click();
    await pane.getByLabel("规划全文").fill(text);
    await pane.getByRole("button", { name: "识别这段文本" }).click();
  };

  const write = async ({ pane }: Person) => {
    await pane.getByRole("button", { name: /^写入 5 张表/ }).click();
    await pane
      .getByText(/已写入 5 张表/)
      .first()
      .waitFor();
  };

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
  });

  afterEach(() => {
    const strangers = opened.flatMap(({ requests }) =>
      requests.filter((address) => !/^(?:blob:)?http:\/\/127\.0\.0\.1:\d+\//.test(address)),
    );
    expect(strangers).toEqual([]);
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
    opened.length = 0;
  });

  it("takes a planner from a pasted plan to a saved workbook, and back into it", async () => {
    const person = await arrive();
    const { page, pane } = person;
    expect(await findViolations(page)).toEqual([]);
    await picture(page, "start-1280");

    await pasteAndRead(person, sample);
    await pane.getByText(/找到 \d+ 项指标、\d+ 项任务/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await picture(page, "found-1280");

    // a card shows the sentence that it came from
    const card = pane.locator("[data-key]").first().getByRole("button").first();
    const name = (await card.textContent()) ?? "";
    await card.click();
    const marked = pane.locator("mark").first();
    await marked.waitFor();
    expect(sample).toContain(await marked.textContent());
    expect(name).not.toBe("");
    await picture(page, "source-1280");

    await write(person);
    expect(await person.sheetNames()).toEqual(expect.arrayContaining(ourSheets));
    await person.showSheet("任务分解表");
    await person.grid
      .getByRole("gridcell", { name: /临江市.*任务分解表/ })
      .first()
      .waitFor();
    expect(await person.grid.getByRole("gridcell", { name: "编号", exact: true }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await picture(page, "tables-1280");

    // what a person types is in the cell, and the add-in hears of it
    await listenForChanges(page);
    const cell = await person.cellUnder("进展情况");
    await person.type(cell, progress);
    expect(await cell.innerText()).toBe(progress);
    await expect(heardChanges(page)).resolves.toEqual([
      { address: expect.stringMatching(/^[A-Z]+\d+$/) as string, source: "Local", type: "RangeEdited" },
    ]);

    const saved = await person.save();
    const before = await describeWorkbook(page);
    const grids = await readXlsx(saved);
    if (!grids.ok) throw new Error(grids.key);
    expect(grids.value.map((grid) => grid.name)).toEqual(expect.arrayContaining(ourSheets));
    const tasks = grids.value.find((grid) => grid.name === "任务分解表")?.cells.flat();
    expect(tasks).toContain(progress);

    // somebody else opens the file: nothing is lost, and the pane knows the plan
    const next = await arrive();
    await next.open("任务分解表.xlsx", saved);
    await next.page.getByText("已打开“任务分解表.xlsx”").waitFor();
    await next.pane.getByRole("button", { name: "打开清单" }).waitFor();
    expect(await describeWorkbook(next.page)).toEqual(before);
    await next.showSheet("任务分解表");
    expect(await (await next.cellUnder("进展情况")).innerText()).toBe(progress);
    expect(await findViolations(next.page)).toEqual([]);
    await picture(next.page, "reopened-1280");
    await next.pane.getByRole("button", { name: "打开清单" }).click();
    await next.pane.getByText(/找到 \d+ 项指标、\d+ 项任务/).waitFor();
  });

  it("is one click from a sample's tables at the address that npm start tells", async () => {
    const watched = await openPage(browser, server.address);
    opened.push(watched);
    const person = personAt(watched.page);
    await person.pane.getByText(/找到 \d+ 项指标、\d+ 项任务/).waitFor();
    await write(person);
    expect(await person.sheetNames()).toEqual(expect.arrayContaining(ourSheets));
    await person.grid.getByText("填报说明").first().waitFor();
    // a link of the sheet leads to the table
    await person.grid.getByRole("gridcell", { name: "任务分解表" }).click();
    await person.page.getByRole("grid", { name: "任务分解表", exact: true }).waitFor();
  });

  it("gives way to whoever has its port already", async () => {
    const other = await startServer(Number(new URL(server.origin).port));
    expect(other.origin).not.toBe(server.origin);
    expect((await fetch(`${other.origin}/workbench/`)).status).toBe(200);
    expect((await fetch(`${other.origin}/..%2fpackage.json`)).status).toBe(404);
    expect(await other.stop()).toBe(0);
  });

  it("shows a sample's tables after two clicks, and takes them back with one", async () => {
    const person = await arrive();
    const before = await describeWorkbook(person.page).catch(() => null);
    await person.pane.getByRole("button", { name: "用示例规划试一试" }).click();
    await write(person);
    expect(await person.sheetNames()).toEqual(expect.arrayContaining(ourSheets));
    await person.pane.getByRole("button", { name: "撤销", exact: true }).click();
    await person.pane.getByText("已撤销，工作簿和写入前一样。").first().waitFor();
    expect(await person.sheetNames()).toEqual(["Sheet1"]);
    expect(await describeWorkbook(person.page).catch(() => null)).toEqual(before);
  });

  it("hands the pane any of the shipped samples", async () => {
    const person = await arrive();
    await person.page.getByRole("button", { name: "示例", exact: true }).click();
    await person.page.getByRole("menuitem", { name: "横川市示范城市工作方案" }).click();
    await person.pane.getByText(/找到 \d+ 项指标、\d+ 项任务/).waitFor();
    await person.pane
      .getByText(/横川市/)
      .first()
      .waitFor();
  });

  it("says what is wrong with a bad plan, and leaves the workbook alone", async () => {
    const person = await arrive();
    const { pane } = person;
    await pasteAndRead(person, "  \n ");
    await pane.getByRole("alert").or(pane.locator(".fui-MessageBar")).first().waitFor();
    expect(await findViolations(person.page)).toEqual([]);
    await picture(person.page, "bad-plan-1280");
    await pane.getByLabel("规划全文").fill("今天天气很好，大家都去公园散步。");
    await pane.getByRole("button", { name: "识别这段文本" }).click();
    await pane
      .getByText(/没有找到指标/)
      .first()
      .waitFor();
    expect(await person.sheetNames()).toEqual(["Sheet1"]);
  });

  it("says what is wrong with a bad workbook, and keeps the one that is open", async () => {
    const person = await arrive();
    await person.type(person.page.locator("#cell-1-1"), "在这里");
    await person.open("规划.xlsx", Buffer.from(sample));
    // what was typed is not saved yet
    await person.page.getByRole("button", { name: "不保存，直接打开" }).click();
    await person.page.getByText(/“规划\.xlsx”打不开/).waitFor();
    expect(await person.page.locator("#cell-1-1").innerText()).toBe("在这里");
    await picture(person.page, "bad-workbook-1280");
  });

  it.each([
    [320, 640],
    [400, 720],
  ])("is at home at %i pixels, pane and sheet one behind the other", async (width, height) => {
    const person = await arrive({ width, height });
    const { page, pane } = person;
    await picture(page, `start-${width}`);
    await pane.getByRole("button", { name: "用示例规划试一试" }).click();
    await pane.getByText(/找到 \d+ 项指标、\d+ 项任务/).waitFor();
    await picture(page, `found-${width}`);
    await write(person);
    await picture(page, `written-${width}`);
    await pane.getByRole("button", { name: "转到任务分解表" }).click();
    await page.getByRole("grid", { name: "任务分解表", exact: true }).waitFor();
    await picture(page, `tables-${width}`);
    // frozen columns do not take the whole width
    expect(await (await person.cellUnder("目标要求")).innerText()).not.toBe("");
    expect(await findViolations(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
});
