import { invalidArgument } from "../apiError";
import { cellsOf, containsCell, parseAddress, without, type Area } from "./area";
import { readCell, type CellScalar } from "./cells";
import { findName, placeOfName } from "./names";
import type { SheetState, ValidationRuleState, ValidationState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

export const noValidation: Omit<ValidationState, "areas"> = {
  rule: {},
  prompt: { showPrompt: false, title: "", message: "" },
  alert: { showAlert: true, style: "Stop", title: "", message: "" },
  ignoreBlanks: true,
};

export const validationAt = (sheet: SheetState, row: number, column: number): ValidationState | null =>
  sheet.validations.find(({ areas }) => areas.some((area) => containsCell(area, row, column))) ?? null;

/** Changes the validation of these cells; what the change does not say stays as it is for the first cell. */
export const changeValidation = (
  sheet: SheetState,
  areas: readonly Area[],
  change: Partial<Omit<ValidationState, "areas">>,
): void => {
  const [first] = areas;
  const before = (first && validationAt(sheet, first.top, first.left)) ?? noValidation;
  clearValidation(sheet, areas);
  sheet.validations = [...sheet.validations, { ...before, ...change, areas: [...areas] }];
};

export const clearValidation = (sheet: SheetState, areas: readonly Area[]): void => {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const rest = areas.reduce<Area[]>((parts, hole) => parts.flatMap((part) => without(part, hole)), validation.areas);
    return rest.length === 0 ? [] : [{ ...validation, areas: rest }];
  });
};

const LONGEST_LIST = 255;

const kinds: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What kind of rule it is, as `DataValidation.type` says it. */
export const kindOfRule = (rule: ValidationRuleState): string =>
  Object.entries(kinds).find(([key]) => isRecord(rule[key]))?.[1] ?? "None";

/** Stops at rules that Excel does not take. A list is given as text of at most 255 characters, or by a range. */
export const requireRule = (value: unknown): ValidationRuleState => {
  if (!isRecord(value)) throw invalidArgument();
  const given = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  if (given.length !== 1 || given[0] === undefined || !Object.hasOwn(kinds, given[0])) throw invalidArgument();
  const detail = value[given[0]];
  if (!isRecord(detail)) throw invalidArgument();
  if (given[0] === "list") {
    if (typeof detail.source !== "string" || detail.source === "") throw invalidArgument();
    if (!detail.source.startsWith("=") && detail.source.length > LONGEST_LIST) {
      throw invalidArgument("The entries of a list have at most 255 characters.");
    }
    return { list: { inCellDropDown: detail.inCellDropDown !== false, source: detail.source } };
  }
  if (given[0] === "custom") {
    if (typeof detail.formula !== "string" || !detail.formula.startsWith("=")) throw invalidArgument();
    return { custom: { formula: detail.formula } };
  }
  const { formula1, formula2, operator } = detail;
  if (typeof operator !== "string" || !operators.includes(operator)) throw invalidArgument();
  if (formula1 === undefined || formula1 === null || formula1 === "") throw invalidArgument();
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (needsTwo && (formula2 === undefined || formula2 === null || formula2 === "")) throw invalidArgument();
  return { [given[0]]: { operator, formula1, ...(needsTwo ? { formula2 } : {}) } };
};

/** The entries of a list; null when its source stands for nothing that the host can find. */
export const listEntries = (
  book: WorkbookState,
  sheet: SheetState,
  rule: ValidationRuleState,
): readonly string[] | null => {
  const list = rule.list;
  if (!isRecord(list) || typeof list.source !== "string") return null;
  if (!list.source.startsWith("=")) return list.source.split(",").map((entry) => entry.trim());
  const name = list.source.slice(1);
  const item = findName(book, sheet, name) ?? findName(book, null, name);
  const place = item ? placeOfName(item) : parseAddress(name);
  const home = place && (place.sheet === null ? sheet : book.findSheet(place.sheet));
  if (!place || !home) return null;
  const index = book.indexOf(home);
  return [...cellsOf(place.area)]
    .map(([row, column]) => readCell(book, index, row, column).text)
    .filter((text) => text !== "");
};

/** The number that a limit stands for: itself, or that of the one cell it points at. */
const limitOf = (book: WorkbookState, sheet: SheetState, limit: unknown): number | null => {
  if (typeof limit === "number") return limit;
  if (typeof limit !== "string") return null;
  if (!limit.startsWith("=")) return limit.trim() === "" || !Number.isFinite(Number(limit)) ? null : Number(limit);
  const place = parseAddress(limit.slice(1));
  const home = place && (place.sheet === null ? sheet : book.findSheet(place.sheet));
  if (!place || !home) return Number.isFinite(Number(limit.slice(1))) ? Number(limit.slice(1)) : null;
  const { value } = readCell(book, book.indexOf(home), place.area.top, place.area.left);
  return typeof value === "number" ? value : null;
};

const compare = (value: number, operator: unknown, first: number, second: number): boolean => {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    default:
      return value <= first;
  }
};

/**
 * Whether a value may stand in a cell with this validation. Rules that are formulas of their own are taken as met:
 * the host does not work them out.
 */
export const meetsRule = (
  book: WorkbookState,
  sheet: SheetState,
  { rule, ignoreBlanks }: Omit<ValidationState, "areas">,
  value: CellScalar,
): boolean => {
  if (value === "") return ignoreBlanks || kindOfRule(rule) === "None";
  if (isRecord(rule.list)) {
    const entries = listEntries(book, sheet, rule);
    return entries === null || entries.includes(String(value));
  }
  const numeric = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time;
  const detail = numeric ?? rule.textLength;
  if (!isRecord(detail)) return true;
  const measured = numeric === undefined ? String(value).length : value;
  if (typeof measured !== "number") return false;
  if (rule.wholeNumber !== undefined && !Number.isInteger(measured)) return false;
  const first = limitOf(book, sheet, detail.formula1);
  const second = limitOf(book, sheet, detail.formula2);
  if (first === null) return true;
  return compare(measured, detail.operator, first, second ?? first);
};
