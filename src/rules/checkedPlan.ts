import type { CleanPlan } from "../plan/clean/cleanPlan";
import { cleanPlan, spanOf } from "../plan/clean/cleanPlan";
import type { Simplifier } from "../plan/clean/simplify";
import type { Baseline, Indicator, Plan } from "../plan/plan";
import type { BodyKnowledge, CheckedText, CheckedWorkbook, IndicatorRow, TaskRow } from "./checkedWorkbook";
import { emptyWorkbook } from "./checkedWorkbook";
import { measureKey } from "./measures";
import { listUnder } from "./rowIndex";

interface PlanSource {
  /** the text that the plan was read from; without it the rules of texts have nothing to look at */
  readonly text?: string;
  /** the simplifier that it was read with */
  readonly simplifier?: Simplifier | null;
  readonly bodies?: BodyKnowledge | null;
}

/**
 * A plan as the rules look at it.
 *
 * @example runRules(checkedPlan(plan, { text }), allRules)
 */
export function checkedPlan(plan: Plan, source: PlanSource = {}): CheckedWorkbook {
  const reported = listUnder(plan.baselines, measureAndUnit);
  return {
    ...emptyWorkbook,
    indicators: plan.indicators.map((indicator, at) =>
      indicatorRow(indicator, at, latest(reported.get(measureAndUnit(indicator)) ?? [])),
    ),
    tasks: plan.tasks.map(taskRow),
    baselines: plan.baselines,
    metadata: plan.metadata,
    outline: plan.outline,
    milestones: plan.milestones,
    garbled: plan.garbled,
    text: source.text === undefined ? null : checkedText(cleanPlan(source.text, source.simplifier ?? null)),
    bodies: source.bodies ?? null,
  };
}

/** The paragraphs of a clean text. */
export const checkedText = (clean: CleanPlan): CheckedText => {
  let from = 0;
  const lines = clean.text.split("\n").map((text) => {
    const line = { text, from };
    from += text.length + 1;
    return line;
  });
  return { lines: lines.filter(({ text }) => text.trim() !== ""), spanOf: (at, to) => spanOf(clean, at, to) };
};

const measureAndUnit = ({ name, unit }: { readonly name: string; readonly unit: string }): string =>
  `${measureKey(name)}\n${unit}`;

/** The latest year's figure, null where two of that year disagree. */
function latest(baselines: readonly Baseline[]): Baseline | null {
  const year = Math.max(...baselines.map((baseline) => baseline.year ?? 0));
  const [first, ...others] = baselines.filter((baseline) => (baseline.year ?? 0) === year);
  return first && others.every((other) => other.value === first.value) ? first : null;
}

const directions = { ge: "正向", le: "逆向", range: "区间", qualitative: "" } as const;

const indicatorRow = (indicator: Indicator, at: number, baseline: Baseline | null): IndicatorRow => ({
  table: "indicators",
  key: indicator.id,
  id: indicator.id,
  place: { line: indicator.span.line, sheet: null, row: null },
  number: at + 1,
  // those of its task are looked at there
  lead: indicator.assigned?.lead ?? [],
  cooperate: indicator.assigned?.cooperate ?? [],
  deadline: indicator.deadline,
  section: indicator.section,
  remark: "",
  gone: false,
  name: indicator.name,
  direction: directions[indicator.comparator],
  comparator: indicator.comparator,
  value: indicator.value,
  high: indicator.valueHigh,
  unit: indicator.unit,
  basis: indicator.basis,
  baselineYear: baseline?.year ?? null,
  baseline: baseline?.value ?? null,
  annual: new Map(),
  returned: new Map(),
  sentence: indicator.sentence,
  quote: indicator.quote,
  partOf: indicator.partOf,
});

const taskRow = (task: Plan["tasks"][number], at: number): TaskRow => ({
  table: "tasks",
  key: task.id,
  id: task.id,
  place: { line: task.span.line, sheet: null, row: null },
  number: at + 1,
  lead: task.lead,
  cooperate: task.cooperate,
  deadline: task.deadline,
  section: task.path,
  remark: "",
  gone: false,
  title: task.title,
  text: task.text,
  progress: "",
  status: "",
});
