import { digitPixels } from "../../../sheets/columnWidth";
import type { HostState } from "../hostState";
import { invalidArgument } from "../apiError";
import type { SheetState } from "./sheetState";
import type { Font, WorkbookState } from "./workbookState";

/**
 * Widths and heights. The host keeps pixels of a screen with 96 to the inch, 0.75 points each. Office.js speaks of
 * points: a column that Excel calls 8.43 characters wide (of Calibri 11, whose digits have 7 pixels, plus 5 of padding)
 * has 64 pixels and a `columnWidth` of 48. A file counts digits of the workbook's font, padding included.
 */
export const POINTS_PER_PIXEL = 0.75;
export const STANDARD_COLUMN = 64;
export const STANDARD_ROW = 20;
const WIDEST_COLUMN = 1_790;
const HIGHEST_ROW = 546;

/** A width as a file counts it: padding included, in 256ths of the widest digit of the workbook's font. */
export const fileWidth = (pixels: number, font: Font): number => Math.floor((pixels / digitPixels(font)) * 256) / 256;
export const pixelsOfFileWidth = (width: number, font: Font): number => Math.round(width * digitPixels(font));

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
const forget = (sizes: Map<number, number>, first: number, last: number, reset: (index: number) => void): void => {
  for (const index of [...sizes.keys()]) {
    if (index < first || index > last) continue;
    sizes.delete(index);
    reset(index);
  }
};

export const forgetColumnWidths = (book: WorkbookState, sheet: SheetState, first: number, last: number): void =>
  forget(sheet.columnWidths, first, last, (column) =>
    book.model.setColumnsWidth(book.indexOf(sheet), column + 1, column + 1, STANDARD_COLUMN),
  );

export const forgetRowHeights = (book: WorkbookState, sheet: SheetState, first: number, last: number): void =>
  forget(sheet.rowHeights, first, last, (row) =>
    book.model.setRowsHeight(book.indexOf(sheet), row + 1, row + 1, STANDARD_ROW),
  );

type Book = Pick<HostState, "book">;

const mark = (marked: Set<number>, first: number, last: number, hidden: boolean): void => {
  for (let index = first; index <= last; index++) {
    if (hidden) marked.add(index);
    else marked.delete(index);
  }
};

export const hideColumns = ({ book }: Book, sheet: SheetState, first: number, last: number, hidden: boolean): void => {
  mark(sheet.hiddenColumns, first, last, hidden);
  book.model.setColumnsHidden(book.indexOf(sheet), first + 1, last + 1, hidden);
};

export const hideRows = ({ book }: Book, sheet: SheetState, first: number, last: number, hidden: boolean): void => {
  mark(sheet.hiddenRows, first, last, hidden);
  book.model.setRowsHidden(book.indexOf(sheet), first + 1, last + 1, hidden);
};
