import { translator } from "../../src/locales/messages";
import type { Plan, Task } from "../../src/plan/plan";
import { reviewPlan } from "../../src/review/applyReview";
import { emptyReview } from "../../src/review/review";
import type { Review } from "../../src/review/review";
import { filterRows } from "../../src/taskpane/view/filterRows";
import type { RowFilter } from "../../src/taskpane/view/filterRows";
import { planRows } from "../../src/taskpane/view/planRows";

const span = { line: 1, from: 0, to: 4 };
const sure = { sure: true, reasons: [] };

const task = (title: string, lead: readonly string[], cooperate: readonly string[]): Task => ({
  id: title,
  path: "三/(一)/1",
  category: ["主要任务", "夯实产业基础"],
  title,
  text: title,
  lead,
  cooperate,
  deadline: null,
  quote: "",
  span,
  confidence: sure,
});

const plan: Plan = {
  metadata: { title: null, docNumber: null, issuer: null, issuedOn: null, periodFrom: null, periodTo: null },
  outline: [],
  indicators: [
    {
      id: "1",
      name: "绿色工厂",
      comparator: "ge",
      value: 60,
      valueHigh: null,
      unit: "个",
      basis: "total",
      recurrence: null,
      from: null,
      deadline: "2030",
      partOf: null,
      section: "二、(二)1",
      quote: "",
      sentence: "",
      span,
      confidence: { sure: false, reasons: ["plan.doubt.subject", "no.such.message"] },
    },
  ],
  baselines: [{ id: "b", name: "绿色工厂", value: 31, unit: "个", year: 2025, partOf: null, quote: "", span }],
  tasks: [
    task("推动链主企业带动上下游", ["市工业和信息化局"], ["市科技局"]),
    task("筑牢食品安全防线", [], ["市教育局", "市民政局"]),
  ],
  milestones: [{ name: "动员部署", from: "2026-03", to: "2026-04", quote: "", span }],
  vetoes: [{ text: "发生重大质量安全事故的", span }],
  reportingDuties: [],
  garbled: [
    { original: "锟斤拷", repaired: null, span },
    { original: "璐ㄩ噺", repaired: "质量", span },
  ],
};

const rowsAfter = (review: Review) => planRows(reviewPlan(plan, review), translator("zh-CN"));
const rows = rowsAfter(emptyReview);
const names = (search: string, ...filters: RowFilter[]) =>
  filterRows(rows.tasks, search, new Set(filters)).map(({ name }) => name);

describe("the cards of a plan", () => {
  test("each kind in its list, every key once", () => {
    expect(rows.indicators.map(({ kind }) => kind)).toEqual(["indicator"]);
    expect(rows.tasks.map(({ kind }) => kind)).toEqual(["task", "task"]);
    expect(rows.others.map(({ kind }) => kind)).toEqual(["garbled", "garbled", "baseline", "milestone", "veto"]);
    const keys = Object.values(rows).flatMap((group) => group.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a doubt is put into words; a reason that has none is left out, the doubt is not", () => {
    expect(rows.indicators[0]).toMatchObject({ unsure: true, reasons: ["名称取自前文，请核对"] });
  });

  test("garbled stretches say whether they could be repaired", () => {
    expect(rows.others.slice(0, 2)).toMatchObject([
      { name: "锟斤拷", unsure: true, note: "无法还原，请对照原件" },
      { name: "璐ㄩ噺", unsure: false, note: "已还原为“质量”" },
    ]);
  });

  test("what was decided is on the card, what the text no longer has is told first among the others", () => {
    const seen = { gone: { signature: "", name: "绿色工地" } };
    const reviewed = rowsAfter({ edits: [{ kind: "drop", ids: ["1", "gone"] }], seen });
    expect(reviewed.indicators[0]).toMatchObject({ key: "1", state: "dropped" });
    expect(reviewed.others[0]).toMatchObject({ kind: "lost", name: "绿色工地", span: null });
    expect(reviewed.others[0]?.note).toContain("删除");
  });

  test("the clause is written without the slashes of the path", () => {
    expect(rows.tasks[0]?.clause).toBe("三(一)1");
  });
});

describe("search and filters", () => {
  test("find names, bodies, clauses and categories", () => {
    expect(names("链主")).toEqual(["推动链主企业带动上下游"]);
    expect(names("市民政局")).toEqual(["筑牢食品安全防线"]);
    expect(names("夯实")).toHaveLength(2);
    expect(names("三(一)")).toHaveLength(2);
  });

  test("every word must be there", () => {
    expect(names("食品 教育")).toEqual(["筑牢食品安全防线"]);
    expect(names("食品 科技")).toEqual([]);
  });

  test("无牵头 leaves tasks without a lead body", () => {
    expect(names("", "noLead")).toEqual(["筑牢食品安全防线"]);
    expect(filterRows(rows.indicators, "", new Set<RowFilter>(["noLead"]))).toEqual([]);
  });

  test("拿不准 leaves what the reader was unsure of", () => {
    expect(filterRows(rows.indicators, "", new Set<RowFilter>(["unsure"]))).toHaveLength(1);
    expect(names("", "unsure")).toEqual([]);
  });

  test("待确认 leaves what nobody has decided about", () => {
    const { tasks } = rowsAfter({ edits: [{ kind: "accept", ids: ["筑牢食品安全防线"] }], seen: {} });
    expect(filterRows(tasks, "", new Set<RowFilter>(["pending"])).map(({ name }) => name)).toEqual([
      "推动链主企业带动上下游",
    ]);
  });
});
