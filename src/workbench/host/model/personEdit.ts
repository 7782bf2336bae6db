import { ApiError } from "../apiError";
import type { HostState } from "../hostState";
import { areaAt, boundingArea, type Area } from "./area";
import type { CellInput } from "./cellInput";
import { readCell, readTyped, writeInput, type CellReading } from "./cells";
import { isLocked } from "./permission";
import { tellChanged } from "./rangeValues";
import type { SheetState } from "./sheetState";
import { meetsRule, validationAt } from "./validations";

/** What a person types into a cell; rows and columns count from 0. */
export interface PersonEdit {
  readonly row: number;
  readonly column: number;
  /** "" empties the cell, "=A1" is a formula, "2017-03" a date */
  readonly input: string;
}

/** Why an edit was not taken; nothing of it was. */
export interface EditRefusal {
  readonly kind:
    /** a locked cell of a protected sheet */
    | "protected"
    /** the cell's validation forbids it, or advises against it: the person may insist on the latter two */
    | "stop"
    | "warning"
    | "information"
    /** a formula that cannot be read, or a text that is too long */
    | "invalid";
  readonly row: number;
  readonly column: number;
  /** the words of the validation, "" if it has none */
  readonly title: string;
  readonly message: string;
}

interface ReadEdit extends PersonEdit {
  readonly parsed: CellInput;
}

/** Takes what a person typed, all of it or nothing. `insist`: the person read the warning and wants it all the same. */
export const takePersonEdits = (
  sheet: SheetState,
  edits: readonly PersonEdit[],
  insist: boolean,
  host: HostState,
): EditRefusal | null => {
  const { book } = host;
  const index = book.indexOf(sheet);
  const read = edits.map((edit): ReadEdit => ({
    ...edit,
    parsed: readTyped(book, index, edit.row, edit.column, edit.input, host.year()),
  }));
  for (const edit of read) {
    const refusal = refuse(sheet, edit, insist, host);
    if (refusal) return refusal;
  }
  const before = edits.map(({ row, column }) => readCell(book, index, row, column));
  const done: Area[] = [];
  for (const { row, column, parsed } of read) {
    try {
      writeInput(book, index, row, column, parsed);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      for (const area of done) undoOne(host, index, area, before[done.indexOf(area)]);
      return { kind: "invalid", row, column, title: "", message: "" };
    }
    sheet.rightmost = Math.max(sheet.rightmost, column);
    done.push(areaAt(row, column));
  }
  const [first, ...more] = done;
  if (!first) return null;
  book.revision++;
  book.settle();
  book.ensureCalculated();
  const detail = more.length === 0 ? singleCell(before[0], readCell(book, index, first.top, first.left)) : {};
  tellChanged(sheet, more.reduce(boundingArea, first), host, { triggerSource: "Unknown", ...detail });
  return null;
};

const refuse = (sheet: SheetState, edit: ReadEdit, insist: boolean, { book }: HostState): EditRefusal | null => {
  const { row, column, parsed } = edit;
  if (sheet.protection && isLocked(sheet, row, column)) {
    return { kind: "protected", row, column, title: "", message: "" };
  }
  const validation = validationAt(sheet, row, column);
  // a formula is not judged by what it will come to
  if (!validation?.alert.showAlert || parsed.kind === "formula") return null;
  const value = valueOf(parsed);
  // emptying a cell is always allowed
  if (value === "" || meetsRule(book, sheet, validation, value)) return null;
  const kind = ({ Stop: "stop", Warning: "warning", Information: "information" } as const)[validation.alert.style];
  if (insist && kind !== "stop") return null;
  return { kind, row, column, title: validation.alert.title, message: validation.alert.message };
};

const valueOf = (input: CellInput): string | number | boolean => {
  switch (input.kind) {
    case "empty":
    case "formula":
      return "";
    case "text":
    case "error":
      return input.text;
    default:
      return input.value;
  }
};

const undoOne = ({ book }: HostState, index: number, area: Area, before: CellReading | undefined): void => {
  const { value, formula, isFormula, type } = before ?? { value: "", formula: "", isFormula: false, type: "Empty" };
  const input: CellInput = isFormula
    ? { kind: "formula", formula: String(formula) }
    : type === "Empty"
      ? { kind: "empty" }
      : typeof value === "number"
        ? { kind: "number", value, format: null }
        : typeof value === "boolean"
          ? { kind: "boolean", value }
          : { kind: type === "Error" ? "error" : "text", text: value };
  writeInput(book, index, area.top, area.left, input);
};

const singleCell = (before: CellReading | undefined, after: CellReading): Readonly<Record<string, unknown>> => ({
  valueBefore: before?.value ?? "",
  valueAfter: after.value,
  valueTypeBefore: before?.type ?? "Empty",
  valueTypeAfter: after.type,
});
