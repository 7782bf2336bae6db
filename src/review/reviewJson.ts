import type { Basis, Comparator, Indicator, SourceSpan } from "../plan/plan";
import { splitRuleFrom } from "../units/countySplits";
import type { AssignedRow, FieldChanges, Review, ReviewEdit, SeenRow, SplitPart } from "./review";

/** A review as a workbook keeps it. */
export const reviewToJson = ({ edits, seen }: Review): unknown => ({
  edits,
  seen: Object.entries(seen).map(([id, { signature, name }]) => [id, signature, name]),
});

/** Null for anything that is no review; single edits that are not understood are left out. */
export function reviewFromJson(json: unknown): Review | null {
  if (!isRecord(json) || !Array.isArray(json["edits"]) || !Array.isArray(json["seen"])) return null;
  const edits = json["edits"].flatMap((edit: unknown) => editOf(edit) ?? []);
  const seen = json["seen"].flatMap((row: unknown): [string, SeenRow][] => {
    const [id, signature, name] = Array.isArray(row) ? (row as unknown[]) : [];
    return isText(id) && isText(signature) && isText(name) ? [[id, { signature, name }]] : [];
  });
  return { edits, seen: Object.fromEntries(seen) };
}

function editOf(json: unknown): ReviewEdit | null {
  if (!isRecord(json)) return null;
  const { kind, id, ids, fields, parts, row, rows, words } = json;
  if ((kind === "accept" || kind === "drop" || kind === "merge") && isTexts(ids)) return { kind, ids };
  if (kind === "edit" && isText(id) && isRecord(fields)) return { kind, id, fields: changesOf(fields) };
  if (kind === "split" && isText(id) && Array.isArray(parts))
    return { kind, id, parts: parts.flatMap((part: unknown) => partOf(part) ?? []) };
  if (kind === "assign" && Array.isArray(rows))
    return { kind, rows: rows.flatMap((assigned: unknown) => assignedOf(assigned) ?? []) };
  if (kind === "counties" && isTexts(ids)) {
    const rule = splitRuleFrom(json);
    return rule === null ? null : { kind, ids, ...rule };
  }
  if (kind === "add" && isText(words)) {
    const added = indicatorOf(row);
    return added === null ? null : { kind, row: added, words };
  }
  return null;
}

function partOf(json: unknown): SplitPart | null {
  if (!isRecord(json) || !isText(json["id"]) || !isRecord(json["fields"])) return null;
  return { id: json["id"], fields: changesOf(json["fields"]) };
}

function assignedOf(json: unknown): AssignedRow | null {
  if (!isRecord(json)) return null;
  const { id, lead, cooperate } = json;
  return isText(id) && isTexts(lead) && isTexts(cooperate) ? { id, lead, cooperate } : null;
}

const comparators: readonly Comparator[] = ["ge", "le", "range", "qualitative"];
const bases: readonly Basis[] = ["total", "new", "annual", "change"];

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isFigure = (value: unknown): value is number | null =>
  value === null || (typeof value === "number" && Number.isFinite(value));
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a field holds what belongs into it. */
const fits: { readonly [Field in keyof Required<FieldChanges>]: (value: unknown) => boolean } = {
  name: isText,
  comparator: (value) => comparators.some((known) => known === value),
  value: isFigure,
  valueHigh: isFigure,
  unit: isText,
  basis: (value) => bases.some((known) => known === value),
  deadline: isTextOrNull,
  title: isText,
  lead: isTexts,
  cooperate: isTexts,
};

const changesOf = (json: Readonly<Record<string, unknown>>): FieldChanges =>
  Object.fromEntries(
    Object.entries(json).filter(([key, value]) => Object.hasOwn(fits, key) && fits[key as keyof FieldChanges](value)),
  );

function indicatorOf(json: unknown): Indicator | null {
  if (!isRecord(json)) return null;
  const { id, name, comparator, value, valueHigh, unit, basis, deadline, section, quote, sentence, span } = json;
  const { recurrence, from, partOf } = json;
  const fields = changesOf({ name, comparator, value, valueHigh, unit, basis, deadline });
  const place = spanOf(span);
  if (Object.keys(fields).length < 7 || place === null) return null;
  if (!isText(id) || !isText(section) || !isText(quote) || !isText(sentence)) return null;
  return {
    ...(fields as Pick<Indicator, "name" | "comparator" | "value" | "valueHigh" | "unit" | "basis" | "deadline">),
    id,
    recurrence: isText(recurrence) ? recurrence : null,
    from: isText(from) ? from : null,
    partOf: isText(partOf) ? partOf : null,
    section,
    quote,
    sentence,
    span: place,
    confidence: { sure: true, reasons: [] },
  };
}

function spanOf(json: unknown): SourceSpan | null {
  if (!isRecord(json)) return null;
  const { line, from, to } = json;
  const numbers = [line, from, to].every((number) => Number.isInteger(number));
  return numbers ? { line: line as number, from: from as number, to: to as number } : null;
}
