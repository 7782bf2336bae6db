import type { Plan } from "../plan/plan";
import { allRules } from "../rules/allRules";
import { bodyKnowledge } from "../rules/bodyKnowledge";
import type { BodyKnowledge, CheckedWorkbook, PlanRow, TaskRow } from "../rules/checkedWorkbook";
import type { Finding } from "../rules/finding";
import { runRules } from "../rules/runRules";
import type { Severity } from "../rules/rule";
import { checkedCounties } from "../sheets/checkedCounties";
import type { ExistingTables } from "../sheets/existingTables";
import { workbookDirectory } from "../sheets/workbookDirectory";
import type { Directory, DirectoryLevel } from "../units/directory";
import { directoryForPlan, placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";

const graveness: readonly Severity[] = ["error", "warning", "notice"];

/**
 * What the rules find in the tables of a workbook, the gravest first, then by place.
 *
 * @param existing the same workbook as `readTables` found it: its 单位名录 and its 县市区分解表 count too
 */
export const findingsIn = (
  tables: CheckedWorkbook,
  plan: Plan | null,
  existing: ExistingTables,
): readonly Finding[] => {
  const model: CheckedWorkbook = {
    ...tables,
    counties: checkedCounties(existing, tables.indicators),
    bodies: knowledgeIn(plan ?? planOf(tables), existing),
    ...(plan ? { metadata: plan.metadata, planRows: rowsOf(plan) } : {}),
  };
  const place = ({ where }: Finding): string => `${where.sheet ?? ""}!${(where.cell ?? "").padStart(8)}`;
  return [...runRules(model, allRules).findings].sort(
    (one, other) =>
      graveness.indexOf(one.severity) - graveness.indexOf(other.severity) || place(one).localeCompare(place(other)),
  );
};

const knowledgeOf = (plan: Plan, directory: Directory, own: boolean): BodyKnowledge =>
  bodyKnowledge(directory, bodyMatcher(directory, { place: placeOf(plan).name }), own);

/**
 * What the workbook's own 单位名录 knows of bodies, or the one that suits the plan where it has none. Until planners have
 * changed it, it is still the one that is shipped: then nobody has said that its bodies are all there are.
 */
const knowledgeIn = (plan: Plan, existing: ExistingTables): BodyKnowledge => {
  if (!existing.directory) return knowledgeFor(plan);
  const { directory } = workbookDirectory(plan, { existing });
  return knowledgeOf(plan, directory, namesIn(directory) !== namesIn(directoryForPlan(plan, directory.level)));
};

const namesIn = ({ bodies }: Directory): string =>
  bodies
    .filter(({ enabled }) => enabled)
    .map(({ name }) => name)
    .join("\n");

/** What the directory that suits a plan knows of bodies. */
export const knowledgeFor = (plan: Plan, level?: DirectoryLevel): BodyKnowledge =>
  knowledgeOf(plan, directoryForPlan(plan, level), false);

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
