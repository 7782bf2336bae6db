import { readFileSync } from "node:fs";
import { translator } from "../../src/locales/messages";
import { createActions } from "../../src/taskpane/actions";
import { AssignPage } from "../../src/taskpane/assignPage";
import { PaneStore } from "../../src/taskpane/paneStore";
import { readForReview } from "../../src/taskpane/readForReview";
import type { Suggest } from "../../src/taskpane/suggestInWorker";
import { isOpen } from "../../src/taskpane/view/assignRows";
import type { AssignRow } from "../../src/taskpane/view/assignRows";
import { firstSplit, partsOf } from "../../src/taskpane/view/countyLines";
import type { DirectoryBody } from "../../src/units/directory";
import type { Suggestion } from "../../src/units/suggest/suggestion";
import { until } from "../support/paneStates";

const sample = readFileSync("samples/linjiang-2026-2030.txt", "utf8");

const suggestion = (body: string, role: Suggestion["role"], score: number): Suggestion => ({
  body,
  name: null,
  role,
  score,
  reasons: [{ kind: "lexicon", words: ["质量"] }],
});

/** 质量 is the market regulator's, everything else the planners'. */
const suggest: Suggest = ({ rows }) =>
  Promise.resolve(
    new Map(
      rows.map(({ id, title }) => [
        id,
        title.includes("合格率")
          ? [suggestion("市市场监管局", "lead", 0.9), suggestion("市财政局", "cooperate", 0.85)]
          : [suggestion("市发展改革委", "lead", 0.5)],
      ]),
    ),
  );

const opened: { readonly store: PaneStore; readonly end: () => void }[] = [];

/** The step 分工 of the sample plan, outside Excel, with its directory and suggestions. */
const openPage = async (text = sample) => {
  const store = new PaneStore(createActions(readForReview, undefined, suggest));
  store.readText(text);
  await until(store, ({ reviewed }) => reviewed !== null);
  const page = new AssignPage(store, translator("zh-CN"));
  const end = page.watch();
  opened.push({ store, end });
  await new Promise<void>((resolve) => {
    const stop = page.subscribe(() => {
      if (page.getState().suggestions.size === 0) return;
      stop();
      resolve();
    });
  });
  const row = (key: string): AssignRow => {
    const found = page.lists().rows.find((one) => one.key === key);
    if (found === undefined) throw new Error(`no row ${key}`);
    return found;
  };
  const openKeys = () =>
    page
      .lists()
      .shown.filter(isOpen)
      .map(({ key }) => key);
  return { store, page, row, openKeys };
};

afterEach(() => {
  for (const { store, end } of opened.splice(0)) {
    end();
    store.close();
  }
});

describe("the step 分工", () => {
  test("shows the rows in the order of the text, each task before its indicators, under their sections", async () => {
    const { page } = await openPage();
    const { rows, items } = page.lists();
    for (const [at, { task }] of rows.entries())
      if (task !== null) expect(rows.slice(0, at).some(({ key }) => key === task)).toBe(true);
    const heads = items.filter((item) => item.kind === "head");
    expect(heads.flatMap((item) => (item.kind === "head" ? item.keys : []))).toEqual(rows.map(({ key }) => key));
    expect(rows.some(({ via }) => via !== null)).toBe(true);
  });

  test("a suggestion that is accepted makes a lead, and the next row without one comes", async () => {
    const { page, row, openKeys } = await openPage();
    const [first = "", second = ""] = openKeys();
    page.goTo(first);
    page.accept(first, 0);
    expect(row(first).lead).toHaveLength(1);
    expect(page.getState()).toMatchObject({ current: second, reveal: { focus: true } });
    // with a lead there, the next one that is accepted cooperates
    const [other] = page.suggestionsFor(row(first));
    if (other !== undefined) {
      page.accept(first, 0);
      expect(row(first).cooperate).toEqual([other.body]);
    }
  });

  test("what is chosen from the list goes to all selected rows in one step, and is undone in one", async () => {
    const { page, row, openKeys, store } = await openPage();
    const keys = openKeys().slice(0, 3);
    for (const key of keys) page.toggle(key);
    page.choose(keys[1] ?? "");
    expect(page.getState().box).toMatchObject({ at: keys[1], keys });
    page.pick("市水利局", "lead", true);
    expect(keys.map((key) => row(key).lead)).toEqual([["市水利局"], ["市水利局"], ["市水利局"]]);
    expect(page.getState().box).toBeNull();
    expect(store.getState().history.past).toHaveLength(1);
    page.undo(true);
    expect(keys.every((key) => row(key).lead.length === 0)).toBe(true);
    page.redo(true);
    expect(keys.every((key) => row(key).lead.length === 1)).toBe(true);
  });

  test("accepts all that is as good as certain at once, the cooperating bodies with the leads", async () => {
    const { page, row, store } = await openPage();
    const { certain, open } = page.lists();
    expect(certain).toBeGreaterThan(1);
    const keys = page
      .lists()
      .rows.filter((one) => isOpen(one) && one.name.includes("合格率"))
      .map(({ key }) => key);
    page.acceptCertain();
    expect(page.lists()).toMatchObject({ certain: 0, open: open - certain });
    expect(keys.map((key) => [row(key).lead, row(key).cooperate])).toEqual(
      keys.map(() => [["市市场监管局"], ["市财政局"]]),
    );
    store.undoReview();
    expect(page.lists()).toMatchObject({ certain, open });
  });

  test("a body of the palette leads where nobody does, and cooperates where somebody does", async () => {
    const { page, row, openKeys } = await openPage();
    const [first = ""] = openKeys();
    page.drop("市水利局", first);
    page.drop("市财政局", first);
    expect(row(first)).toMatchObject({ lead: ["市水利局"], cooperate: ["市财政局"] });
    page.drop("市气象局", `head-${page.lists().rows[0]?.key ?? ""}`, "cooperate");
    const head = page.lists().items[0];
    for (const key of head?.kind === "head" ? head.keys : []) expect(row(key).cooperate).toContain("市气象局");
  });

  test("says at once what is wrong, and puts right what is safe", async () => {
    const { page, row, openKeys } = await openPage();
    const [first = "", second = ""] = openKeys();
    page.give([first], "lead", "市质监局");
    page.give([second], "moreLead", "市水利局");
    page.give([second], "moreLead", "某某服务中心");
    const keys = (key: string) => row(key).conflicts.map((conflict) => conflict.key);
    expect(keys(first)).toEqual(["units.conflict.former"]);
    expect(keys(second)).toEqual(["units.conflict.severalLeads", "units.conflict.unknown"]);
    page.setFilters(new Set(["conflict"]));
    expect(page.lists().shown.map(({ key }) => key)).toEqual(expect.arrayContaining([first, second]));
    page.fixAll();
    expect(row(first)).toMatchObject({ lead: ["市市场监管局"], conflicts: [] });
    expect(row(second).lead).toEqual(["市水利局", "某某服务中心"]);
  });

  test("gives a row back to those whom the text names", async () => {
    const { page, row } = await openPage();
    const named = page.lists().rows.find(({ kind, lead }) => kind === "task" && lead.length > 0);
    if (named === undefined) throw new Error("the sample names nobody");
    page.clear(named.key);
    expect(isOpen(row(named.key))).toBe(true);
    page.reset(named.key);
    expect(row(named.key)).toMatchObject({ lead: named.lead, cooperate: named.cooperate, chosen: false });
  });

  test("an indicator is its task's until it is given to somebody", async () => {
    const { page, row } = await openPage();
    const indicator = page.lists().rows.find(({ via, task }) => via !== null && task !== null);
    if (indicator === undefined) throw new Error("no indicator stands in a task");
    page.give([indicator.task ?? ""], "lead", "市水利局");
    expect(row(indicator.key)).toMatchObject({ lead: ["市水利局"], conflicts: [] });
    page.give([indicator.key], "lead", "市财政局");
    expect(row(indicator.key)).toMatchObject({ lead: ["市财政局"], via: null, chosen: true });
    expect(row(indicator.task ?? "").lead).toEqual(["市水利局"]);
  });

  test("leaves rows that nothing happened to the very same objects", async () => {
    const { page, openKeys } = await openPage();
    const before = page.lists().rows;
    const [first = ""] = openKeys();
    page.give([first], "lead", "市水利局");
    expect(page.lists().rows.filter((row, at) => row !== before[at])).toHaveLength(1);
  });

  test("narrows the list down to a section, a body, words; and shows all again", async () => {
    const { page } = await openPage();
    const all = page.lists().rows.length;
    const [first] = page.lists().rows;
    page.showOnlySection(first?.headings ?? []);
    expect(page.lists().shown.length).toBeLessThan(all);
    page.showAll();
    const [most] = page.lists().loads;
    page.showOnlyBody(most?.body ?? "");
    expect(page.lists().shown.every(({ lead, cooperate }) => [...lead, ...cooperate].includes(most?.body ?? ""))).toBe(
      true,
    );
    page.showAll();
    page.setSearch("合格率");
    expect(page.lists().shown.every(({ haystack }) => haystack.includes("合格率"))).toBe(true);
    // who points to a row in the sheet wants to see it
    const hidden = page.lists().rows.find(({ haystack }) => !haystack.includes("合格率"));
    page.follow(hidden?.key ?? "");
    expect(page.getState()).toMatchObject({ current: hidden?.key, search: "" });
  });
});

describe("splitting indicators over counties", () => {
  const counties = [
    { name: "东岭县", weight: 2 },
    { name: "西河区", weight: 1 },
  ];

  test("is one step of the log for all indicators that are selected, shown on their cards, and undone in one", async () => {
    const { page, row, store } = await openPage();
    const { rows } = page.lists();
    const indicators = rows.filter(({ kind }) => kind === "indicator").slice(0, 2);
    const task = rows.find(({ kind }) => kind === "task");
    const keys = indicators.map(({ key }) => key);
    await page.openSplit([task?.key ?? "", ...keys]);
    expect(page.getState().splitting).toEqual(keys);
    page.divide("weight", counties);
    expect(page.getState().splitting).toBeNull();
    expect(keys.map((key) => row(key).counties)).toEqual([2, 2]);
    expect(store.getState().history.past).toHaveLength(1);
    expect(page.splits()).toEqual(keys.map((indicator) => ({ indicator, method: "weight", counties })));
    page.undo(false);
    expect(page.splits()).toEqual([]);
    page.redo(false);
    expect(page.splits()).toHaveLength(2);
  });

  test("again is a change, and without a method none of it is left; tasks alone are not split", async () => {
    const { page, row } = await openPage();
    const { rows } = page.lists();
    const key = rows.find(({ kind }) => kind === "indicator")?.key ?? "";
    await page.openSplit([rows.find(({ kind }) => kind === "task")?.key ?? ""]);
    expect(page.getState().splitting).toBeNull();
    for (const parts of [counties, counties.slice(0, 1)]) {
      await page.openSplit([key]);
      page.divide("equal", parts);
      expect(row(key).counties).toBe(parts.length);
    }
    await page.openSplit([key]);
    page.divide(null, []);
    expect(row(key).counties).toBe(0);
    expect(page.splits()).toEqual([]);
  });

  test("counties come as typed, from the split before, or from the directory where it names single ones", () => {
    const typed = {
      method: "weight",
      names: "东岭县\n 西河区，南沙县\n\n",
      weights: { 东岭县: "1,200", 西河区: "多" },
    } as const;
    expect(partsOf(typed)).toEqual([
      { name: "东岭县", weight: 1200 },
      { name: "西河区", weight: NaN },
      { name: "南沙县", weight: null },
    ]);
    expect(firstSplit(["I-2"], [{ indicator: "I-1", method: "weight", counties }], null)).toEqual({
      method: "equal",
      names: "东岭县\n西河区",
      weights: { 东岭县: "2", 西河区: "1" },
    });
    const body = (name: string, enabled = true): DirectoryBody => ({
      name,
      shortNames: [],
      formerNames: [],
      level: "county",
      category: "county",
      duties: [],
      enabled,
    });
    const bodies = [body("东岭县人民政府"), body("各县（市、区）人民政府"), body("西河区人民政府", false)];
    expect(firstSplit(["I-2"], [], { level: "city", bodies })).toEqual({
      method: "equal",
      names: "东岭县",
      weights: {},
    });
  });
});
