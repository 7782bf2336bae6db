import type { Assignment, Indicator, Task } from "../plan/plan";
import type { SplitDecision } from "../units/countySplits";

/** What a person may change of an indicator 指标. */
export type IndicatorFields = Pick<
  Indicator,
  "name" | "comparator" | "value" | "valueHigh" | "unit" | "basis" | "deadline"
>;

/** What a person may change of a task 工作任务. */
export type TaskFields = Pick<Task, "title" | "lead" | "cooperate" | "deadline">;

/**
 * Some fields of a row; those of the other kind of row count for nothing. 牵头 and 配合 of an indicator are its own
 * from then on, whoever its task is given to.
 */
export type FieldChanges = Partial<IndicatorFields & TaskFields>;

/** One of the rows that a row is split into. */
export interface SplitPart {
  readonly id: string;
  readonly fields: FieldChanges;
}

/** Who is to do a row, from now on. */
export interface AssignedRow extends Assignment {
  readonly id: string;
}

/**
 * What a person decided about rows, by their 编号: accept 确认, edit 修改, drop 删除, merge 合并 (the first takes the
 * others in), split 拆分 (the first part keeps the 编号), add 新增 (`words` are those of the text as given at its span),
 * assign 分工 (who is to do each of these rows; it says nothing about whether a row is right), counties 分解到县市区 (how
 * these indicators are split over counties; without a method they are not).
 */
export type ReviewEdit =
  | { readonly kind: "accept"; readonly ids: readonly string[] }
  | { readonly kind: "edit"; readonly id: string; readonly fields: FieldChanges }
  | { readonly kind: "drop"; readonly ids: readonly string[] }
  | { readonly kind: "merge"; readonly ids: readonly string[] }
  | { readonly kind: "split"; readonly id: string; readonly parts: readonly SplitPart[] }
  | { readonly kind: "add"; readonly row: Indicator; readonly words: string }
  | { readonly kind: "assign"; readonly rows: readonly AssignedRow[] }
  | ({ readonly kind: "counties"; readonly ids: readonly string[] } & Omit<SplitDecision, "indicator">);

/** What a row of the text was when it was looked at. */
export interface SeenRow {
  /** of what it commits to: another one means that the text has changed */
  readonly signature: string;
  readonly name: string;
}

/**
 * 审阅: everything that was decided about a plan, as plain data. It holds no rows of the text, only what to do with
 * them, so that it can be laid over the same plan read again, or over a later version of its text.
 */
export interface Review {
  /** in the order in which they were made */
  readonly edits: readonly ReviewEdit[];
  /** the rows of the text that the edits speak of, by 编号 */
  readonly seen: Readonly<Record<string, SeenRow>>;
}

export const emptyReview: Review = { edits: [], seen: {} };

/** The rows that an edit needs to be there. */
export function idsOf(edit: ReviewEdit): readonly string[] {
  if (edit.kind === "add") return [];
  if (edit.kind === "assign") return edit.rows.map(({ id }) => id);
  return edit.kind === "edit" || edit.kind === "split" ? [edit.id] : edit.ids;
}

/** Puts an edit at the end of the log; what says the same kind of thing as the one before it joins it. */
export function withEdit(review: Review, edit: ReviewEdit, seen: Review["seen"]): Review {
  const last = review.edits[review.edits.length - 1];
  const joined = last === undefined ? null : join(last, edit);
  const edits = joined === null ? [...review.edits, edit] : [...review.edits.slice(0, -1), joined];
  return { edits, seen: { ...review.seen, ...seen } };
}

function join(last: ReviewEdit, next: ReviewEdit): ReviewEdit | null {
  if ((last.kind === "accept" && next.kind === "accept") || (last.kind === "drop" && next.kind === "drop"))
    return { kind: last.kind, ids: [...new Set([...last.ids, ...next.ids])] };
  if (last.kind === "counties" && next.kind === "counties" && last.ids.every((id) => next.ids.includes(id)))
    return next;
  if (last.kind === "edit" && next.kind === "edit" && last.id === next.id)
    return { ...last, fields: { ...last.fields, ...next.fields } };
  if (last.kind === "assign" && next.kind === "assign") {
    const later = new Set(idsOf(next));
    return { kind: "assign", rows: [...last.rows.filter(({ id }) => !later.has(id)), ...next.rows] };
  }
  return null;
}

/**
 * Takes back the last edit of one kind that made `id` what it is, and with it all that was done since to rows which
 * are then no longer there: the parts of a split, a row that was merged.
 *
 * @example takeBack(review, "I-1", "drop") // the row is there again
 */
export function takeBack(review: Review, id: string, kind: Exclude<ReviewEdit["kind"], "add">): Review {
  const at = review.edits.map((edit) => edit.kind === kind && makes(edit, id)).lastIndexOf(true);
  const edit = review.edits[at];
  if (edit === undefined) return review;
  const before = review.edits.slice(0, at);
  const rest = review.edits.slice(at + 1);
  if (isSeparable(edit)) return { ...review, edits: [...before, ...without(edit, new Set([id])), ...rest] };
  if (edit.kind === "edit") return { ...review, edits: [...before, ...rest] };
  const dead = new Set([id]);
  if (edit.kind === "split") for (const part of edit.parts) dead.add(part.id);
  return { ...review, edits: [...before, ...survivors(rest, dead)] };
}

/** A merge and a split are taken back from the row that carries the 编号 on. */
function makes(edit: ReviewEdit, id: string): boolean {
  if (edit.kind === "merge") return edit.ids[0] === id;
  if (edit.kind === "split") return edit.id === id || edit.parts.some((part) => part.id === id);
  return idsOf(edit).includes(id);
}

/** An edit of many rows without some of them; none where nothing is left. */
function without(edit: EditOfMany, gone: ReadonlySet<string>): readonly ReviewEdit[] {
  if (edit.kind === "assign") {
    const rows = edit.rows.filter(({ id }) => !gone.has(id));
    return rows.length === 0 ? [] : [{ ...edit, rows }];
  }
  const ids = edit.ids.filter((id) => !gone.has(id));
  return ids.length === 0 ? [] : [{ ...edit, ids }];
}

/** Whether it says the same of each of its rows, so that one of them can be taken out. */
const isSeparable = (edit: ReviewEdit): edit is Exclude<EditOfMany, { readonly kind: "merge" }> =>
  edit.kind === "accept" || edit.kind === "drop" || edit.kind === "assign" || edit.kind === "counties";

type EditOfMany = Extract<ReviewEdit, { readonly ids: unknown } | { readonly rows: unknown }>;

/** What is left of later edits once the rows in `dead` are gone, or are again what they were before. */
function survivors(edits: readonly ReviewEdit[], dead: Set<string>): readonly ReviewEdit[] {
  return edits.flatMap((edit): readonly ReviewEdit[] => {
    if (edit.kind === "add") return [edit];
    if (!idsOf(edit).some((id) => dead.has(id))) return [edit];
    if (edit.kind === "split") for (const part of edit.parts) dead.add(part.id);
    return isSeparable(edit) ? without(edit, dead) : [];
  });
}

/** Rows whose bodies were assigned have again those that the text, or an edit of the row, gives them. */
export function unassign(review: Review, ids: ReadonlySet<string>): Review {
  if (!review.edits.some((edit) => edit.kind === "assign" && edit.rows.some(({ id }) => ids.has(id)))) return review;
  return { ...review, edits: review.edits.flatMap((edit) => (edit.kind === "assign" ? without(edit, ids) : [edit])) };
}

/** The review without anything about these rows, as when the text no longer has them and nobody wants them back. */
export function forgetRows(review: Review, ids: ReadonlySet<string>): Review {
  const edits = review.edits.flatMap((edit): readonly ReviewEdit[] => {
    if (edit.kind === "add" || !idsOf(edit).some((id) => ids.has(id))) return [edit];
    return edit.kind === "edit" || edit.kind === "split" ? [] : without(edit, ids);
  });
  return { edits, seen: Object.fromEntries(Object.entries(review.seen).filter(([id]) => !ids.has(id))) };
}

/** A 编号 that nobody has yet, made from that of the row it comes from: I-1 → I-1+2. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  for (let copy = 2; ; copy++) {
    const id = `${base}+${String(copy)}`;
    if (!taken.has(id)) return id;
  }
}
