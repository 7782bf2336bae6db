import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Locator } from "playwright-core";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { findViolations } from "./support/accessibility";
import { describeInBrowser, launchBrowser, openPage, picture } from "./support/browser";
import type { WatchedPage } from "./support/browser";
import { drawnBy } from "./support/drawnCards";
import { personAt } from "./support/person";
import type { Person } from "./support/person";
import { root, startServer } from "./support/server";
import type { Server } from "./support/server";

jest.setTimeout(240_000);

const sample = readFileSync(path.join(root, "samples/linjiang-2026-2030.txt"), "utf8");

/** What a person sees of the review page. */
interface Reviewer extends Person {
  readonly cards: Locator;
  readonly card: (name: string) => Locator;
  readonly text: Locator;
  readonly lit: Locator;
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

describeInBrowser("reviewing what was read", () => {
  let server: Server;
  let browser: Browser;
  let watched: WatchedPage;

  const reviewer = (page: WatchedPage): Reviewer => {
    const person = personAt(page.page);
    const cards = person.pane.locator("[data-key]");
    return {
      ...person,
      cards,
      card: (name) => cards.filter({ has: page.page.getByText(name, { exact: true }) }).first(),
      text: person.pane.getByRole("region", { name: "规划原文" }),
      lit: person.pane.locator("mark"),
      press: async (...keys) => {
        for (const key of keys) await page.page.keyboard.press(key);
      },
    };
  };
  const arrive = async (size?: { width: number; height: number }): Promise<Reviewer> => {
    watched = await openPage(browser, `${server.origin}/workbench/?sample`, size);
    const person = reviewer(watched);
    await person.cards.first().waitFor();
    return person;
  };
  const widen = async ({ page }: Person) => {
    await page.getByRole("separator", { name: "任务窗格的宽度" }).press("Home");
    await page
      .getByRole("separator", { name: "原文所占的大小" })
      .and(page.locator("[aria-orientation='vertical']"))
      .waitFor();
  };
  const write = async ({ pane }: Person) => {
    await pane.getByRole("button", { name: /^(?:写入|更新) 5 张表/ }).click();
    await pane
      .getByText(/已(?:写入|更新) 5 张表/)
      .first()
      .waitFor();
  };
  const left = async ({ pane }: Person): Promise<number> =>
    Number(/还有 (\d+) 行待确认/.exec((await pane.innerText()) ?? "")?.[1]);
  const indicatorsIn = async (bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> => {
    const grids = await readXlsx(bytes);
    if (!grids.ok) throw new Error(grids.key);
    return grids.value.find(({ name }) => name === "指标分解表")?.cells ?? [];
  };
  const named = (rows: readonly (readonly unknown[])[], name: string) => rows.find((row) => row.includes(name));

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

  it("lights up the sentence of a row, and finds the row of a sentence", async () => {
    const person = await arrive();
    await widen(person);
    const card = person.cards.nth(3);
    await card.getByRole("button").first().click();
    await person.lit.first().waitFor();
    const words = (await person.lit.allTextContents()).join("");
    expect(sample).toContain(words);
    expect(await card.getByRole("button").first().getAttribute("aria-current")).toBe("true");
    await picture(person.page, "review-wide-1280");
    expect(await findViolations(person.page)).toEqual([]);

    // the other way: a click into marked words leads to their row
    const marked = await person.text.locator("span[data-rows]").first().getAttribute("data-rows");
    const key = (marked ?? "").split(" ")[0] ?? "";
    // by its row: what is first in the text changes while the text scrolls
    await person.text
      .locator(`span[data-rows="${marked ?? ""}"]`)
      .first()
      .click();
    await person.pane.locator(`[data-key="${key}"] [aria-current="true"]`).waitFor();
  });

  it("makes a row of a figure that none took, which is then written to the sheet", async () => {
    const person = await arrive();
    const { page, pane } = person;
    await pane.getByText("6 个数字没有收进表格").waitFor();
    await pane.getByRole("button", { name: /^下一个没有收进表格的数字/ }).click();
    await person.text.locator("button:focus").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    const figure = person.text.locator("button:focus");
    await figure.filter({ hasText: /\d/ }).waitFor();
    const words = (await figure.textContent()) ?? "";
    await page.keyboard.press("Enter");
    const form = pane.getByRole("form");
    await form.waitFor();
    expect(await form.getByLabel("目标值").inputValue()).not.toBe("");
    expect(words).toContain(await form.getByLabel("目标值").inputValue());
    await picture(page, "review-make-1280");
    expect(await findViolations(page)).toEqual([]);
    await form.getByLabel("指标名称").fill("团体标准");
    await page.keyboard.press("Enter");
    await person.card("团体标准").getByText("新增", { exact: true }).waitFor();
    await pane.getByText("5 个数字没有收进表格").waitFor();
    await write(person);
    expect(named(await indicatorsIn(await person.save()), "团体标准")).toBeDefined();
  });

  it("says in plain words what a form cannot take, and leaves everything as it was on Esc", async () => {
    const person = await arrive();
    const { pane, press } = person;
    await person.cards.first().getByRole("button").first().click();
    await press("e");
    const form = pane.getByRole("form");
    await form.getByLabel("指标名称").fill("");
    await form.getByLabel("目标值").fill("六十");
    await form.getByLabel("完成时限").fill("明年");
    await press("Enter");
    for (const words of ["请填写名称", "请只填数字，如 95 或 1340.5", "请写成 2030 或 2030-06，没有就留空"])
      await form.getByText(words).waitFor();
    expect(await findViolations(person.page)).toEqual([]);
    await picture(person.page, "review-form-1280");
    const before = await left(person);
    await press("Escape");
    await form.waitFor({ state: "detached" });
    expect(await left(person)).toBe(before);
    // the keyboard is back on the card
    expect(await person.page.evaluate(() => document.activeElement?.closest("[data-key]") !== null)).toBe(true);
  });

  it("is done by keyboard alone: confirm, edit, drop, split, merge, undo", async () => {
    const person = await arrive();
    const { page, pane, press, cards } = person;
    const name = (at: number) => cards.nth(at).getByRole("button").first().locator("span > span").first().innerText();
    const first = await name(0);
    const second = await name(1);
    const third = await name(2);
    const before = await left(person);
    // Tab leads from the tabs to the first card
    await page.getByRole("searchbox").focus();
    for (let tabs = 0; tabs < 6; tabs++) {
      await press("Tab");
      if (await page.evaluate(() => document.activeElement?.closest("[data-key]") !== null)) break;
    }
    await press("ArrowUp", "a");
    await cards.nth(0).getByText("已确认").waitFor();
    expect(await left(person)).toBe(before - 1);
    // it has gone on to the next row
    await press("d");
    await cards.nth(1).getByText("已删").waitFor();
    await press("ArrowDown", "e");
    await page.keyboard.insertText("改过的名称");
    await press("Enter");
    await person.card("改过的名称").getByText("已改").waitFor();
    await press("s");
    await pane.getByRole("form").waitFor();
    await page.keyboard.insertText("拆出的一半");
    await press("Enter");
    await person.card("拆出的一半").getByText("拆分而来").waitFor();
    await person.card("改过的名称").getByText("拆分而来").waitFor();
    await press("Shift+ArrowDown");
    await pane.getByText("已选 2 行").first().waitFor();
    await picture(page, "review-selected-1280");
    expect(await findViolations(page)).toEqual([]);
    await press("m");
    await person.card("拆出的一半、改过的名称").getByText("由几行合并").waitFor();
    // all the way back, and one step forth
    for (let steps = 0; steps < 7; steps++) await press("Control+z");
    await pane
      .getByText(`还有 ${String(before)} 行待确认`)
      .first()
      .waitFor();
    expect([await name(0), await name(1), await name(2)]).toEqual([first, second, third]);
    await press("Control+y");
    expect(await left(person)).toBe(before - 1);
    // letters that are typed are letters
    await page.getByRole("searchbox").fill("a");
    await page.getByRole("searchbox").press("d");
    expect(await left(person)).toBe(before - 1);
  });

  it("dropped rows are not written; those that were written before are marked", async () => {
    const person = await arrive();
    const { press, cards } = person;
    const first = await cards.first().getByRole("button").first().locator("span > span").first().innerText();
    await cards.first().getByRole("button").first().click();
    await press("d");
    await write(person);
    expect(named(await indicatorsIn(await person.save()), first)).toBeUndefined();
    const second = await cards.nth(1).getByRole("button").first().locator("span > span").first().innerText();
    await cards.nth(1).getByRole("button").first().click();
    await press("d");
    await person.pane.getByText(/1 行在这份规划里已找不到/).waitFor();
    await write(person);
    const gone = named(await indicatorsIn(await person.save()), second) ?? [];
    expect(gone.some((cell) => String(cell).startsWith("【已删除】"))).toBe(true);
  });

  it("is kept in the workbook: closed and opened again, it goes on where it was", async () => {
    const person = await arrive();
    const { press, cards, pane } = person;
    const first = await cards.first().getByRole("button").first().locator("span > span").first().innerText();
    await cards.first().getByRole("button").first().click();
    await press("a", "d");
    const before = await left(person);
    await pane.getByText("审阅已存进工作簿").waitFor();
    // nothing was written to the sheets yet
    expect(await person.sheetNames()).toEqual(["Sheet1"]);
    const saved = await person.save();
    await watched.context.close();

    watched = await openPage(browser, `${server.origin}/workbench/`);
    const next = reviewer(watched);
    await next.pane.getByRole("button", { name: "用示例规划试一试" }).waitFor();
    await next.open("审阅到一半.xlsx", saved);
    await next.pane.getByText("这个工作簿里有一份正在审阅的规划，还没有写成表格。").waitFor();
    await next.pane.getByText(`${String(before)} 项待确认`).waitFor();
    await picture(next.page, "review-return-1280");
    await next.pane.getByRole("button", { name: "打开清单" }).click();
    await next.card(first).getByText("已确认").waitFor();
    await next.cards.nth(1).getByText("已删").waitFor();
    expect(await left(next)).toBe(before);
  });

  it("draws only what changes, however many rows there are", async () => {
    const person = await arrive();
    const { page, pane, cards } = person;
    await pane.getByRole("button", { name: "换一份规划" }).click();
    await pane.getByRole("button", { name: "粘贴文本" }).click();
    await pane.getByLabel("规划全文").fill(`${sample}\n`.repeat(4));
    await pane.getByRole("button", { name: "识别这段文本" }).click();
    await pane.getByText(/找到 3\d\d 项指标/).waitFor();
    // the list is virtual
    expect(await cards.count()).toBeLessThan(60);
    await cards.first().getByRole("button").first().click();
    await person.lit.first().waitFor();
    await person.press("ArrowDown", "ArrowDown");
    await page.waitForTimeout(300);
    for (const key of ["a", "d", "ArrowDown", "a"])
      expect([key, (await drawnBy(page, key, "[data-key], section [data-index]")) < 25]).toEqual([key, true]);
  });

  it.each([
    [320, 900],
    [400, 900],
  ])("fits %i pixels: the text above, the rows below, nothing sideways", async (width, height) => {
    const person = await arrive({ width, height });
    const { page, press } = person;
    await person.cards.nth(1).getByRole("button").first().click();
    await person.lit.first().waitFor();
    await picture(page, `review-${String(width)}`);
    await press("e");
    await picture(page, `review-form-${String(width)}`);
    await press("Escape");
    await page.getByRole("button", { name: "怎样审阅，有哪些按键" }).click();
    await page.getByText("点一行，原文里的那句话会亮起来").waitFor();
    await picture(page, `review-help-${String(width)}`);
    expect(await findViolations(page)).toEqual([]);
    // help stands over the rows, not in their place
    expect(await page.evaluate(() => document.elementFromPoint(8, 300)?.closest("section") !== null)).toBe(true);
    await press("Escape");
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  it("shows text and rows one after the other where there is no height for both", async () => {
    const person = await arrive({ width: 320, height: 560 });
    const { page, pane, press } = person;
    expect(await person.text.count()).toBe(0);
    await person.cards.first().getByRole("button").first().click();
    await press("t");
    await person.lit.first().waitFor();
    await picture(page, "review-short-320");
    await press("Escape");
    await person.cards.first().waitFor();
    await pane.getByRole("button", { name: "规划原文" }).click();
    await person.text.waitFor();
  });
});
