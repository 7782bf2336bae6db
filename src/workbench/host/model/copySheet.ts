import { invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { isApiObject } from "../protocol/apiObject";
import type { SheetState, TableState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

const isSheetOf = (book: WorkbookState, value: unknown): value is SheetState =>
  book.sheets.some((sheet) => sheet === value);

const placeOf = (book: WorkbookState, position: unknown, relativeTo: unknown): number => {
  const other = isApiObject(relativeTo) && isSheetOf(book, relativeTo.target) ? relativeTo.target : null;
  switch (position ?? "None") {
    case "None":
    case "End":
      return book.sheets.length;
    case "Beginning":
      return 0;
    case "Before":
      if (!other) throw invalidArgument();
      return book.indexOf(other);
    case "After":
      if (!other) throw invalidArgument();
      return book.indexOf(other) + 1;
    default:
      throw invalidArgument();
  }
};

const copyTable = (book: WorkbookState, table: TableState): TableState => {
  const taken = new Set(book.tables.map(({ table: other }) => other.name.toLowerCase()));
  let number = 2;
  while (taken.has(`${table.name}${number}`.toLowerCase())) number++;
  return { ...table, id: book.nextTableId(), name: `${table.name}${number}` };
};

/** `worksheet.copy()`: the engine copies cells and styles, the host everything else. */
export const copySheet = (
  sheet: SheetState,
  position: unknown,
  relativeTo: unknown,
  { book }: HostState,
): SheetState => {
  book.settle();
  const place = placeOf(book, position, relativeTo);
  const known = new Set(book.sheets);
  book.model.duplicateSheet(book.indexOf(sheet));
  book.refreshSheets();
  const copy = book.sheets.find((candidate) => !known.has(candidate));
  if (!copy) throw invalidArgument();
  const { page } = sheet;
  book.conditionalFormats.markWrong(copy);
  Object.assign(copy, {
    rightmost: sheet.rightmost,
    merges: [...sheet.merges],
    tables: sheet.tables.map((table) => copyTable(book, table)),
    validations: sheet.validations.map((validation) => ({ ...validation, areas: [...validation.areas] })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      id: book.nextConditionalFormatId(),
      areas: [...format.areas],
      look: { ...format.look },
    })),
    otherFormats: sheet.otherFormats,
    locks: sheet.locks.map((lock) => ({ ...lock })),
    protection: sheet.protection,
    page: { ...page, printArea: [...page.printArea], headerFooter: { ...page.headerFooter } },
    hyperlinks: sheet.hyperlinks.map((link) => ({ ...link })),
    autoFilter: sheet.autoFilter,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    columnLevels: new Map(sheet.columnLevels),
    rowLevels: new Map(sheet.rowLevels),
  } satisfies Partial<SheetState>);
  book.moveSheet(copy, Math.min(place, book.sheets.length - 1));
  return copy;
};
