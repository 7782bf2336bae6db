import type { Area } from "../../../sheets/sheetSpec";
import { LAST_COLUMN, LAST_ROW, sameArea } from "../../host/model/area";
import type { CellEdit, CellPlace, GridSheet } from "./gridBook";
import { areaOf, mergeAt } from "./selection";
import type { Selection } from "./selection";

/** What a person selected, and on which sheet. */
export interface Chosen {
  readonly sheetId: string;
  readonly selection: Selection;
}

/** The workbook's own selection, with the active cell and the moving corner where this page made it. */
export function currentSelection(chosen: Chosen | null, sheetId: string, area: Area): Selection {
  if (chosen?.sheetId === sheetId && sameArea(chosen.selection.area, area)) return chosen.selection;
  return { active: { row: area.top, column: area.left }, head: { row: area.bottom, column: area.right }, area };
}

/** A merged cell is named by its first cell, as in Excel's name box. */
export function namedArea(area: Area, merges: readonly Area[]): Area {
  const merge = mergeAt(merges, area.top, area.left);
  return merge && sameArea(merge, area) ? { ...area, bottom: area.top, right: area.left } : area;
}

export const wholeColumns = (from: number, to: number): Selection => ({
  active: { row: 0, column: from },
  head: { row: LAST_ROW, column: to },
  area: { top: 0, left: Math.min(from, to), bottom: LAST_ROW, right: Math.max(from, to) },
});

export const wholeRows = (from: number, to: number): Selection => ({
  active: { row: from, column: 0 },
  head: { row: to, column: LAST_COLUMN },
  area: { top: Math.min(from, to), left: 0, bottom: Math.max(from, to), right: LAST_COLUMN },
});

/** The cells of an area as far as the sheet is in use, row by row. */
export function usedCells(area: Area, usedRows: number, usedColumns: number): CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, usedRows - 1); row++)
    for (let column = area.left; column <= Math.min(area.right, usedColumns - 1); column++)
      places.push({ row, column });
  return places;
}

/** The texts of an area, as shown, as far as the sheet is in use. */
export function copiedTexts(sheet: GridSheet, area: Area): string[][] {
  const bottom = Math.max(area.top, Math.min(area.bottom, sheet.usedRows - 1));
  const right = Math.max(area.left, Math.min(area.right, sheet.usedColumns - 1));
  return Array.from({ length: bottom - area.top + 1 }, (_, i) =>
    Array.from({ length: right - area.left + 1 }, (_, j) => sheet.cell(area.top + i, area.left + j).text),
  );
}

/** Where pasted rows go: from the area's first cell on; one pasted cell fills the whole area. */
export function pastedEdits(rows: readonly (readonly string[])[], area: Area): CellEdit[] {
  const [[only] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined)
    return usedCells(area, area.bottom + 1, area.right + 1).map((place) => ({ ...place, input: only }));
  return rows.flatMap((cells, i) => cells.map((input, j) => ({ row: area.top + i, column: area.left + j, input })));
}

/** The area that pasted rows cover. */
export const pastedArea = (edits: readonly CellEdit[], start: CellPlace): Area =>
  edits.reduce<Area>(
    (sum, { row, column }) => ({ ...sum, bottom: Math.max(sum.bottom, row), right: Math.max(sum.right, column) }),
    areaOf(start, start),
  );
