import { ApiError, invalidArgument, itemNotFound } from "../apiError";
import { WHOLE_WORKBOOK } from "../events";
import type { HostState } from "../hostState";
import { overlaps, rowsOf, sameArea, type Area } from "./area";
import { readCell, writeInput } from "./cells";
import { requireFreeName } from "./names";
import { requireAllowed } from "./permission";
import type { SheetState, TableState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

const builtInStyle = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

/** The sheet that holds the table. */
export const homeOf = (book: WorkbookState, table: TableState): SheetState => {
  const home = book.sheets.find((sheet) => sheet.tables.includes(table));
  if (!home) throw itemNotFound();
  return home;
};

const requireFreePlace = (sheet: SheetState, area: Area, except: TableState | null): void => {
  if (sheet.tables.some((table) => table !== except && overlaps(table.area, area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new ApiError("InvalidOperation", "A table can't hold merged cells.");
  }
};

/** Head cells are made text, filled when empty, and told apart. */
const settleHead = (sheet: SheetState, area: Area, { book }: HostState): void => {
  const index = book.indexOf(sheet);
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const { text, type } = readCell(book, index, area.top, column);
    const wanted = text === "" ? `列${column - area.left + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    if (type !== "String" || name !== text) writeInput(book, index, area.top, column, { kind: "text", text: name });
  }
};

export const addTable = (sheet: SheetState, area: Area, host: HostState): TableState => {
  const { book } = host;
  requireAllowed(sheet, null);
  requireFreePlace(sheet, area, null);
  book.ensureCalculated();
  settleHead(sheet, area, host);
  book.revision++;
  const id = book.nextTableId();
  const taken = new Set(book.tables.map(({ table }) => table.name.toLowerCase()));
  let number = id;
  while (taken.has(`表${number}`)) number++;
  const table: TableState = {
    id,
    name: `表${number}`,
    // a table has a row under its head, be it empty
    area: rowsOf(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables = [...sheet.tables, table];
  const detail = { tableId: String(id), worksheetId: sheet.id, source: "Local" };
  host.events.raise("tableAdded", [sheet.id, WHOLE_WORKBOOK], detail);
  return table;
};

export const renameTable = (book: WorkbookState, table: TableState, name: string): void => {
  if (name.toLowerCase() !== table.name.toLowerCase()) requireFreeName(book, null, name);
  table.name = name;
};

export const setTableStyle = (table: TableState, style: string): void => {
  if (style !== "" && !builtInStyle.test(style)) throw invalidArgument(`There is no table style "${style}".`);
  table.style = style;
};

/** The head stays in its row, and the old and the new place overlap. */
export const resizeTable = (sheet: SheetState, table: TableState, area: Area, host: HostState): void => {
  requireAllowed(sheet, null);
  if (area.top !== table.area.top || !overlaps(area, table.area) || rowsOf(area) < 2) throw invalidArgument();
  if (sameArea(area, table.area)) return;
  requireFreePlace(sheet, area, table);
  host.book.ensureCalculated();
  settleHead(sheet, area, host);
  host.book.revision++;
  table.area = area;
};

/** Takes the table off its cells, which stay. */
export const dissolveTable = (sheet: SheetState, table: TableState, host: HostState): void => {
  requireAllowed(sheet, null);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  const detail = { tableId: String(table.id), tableName: table.name, worksheetId: sheet.id, source: "Local" };
  host.events.raise("tableDeleted", [sheet.id, WHOLE_WORKBOOK], detail);
};
