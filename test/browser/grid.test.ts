import type { Browser } from "playwright-core";
import { findViolations } from "./support/accessibility";
import { describeInBrowser, launchBrowser, openPage, picture } from "./support/browser";
import type { WatchedPage } from "./support/browser";
import { personAt } from "./support/person";
import type { Person } from "./support/person";
import { startServer } from "./support/server";
import type { Server } from "./support/server";

jest.setTimeout(240_000);

/** A table with a list, a whole-number rule, a hidden column and a merged title, and a protected sheet beside it. */
const makeWorkbook = ({ page }: Person): Promise<void> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.name = "分解表";
      const title = sheet.getRange("A1:D1");
      title.merge();
      title.format.horizontalAlignment = "Center";
      sheet.getRange("A1").values = [["临江市任务分解表"]];
      sheet.getRange("A2:D5").values = [
        ["任务", "状态", "编号", "家数"],
        ["培育品牌", "推进中", "a1", 12],
        ["制定标准", "未启动", "a2", 30],
        ["开展抽查", "推进中", "a3", 8],
      ];
      sheet.tables.add("A2:D5", true);
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("B3:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "未启动,推进中,已完成" } };
      sheet.getRange("D3:D5").dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 100, operator: "Between" },
      };
      sheet.getRange("D3:D5").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "家数",
        message: "请填 0 到 100 的整数。",
      };
      sheet.getRange("D3:D5").dataValidation.prompt = { showPrompt: true, title: "家数", message: "只填数字。" };
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
      const guarded = context.workbook.worksheets.add("填报");
      guarded.getRange("A1:B1").values = [["单位", ""]];
      guarded.getRange("B1").format.protection.locked = false;
      guarded.protection.protect({});
      sheet.activate();
      sheet.getRange("A3").select();
      await context.sync();
    }),
  );

describeInBrowser("the grid of the workbench", () => {
  let server: Server;
  let browser: Browser;
  let watched: WatchedPage;
  let person: Person;

  const cell = (row: number, column: number) => person.page.locator(`#cell-${row}-${column}`);
  const texts = () => person.grid.locator('[role="gridcell"] .text').allInnerTexts();
  const nameBox = () => person.page.getByLabel(/名称框/);
  const press = async (...keys: string[]) => {
    for (const key of keys) await person.page.keyboard.press(key);
  };

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    watched = await openPage(browser, `${server.origin}/workbench/`);
    await watched.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    person = personAt(watched.page);
    await person.pane.getByRole("button", { name: "用示例规划试一试" }).waitFor();
    await makeWorkbook(person);
    await cell(2, 0).click();
  });

  afterEach(async () => {
    expect(watched.complaints).toEqual([]);
    await watched.context.close();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("shows merged titles whole, hides hidden columns and names a merged cell once", async () => {
    expect(await texts()).toEqual(
      expect.arrayContaining(["临江市任务分解表", "任务", "状态", "家数", "培育品牌", "12"]),
    );
    expect(await texts()).not.toContain("编号");
    await cell(0, 0).click();
    await expect(nameBox().inputValue()).resolves.toBe("A1");
    const [title, heads] = [await cell(0, 0).boundingBox(), await cell(1, 3).boundingBox()];
    expect(Math.round((heads?.x ?? 0) + (heads?.width ?? 0))).toBeGreaterThan(0);
    expect(title?.height).toBe(20);
  });

  it("moves by keyboard over what is hidden, and extends with Shift", async () => {
    await press("ArrowRight", "ArrowRight");
    await expect(nameBox().inputValue()).resolves.toBe("D3");
    await press("Control+ArrowDown");
    await expect(nameBox().inputValue()).resolves.toBe("D5");
    await press("Control+Home", "ArrowDown", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight");
    await expect(nameBox().inputValue()).resolves.toBe("A3:B4");
    await nameBox().fill("d3:d5");
    await nameBox().press("Enter");
    await person.page.getByText("求和：50").waitFor();
    expect(await texts()).toContain("12");
    await picture(person.page, "grid-selection-1280");
  });

  it("types over a cell, changes it with F2, breaks lines with Alt+Enter and takes it back", async () => {
    await person.page.keyboard.type("质量攻关");
    await press("Enter");
    expect(await cell(2, 0).innerText()).toBe("质量攻关");
    await press("ArrowUp", "F2");
    await person.page.keyboard.type("行动");
    await press("Alt+Enter");
    await person.page.keyboard.type("第一批");
    await press("Tab");
    await expect(nameBox().inputValue()).resolves.toBe("B3");
    await expect(person.page.getByLabel("编辑栏").inputValue()).resolves.toBe("推进中");
    await press("Escape", "Control+z");
    expect(await cell(2, 0).innerText()).toBe("质量攻关");
    await press("Control+z");
    expect(await cell(2, 0).innerText()).toBe("培育品牌");
    await press("Control+y");
    expect(await cell(2, 0).innerText()).toBe("质量攻关");
    await cell(2, 0).click();
    await press("Delete");
    expect(await cell(2, 0).innerText()).toBe("");
  });

  it("lets Escape drop what is being typed", async () => {
    await person.page.keyboard.type("不要了");
    await press("Escape");
    expect(await cell(2, 0).innerText()).toBe("培育品牌");
  });

  it("offers the list of a cell by keyboard and by mouse", async () => {
    await cell(2, 1).click();
    await press("Alt+ArrowDown");
    await person.page.getByRole("listbox").waitFor();
    expect(await findViolations(person.page)).toEqual([]);
    await picture(person.page, "grid-list-1280");
    await press("ArrowDown", "Enter");
    expect(await cell(2, 1).innerText()).toBe("已完成");
    await cell(3, 1).click();
    await person.page.getByRole("button", { name: "打开列表" }).click();
    await person.page.getByRole("option", { name: "推进中" }).click();
    expect(await cell(3, 1).innerText()).toBe("推进中");
  });

  it("says in the table's own words what a cell does not take, and offers to type again", async () => {
    await cell(2, 3).click();
    await person.page.getByRole("note").getByText("只填数字。").waitFor();
    await person.page.keyboard.type("120");
    await press("Enter");
    const notice = person.page.getByRole("alertdialog", { name: "家数" });
    await notice.getByText("请填 0 到 100 的整数。").waitFor();
    expect(await findViolations(person.page)).toEqual([]);
    await picture(person.page, "grid-refused-1280");
    await press("Enter");
    await person.page.keyboard.press("Control+a");
    await person.page.keyboard.type("20");
    await press("Enter");
    expect(await cell(2, 3).innerText()).toBe("20");
  });

  it("guards what a protected sheet guards, and no more", async () => {
    await person.showSheet("填报");
    await cell(0, 0).click();
    await person.page.keyboard.type("改");
    await press("Enter");
    await person.page
      .getByRole("alertdialog")
      .getByText(/受保护/)
      .waitFor();
    await press("Enter");
    expect(await cell(0, 0).innerText()).toBe("单位");
    await person.type(cell(0, 1), "市水利局");
    expect(await cell(0, 1).innerText()).toBe("市水利局");
  });

  it("copies and pastes as text that Excel understands", async () => {
    await press("Shift+ArrowDown", "Shift+ArrowRight", "Control+c");
    const copied = await person.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll("\r\n", "\n")).toBe("培育品牌\t推进中\n制定标准\t未启动");
    await cell(6, 0).click();
    await press("Control+v");
    expect(await cell(7, 1).innerText()).toBe("未启动");
    await expect(nameBox().inputValue()).resolves.toBe("A7:B8");
  });

  it("filters a table by the texts of a column", async () => {
    await person.page.getByRole("button", { name: "筛选“状态”", exact: true }).click();
    const menu = person.page.getByRole("dialog", { name: "筛选“状态”" });
    await menu.getByLabel("未启动").uncheck();
    expect(await findViolations(person.page)).toEqual([]);
    await picture(person.page, "grid-filter-1280");
    await menu.getByRole("button", { name: "确定" }).click();
    expect(await texts()).not.toContain("制定标准");
    await person.page.getByRole("button", { name: "筛选“状态”（已筛选）" }).click();
    await menu.or(person.page.getByRole("dialog")).getByRole("button", { name: "清除筛选" }).click();
    expect(await texts()).toContain("制定标准");
  });

  it("keeps the add-in waiting while a cell is being edited, as Excel does", async () => {
    await person.page.keyboard.type("正在写");
    const write = person.page.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem("分解表").getRange("A9").values = [["加载项"]];
        await context.sync();
      }),
    );
    await person.page.waitForTimeout(300);
    expect(await texts()).not.toContain("加载项");
    await press("Enter");
    await write;
    expect(await cell(8, 0).innerText()).toBe("加载项");
  });

  it("changes the width of the pane by keyboard, and remembers it", async () => {
    const splitter = person.page.getByRole("separator", { name: "任务窗格的宽度" });
    const before = Number(await splitter.getAttribute("aria-valuenow"));
    await splitter.press("ArrowLeft");
    await expect(splitter.getAttribute("aria-valuenow")).resolves.toBe(String(before + 20));
    watched.page.on("dialog", (dialog) => void dialog.accept());
    await person.page.reload();
    await splitter.waitFor();
    await expect(splitter.getAttribute("aria-valuenow")).resolves.toBe(String(before + 20));
  });

  it("goes between sheet and pane with F6", async () => {
    await press("F6");
    expect(await person.pane.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
    await press("F6");
    await person.page.keyboard.type("又回来");
    await press("Enter");
    expect(await cell(2, 0).innerText()).toBe("又回来");
  });
});
