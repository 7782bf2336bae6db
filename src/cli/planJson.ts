import type { Assignment, Indicator, Plan } from "../plan/plan";
import { indicatorBodies } from "../units/indicatorBodies";

/** The JSON of `decompose --json`: the gold shape, plus id, span, sentence, category, text and confidence. */
export interface PlanJson {
  readonly plan: Plan["metadata"];
  /** each with its 责任单位: its own, or those of the task that its sentence stands in */
  readonly indicators: readonly (Indicator & Assignment)[];
  readonly baselines: Plan["baselines"];
  readonly tasks: Plan["tasks"];
  readonly milestones: Plan["milestones"];
  readonly vetoes: readonly string[];
  readonly defects: readonly { readonly kind: string; readonly quote: string; readonly why: string }[];
  readonly outline: Plan["outline"];
  readonly reportingDuties: Plan["reportingDuties"];
  readonly garbled: Plan["garbled"];
}

/** A plan as plain JSON. */
export const planToJson = (plan: Plan): PlanJson => ({
  plan: plan.metadata,
  indicators: indicatorsOf(plan),
  baselines: plan.baselines,
  tasks: plan.tasks,
  milestones: plan.milestones,
  vetoes: plan.vetoes.map((veto) => veto.text),
  defects: [],
  outline: plan.outline,
  reportingDuties: plan.reportingDuties,
  garbled: plan.garbled,
});

function indicatorsOf(plan: Plan): PlanJson["indicators"] {
  const bodiesOf = indicatorBodies(plan);
  return plan.indicators.map((row) => {
    const { lead, cooperate } = bodiesOf(row);
    return { ...row, lead, cooperate };
  });
}
