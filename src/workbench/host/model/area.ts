import { columnIndex, columnLetters } from "../../../sheets/address";
import type { Area } from "../../../sheets/sheetSpec";

export type { Area };

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const areaAt = (top: number, left: number, rows = 1, columns = 1): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowsOf(area) * columnsOf(area);

export const isEntireRows = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;
export const isEntireColumns = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const containsArea = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const intersection = (a: Area, b: Area): Area | null => {
  const common: Area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top > common.bottom || common.left > common.right ? null : common;
};

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

/** The smallest area that holds both. */
export const boundingArea = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `area` without `hole`: up to four areas. */
export const without = (area: Area, hole: Area): Area[] => {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (common.top <= common.bottom) {
    if (area.left < common.left)
      rest.push({ top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 });
    if (common.right < area.right)
      rest.push({ top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right });
  }
  if (common.bottom < area.bottom) rest.push({ ...area, top: common.bottom + 1 });
  return rest;
};

/** The address without a sheet: `B2`, `A1:C9`, `A:C`, `1:3`. */
export const addressOf = (area: Area): string => {
  if (isEntireColumns(area) && !isEntireRows(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  return cellCount(area) === 1 ? first : `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
};

/** `addressOf` with every part made absolute: `$A$1:$C$9`. */
export const absoluteAddressOf = (area: Area): string => addressOf(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** The sheet name as it stands in a reference. */
export const quoteSheetName = (name: string): string =>
  plainName.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export interface ParsedAddress {
  /** null: the address names no sheet */
  readonly sheet: string | null;
  readonly area: Area;
}

const sheetPart = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;
const corner = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnPart = /^\$?([A-Za-z]{1,3})$/;
const rowPart = /^\$?(\d{1,7})$/;

const withinSheet = (area: Area): Area | null =>
  area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : null;

const ordered = (row1: number, column1: number, row2: number, column2: number): Area => ({
  top: Math.min(row1, row2),
  left: Math.min(column1, column2),
  bottom: Math.max(row1, row2),
  right: Math.max(column1, column2),
});

const parseCorners = (text: string): Area | null => {
  const [first = "", second = first] = text.split(":");
  const a = corner.exec(first);
  const b = corner.exec(second);
  if (a && b) return ordered(Number(a[2]) - 1, columnIndex(a[1] ?? ""), Number(b[2]) - 1, columnIndex(b[1] ?? ""));
  if (!text.includes(":")) return null;
  const columnA = columnPart.exec(first);
  const columnB = columnPart.exec(second);
  if (columnA && columnB) return ordered(0, columnIndex(columnA[1] ?? ""), LAST_ROW, columnIndex(columnB[1] ?? ""));
  const rowA = rowPart.exec(first);
  const rowB = rowPart.exec(second);
  return rowA && rowB ? ordered(Number(rowA[1]) - 1, 0, Number(rowB[1]) - 1, LAST_COLUMN) : null;
};

/** Reads `B2`, `$A$1:C9`, `A:C`, `1:3`, each with or without `Sheet!`; null for anything else. */
export const parseAddress = (text: string): ParsedAddress | null => {
  const named = sheetPart.exec(text.trim());
  const sheet = named ? (named[1]?.replaceAll("''", "'") ?? named[2] ?? null) : null;
  const area = parseCorners((named?.[3] ?? text).trim());
  const valid = area && withinSheet(area);
  return valid ? { sheet, area: valid } : null;
};

/** Reads a list of addresses set apart by commas; null when one of them is none. */
export const parseAddresses = (text: string): ParsedAddress[] | null => {
  const parsed = splitOutsideQuotes(text).map(parseAddress);
  return parsed.every((address): address is ParsedAddress => address !== null) ? parsed : null;
};

const splitOutsideQuotes = (text: string): string[] => text.match(/(?:'[^']*'|[^,'])+/g) ?? [];

/** Every cell, row by row. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column];
  }
}

/** The areas of a file, set apart by spaces; what is no area is left out. */
export const parseAreaList = (text: string): Area[] =>
  text.split(/\s+/).flatMap((part) => parseAddress(part)?.area ?? []);
