import type { Browser, Locator } from "playwright-core";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import { decomposePlan } from "../../src/units/decomposePlan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { findViolations } from "./support/accessibility";
import { describeInBrowser, launchBrowser, openPage, picture } from "./support/browser";
import type { WatchedPage } from "./support/browser";
import { drawnBy } from "./support/drawnCards";
import { personAt } from "./support/person";
import type { Person } from "./support/person";
import { startServer } from "./support/server";
import type { Server } from "./support/server";

jest.setTimeout(300_000);

const fields = [
  ["食品安全监管", "严把从农田到餐桌的每一道关口，开展食品抽检"],
  ["水利工程建设", "加固堤防水库，完善灌区渠系"],
  ["教育质量提升", "扩大学前教育学位供给，加强教师队伍建设"],
  ["污染防治", "改善空气质量，整治黑臭水体"],
  ["农村公路养护", "改造提升县乡公路，整治危桥"],
] as const;

/** A plan of an invented city that names nobody: 150 tasks in fifteen sections. */
const longPlan = [
  "临江市高质量发展三年行动计划（2026—2028年）",
  "一、主要任务",
  ...Array.from({ length: 15 }, (_, section) => [
    `（${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"][section] ?? ""}）第${String(section + 1)}类工作`,
    ...Array.from({ length: 10 }, (__, task) => {
      const [title, text] = fields[(section + task) % fields.length] ?? fields[0];
      const number = section * 10 + task + 1;
      return `${String(task + 1)}.推进第${String(number)}批${title}。${text}，第${String(number)}批任务按时完成。`;
    }),
  ]).flat(),
].join("\n");

/** What a person sees of the step 分工. */
interface Assigner extends Person {
  readonly cards: Locator;
  readonly card: (name: string) => Locator;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly openRows: () => Promise<number>;
}

describeInBrowser("giving rows to bodies", () => {
  let server: Server;
  let browser: Browser;
  let watched: WatchedPage;

  const assigner = (page: WatchedPage): Assigner & Pick<Person, "page"> => {
    const person = personAt(page.page);
    const cards = person.pane.locator("[data-key]");
    return {
      ...person,
      cards,
      card: (name) => cards.filter({ has: page.page.getByText(name, { exact: true }) }).first(),
      press: async (...keys) => {
        for (const key of keys) await page.page.keyboard.press(key);
      },
      openRows: async () => Number(/还有 (\d+) 行没有牵头单位/.exec((await person.pane.innerText()) ?? "")?.[1] ?? 0),
    };
  };
  const toStep = async ({ pane, cards }: Assigner) => {
    await pane.getByRole("tab", { name: /^2 分工/ }).click();
    await pane.getByRole("list", { name: "分工清单" }).waitFor();
    await cards.first().waitFor();
  };
  const arrive = async (size?: { width: number; height: number }, place = "?sample"): Promise<Assigner> => {
    watched = await openPage(browser, `${server.origin}/workbench/${place}`, size);
    const person = assigner(watched);
    if (place === "?sample") {
      await person.cards.first().waitFor();
      await toStep(person);
      await person.pane.getByText("建议", { exact: true }).first().waitFor();
    }
    return person;
  };
  const paste = async (person: Assigner, text: string) => {
    await person.pane.getByRole("button", { name: "粘贴文本" }).click();
    await person.pane.getByLabel("规划全文").fill(text);
    await person.pane.getByRole("button", { name: "识别这段文本" }).click();
    await person.cards.first().waitFor();
  };
  const write = async ({ pane }: Person) => {
    await pane.getByRole("button", { name: /^(?:写入|更新) \d 张表/ }).click();
    await pane
      .getByText(/已(?:写入|更新) \d 张表/)
      .first()
      .waitFor();
  };
  const rowsOf = async (bytes: Uint8Array, sheet: string) => {
    const grids = await readXlsx(bytes);
    if (!grids.ok) throw new Error(grids.key);
    const cells = grids.value.find(({ name }) => name === sheet)?.cells ?? [];
    const at = cells.findIndex((row) => row.includes("牵头单位"));
    const heads = cells[at] ?? [];
    return cells.slice(at + 1).map((row) => ({
      name: row[heads.indexOf(sheet === "任务分解表" ? "工作任务" : "指标名称")],
      lead: row[heads.indexOf("牵头单位")] ?? null,
      cooperate: row[heads.indexOf("配合单位")] ?? null,
    }));
  };

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  afterEach(async () => {
    expect(watched.complaints).toEqual([]);
    await watched.context.close();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("assigns 150 rows by keyboard alone, and the sheet says who leads each", async () => {
    const person = await arrive(undefined, "");
    const { page, pane, press } = person;
    await paste(person, longPlan);
    await toStep(person);
    expect(await person.openRows()).toBe(150);
    await pane.getByText("建议", { exact: true }).first().waitFor();
    // Tab leads to the first card
    await page.getByRole("searchbox").focus();
    for (let tabs = 0; tabs < 14; tabs++) {
      await press("Tab");
      if (await page.evaluate(() => document.activeElement?.closest("[data-key]") !== null)) break;
    }
    let keys = 0;
    const began = Date.now();
    for (let row = 0; row < 150; row++) {
      // every tenth by its name, the others by their first suggestion
      if (row % 10 === 9) {
        await press("Enter");
        await page.keyboard.insertText("市监");
        await press("Enter");
        keys += 4;
      } else {
        await page.waitForFunction(
          () =>
            (document.activeElement?.closest("[data-key]")?.querySelectorAll("[role='group'] button").length ?? 0) > 1,
        );
        await press("1");
        keys += 1;
      }
    }
    await pane.getByText("150 行都有牵头单位了，可以写入了。").waitFor();
    console.log(`150 rows, ${String(keys)} keys, ${String(Math.round((Date.now() - began) / 150))} ms a row`);
    expect(keys).toBeLessThan(250);
    await pane.getByRole("tab", { name: /^2 分工.*已完成/ }).waitFor();
    await write(person);
    const rows = await rowsOf(await person.save(), "任务分解表");
    expect(rows).toHaveLength(150);
    expect(rows.filter(({ lead }) => lead === null)).toEqual([]);
    expect(rows.filter(({ lead }) => lead === "市市场监管局").length).toBeGreaterThanOrEqual(15);
    // one step back, and the sheet with it
    await pane.getByRole("tab", { name: /^2 分工/ }).focus();
    await press("Control+z");
    await pane.getByText("还有 1 行没有牵头单位").first().waitFor();
    await pane.getByText("与表格一致").waitFor();
    await page.waitForTimeout(1500);
    expect((await rowsOf(await person.save(), "任务分解表")).filter(({ lead }) => lead === null)).toHaveLength(1);
  });

  it("types, chooses, adds those who cooperate, takes away, and says what is wrong at once", async () => {
    const person = await arrive();
    const { page, pane, press, cards } = person;
    const first = cards.first();
    await first.getByRole("button").first().click();
    await press("Enter");
    await pane.getByRole("combobox", { name: "单位", exact: true }).waitFor();
    await page.keyboard.insertText("财政");
    await press("Shift+Enter");
    await page.keyboard.insertText("市监");
    await picture(page, "assign-box-1280");
    expect(await findViolations(page)).toEqual([]);
    await press("Enter");
    await first.getByText("市市场监管局", { exact: true }).first().waitFor();
    await first.getByText("市财政局", { exact: true }).first().waitFor();
    // a name of before the reform is said and put right
    const second = cards.nth(1);
    await second.getByRole("button").first().click();
    await press("Enter");
    await page.keyboard.insertText("某某服务中心");
    await press("Enter");
    await second.getByText("某某服务中心不在单位名录里").waitFor();
    await pane.getByRole("button", { name: /^有冲突/ }).click();
    await person.card(await second.getByRole("button").first().locator("span > span").first().innerText()).waitFor();
    await picture(page, "assign-conflicts-1280");
    expect(await findViolations(page)).toEqual([]);
  });

  it("gives a body of the palette to rows, dragged or by key", async () => {
    const person = await arrive();
    const { page, pane, cards, press } = person;
    await pane.getByRole("button", { name: "单位", exact: true }).click();
    const palette = pane.getByRole("group", { name: "单位", exact: true });
    await palette.getByRole("button", { name: /^市财政局/ }).dragTo(cards.nth(1));
    await cards.nth(1).getByText("市财政局", { exact: true }).first().waitFor();
    await cards.nth(2).getByRole("button").first().click();
    await press("Space", "Shift+ArrowDown");
    await pane.getByText("已选 2 行").first().waitFor();
    await palette
      .getByRole("button", { name: /^市水利局|^市发展改革委/ })
      .first()
      .focus();
    await press("Enter");
    const body = await page.evaluate(() => document.activeElement?.firstChild?.textContent ?? "");
    for (const at of [2, 3]) await cards.nth(at).getByText(body, { exact: true }).first().waitFor();
    await picture(page, "assign-palette-1280");
    expect(await findViolations(page)).toEqual([]);
  });

  it("stays in step with the sheet: typed there, read here; decided here, written there", async () => {
    const person = await arrive();
    const { page, pane, press } = person;
    await write(person);
    await pane.getByText("与表格一致").waitFor();
    await person.showSheet("任务分解表");
    const name = (await (await person.cellUnder("工作任务")).innerText()).trim();
    const cell = await person.cellUnder("牵头单位");
    const id = (await cell.getAttribute("id")) ?? "";
    await person.type(cell, "市林业局、市水利局");
    // the list of bodies asks about what it does not have
    await page.getByRole("alertdialog").getByRole("button").first().click();
    // the row that is selected in the sheet is the current one here
    await page.locator(`#${id}`).click();
    await person.card(name).getByText("市林业局", { exact: true }).first().waitFor();
    await pane.locator("[data-key] [aria-current='true']").filter({ hasText: name }).waitFor();
    await picture(page, "assign-in-step-1280");
    // the list of bodies does for the cell what Excel's own dropdown cannot: several, one by one
    await person.card(name).getByRole("button", { name: "选单位" }).click();
    await page.keyboard.insertText("财政");
    await press("Control+Enter");
    await press("Escape");
    await page.locator(`#${id}`).getByText("市林业局、市水利局、市财政局").waitFor();
    await person.card(name).getByRole("button").first().focus();
    await press("Control+z");
    await page.locator(`#${id}`).getByText("市林业局、市水利局", { exact: true }).waitFor();
  });

  it("learns from a table of an earlier year", async () => {
    const person = await arrive(undefined, "");
    const past = await decomposePlan(longPlan);
    if (!past.ok) throw new Error(past.key);
    const tasks = past.value.tasks.map((task) => ({ ...task, lead: ["市乡村振兴办"], cooperate: [] }));
    const bytes = await writeXlsx(buildWorkbook({ ...past.value, tasks }, { generatedOn: "2025-01-02" }));
    await paste(person, longPlan);
    await toStep(person);
    await person.pane.locator('input[type="file"][accept=".xlsx"]').setInputFiles({
      name: "2025年任务分解.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
    await person.pane.getByText("从往年的表里读到 150 行分工").first().waitFor();
    await person.pane.getByRole("button", { name: "往年 150 行，再打开一份" }).waitFor();
    await person.cards.first().getByRole("button").first().click();
    await person.cards.first().getByText(/往年/).first().waitFor();
    await picture(person.page, "assign-past-1280");
    await person.pane.locator('input[type="file"][accept=".xlsx"]').setInputFiles({
      name: "不是表.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("not a workbook"),
    });
    await person.pane.getByText("“不是表.xlsx”不是 Excel 工作簿").first().waitFor();
  });

  it("splits indicators over counties, says what each gets before it is decided, and writes the sheet", async () => {
    const person = await arrive();
    const { page, pane, press, cards } = person;
    await page.getByRole("searchbox").fill("家");
    const indicator = cards.filter({ hasText: /≥ \d+ ?家/ }).first();
    await indicator.getByRole("button").first().click();
    await pane.getByRole("button", { name: "分解到县市区…" }).click();
    const panel = pane.getByRole("region", { name: "分解到县市区" });
    await panel.getByText("还没有选县市区，无法分解。").waitFor();
    expect(await panel.getByRole("button", { name: /^分解 1 项/ }).getAttribute("aria-disabled")).toBe("true");
    await panel.getByLabel("县市区", { exact: true }).fill("东岭县\n西河区\n南沙县");
    await panel.getByText(/^合计 .*与全市目标一致$/).waitFor();
    await panel.getByLabel("分解方式").selectOption("按权重");
    await panel.getByText("没有可用的权重").waitFor();
    for (const [name, weight] of [
      ["东岭县", "5"],
      ["西河区", "3"],
      ["南沙县", "2"],
    ] as const)
      await panel.getByRole("textbox", { name: `${name}的数` }).fill(weight);
    await panel.getByText(/^合计 .*与全市目标一致$/).waitFor();
    await picture(page, "split-1280");
    expect(await findViolations(page)).toEqual([]);
    await panel.getByRole("button", { name: "分解 1 项到 3 个县市区" }).click();
    await pane.getByText("已分解到 3 个县市区").waitFor();
    // the keyboard is not lost with the panel
    await page.waitForFunction(() => document.activeElement?.tagName === "BUTTON");
    await write(person);
    await person.showSheet("县市区分解表");
    await person.grid.getByText("✓", { exact: false }).first().waitFor();
    await picture(page, "split-sheet-1280");
    // it begins as it was left, Esc leaves it so, and taking it back is one step
    await pane.getByRole("button", { name: "改县市区分解…" }).click();
    expect(await panel.getByRole("textbox", { name: "东岭县的数" }).inputValue()).toBe("5");
    await press("Escape");
    await pane.getByRole("button", { name: "改县市区分解…" }).click();
    await panel.getByRole("button", { name: "取消分解" }).click();
    await pane.getByRole("button", { name: "分解到县市区…" }).waitFor();
    await press("Control+z");
    await pane.getByText("已分解到 3 个县市区").waitFor();
  });

  it.each([
    [320, 900],
    [400, 900],
  ])("splits in %i pixels, nothing sideways", async (width, height) => {
    const person = await arrive({ width, height });
    const { page, pane, press } = person;
    await page.getByRole("searchbox").fill("率");
    await person.cards.first().getByRole("button").first().click();
    await press("Control+a");
    await pane.getByRole("button", { name: "分解到县市区…" }).last().click();
    const panel = pane.getByRole("region", { name: "分解到县市区" });
    await panel.getByLabel("县市区", { exact: true }).fill("东岭县、西河区、南沙县、临江经济技术开发区");
    await panel.getByLabel("分解方式").selectOption("按上年实绩");
    await panel.getByRole("textbox", { name: "东岭县的数" }).fill("12");
    await picture(page, `split-${String(width)}`);
    expect(await findViolations(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  it("draws only what changes, however many rows there are", async () => {
    const person = await arrive(undefined, "");
    const { page, cards } = person;
    await paste(person, `${longPlan}\n${longPlan.replaceAll("批", "项")}`);
    await toStep(person);
    await person.pane.getByText("建议", { exact: true }).first().waitFor();
    // the list is virtual
    expect(await cards.count()).toBeLessThan(60);
    await cards.first().getByRole("button").first().click();
    await page.waitForTimeout(600);
    for (const key of ["1", "ArrowDown", "a", " "])
      expect([key, (await drawnBy(page, key, "[data-key]")) < 20]).toEqual([key, true]);
  });

  it.each([
    [320, 900],
    [400, 900],
  ])("fits %i pixels, nothing sideways", async (width, height) => {
    const person = await arrive({ width, height });
    const { page, press, cards } = person;
    await cards.nth(1).getByRole("button").first().click();
    await picture(page, `assign-${String(width)}`);
    expect(await findViolations(page)).toEqual([]);
    await press("Enter");
    await picture(page, `assign-box-${String(width)}`);
    expect(await findViolations(page)).toEqual([]);
    await press("Escape");
    await person.pane.getByRole("button", { name: "单位", exact: true }).click();
    await press("Escape");
    await page.getByRole("button", { name: "怎样分工，有哪些按键" }).click();
    await page.getByText("选中一行，按数字接受建议").waitFor();
    await picture(page, `assign-help-${String(width)}`);
    await press("Escape");
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
});
