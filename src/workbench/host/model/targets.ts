import { addressOf, quoteSheetName, type Area } from "./area";
import type { SheetState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

/** A range in the hands of a batch. Kept ranges move when rows or columns come or go. */
export class RangeTarget {
  constructor(
    readonly sheet: SheetState,
    public area: Area,
  ) {}
}

/** Several areas of one sheet. */
export class AreasTarget {
  constructor(
    readonly sheet: SheetState,
    public areas: readonly Area[],
  ) {}
}

/** The address with its sheet, as Office.js gives it: `任务分解表!A1:C9`. */
export const fullAddress = (book: WorkbookState, sheet: SheetState, area: Area): string =>
  `${quoteSheetName(book.nameOf(sheet))}!${addressOf(area)}`;
