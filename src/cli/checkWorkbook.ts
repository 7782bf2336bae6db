import type { Plan } from "../plan/plan";
import { allRules } from "../rules/allRules";
import { bodyKnowledge } from "../rules/bodyKnowledge";
import type { BodyKnowledge, CheckedWorkbook, PlanRow, TaskRow } from "../rules/checkedWorkbook";
import type { Finding } from "../rules/finding";
import { runRules } from "../rules/runRules";
import type { Severity } from "../rules/rule";
import { directoryForPlan, placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";

const graveness: readonly Severity[] = ["error", "warning", "notice"];

/** What the rules find in the tables of a workbook, the gravest first, then by place. */
export const findingsIn = (tables: CheckedWorkbook, plan: Plan | null): readonly Finding[] => {
  const bodies = knowledgeFor(plan ?? planOf(tables));
  const model = plan ? { ...tables, bodies, metadata: plan.metadata, planRows: rowsOf(plan) } : { ...tables, bodies };
  const place = ({ where }: Finding): string => `${where.sheet ?? ""}!${(where.cell ?? "").padStart(8)}`;
  return [...runRules(model, allRules).findings].sort(
    (one, other) =>
      graveness.indexOf(one.severity) - graveness.indexOf(other.severity) || place(one).localeCompare(place(other)),
  );
};

/** What the directory that suits a plan knows of bodies. */
export const knowledgeFor = (plan: Plan): BodyKnowledge => {
  const directory = directoryForPlan(plan);
  return bodyKnowledge(directory, bodyMatcher(directory, { place: placeOf(plan).name }), false);
};

const rowsOf = ({ indicators, tasks }: Plan): readonly PlanRow[] => [
  ...indicators.map(({ id, name, span }): PlanRow => ({ id, table: "indicators", name, line: span.line })),
  ...tasks.map(({ id, title, span }): PlanRow => ({ id, table: "tasks", name: title, line: span.line })),
];

const span = { line: 1, from: 0, to: 0 };

/** As much of a plan as the tables tell: enough to see whose bodies they name. */
const planOf = ({ metadata, tasks }: CheckedWorkbook): Plan => ({
  metadata,
  outline: [],
  indicators: [],
  baselines: [],
  tasks: tasks.map(({ key, title, text, lead, cooperate }: TaskRow) => ({
    id: key,
    path: "",
    category: [],
    title,
    text,
    lead,
    cooperate,
    deadline: null,
    quote: "",
    span,
    confidence: { sure: true, reasons: [] },
  })),
  milestones: [],
  vetoes: [],
  reportingDuties: [],
  garbled: [],
});
