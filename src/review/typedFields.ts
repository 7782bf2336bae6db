import type { Basis, Comparator } from "../plan/plan";
import type { FieldChanges, IndicatorFields, TaskFields } from "./review";

/** What a person typed into the form of an indicator, as it stands there. */
export type TypedIndicator = Readonly<Record<Exclude<keyof IndicatorFields, "comparator" | "basis">, string>> & {
  readonly comparator: Comparator;
  readonly basis: Basis;
};

/** What a person typed into the form of a task. */
export type TypedTask = Pick<TaskFields, "title" | "lead" | "cooperate"> & { readonly deadline: string };

/** Why a field cannot be taken as it was typed; each is a message of the locale files. */
export type FieldProblem =
  | "review.field.nameMissing"
  | "review.field.tooLong"
  | "review.field.valueMissing"
  | "review.field.notNumber"
  | "review.field.highMissing"
  | "review.field.highTooLow"
  | "review.field.deadline";

/** Fields that can be taken, or what is wrong with which of them. */
export type Typed<Field extends string> =
  | { readonly ok: true; readonly fields: FieldChanges }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<Field, FieldProblem>>> };

const longestName = 200;
const longestUnit = 20;

/** Full-width digits and separators as people type them in a Chinese input method. */
const plain = (text: string): string => text.normalize("NFKC").trim();

function figureOf(text: string): number | null {
  const typed = plain(text)
    .replace(/(?<=\d),(?=\d{3})|[\s%‰]/g, "")
    .replace("−", "-");
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(typed) ? Number(typed) : null;
}

/** "2030", "2030-06", 2030年6月, 2030.6; null for nothing, undefined for what is no date. */
function deadlineOf(text: string): string | null | undefined {
  const typed = plain(text);
  if (typed === "") return null;
  const [, year, month] =
    /^((?:19|20)\d{2})(?:\s*[-./年]\s*(?:(1[0-2]|0?[1-9])\s*月?)?)?(?:底|末|前|年底|年末)*$/.exec(typed) ?? [];
  if (year === undefined) return undefined;
  return month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
}

/**
 * @example readTypedIndicator({ …, comparator: "ge", value: "１,340", deadline: "2030年6月" })
 * // { ok: true, fields: { …, value: 1340, deadline: "2030-06" } }
 */
export function readTypedIndicator(typed: TypedIndicator): Typed<keyof IndicatorFields> {
  const problems: Partial<Record<keyof IndicatorFields, FieldProblem>> = {};
  const name = typed.name.trim();
  const unit = typed.unit.trim();
  const { comparator, basis } = typed;
  if (name === "") problems.name = "review.field.nameMissing";
  else if (name.length > longestName) problems.name = "review.field.tooLong";
  if (unit.length > longestUnit) problems.unit = "review.field.tooLong";
  const value = comparator === "qualitative" ? null : figureOf(typed.value);
  const valueHigh = comparator === "range" ? figureOf(typed.valueHigh) : null;
  if (comparator !== "qualitative" && value === null)
    problems.value = typed.value.trim() === "" ? "review.field.valueMissing" : "review.field.notNumber";
  if (comparator === "range") {
    if (typed.valueHigh.trim() === "") problems.valueHigh = "review.field.highMissing";
    else if (valueHigh === null) problems.valueHigh = "review.field.notNumber";
    else if (value !== null && valueHigh <= value) problems.valueHigh = "review.field.highTooLow";
  }
  const deadline = deadlineOf(typed.deadline);
  if (deadline === undefined) problems.deadline = "review.field.deadline";
  if (deadline === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, fields: { name, comparator, value, valueHigh, unit, basis, deadline } };
}

export function readTypedTask(typed: TypedTask): Typed<keyof TaskFields> {
  const problems: Partial<Record<keyof TaskFields, FieldProblem>> = {};
  const title = typed.title.trim();
  if (title === "") problems.title = "review.field.nameMissing";
  else if (title.length > longestName) problems.title = "review.field.tooLong";
  const deadline = deadlineOf(typed.deadline);
  if (deadline === undefined) problems.deadline = "review.field.deadline";
  if (deadline === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  const lead = [...new Set(typed.lead)];
  const cooperate = [...new Set(typed.cooperate)].filter((body) => !lead.includes(body));
  return { ok: true, fields: { title, lead, cooperate, deadline } };
}
