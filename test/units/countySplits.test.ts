import { splitDecisionsFrom, splitRuleFrom, splitsInForce } from "../../src/units/countySplits";
import type { CountySplit, SplitDecision } from "../../src/units/countySplits";

const split = (indicator: string, weight = 1): CountySplit => ({
  indicator,
  method: "weight",
  counties: [
    { name: "东岭县", weight },
    { name: "西河区", weight: 1 },
  ],
});
const taken = (indicator: string): SplitDecision => ({ indicator, method: null, counties: [] });

describe("what is split now", () => {
  test("without a sheet, all that was decided", () => {
    expect(splitsInForce({ sheet: null, decided: [split("I-1"), taken("I-2")], written: [split("I-1")] })).toEqual([
      split("I-1"),
    ]);
  });

  test("a decision that the sheet was written with is the sheet's since: what was typed there counts", () => {
    const written = [split("I-1"), split("I-2")];
    // weights of I-1 were typed in the sheet, the row of I-2 was deleted there
    expect(splitsInForce({ sheet: [split("I-1", 5)], decided: written, written })).toEqual([split("I-1", 5)]);
  });

  test("a later decision goes before the sheet, and one to take it back too; the other rows of the sheet stay", () => {
    const sheet = [split("I-1", 5), split("I-2"), split("I-3")];
    const decided = [split("I-1", 7), taken("I-2")];
    expect(splitsInForce({ sheet, decided, written: [split("I-1")] })).toEqual([split("I-1", 7), split("I-3")]);
  });
});

test("decisions are kept as text and read again; what is no decision is left out", () => {
  const decisions = [split("I-1"), taken("I-2")];
  expect(splitDecisionsFrom(JSON.stringify(decisions))).toEqual(decisions);
  expect(splitDecisionsFrom(JSON.stringify([{ indicator: "I-1", method: "lottery", counties: [] }, 7, null]))).toEqual(
    [],
  );
  for (const broken of [undefined, 7, "", "{", "{}"]) expect(splitDecisionsFrom(broken)).toEqual([]);
  expect(splitRuleFrom({ method: "equal", counties: [{ name: "东岭县", weight: "x" }, { weight: 1 }] })).toEqual({
    method: "equal",
    counties: [{ name: "东岭县", weight: null }],
  });
});
