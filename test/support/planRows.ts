import type { Plan } from "../../src/plan/plan";

/** What a plan says, row by row, whatever the place in the text: for comparing readings of one plan in several files. */
export const rowsOfPlan = (plan: Plan): Readonly<Record<string, readonly string[]>> => {
  const words = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(" ");
  return {
    indicators: plan.indicators.map((row) =>
      words(row.section, row.name, row.comparator, row.value, row.valueHigh, row.unit, row.basis, row.deadline),
    ),
    baselines: plan.baselines.map((row) => words(row.name, row.value, row.unit, row.year)),
    tasks: plan.tasks.map((row) => words(row.path, row.title, row.lead, row.cooperate, row.deadline)),
    milestones: plan.milestones.map((row) => words(row.name, row.from, row.to)),
    vetoes: plan.vetoes.map(({ text }) => text),
    metadata: [words(plan.metadata)],
  };
};
