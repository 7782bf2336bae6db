import { applyReview, reviewPlan, seenOf } from "../../src/review/applyReview";
import { emptyReview, forgetRows, idsOf, takeBack, unassign, withEdit } from "../../src/review/review";
import type { Review, ReviewEdit } from "../../src/review/review";
import { relocate } from "../../src/review/relocate";
import { halvesOf } from "../../src/review/rowFields";
import { indicator, planOf, task } from "./reviewRows";

const plan = planOf(
  [
    indicator("I-1", 1, { confidence: { sure: false, reasons: ["plan.doubt.subject"] } }),
    indicator("I-2", 2),
    indicator("I-3", 3, { name: "食品和药品合格率", unit: "%" }),
  ],
  [task("T-1", 4), task("T-2", 5, { lead: ["市水利局"], cooperate: ["市发展改革委"] })],
);

/** Decides one thing after the other, as a person in front of the plan does. */
const decide = (...edits: readonly ReviewEdit[]): Review =>
  edits.reduce((review, edit) => withEdit(review, edit, seenOf(plan, idsOf(edit), review)), emptyReview);
const states = (review: Review, of = plan) =>
  Object.fromEntries(
    [...reviewPlan(of, review).indicators, ...reviewPlan(of, review).tasks].map(({ row, state }) => [row.id, state]),
  );

describe("what a person decides about the rows of a plan", () => {
  test("nothing leaves the plan as it was read", () => {
    expect(applyReview(plan, emptyReview)).toEqual(plan);
    expect(new Set(Object.values(states(emptyReview)))).toEqual(new Set(["pending"]));
  });

  test("a confirmed row is no longer doubted", () => {
    const [first] = applyReview(plan, decide({ kind: "accept", ids: ["I-1"] })).indicators;
    expect(first?.confidence).toEqual({ sure: true, reasons: [] });
  });

  test("changed fields are those of the row, whatever else is said", () => {
    const review = decide({ kind: "edit", id: "I-2", fields: { name: "绿色园区", value: 5, title: "不是任务" } });
    expect(applyReview(plan, review).indicators[1]).toEqual({ ...plan.indicators[1], name: "绿色园区", value: 5 });
    expect(states(review)["I-2"]).toBe("edited");
  });

  test("a row that becomes qualitative has no figure, one that is no range no upper end", () => {
    const review = decide({ kind: "edit", id: "I-2", fields: { comparator: "qualitative" } });
    expect(applyReview(plan, review).indicators[1]).toMatchObject({ value: null, valueHigh: null });
  });

  test("a dropped row is not written, is still shown, and comes back", () => {
    const review = decide({ kind: "drop", ids: ["I-1", "T-1"] });
    expect(applyReview(plan, review).indicators.map(({ id }) => id)).toEqual(["I-2", "I-3"]);
    expect(states(review)).toMatchObject({ "I-1": "dropped", "T-1": "dropped" });
    expect(states(takeBack(review, "I-1", "drop"))).toMatchObject({ "I-1": "pending", "T-1": "dropped" });
  });

  test("several indicators become one at the place of the first, and several again", () => {
    const review = decide({ kind: "merge", ids: ["I-2", "I-3"] });
    const { indicators } = reviewPlan(plan, review);
    expect(indicators.map(({ row }) => row.id)).toEqual(["I-1", "I-2"]);
    expect(indicators[1]).toMatchObject({
      origin: "merged",
      row: { name: "绿色工厂I-2、食品和药品合格率", value: 62 },
    });
    expect(applyReview(plan, takeBack(review, "I-2", "merge"))).toEqual(plan);
  });

  test("a part stays with the row that its whole was merged into, and stands for itself once that is dropped", () => {
    const parted = planOf([...plan.indicators, indicator("I-4", 4, { partOf: "I-2" })]);
    const merged = withEdit(emptyReview, { kind: "merge", ids: ["I-1", "I-2"] }, {});
    const partOf = (review: Review) => applyReview(parted, review).indicators.find(({ id }) => id === "I-4")?.partOf;
    expect(partOf(emptyReview)).toBe("I-2");
    expect(partOf(merged)).toBe("I-1");
    expect(partOf(withEdit(merged, { kind: "drop", ids: ["I-1"] }, {}))).toBeNull();
    expect(partOf(withEdit(merged, { kind: "merge", ids: ["I-1", "I-4"] }, {}))).toBeUndefined();
  });

  test("what is asked every year falls due every year", () => {
    const yearly = decide({ kind: "edit", id: "I-2", fields: { basis: "annual" } });
    expect(applyReview(plan, yearly).indicators[1]?.recurrence).toBe("年");
    const total = withEdit(yearly, { kind: "edit", id: "I-2", fields: { basis: "total" } }, {});
    expect(applyReview(plan, total).indicators[1]?.recurrence).toBeNull();
  });

  test("at least eight and at most ten of the same make a range", () => {
    const pair = planOf([
      indicator("I-1", 1, { name: "示范区", value: 8 }),
      indicator("I-2", 2, { name: "示范区", value: 10, comparator: "le" }),
    ]);
    expect(applyReview(pair, { edits: [{ kind: "merge", ids: ["I-1", "I-2"] }], seen: {} }).indicators).toMatchObject([
      { name: "示范区", comparator: "range", value: 8, valueHigh: 10 },
    ]);
  });

  test("merged tasks keep every text and every body once", () => {
    expect(applyReview(plan, decide({ kind: "merge", ids: ["T-1", "T-2"] })).tasks).toMatchObject([
      {
        id: "T-1",
        title: "培育企业T-1、培育企业T-2",
        text: "培育企业T-1。做好服务。\n培育企业T-2。做好服务。",
        lead: ["市发展改革委", "市水利局"],
        cooperate: ["市财政局"],
      },
    ]);
  });

  test("a row that lists two things is split between them", () => {
    const row = plan.indicators[2];
    if (row === undefined) throw new Error("no row");
    const [one, other] = halvesOf({ kind: "indicator", row });
    const review = decide({
      kind: "split",
      id: "I-3",
      parts: [
        { id: "I-3", fields: one },
        { id: "I-3+2", fields: other },
      ],
    });
    expect(applyReview(plan, review).indicators.map(({ id, name, value }) => [id, name, value])).toEqual([
      ["I-1", "绿色工厂I-1", 61],
      ["I-2", "绿色工厂I-2", 62],
      ["I-3", "食品", 63],
      ["I-3+2", "药品合格率", 63],
    ]);
    const more = withEdit(review, { kind: "edit", id: "I-3+2", fields: { value: 7 } }, {});
    expect(applyReview(plan, takeBack(more, "I-3+2", "split"))).toEqual(plan);
    expect(takeBack(more, "I-3", "split").edits).toEqual([]);
  });

  test("a row of one's own stands where its words stand", () => {
    const review = decide({
      kind: "add",
      row: indicator("I-9", 2, { span: { line: 3, from: 250, to: 260 } }),
      words: "",
    });
    expect(applyReview(plan, review).indicators.map(({ id }) => id)).toEqual(["I-1", "I-2", "I-9", "I-3"]);
    expect(states(review)["I-9"]).toBe("added");
    expect(states(withEdit(review, { kind: "drop", ids: ["I-9"] }, {}))["I-9"]).toBe("dropped");
  });

  test("confirming row by row is one line of the log", () => {
    const review = decide(
      { kind: "accept", ids: ["I-1"] },
      { kind: "accept", ids: ["I-2"] },
      { kind: "accept", ids: ["I-1"] },
    );
    expect(review.edits).toEqual([{ kind: "accept", ids: ["I-1", "I-2"] }]);
  });
});

describe("a text that changed after it was looked at", () => {
  const changed = planOf([indicator("I-1", 1, { value: 99 }), indicator("I-3", 3)], plan.tasks);

  test("a confirmed row whose figure is another one wants to be looked at again", () => {
    const review = decide({ kind: "accept", ids: ["I-1"] });
    expect(reviewPlan(changed, review).indicators[0]).toMatchObject({
      state: "pending",
      changed: true,
      row: { value: 99, confidence: { sure: false, reasons: ["review.changed"] } },
    });
    const again = withEdit(review, { kind: "accept", ids: ["I-1"] }, seenOf(changed, ["I-1"], review));
    expect(states(again, changed)["I-1"]).toBe("accepted");
  });

  test("what was typed is laid over the new text, field by field", () => {
    const review = decide({ kind: "edit", id: "I-1", fields: { name: "绿色园区" } });
    expect(reviewPlan(changed, review).indicators[0]).toMatchObject({
      state: "pending",
      row: { name: "绿色园区", value: 99 },
    });
  });

  test("decisions about rows that are gone are kept and told", () => {
    const review = decide({ kind: "edit", id: "I-2", fields: { value: 1 } }, { kind: "drop", ids: ["I-2", "I-3"] });
    expect(reviewPlan(changed, review).lost).toEqual([{ id: "I-2", name: "绿色工厂I-2", done: ["edit", "drop"] }]);
    expect(reviewPlan(plan, review).lost).toEqual([]);
    expect(reviewPlan(changed, forgetRows(review, new Set(["I-2"])))).toMatchObject({
      lost: [],
      indicators: [{ state: "pending" }, { state: "dropped" }],
    });
  });

  test("a merge goes on under its 编号 without the row that is gone", () => {
    const review = decide({ kind: "merge", ids: ["I-2", "I-3"] });
    expect(reviewPlan(changed, review).indicators.map(({ row }) => row.id)).toEqual(["I-1", "I-2"]);
  });

  test("a row of one's own moves with its words, and stays where they are gone", () => {
    const text = "甲。绿色工厂达到60个。";
    const at = text.indexOf("60个");
    const row = indicator("I-9", 0, { span: { line: 1, from: at, to: at + 3 } });
    const review: Review = { edits: [{ kind: "add", row, words: "60个" }], seen: {} };
    expect(relocate(review, text)).toBe(review);
    expect(relocate(review, `新的一行\n${text}`).edits).toMatchObject([
      { row: { span: { line: 2, from: at + 5, to: at + 8 } } },
    ]);
    expect(relocate(review, "没有了")).toEqual(review);
  });
});

describe("who is to do the rows", () => {
  const water = { lead: ["市水利局"], cooperate: ["市财政局", "市气象局"] };
  const bodies = (review: Review, id: string) => {
    const { tasks, indicators } = applyReview(plan, review);
    const row = tasks.find((other) => other.id === id) ?? indicators.find((other) => other.id === id)?.assigned;
    return row === undefined ? undefined : { lead: row.lead, cooperate: row.cooperate };
  };
  const assign = (...ids: readonly string[]): ReviewEdit => ({
    kind: "assign",
    rows: ids.map((id) => ({ id, ...water })),
  });

  test("is decided for tasks and indicators at once, and says nothing about whether they are right", () => {
    const review = decide(assign("T-1", "I-2", "nobody"));
    expect([bodies(review, "T-1"), bodies(review, "I-2")]).toEqual([water, water]);
    expect(bodies(review, "I-1")).toBeUndefined();
    expect(new Set(Object.values(states(review)))).toEqual(new Set(["pending"]));
    const { tasks, indicators } = reviewPlan(plan, review);
    expect([...indicators, ...tasks].filter(({ assigned }) => assigned).map(({ row }) => row.id)).toEqual([
      "I-2",
      "T-1",
    ]);
  });

  test("what comes later counts, one entry of the log holds what follows one another", () => {
    const review = decide(assign("T-1", "T-2"), {
      kind: "assign",
      rows: [{ id: "T-1", lead: ["市审计局"], cooperate: [] }],
    });
    expect(review.edits).toHaveLength(1);
    expect(bodies(review, "T-1")).toEqual({ lead: ["市审计局"], cooperate: [] });
    expect(bodies(review, "T-2")).toEqual(water);
  });

  test("is given up again row by row, and the text counts as before", () => {
    const review = decide(assign("T-1", "T-2", "I-2"), { kind: "drop", ids: ["I-3"] }, assign("I-1", "T-2"));
    expect(bodies(takeBack(review, "I-1", "assign"), "I-1")).toBeUndefined();
    const less = unassign(review, new Set(["T-2", "I-2"]));
    expect(bodies(less, "T-2")).toEqual({ lead: ["市水利局"], cooperate: ["市发展改革委"] });
    expect([bodies(less, "I-2"), bodies(less, "T-1")]).toEqual([undefined, water]);
    expect(unassign(less, new Set(["T-2"]))).toBe(less);
    expect(forgetRows(review, new Set(["T-1", "T-2", "I-1", "I-2"])).edits).toEqual([{ kind: "drop", ids: ["I-3"] }]);
  });

  test("goes along when rows are merged and split", () => {
    const given = decide(assign("I-1"), {
      kind: "assign",
      rows: [{ id: "I-2", lead: ["市财政局"], cooperate: ["市审计局"] }],
    });
    const merged = withEdit(given, { kind: "merge", ids: ["I-1", "I-2"] }, {});
    expect(bodies(merged, "I-1")).toEqual({ lead: ["市水利局", "市财政局"], cooperate: ["市气象局", "市审计局"] });
    const [whole] = reviewPlan(plan, merged).indicators;
    const parts = (whole?.parts ?? []).map((fields, at) => ({ id: at === 0 ? "I-1" : "I-1+2", fields }));
    const again = withEdit(merged, { kind: "split", id: "I-1", parts }, {});
    expect([bodies(again, "I-1"), bodies(again, "I-1+2")]).toEqual([bodies(given, "I-1"), bodies(given, "I-2")]);
  });

  test("a row that the text no longer has is told with what was done about it", () => {
    const review = decide(assign("T-1"));
    expect(reviewPlan(planOf(plan.indicators), review).lost).toEqual([
      { id: "T-1", name: "培育企业T-1", done: ["assign"] },
    ]);
  });
});
