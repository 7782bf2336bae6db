import { indicatorBodies } from "../../src/units/indicatorBodies";
import { indicator, planOf, task } from "../review/reviewRows";

const span = (from: number, to: number) => ({ span: { line: 1, from, to } });
const work = task("T-1", 0, { ...span(100, 200), lead: ["市水利局"], cooperate: ["市财政局"] });
const plan = planOf([], [task("T-2", 0, span(300, 400)), work]);
const bodiesOf = indicatorBodies(plan);

test("an indicator is its task's, as long as nobody else was named for it", () => {
  expect(bodiesOf(indicator("I-1", 0, span(150, 160)))).toEqual({
    lead: ["市水利局"],
    cooperate: ["市财政局"],
    task: work,
  });
  const assigned = { lead: ["市林业局"], cooperate: [] };
  expect(bodiesOf(indicator("I-1", 0, { ...span(150, 160), assigned }))).toEqual({ ...assigned, task: null });
});

test.each([0, 99, 200, 299, 400])("at %i no task is under way, and nobody is named", (from) => {
  expect(bodiesOf(indicator("I-1", 0, span(from, from + 1)))).toEqual({ lead: [], cooperate: [], task: null });
});
