import type { Assignment, Indicator, Task } from "../plan/plan";
import { shortHash } from "../plan/rows/rowIds";
import type { FieldChanges, IndicatorFields, TaskFields } from "./review";

/** A row that can be reviewed, with what kind it is. */
export type RowOf =
  { readonly kind: "indicator"; readonly row: Indicator } | { readonly kind: "task"; readonly row: Task };

export const nameOf = (item: RowOf): string => (item.kind === "indicator" ? item.row.name : item.row.title);

export const indicatorFields = ({
  name,
  comparator,
  value,
  valueHigh,
  unit,
  basis,
  deadline,
}: Indicator): IndicatorFields => ({ name, comparator, value, valueHigh, unit, basis, deadline });

export const taskFields = ({ title, lead, cooperate, deadline }: Task): TaskFields => ({
  title,
  lead,
  cooperate,
  deadline,
});

/** What a person may change of a row, as it is now. */
export const fieldsOf = (item: RowOf): FieldChanges =>
  item.kind === "indicator" ? { ...indicatorFields(item.row), ...item.row.assigned } : taskFields(item.row);

/** The row with some of its fields changed; fields of the other kind of row are left out. */
export function withFields(item: RowOf, fields: FieldChanges): RowOf {
  if (item.kind === "task") return { kind: "task", row: { ...item.row, ...picked(fields, taskFields(item.row)) } };
  const row = { ...item.row, ...picked(fields, indicatorFields(item.row)), ...ownBodies(item.row, fields) };
  return { kind: "indicator", row: consistent(row, item.row) };
}

/** An indicator that is given a body has bodies of its own. */
function ownBodies({ assigned }: Indicator, { lead, cooperate }: FieldChanges): Pick<Indicator, "assigned"> {
  if (lead === undefined && cooperate === undefined) return {};
  return { assigned: { lead: lead ?? assigned?.lead ?? [], cooperate: cooperate ?? assigned?.cooperate ?? [] } };
}

function picked<Fields extends object>(fields: FieldChanges, known: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key in known)) as Partial<Fields>;
}

/** No upper end without a range, no figure without a quantity, every year where it is said to be every year. */
function consistent(row: Indicator, before: Indicator): Indicator {
  const value = row.comparator === "qualitative" ? null : row.value;
  const valueHigh = row.comparator === "range" ? row.valueHigh : null;
  if (row.basis === before.basis) return { ...row, value, valueHigh };
  const everyYear = row.basis === "annual" ? (row.recurrence ?? "年") : null;
  return { ...row, value, valueHigh, recurrence: row.recurrence === "年" ? everyYear : (everyYear ?? row.recurrence) };
}

/** The fields in which two rows differ, as the second has them. */
export function changesBetween(before: FieldChanges, after: FieldChanges): FieldChanges {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key])),
  );
}

/** Several rows as one: what they measure is listed, what they ask is that of the first. */
export function mergedRow(first: RowOf, others: readonly RowOf[]): RowOf {
  const all = [first, ...others];
  if (first.kind === "indicator") {
    const rows = all.flatMap((item) => (item.kind === "indicator" ? [item.row] : []));
    const own = rows.flatMap(({ assigned }) => assigned ?? []);
    return withFields(first, {
      name: listed(rows.map(({ name }) => name)),
      ...rangeOf(rows),
      ...(own.length === 0 ? {} : together(own)),
    });
  }
  const rows = all.flatMap((item) => (item.kind === "task" ? [item.row] : []));
  const task: Task = {
    ...first.row,
    title: listed(rows.map(({ title }) => title)),
    text: distinct(rows.map(({ text }) => text)).join("\n"),
    ...together(rows),
    deadline: rows.find(({ deadline }) => deadline !== null)?.deadline ?? null,
  };
  return { kind: "task", row: task };
}

/** Everybody whom one of the rows names; who leads one of them leads. */
function together(rows: readonly Assignment[]): Assignment {
  const lead = distinct(rows.flatMap((row) => row.lead));
  return { lead, cooperate: distinct(rows.flatMap((row) => row.cooperate)).filter((body) => !lead.includes(body)) };
}

/** 不少于8家 and 不超过10家 of the same thing are one range. */
function rangeOf(rows: readonly Indicator[]): FieldChanges {
  const low = rows.find(({ comparator }) => comparator === "ge");
  const high = rows.find(({ comparator }) => comparator === "le");
  const same = low !== undefined && high !== undefined && low.name === high.name && low.unit === high.unit;
  if (!same || rows.length !== 2 || low.value === null || high.value === null || low.value >= high.value) return {};
  return { comparator: "range", value: low.value, valueHigh: high.value };
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
const listed = (names: readonly string[]): string => distinct(names).join("、");

/** What two rows made from one begin with: the things that its name lists, or the same twice. */
export function halvesOf(item: RowOf): readonly [FieldChanges, FieldChanges] {
  const fields = fieldsOf(item);
  const name = nameOf(item);
  const cut = name.search(/[、和及与；;]/);
  if (cut < 2 || cut > name.length - 3) return [fields, fields];
  const key = item.kind === "indicator" ? "name" : "title";
  return [
    { ...fields, [key]: name.slice(0, cut) },
    { ...fields, [key]: name.slice(cut + 1) },
  ];
}

/** Changes when what a row of the text commits to changes; its 编号 alone does not tell that. */
export function signatureOf(item: RowOf): string {
  const said: readonly unknown[] =
    item.kind === "indicator"
      ? [...Object.values(indicatorFields(item.row)), ...Object.values(item.row.assigned ?? {})]
      : [item.row.text, item.row.lead, item.row.cooperate, item.row.deadline];
  return shortHash(JSON.stringify(said));
}
