import type { Translate } from "../../locales/messages";
import { headingsAbove } from "../../plan/headingsAbove";
import type { Assignment, Plan } from "../../plan/plan";
import type { ReviewedPlan, ReviewedRow } from "../../review/applyReview";
import { nameOf } from "../../review/rowFields";
import { assignmentConflicts } from "../../units/assignmentConflicts";
import type { AssignmentConflict, FindBody } from "../../units/assignmentConflicts";
import type { CountySplits } from "../../units/countySplits";
import { indicatorBodies, taskFinder } from "../../units/indicatorBodies";
import { dateWords, figureWords } from "./figureWords";

/** One card of the step 分工: a task or an indicator, and who is to do it. */
export interface AssignRow extends Assignment {
  /** its 编号 */
  readonly key: string;
  readonly kind: "task" | "indicator";
  readonly name: string;
  /** 来源条款, "" where there is none */
  readonly clause: string;
  /** the figure or the date as people say it, "" for none */
  readonly figure: string;
  /** the titles above it, from the top down */
  readonly headings: readonly string[];
  /** the 编号 of the task that an indicator stands in; null for tasks and where there is none */
  readonly task: string | null;
  /** 目标要求: the whole text of a task, the sentence of an indicator */
  readonly text: string;
  /** title of the task whose bodies these are; null where they are the row's own, or where it has none */
  readonly via: string | null;
  /** over how many counties an indicator is split */
  readonly counties: number;
  /** a person chose the bodies */
  readonly chosen: boolean;
  /** an indicator that inherits has none: they are its task's */
  readonly conflicts: readonly AssignmentConflict[];
  /** everything that a search looks at, in lower case */
  readonly haystack: string;
}

/** The cards of a plan in the order of the text: each task before the indicators that stand in it. */
export function assignRows(
  { plan, indicators, tasks }: ReviewedPlan,
  { find, splits }: { readonly find: FindBody | null; readonly splits: CountySplits },
  t: Translate,
): readonly AssignRow[] {
  const look = lookups(plan, splits);
  return [...tasks, ...indicators]
    .filter(({ state }) => state !== "dropped")
    .sort((one, other) => one.row.span.from - other.row.span.from)
    .map((reviewed) => assignRow(reviewed, look, find, t));
}

function lookups(plan: Plan, splits: CountySplits) {
  const counties = new Map(splits.map((split) => [split.indicator, split.counties.length]));
  return {
    counties,
    bodiesOf: indicatorBodies(plan),
    taskAt: taskFinder(plan),
    headingsAt: headingsAbove(plan.outline),
  };
}

function assignRow(
  reviewed: ReviewedRow,
  { counties, bodiesOf, taskAt, headingsAt }: ReturnType<typeof lookups>,
  find: FindBody | null,
  t: Translate,
): AssignRow {
  const { row, assigned: chosen } = reviewed;
  const name = nameOf(reviewed);
  const task = reviewed.kind === "indicator" ? taskAt(row.span.from) : reviewed.row;
  const bodies = reviewed.kind === "indicator" ? bodiesOf(reviewed.row) : { ...reviewed.row, task: null };
  const { lead, cooperate } = bodies;
  const clause = reviewed.kind === "indicator" ? reviewed.row.section : reviewed.row.path.replaceAll("/", "");
  const deadline = row.deadline === null ? "" : dateWords(row.deadline, t);
  return {
    key: row.id,
    kind: reviewed.kind,
    name,
    clause,
    figure: reviewed.kind === "indicator" ? figureWords(reviewed.row, t) : deadline,
    headings: task?.category ?? headingsAt(row.span.from),
    lead,
    cooperate,
    task: reviewed.kind === "indicator" ? (task?.id ?? null) : null,
    text: reviewed.kind === "indicator" ? reviewed.row.sentence : reviewed.row.text,
    via: bodies.task?.title ?? null,
    counties: counties.get(row.id) ?? 0,
    chosen,
    conflicts: bodies.task === null ? assignmentConflicts({ lead, cooperate }, { find, chosen }) : [],
    haystack: [name, clause, ...lead, ...cooperate, ...(task?.category ?? [])].join("\n").toLowerCase(),
  };
}

/** Whether nobody leads a row that needs somebody who does. */
export const isOpen = ({ conflicts }: AssignRow): boolean => conflicts.some(({ weight }) => weight === "open");

/** Whether something about who does a row wants to be looked at. */
export const hasConflict = ({ conflicts }: AssignRow): boolean => conflicts.some(({ weight }) => weight !== "open");

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

/** Whether two cards of one row show the same. */
export const sameAssignRow = (one: AssignRow, other: AssignRow): boolean =>
  one.haystack === other.haystack &&
  one.figure === other.figure &&
  one.via === other.via &&
  one.counties === other.counties &&
  one.chosen === other.chosen &&
  sameList(one.lead, other.lead) &&
  sameList(one.cooperate, other.cooperate) &&
  one.conflicts.length === other.conflicts.length &&
  one.conflicts.every(
    ({ key, params }, at) => key === other.conflicts[at]?.key && params["body"] === other.conflicts[at]?.params["body"],
  );

/** A card of the list, or the line above the rows of one section. */
export type AssignItem =
  | { readonly kind: "row"; readonly key: string; readonly row: AssignRow }
  | {
      readonly kind: "head";
      readonly key: string;
      readonly headings: readonly string[];
      readonly keys: readonly string[];
      /** rows that nobody leads */
      readonly open: number;
    };

/** The rows under the titles of their sections. */
export function assignItems(rows: readonly AssignRow[]): readonly AssignItem[] {
  const sections: AssignRow[][] = [];
  for (const row of rows) {
    const section = sections.at(-1);
    if (section?.[0] !== undefined && sameList(section[0].headings, row.headings)) section.push(row);
    else sections.push([row]);
  }
  return sections.flatMap((section): readonly AssignItem[] => {
    const [first] = section;
    if (first === undefined) return [];
    return [
      {
        kind: "head",
        key: `head-${first.key}`,
        headings: first.headings,
        keys: section.map(({ key }) => key),
        open: section.filter(isOpen).length,
      },
      ...section.map((row): AssignItem => ({ kind: "row", key: row.key, row })),
    ];
  });
}

/** How much a body has to do. */
export interface BodyLoad {
  readonly body: string;
  readonly leads: number;
  readonly cooperates: number;
}

/** Everybody who does a row, who leads most first; rows that inherit do not count twice. */
export function bodyLoads(rows: readonly AssignRow[]): readonly BodyLoad[] {
  const loads = new Map<string, { leads: number; cooperates: number }>();
  const count = (body: string, role: "leads" | "cooperates"): void => {
    const load = loads.get(body) ?? { leads: 0, cooperates: 0 };
    load[role] += 1;
    loads.set(body, load);
  };
  for (const { lead, cooperate, via } of rows) {
    if (via !== null) continue;
    for (const body of lead) count(body, "leads");
    for (const body of cooperate) count(body, "cooperates");
  }
  return [...loads]
    .map(([body, load]) => ({ body, ...load }))
    .sort((one, other) => other.leads - one.leads || other.cooperates - one.cooperates);
}
