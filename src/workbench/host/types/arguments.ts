import { invalidArgument } from "../apiError";
import { parseAddress, type Area } from "../model/area";
import { AreasTarget, RangeTarget } from "../model/targets";
import type { SheetState } from "../model/sheetState";
import type { WorkbookState } from "../model/workbookState";
import { isApiObject } from "../protocol/apiObject";

export const asString = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

export const asOptionalString = (value: unknown): string | null =>
  value === null || value === undefined ? null : asString(value);

export const asBoolean = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};

export const asNumber = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
};

export const asInteger = (value: unknown): number => {
  if (!Number.isInteger(value)) throw invalidArgument();
  return asNumber(value);
};

/** A positive whole number, 1 when it is left out. */
export const asCount = (value: unknown): number => (value === null || value === undefined ? 1 : asInteger(value));

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return { ...value };
};

export const asOneOf = <T extends string>(value: unknown, choices: readonly T[]): T => {
  const found = choices.find((choice) => typeof value === "string" && choice.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(`It should be one of ${choices.join(", ")}.`);
  return found;
};

/** Colours go in as `#D9E2F3` or `D9E2F3` or a name of HTML, and come back as `#D9E2F3`. */
export const asColor = (value: unknown): string => {
  const text = asString(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex?.[1]) return `#${hex[1].toUpperCase()}`;
  const named = htmlColors[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return named;
};

const htmlColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** A range given as an object or as an address; an address without a sheet is of `sheet`. */
export const asRange = (book: WorkbookState, sheet: SheetState | null, value: unknown): RangeTarget => {
  if (isApiObject(value)) {
    if (value.target instanceof RangeTarget) return value.target;
    if (value.target instanceof AreasTarget && value.target.areas.length === 1 && value.target.areas[0]) {
      return new RangeTarget(value.target.sheet, value.target.areas[0]);
    }
    throw invalidArgument();
  }
  const parsed = parseAddress(asString(value));
  if (!parsed) throw invalidArgument(`"${String(value)}" is no address.`);
  const home = parsed.sheet === null ? sheet : book.findSheet(parsed.sheet);
  if (!home) throw invalidArgument(`"${String(value)}" names no sheet of this workbook.`);
  return new RangeTarget(home, parsed.area);
};

/** A range of `sheet` itself, given as an object or as an address. */
export const asAreaOf = (book: WorkbookState, sheet: SheetState, value: unknown): Area => {
  const range = asRange(book, sheet, value);
  if (range.sheet !== sheet) throw invalidArgument("The range is on another sheet.");
  return range.area;
};
