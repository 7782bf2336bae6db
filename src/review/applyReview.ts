import type { Confidence, Indicator, Plan, Task } from "../plan/plan";
import type { SplitDecision } from "../units/countySplits";
import { idsOf } from "./review";
import type { FieldChanges, Review, ReviewEdit } from "./review";
import { fieldsOf, mergedRow, nameOf, signatureOf, withFields } from "./rowFields";
import type { RowOf } from "./rowFields";

/** pending 待确认 · accepted 已确认 · edited 已改 · dropped 已删 · added 新增 */
export type ReviewState = "pending" | "accepted" | "edited" | "dropped" | "added";

/** What a row was made from: read from the text, merged from several rows, split off one, added by hand. */
export type RowOrigin = "read" | "merged" | "split" | "added";

export type ReviewedRow = RowOf & {
  readonly state: ReviewState;
  readonly origin: RowOrigin;
  /** the reader's own doubts, whatever was decided since */
  readonly doubts: Confidence;
  /** the text says something else than when the row was looked at */
  readonly changed: boolean;
  /** a person decided who is to do it */
  readonly assigned: boolean;
  /** the fields of the rows that it was merged from, in their order */
  readonly parts: readonly FieldChanges[];
};

/** A row of which something was decided, and which the text no longer has. */
export interface LostRow {
  readonly id: string;
  readonly name: string;
  readonly done: readonly ReviewEdit["kind"][];
}

export interface ReviewedPlan {
  /** the plan as it goes into the sheets */
  readonly plan: Plan;
  /** every row, those that were dropped too, in the order of the text */
  readonly indicators: readonly ReviewedRow[];
  readonly tasks: readonly ReviewedRow[];
  readonly lost: readonly LostRow[];
  /** what was decided about splitting indicators over counties */
  readonly splits: readonly SplitDecision[];
}

/** Stands among the reasons of a row whose text changed after it was looked at. */
export type ReviewDoubt = "review.changed";

interface Entry {
  readonly item: RowOf;
  readonly state: ReviewState;
  readonly origin: RowOrigin;
  readonly doubts: Confidence;
  /** rows of the text that it was made from */
  readonly from: readonly string[];
  readonly parts: readonly FieldChanges[];
  readonly assigned: boolean;
}

/** Rows by 编号, and the order in which they are shown. */
class Table {
  readonly entries = new Map<string, Entry>();
  /** rows that were merged into another, by its 编号 */
  readonly merged = new Map<string, string>();
  order: string[] = [];

  constructor(items: readonly RowOf[]) {
    for (const item of items) {
      const { id, confidence: doubts } = item.row;
      this.entries.set(id, { item, state: "pending", origin: "read", doubts, from: [id], parts: [], assigned: false });
    }
    this.order = [...this.entries.keys()];
  }

  change(id: string, next: (entry: Entry) => Partial<Entry>): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) this.entries.set(id, { ...entry, ...next(entry) });
  }
}

/** Lays a review over a plan. What the plan no longer has is told, and changes nothing. */
export function reviewPlan(plan: Plan, review: Review): ReviewedPlan {
  const tables = [
    new Table(plan.indicators.map((row): RowOf => ({ kind: "indicator", row }))),
    new Table(plan.tasks.map((row): RowOf => ({ kind: "task", row }))),
  ] as const;
  const signatures = signaturesOf(tables, review);
  for (const edit of review.edits) {
    if (edit.kind === "add") add(tables[0], edit);
    else if (edit.kind === "merge") mergeIn(tables, edit.ids);
    else for (const table of tables) apply(table, edit);
  }
  const [indicators, tasks] = tables.map((table) =>
    table.order.flatMap((id) => {
      const entry = table.entries.get(id);
      return entry === undefined ? [] : [rowOf(entry, review, signatures)];
    }),
  ) as [ReviewedRow[], ReviewedRow[]];
  return {
    plan: { ...plan, indicators: keptIndicators(indicators, tables[0].merged), tasks: keptTasks(tasks) },
    indicators,
    tasks,
    lost: lostRows(review, signatures),
    splits: splitDecisions(review),
  };
}

/**
 * The plan as a person reviewed it: what goes into the sheets and the JSON.
 *
 * @example applyReview(plan, { edits: [{ kind: "drop", ids: ["I-1"] }], seen: {} }) // without the row I-1
 */
export const applyReview = (plan: Plan, review: Review): Plan => reviewPlan(plan, review).plan;

/** Only of the rows that somebody looked at: the others cost nothing. */
function signaturesOf(tables: readonly Table[], { seen }: Review): ReadonlyMap<string, string> {
  const signatures = new Map<string, string>();
  for (const { entries } of tables)
    for (const [id, { item }] of entries) if (Object.hasOwn(seen, id)) signatures.set(id, signatureOf(item));
  return signatures;
}

/** Indicators and tasks never become one: the kind of the first that is there counts. */
function mergeIn(tables: readonly Table[], ids: readonly string[]): void {
  const first = ids.find((id) => tables.some(({ entries }) => entries.has(id)));
  const table = tables.find(({ entries }) => first !== undefined && entries.has(first));
  if (table !== undefined) merge(table, ids);
}

function apply(table: Table, edit: Exclude<ReviewEdit, { readonly kind: "add" | "merge" }>): void {
  switch (edit.kind) {
    case "accept":
      for (const id of edit.ids) table.change(id, ({ state }) => (state === "pending" ? { state: "accepted" } : {}));
      return;
    case "drop":
      for (const id of edit.ids) table.change(id, () => ({ state: "dropped" }));
      return;
    case "edit":
      table.change(edit.id, ({ item, state, assigned }) => ({
        item: withFields(item, edit.fields),
        state: state === "added" ? "added" : "edited",
        assigned: assigned || edit.fields.lead !== undefined || edit.fields.cooperate !== undefined,
      }));
      return;
    case "split":
      split(table, edit);
      return;
    case "counties":
      return;
    case "assign":
      for (const { id, lead, cooperate } of edit.rows)
        table.change(id, ({ item }) => ({ item: withFields(item, { lead, cooperate }), assigned: true }));
  }
}

function merge(table: Table, ids: readonly string[]): void {
  const members = ids.flatMap((id) => {
    const entry = table.entries.get(id);
    return entry === undefined ? [] : [{ id, entry }];
  });
  const [first, ...others] = members;
  if (first === undefined) return;
  // later edits know it by the first 编号, also where the text no longer has that row
  const id = ids[0] ?? first.id;
  const merged = mergedRow(
    first.entry.item,
    others.map(({ entry }) => entry.item),
  );
  for (const member of members) table.entries.delete(member.id);
  table.entries.set(id, {
    item: named(merged, id),
    state: "edited",
    origin: "merged",
    doubts: sure,
    from: [...new Set(members.flatMap(({ entry }) => entry.from))],
    parts: members.map(({ entry }) => fieldsOf(entry.item)),
    assigned: members.some(({ entry }) => entry.assigned),
  });
  const gone = new Set(others.map((other) => other.id));
  for (const other of gone) table.merged.set(other, id);
  table.order = table.order.flatMap((other) => (other === first.id ? [id] : gone.has(other) ? [] : [other]));
}

function split(table: Table, { id, parts }: Extract<ReviewEdit, { readonly kind: "split" }>): void {
  const whole = table.entries.get(id);
  if (whole === undefined) return;
  const made = parts.filter((part) => part.id === id || !table.entries.has(part.id));
  if (made.length === 0) return;
  table.entries.delete(id);
  for (const part of made) {
    table.entries.set(part.id, {
      ...whole,
      item: named(withFields(whole.item, part.fields), part.id),
      state: "edited",
      origin: "split",
      doubts: sure,
      parts: [],
    });
  }
  table.order = table.order.flatMap((other) => (other === id ? made.map((part) => part.id) : [other]));
}

/** Among the rows of the text where its words stand. */
function add(table: Table, { row }: Extract<ReviewEdit, { readonly kind: "add" }>): void {
  if (table.entries.has(row.id)) return;
  table.entries.set(row.id, {
    item: { kind: "indicator", row },
    state: "added",
    origin: "added",
    doubts: sure,
    from: [],
    parts: [],
    assigned: false,
  });
  const behind = table.order.findIndex((id) => (table.entries.get(id)?.item.row.span.from ?? 0) > row.span.from);
  table.order.splice(behind < 0 ? table.order.length : behind, 0, row.id);
}

function named(item: RowOf, id: string): RowOf {
  if (item.row.id === id) return item;
  return item.kind === "indicator"
    ? { kind: "indicator", row: { ...item.row, id } }
    : { kind: "task", row: { ...item.row, id } };
}

const sure: Confidence = { sure: true, reasons: [] };

function rowOf(entry: Entry, { seen }: Review, signatures: ReadonlyMap<string, string>): ReviewedRow {
  const { item, origin, doubts, parts, assigned } = entry;
  const changed = entry.from.some((id) => {
    const before = seen[id]?.signature;
    return before !== undefined && signatures.get(id) !== before;
  });
  const state = changed && entry.state !== "dropped" ? "pending" : entry.state;
  return { ...confident(item, state, changed), state, origin, doubts, changed, assigned, parts };
}

/** Rows that nobody touched stay the very objects that were read. */
function confident(item: RowOf, state: ReviewState, changed: boolean): RowOf {
  if (state === "pending" && !changed) return item;
  const doubt: ReviewDoubt = "review.changed";
  const confidence = changed ? { sure: false, reasons: [...item.row.confidence.reasons, doubt] } : sure;
  return item.kind === "indicator"
    ? { kind: "indicator", row: { ...item.row, confidence } }
    : { kind: "task", row: { ...item.row, confidence } };
}

/** What is a part of a row that is gone is part of the row that took it in, or stands for itself. */
function keptIndicators(rows: readonly ReviewedRow[], merged: ReadonlyMap<string, string>): readonly Indicator[] {
  const kept = rows.flatMap((item) => (item.kind === "indicator" && item.state !== "dropped" ? [item.row] : []));
  const ids = new Set(kept.map(({ id }) => id));
  return kept.map((row) => {
    if (row.partOf === null || ids.has(row.partOf)) return row;
    const whole = wholeOf(row.partOf, merged);
    return { ...row, partOf: ids.has(whole) && whole !== row.id ? whole : null };
  });
}

/** Merges may follow one another; no row is merged into itself again. */
function wholeOf(id: string, merged: ReadonlyMap<string, string>): string {
  let whole = id;
  for (let steps = 0; steps < merged.size; steps++) whole = merged.get(whole) ?? whole;
  return whole;
}

const keptTasks = (rows: readonly ReviewedRow[]): readonly Task[] =>
  rows.flatMap((item) => (item.kind === "task" && item.state !== "dropped" ? [item.row] : []));

function lostRows({ edits, seen }: Review, signatures: ReadonlyMap<string, string>): readonly LostRow[] {
  const done = new Map<string, ReviewEdit["kind"][]>();
  for (const edit of edits)
    for (const id of idsOf(edit)) {
      if (!Object.hasOwn(seen, id) || signatures.has(id)) continue;
      const kinds = done.get(id) ?? [];
      if (!kinds.includes(edit.kind)) kinds.push(edit.kind);
      done.set(id, kinds);
    }
  return [...done].map(([id, kinds]) => ({ id, name: seen[id]?.name ?? "", done: kinds }));
}

/** Of each indicator what was decided last. */
function splitDecisions({ edits }: Review): readonly SplitDecision[] {
  const decisions = new Map<string, SplitDecision>();
  for (const edit of edits) {
    if (edit.kind !== "counties") continue;
    const { method, counties } = edit;
    for (const indicator of edit.ids) decisions.set(indicator, { indicator, method, counties });
  }
  return [...decisions.values()];
}

/** What the text says of these rows now, for `withEdit`: from here on they count as looked at. */
export function seenOf(plan: Plan, ids: readonly string[], review: Review): Review["seen"] {
  const wanted = new Set(ids.flatMap((id) => originsOf(id, review)));
  const items = [
    ...plan.indicators.map((row): RowOf => ({ kind: "indicator", row })),
    ...plan.tasks.map((row): RowOf => ({ kind: "task", row })),
  ].filter(({ row }) => wanted.has(row.id));
  return Object.fromEntries(items.map((item) => [item.row.id, { signature: signatureOf(item), name: nameOf(item) }]));
}

/** The rows of the text that a row may have been made from. */
function originsOf(id: string, { edits }: Review): readonly string[] {
  const origins = new Set([id]);
  for (const edit of [...edits].reverse()) {
    if (edit.kind === "merge" && edit.ids[0] !== undefined && origins.has(edit.ids[0]))
      for (const member of edit.ids) origins.add(member);
    else if (edit.kind === "split" && edit.parts.some((part) => origins.has(part.id))) origins.add(edit.id);
  }
  return [...origins];
}
