import type { Area } from "./sheetSpec";

/** Letters of a column that counts from 0: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The way back, in capitals or not: "A" → 0, "AA" → 26. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Address of a cell: (4, 2) → "C5". */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Address of an area, "A1:C5", or of its one cell, "A1". */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Absolute address of an area on a named sheet, for names and lists: "'填报说明'!$H$5:$H$40". */
export function absoluteAddress(sheetName: string, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${quotedSheetName(sheetName)}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

/** A sheet's name as formulas and links write it: in quotes, which no name is too simple for. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** One whole column of rows, both ends inclusive. */
export const columnArea = (column: number, top: number, bottom: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});
