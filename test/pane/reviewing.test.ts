import { createActions } from "../../src/taskpane/actions";
import { PaneStore } from "../../src/taskpane/paneStore";
import { rowsLeft } from "../../src/taskpane/paneState";
import type { PaneState } from "../../src/taskpane/paneState";
import { readForReview } from "../../src/taskpane/readForReview";
import { idle, until } from "../support/paneStates";
import { loadOfficeJs } from "../support/officeJs";
import type { OfficeJs } from "../support/officeJs";

const text = `临江市质量提升行动计划（2026—2030年）
一、主要目标
到2030年，绿色工厂达到60个，临江名牌达到80个，食品抽检合格率达到98%以上。
二、主要任务
（一）健全奖励政策。对首次认定的国家级平台给予500万元奖励。（市财政局牵头，市科技局配合）
`;
const otherText = text.replace("质量提升", "消费提振");

let office: OfficeJs;

beforeEach(async () => {
  office = await loadOfficeJs();
  Object.assign(globalThis, { Excel: office.Excel });
});

const opened: PaneStore[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) {
    store.close();
    await until(store, ({ keeping }) => keeping !== "unsaved");
  }
  Reflect.deleteProperty(globalThis, "Excel");
});

const kept = ({ keeping }: PaneState): boolean => keeping === "saved";

const openPane = async (): Promise<PaneStore> => {
  const store = new PaneStore(createActions(readForReview));
  opened.push(store);
  store.recall();
  await until(store, idle);
  return store;
};

const openPlan = async (plan = text): Promise<PaneStore> => {
  const store = await openPane();
  store.readText(plan);
  await until(store, (state) => idle(state) && state.reading?.source.text === plan);
  return store;
};

const idOf = (store: PaneStore, name: string): string => {
  const row = store.getState().reviewed?.indicators.find((item) => item.kind === "indicator" && item.row.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row.row.id;
};

const states = (store: PaneStore) =>
  Object.fromEntries(
    (store.getState().reviewed?.indicators ?? []).map(({ row, state }) => ["name" in row ? row.name : "", state]),
  );

const written = async (store: PaneStore): Promise<readonly unknown[]> => {
  store.write();
  await until(store, (state) => idle(state) && state.written !== null);
  return office.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("指标分解表").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values.flat() as unknown[];
  });
};

describe("what is decided in the pane", () => {
  test("is what the sheets are written from, and what the button forecasts", async () => {
    const store = await openPlan();
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    store.decide({ kind: "edit", id: idOf(store, "绿色工厂"), fields: { name: "绿色园区", value: 65 } });
    await until(store, kept);
    const rows = store.getState().reading?.plan;
    const { forecast } = await until(store, ({ forecast: made }) => made !== null && made.rows < 4);
    expect(forecast?.rows).toBe((rows?.indicators.length ?? 0) + (rows?.tasks.length ?? 0) - 1);
    const cells = await written(store);
    expect(cells).toEqual(expect.arrayContaining(["绿色园区", 65]));
    expect(cells).not.toContain("临江名牌");
    expect(cells).not.toContain("绿色工厂");
  });

  test("after writing leads to updating: what is dropped then is marked, and comes back when it is restored", async () => {
    const store = await openPlan();
    await written(store);
    const id = idOf(store, "临江名牌");
    store.decide({ kind: "drop", ids: [id] });
    expect(store.getState().written).toBeNull();
    await until(store, ({ forecast }) => forecast?.vanished === 1);
    expect(await written(store)).toContain("临江名牌");
    store.takeBack(id, "drop");
    await until(store, ({ forecast }) => forecast !== null && forecast.vanished === 0);
  });

  test("is undone and done again", async () => {
    const store = await openPlan();
    const before = states(store);
    store.decide({ kind: "accept", ids: [idOf(store, "绿色工厂")] });
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    store.undoReview();
    store.undoReview();
    store.undoReview();
    expect(states(store)).toEqual(before);
    store.redoReview();
    expect(states(store)).toMatchObject({ 绿色工厂: "accepted", 临江名牌: "pending" });
    store.decide({ kind: "drop", ids: [idOf(store, "绿色工厂")] });
    store.redoReview();
    expect(states(store)).toMatchObject({ 绿色工厂: "dropped", 临江名牌: "pending" });
  });

  test("can be a row of one's own from a figure that none took", async () => {
    const store = await openPlan();
    const figure = store.getState().reading?.unread.find(({ guess }) => guess.unit === "万元");
    if (figure === undefined) throw new Error("no figure");
    store.decide({ kind: "add", row: { ...figure.guess, name: "平台奖励" }, words: "500万元" });
    expect(await written(store)).toEqual(expect.arrayContaining(["平台奖励", 500]));
  });
});

describe("what the workbook keeps of a review", () => {
  test("before anything is written: the plan and every decision, without a sheet", async () => {
    const store = await openPlan();
    store.decide({ kind: "accept", ids: [idOf(store, "绿色工厂")] });
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    const before = states(store);
    await until(store, kept);
    const sheets = await office.Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount(false);
      await context.sync();
      return count.value;
    });
    expect(sheets).toBe(1);

    const next = await openPane();
    expect(next.getState()).toMatchObject({
      screen: "return",
      memory: { draft: true, place: null, unsure: rowsLeft(store.getState().reviewed ?? never()) },
    });
    next.reopen();
    await until(next, ({ reviewed }) => reviewed !== null);
    expect(states(next)).toEqual(before);
    expect(next.getState().keeping).toBe("saved");
  });

  test("in the saved file, after the sheets were written and the review went on", async () => {
    const store = await openPlan();
    await written(store);
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    await until(store, kept);
    const file = await office.host.save();
    office = await loadOfficeJs();
    Object.assign(globalThis, { Excel: office.Excel });
    expect(await office.host.open(file)).toBe(true);
    const next = await openPane();
    expect(next.getState().memory).toMatchObject({ draft: false, place: { sheet: "任务分解表" } });
    next.reopen();
    await until(next, ({ reviewed }) => reviewed !== null);
    expect(states(next)).toMatchObject({ 临江名牌: "dropped" });
  });

  test("also the decisions about another plan, which are there again when that is read", async () => {
    const store = await openPlan();
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    await until(store, kept);
    store.readText(otherText);
    await until(store, ({ reading }) => reading?.source.text === otherText);
    expect(states(store)).toMatchObject({ 临江名牌: "pending" });
    store.decide({ kind: "accept", ids: [idOf(store, "临江名牌")] });
    await until(store, kept);

    const next = await openPane();
    next.readText(text);
    await until(next, ({ reviewed }) => reviewed !== null);
    expect(states(next)).toMatchObject({ 临江名牌: "dropped" });
  });

  test("with the text that it is about, when another plan is read the next moment", async () => {
    const store = await openPlan();
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    store.readText(otherText);
    await until(store, (state) => state.reading?.source.text === otherText && kept(state));
    expect((await openPane()).getState().memory?.source.text).toBe(text);
  });

  test("is saved once after a pause, not at every click", async () => {
    let requests = 0;
    const richApi = office.OSF.DDA.RichApi;
    const execute = richApi?.executeRichApiRequestAsync;
    if (!richApi || !execute) throw new Error("the host is not attached");
    const store = await openPlan();
    await until(store, ({ forecast }) => forecast !== null);
    richApi.executeRichApiRequestAsync = (message, callback) => {
      requests++;
      execute(message, callback);
    };
    for (const { row } of store.getState().reviewed?.indicators ?? []) store.decide({ kind: "accept", ids: [row.id] });
    expect(store.getState().keeping).toBe("unsaved");
    expect(requests).toBe(0);
    await until(store, kept);
    expect(requests).toBe(2);
  });

  test("waits while a cell is being edited, and says so", async () => {
    const store = await openPlan();
    await until(store, ({ forecast }) => forecast !== null);
    office.host.editing = true;
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    await until(store, ({ keeping }) => keeping === "waiting");
    expect(store.getState().busy).toBeNull();
    office.host.editing = false;
    await until(store, kept);
  });

  test("nothing where there is no Excel: it is said calmly, and the decisions are still there", async () => {
    Reflect.deleteProperty(globalThis, "Excel");
    const store = new PaneStore(createActions(readForReview));
    store.readText(text);
    await until(store, ({ reviewed }) => reviewed !== null);
    store.decide({ kind: "drop", ids: [idOf(store, "临江名牌")] });
    await until(store, ({ keeping }) => keeping === "failed");
    expect(store.getState().notice).toBeNull();
    expect(states(store)).toMatchObject({ 临江名牌: "dropped" });
  });
});

describe("a later version of the text", () => {
  test("keeps what was decided, asks again about what changed and tells what is gone", async () => {
    const store = await openPlan();
    store.decide({ kind: "accept", ids: [idOf(store, "绿色工厂"), idOf(store, "食品抽检合格率")] });
    store.decide({ kind: "edit", id: idOf(store, "临江名牌"), fields: { value: 90 } });
    store.readText(text.replace("60个", "70个").replace("临江名牌达到80个，", ""));
    const state = await until(store, ({ reviewed }) => reviewed !== null && reviewed.lost.length > 0);
    expect(state.notice).toMatchObject({ key: "pane.review.lost", params: { n: 1 }, action: "showOthers" });
    expect(states(store)).toMatchObject({ 绿色工厂: "pending", 食品抽检合格率: "accepted" });
    const [lost] = state.reviewed?.lost ?? [];
    store.forgetRows([lost?.id ?? ""]);
    expect(store.getState().reviewed?.lost).toEqual([]);
  });
});

function never(): never {
  throw new Error("nothing was reviewed");
}
