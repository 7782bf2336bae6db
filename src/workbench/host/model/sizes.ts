import type { HostState } from "../hostState";
import { invalidArgument } from "../apiError";
import type { SheetState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

/**
 * Widths and heights. A screen pixel is 0.75 points (96 pixels to the inch). Office.js speaks of points: a column that
 * Excel calls 8.43 characters wide has 64 pixels and a `columnWidth` of 48. A width in characters of the standard font
 * (digits of 7 pixels, 5 pixels of margin) is `(pixels - 5) / 7`; in a file it is `pixels / 7`.
 */
export const POINTS_PER_PIXEL = 0.75;
export const STANDARD_COLUMN = 64;
export const STANDARD_ROW = 20;
const WIDEST_COLUMN = 1_790;
const HIGHEST_ROW = 546;

export const pixelsToCharacters = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
export const charactersToPixels = (characters: number): number => Math.round(characters * 7 + 5);
export const pixelsToFileWidth = (pixels: number): number => pixels / 7;
export const fileWidthToPixels = (width: number): number => Math.round(width * 7);

/** Pixels. Columns that nobody sized have Excel's standard width, whatever the grid draws. */
export const columnWidthOf = (sheet: SheetState, column: number): number =>
  sheet.columnWidths.get(column) ?? STANDARD_COLUMN;

export const rowHeightOf = (sheet: SheetState, row: number): number => sheet.rowHeights.get(row) ?? STANDARD_ROW;

export const setColumnWidths = (
  book: WorkbookState,
  sheet: SheetState,
  first: number,
  last: number,
  pixels: number,
): void => {
  if (pixels < 0 || pixels > WIDEST_COLUMN) throw invalidArgument("A column is at most 255 characters wide.");
  for (let column = first; column <= last; column++) sheet.columnWidths.set(column, pixels);
  book.model.setColumnsWidth(book.indexOf(sheet), first + 1, last + 1, pixels);
};

export const setRowHeights = (
  book: WorkbookState,
  sheet: SheetState,
  first: number,
  last: number,
  pixels: number,
): void => {
  if (pixels < 0 || pixels > HIGHEST_ROW) throw invalidArgument("A row is at most 409.5 points high.");
  for (let row = first; row <= last; row++) sheet.rowHeights.set(row, pixels);
  book.model.setRowsHeight(book.indexOf(sheet), first + 1, last + 1, pixels);
};

/** Back to the standard: only what somebody sized has to be touched. */
export const forgetColumnWidths = (book: WorkbookState, sheet: SheetState, first: number, last: number): void => {
  for (const column of [...sheet.columnWidths.keys()]) {
    if (column < first || column > last) continue;
    sheet.columnWidths.delete(column);
    book.model.setColumnsWidth(book.indexOf(sheet), column + 1, column + 1, STANDARD_COLUMN);
  }
};

export const forgetRowHeights = (book: WorkbookState, sheet: SheetState, first: number, last: number): void => {
  for (const row of [...sheet.rowHeights.keys()]) {
    if (row < first || row > last) continue;
    sheet.rowHeights.delete(row);
    book.model.setRowsHeight(book.indexOf(sheet), row + 1, row + 1, STANDARD_ROW);
  }
};

export const hideColumns = (
  { book }: HostState,
  sheet: SheetState,
  first: number,
  last: number,
  hidden: boolean,
): void => {
  for (let column = first; column <= last; column++) {
    if (hidden) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
  }
  book.model.setColumnsHidden(book.indexOf(sheet), first + 1, last + 1, hidden);
};

export const hideRows = (
  { book }: HostState,
  sheet: SheetState,
  first: number,
  last: number,
  hidden: boolean,
): void => {
  for (let row = first; row <= last; row++) {
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  book.model.setRowsHidden(book.indexOf(sheet), first + 1, last + 1, hidden);
};
