import type { Plan } from "../plan/plan";

/** The JSON of `decompose --json`: the gold shape, plus id, span, sentence, category, text and confidence. */
export interface PlanJson {
  readonly plan: Plan["metadata"];
  readonly indicators: Plan["indicators"];
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
  indicators: plan.indicators,
  baselines: plan.baselines,
  tasks: plan.tasks,
  milestones: plan.milestones,
  vetoes: plan.vetoes.map((veto) => veto.text),
  defects: [],
  outline: plan.outline,
  reportingDuties: plan.reportingDuties,
  garbled: plan.garbled,
});
