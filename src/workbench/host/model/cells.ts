import { ApiError, invalidArgument } from "../apiError";
import { areaAt, boundingArea, intersection, LAST_COLUMN, type Area } from "./area";
import { readCellInput, type CellInput } from "./cellInput";
import { requireFormula } from "./formulaCheck";
import { numberFormatOf, toEngineFormat } from "./numberFormat";
import type { SheetState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

export type CellScalar = string | number | boolean;

export type CellValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export interface CellReading {
  readonly value: CellScalar;
  readonly type: CellValueType;
  /** the formula with its "=", or what `value` is */
  readonly formula: CellScalar;
  readonly isFormula: boolean;
  /** as displayed */
  readonly text: string;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;
const ERROR = 16;

const empty: CellReading = { value: "", type: "Empty", formula: "", isFormula: false, text: "" };

/** Reads a cell; indices count from 0. */
export const readCell = (book: WorkbookState, sheetIndex: number, row: number, column: number): CellReading => {
  const { model } = book;
  const content = model.getCellContent(sheetIndex, row + 1, column + 1);
  const text = model.getFormattedCellValue(sheetIndex, row + 1, column + 1);
  if (content === "" && text === "") return empty;
  const isFormula = content.startsWith("=") && content.length > 1 && text !== content;
  const kind = model.getCellType(sheetIndex, row + 1, column + 1);
  switch (kind) {
    case BOOLEAN: {
      const value = text.toUpperCase() === "TRUE";
      return { value, type: "Boolean", formula: isFormula ? content : value, isFormula, text };
    }
    case ERROR:
      return { value: text, type: "Error", formula: isFormula ? content : text, isFormula, text };
    case NUMBER: {
      const value = numberOf(book, sheetIndex, row, column, isFormula ? text : content, isFormula);
      return { value, type: "Double", formula: isFormula ? content : value, isFormula, text };
    }
    case TEXT:
    default: {
      if (isFormula) return { value: text, type: "String", formula: content, isFormula, text };
      const value = content.startsWith("'") && text === content.slice(1) ? text : content === "" ? text : content;
      return { value, type: "String", formula: value, isFormula, text };
    }
  }
};

/** Whether a cell holds nothing: cheaper than reading it, because no number has to be known with all its digits. */
export const isEmptyCell = ({ model }: WorkbookState, sheetIndex: number, row: number, column: number): boolean =>
  model.getCellContent(sheetIndex, row + 1, column + 1) === "" &&
  model.getFormattedCellValue(sheetIndex, row + 1, column + 1) === "";

const shortNumber = /^-?\d{1,8}$|^-?\d{0,6}\.\d{1,6}$/;

/** A number that is displayed short shows all its digits; any other is looked at in a copy of the workbook. */
const numberOf = (
  book: WorkbookState,
  sheet: number,
  row: number,
  column: number,
  shown: string,
  isFormula: boolean,
): number => {
  if (!isFormula) {
    const value = Number(shown);
    if (shown !== "" && Number.isFinite(value)) return value;
  } else if (
    shortNumber.test(shown) &&
    book.model.getCellStyle(sheet, row + 1, column + 1).style.num_fmt.toLowerCase() === "general"
  ) {
    return Number(shown);
  }
  const copy = book.lookingGlass;
  const cell = { sheet, row: row + 1, column: column + 1, width: 1, height: 1 };
  copy.updateRangeStyle(cell, "num_fmt", "0.00000000000000E+00");
  return Number(copy.getFormattedCellValue(sheet, row + 1, column + 1));
};

/** Text that the engine would take for something else gets an apostrophe. */
const needsApostrophe = /^[\s'"=+\-@#$€£¥(.\d]|^(?:true|false)$|[%\s]$/i;

/** Writes a value as Office.js does: a string is read as if typed, null leaves the cell as it is. */
export const writeCell = (
  book: WorkbookState,
  sheet: SheetState,
  sheetIndex: number,
  row: number,
  column: number,
  value: unknown,
  year: number,
): void => {
  if (value === null || value === undefined) return;
  sheet.rightmost = Math.max(sheet.rightmost, column);
  if (typeof value === "string") {
    writeInput(book, sheetIndex, row, column, readTyped(book, sheetIndex, row, column, value, year));
    return;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    writeInput(book, sheetIndex, row, column, { kind: "number", value, format: null });
    return;
  }
  if (typeof value === "boolean") {
    writeInput(book, sheetIndex, row, column, { kind: "boolean", value });
    return;
  }
  throw invalidArgument("A cell takes a string, a number or a boolean.");
};

/** What a text comes to in this cell, whose number format may make it text. */
export const readTyped = (
  book: WorkbookState,
  sheetIndex: number,
  row: number,
  column: number,
  text: string,
  year: number,
): CellInput => {
  const input = readCellInput(text, "General", year);
  // to ask for the format takes its time, and a text is a text in any
  if (input.kind === "text" || input.kind === "empty") return input;
  return readCellInput(text, numberFormatOf(book.styles.read(sheetIndex, row, column)), year);
};

/** Writes what was made of a text. */
export const writeInput = (
  book: WorkbookState,
  sheetIndex: number,
  row: number,
  column: number,
  input: CellInput,
): void => {
  const { model, styles } = book;
  const put = (text: string): void => {
    model.setUserInput(sheetIndex, row + 1, column + 1, text);
  };
  switch (input.kind) {
    case "empty":
      put("");
      break;
    case "text": {
      if (input.text.length > LONGEST_TEXT) throw invalidArgument("A cell holds at most 32,767 characters.");
      const quoted = input.text === "" || needsApostrophe.test(input.text);
      put(quoted ? `'${input.text}` : input.text);
      quotePrefix(book, sheetIndex, row, column, quoted);
      return;
    }
    case "number": {
      const text = String(input.value);
      // the engine would show a number that comes with an exponent in the scientific format
      if (text.includes("e")) styles.hold(sheetIndex, row, column);
      put(text);
      if (input.format !== null) {
        const format = toEngineFormat(input.format);
        const general = numberFormatOf(styles.read(sheetIndex, row, column)) === "General";
        if (general) styles.change(sheetIndex, areaAt(row, column), (style) => ({ ...style, num_fmt: format }));
      }
      break;
    }
    case "boolean":
      put(input.value ? "TRUE" : "FALSE");
      break;
    case "error":
      put(input.text);
      break;
    case "formula":
      if (input.formula.length > LONGEST_FORMULA) throw invalidArgument("A formula is at most 8,192 characters long.");
      requireFormula(input.formula);
      put(input.formula);
      break;
  }
  quotePrefix(book, sheetIndex, row, column, false);
};

/** Keeps the apostrophe's mark in a style that is still on its way to the engine. */
const quotePrefix = (book: WorkbookState, sheet: number, row: number, column: number, quoted: boolean): void => {
  if (!book.styles.isPending(sheet, row, column)) return;
  if (book.styles.read(sheet, row, column).quote_prefix === quoted) return;
  book.styles.change(sheet, areaAt(row, column), (style) => ({ ...style, quote_prefix: quoted }));
};

/**
 * The area that holds content, or null. When `valuesOnly` is false, cells that only have a look of their own count
 * too, and what is not in cells (merges, tables).
 */
export const usedArea = (book: WorkbookState, sheet: SheetState, valuesOnly: boolean): Area | null => {
  const index = book.indexOf(sheet);
  const bounds = contentBounds(book, sheet, index, valuesOnly);
  if (valuesOnly) return bounds;
  const marks: Area[] = [...sheet.merges, ...sheet.tables.map((table) => table.area)];
  return marks.reduce<Area | null>((sum, mark) => (sum ? boundingArea(sum, mark) : mark), bounds);
};

const contentBounds = (
  book: WorkbookState,
  sheet: SheetState,
  sheetIndex: number,
  valuesOnly: boolean,
): Area | null => {
  const { model } = book;
  let bounds: Area | null = null;
  let emptyColumns = 0;
  for (let column = 0; column <= LAST_COLUMN && emptyColumns < EMPTY_COLUMNS; column++) {
    const rows = model.getRowsWithData(sheetIndex, column + 1).sort();
    const isFilled = (row: number): boolean =>
      !valuesOnly || model.getFormattedCellValue(sheetIndex, row, column + 1) !== "";
    const first = rows.find(isFilled);
    const last = rows.reverse().find(isFilled);
    if (rows.length > 0) emptyColumns = 0;
    else if (column > sheet.rightmost) emptyColumns++;
    if (first === undefined || last === undefined) continue;
    const filled: Area = { top: first - 1, left: column, bottom: last - 1, right: column };
    bounds = bounds ? boundingArea(bounds, filled) : filled;
  }
  return bounds;
};

/** No list of used columns can be had, so the search gives up after so many empty ones. */
const EMPTY_COLUMNS = 64;

/** The part of an area that is worth reading: cells beyond the used area are empty. */
export const readablePart = (book: WorkbookState, sheet: SheetState, area: Area): Area | null => {
  const used = usedArea(book, sheet, true);
  return used ? intersection(area, used) : null;
};

export const requireReadable = (area: Area): void => {
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells > 5_000_000) throw new ApiError("ResponsePayloadSizeLimitExceeded");
};
