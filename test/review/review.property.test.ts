import fc from "fast-check";
import { applyReview, reviewPlan } from "../../src/review/applyReview";
import { emptyReview, forgetRows, freshId, takeBack, unassign, withEdit } from "../../src/review/review";
import type { FieldChanges, Review, ReviewEdit } from "../../src/review/review";
import { advance, beginHistory, redo, undo } from "../../src/review/reviewHistory";
import { reviewFromJson, reviewToJson } from "../../src/review/reviewJson";
import type { Assignment } from "../../src/plan/plan";
import { indicator, planOf, task } from "./reviewRows";

const plan = planOf(
  [1, 2, 3, 4].map((at) => indicator(`I-${String(at)}`, at)),
  [5, 6, 7].map((at) => task(`T-${String(at)}`, at)),
);

/** rows of the plan, rows that may come to be, and rows that never were */
const ids = fc.constantFrom("I-1", "I-2", "I-3", "I-4", "T-5", "T-6", "T-7", "I-1+2", "T-5+2", "I-0", "nothing", "");
const fields: fc.Arbitrary<FieldChanges> = fc.record(
  {
    name: fc.string(),
    comparator: fc.constantFrom("ge" as const, "le" as const, "range" as const, "qualitative" as const),
    value: fc.option(fc.integer()),
    unit: fc.string({ maxLength: 3 }),
    deadline: fc.option(fc.constantFrom("2030", "2027-06")),
    title: fc.string(),
    lead: fc.array(fc.string(), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const bodies = fc.uniqueArray(fc.constantFrom("市水利局", "市财政局", "市农办〈农业局〉"), { maxLength: 2 });
const several = fc.uniqueArray(ids, { minLength: 1, maxLength: 4 });
const edits: fc.Arbitrary<ReviewEdit> = fc.oneof(
  fc.record({ kind: fc.constantFrom("accept" as const, "drop" as const, "merge" as const), ids: several }),
  fc.record({ kind: fc.constant("edit" as const), id: ids, fields }),
  ids.map((id): ReviewEdit => ({
    kind: "split",
    id,
    parts: [
      { id, fields: {} },
      { id: freshId(id, new Set()), fields: { name: "乙" } },
    ],
  })),
  fc.uniqueArray(ids, { minLength: 1, maxLength: 4 }).chain((chosen) =>
    fc
      .array(fc.tuple(bodies, bodies), { minLength: chosen.length, maxLength: chosen.length })
      .map((assigned): ReviewEdit => ({
        kind: "assign",
        rows: chosen.map((id, at) => ({ id, lead: assigned[at]?.[0] ?? [], cooperate: assigned[at]?.[1] ?? [] })),
      })),
  ),
  fc.record({
    kind: fc.constant("counties" as const),
    ids: several,
    method: fc.constantFrom(null, "equal" as const, "weight" as const),
    counties: fc.array(fc.record({ name: fc.string(), weight: fc.option(fc.integer()) }), { maxLength: 2 }),
  }),
  fc.constantFrom("I-8", "I-9").map((id): ReviewEdit => ({ kind: "add", row: indicator(id, 2), words: "60个" })),
);
const seen = fc.dictionary(ids, fc.record({ signature: fc.string(), name: fc.string() }), { maxKeys: 3 });
const reviews: fc.Arbitrary<Review> = fc
  .array(fc.tuple(edits, seen), { maxLength: 12 })
  .map((log) => log.reduce((review, [edit, rows]) => withEdit(review, edit, rows), emptyReview));

const rowIds = (review: Review) => {
  const { indicators, tasks } = reviewPlan(plan, review);
  return [...indicators, ...tasks].map(({ row }) => row.id);
};

describe("any review", () => {
  test("is laid over a plan without failing, always in the same way, each row once", () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const applied = applyReview(plan, review);
        expect(applied).toEqual(applyReview(plan, review));
        expect(new Set(rowIds(review)).size).toBe(rowIds(review).length);
        expect(applyReview(planOf([]), review).tasks).toEqual([]);
      }),
    );
  });

  test("comes back from JSON as it was", () => {
    fc.assert(
      fc.property(reviews, (review) => {
        expect(reviewFromJson(JSON.parse(JSON.stringify(reviewToJson(review))))).toEqual(review);
      }),
    );
  });

  test("is undone step by step to where it began, and done again", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edits, seen), { maxLength: 10 }), (log) => {
        let history = beginHistory();
        const steps = [history.present];
        for (const [edit, rows] of log) {
          history = advance(history, withEdit(history.present, edit, rows));
          steps.push(history.present);
        }
        const last = history.present;
        for (const step of [...steps].reverse().slice(1)) {
          history = undo(history);
          expect(history.present).toBe(step);
        }
        expect(undo(history)).toEqual(history);
        for (let n = 0; n < log.length; n++) history = redo(history);
        expect(history.present).toBe(last);
      }),
    );
  });

  test("can be taken back and forgotten in any part without failing", () => {
    fc.assert(
      fc.property(
        reviews,
        ids,
        fc.constantFrom("accept", "edit", "drop", "merge", "split", "assign"),
        (review, id, kind) => {
          const less = takeBack(review, id, kind);
          expect(less.edits.length).toBeLessThanOrEqual(review.edits.length);
          applyReview(plan, less);
          expect(reviewPlan(plan, forgetRows(review, new Set([id]))).lost.map((row) => row.id)).not.toContain(id);
        },
      ),
    );
  });

  test("gives each row the bodies that it was assigned last, and to no other", () => {
    const assigned = fc.array(fc.tuple(ids, bodies, bodies), { maxLength: 8 });
    fc.assert(
      fc.property(assigned, (log) => {
        const review = log.reduce(
          (before, [id, lead, cooperate]) => withEdit(before, { kind: "assign", rows: [{ id, lead, cooperate }] }, {}),
          emptyReview,
        );
        const last = new Map<string, Assignment>(log.map(([id, lead, cooperate]) => [id, { lead, cooperate }]));
        const { indicators, tasks } = applyReview(plan, review);
        for (const row of indicators) expect(row.assigned).toEqual(last.get(row.id));
        for (const [at, { id, lead, cooperate }] of tasks.entries())
          expect({ lead, cooperate }).toEqual(
            last.get(id) ?? { lead: plan.tasks[at]?.lead, cooperate: plan.tasks[at]?.cooperate },
          );
        expect(applyReview(plan, unassign(review, new Set(last.keys())))).toEqual(plan);
      }),
    );
  });

  test("merged and split again, the rows have the figures that they had", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["I-1", "I-2", "I-3", "I-4"], { minLength: 2 }), (chosen) => {
        const merged: Review = withEdit(emptyReview, { kind: "merge", ids: chosen }, {});
        const whole = reviewPlan(plan, merged).indicators.find(({ origin }) => origin === "merged");
        const taken = new Set(rowIds(merged));
        const parts = (whole?.parts ?? []).map((part, at) => {
          const id = at === 0 ? (chosen[0] ?? "") : freshId(chosen[0] ?? "", taken);
          taken.add(id);
          return { id, fields: part };
        });
        const again = applyReview(plan, withEdit(merged, { kind: "split", id: chosen[0] ?? "", parts }, {}));
        const figures = (of: typeof plan) =>
          of.indicators.map(({ name, value, unit, deadline }) => [name, value, unit, deadline].join()).sort();
        expect(figures(again)).toEqual(figures(plan));
      }),
    );
  });
});

test.each([null, 1, "", [], {}, { edits: [] }, { edits: {}, seen: [] }])("%j is no review", (json) => {
  expect(reviewFromJson(json)).toBeNull();
});

test("edits of another version are left out, the others stay", () => {
  const json = {
    edits: [
      { kind: "frame", id: "I-1" },
      { kind: "edit", id: "I-1", fields: { value: "60", basis: "monthly", unit: "家", hidden: true } },
      { kind: "add", row: { id: "I-9" }, words: "" },
      null,
    ],
    seen: [["I-1", "x", "甲"], ["I-2"], 7],
  };
  expect(reviewFromJson(json)).toEqual({
    edits: [{ kind: "edit", id: "I-1", fields: { unit: "家" } }],
    seen: { "I-1": { signature: "x", name: "甲" } },
  });
});
