import { invalidArgument } from "../apiError";
import { WHOLE_WORKBOOK } from "../events";
import type { HostState } from "../hostState";
import { addressOf, areaAt, cellCount, cellsOf, columnsOf, intersection, rowsOf, type Area } from "./area";
import { readCell, readablePart, requireReadable, writeCell, type CellReading } from "./cells";
import { numberFormatOf, toEngineFormat } from "./numberFormat";
import { requireWritable } from "./permission";
import type { SheetState } from "./sheetState";

const MOST_CELLS_TO_FILL = 2_000_000;

/** The value for each cell: one value fills the area, a matrix must have the area's shape. */
export const valueAt = (value: unknown, area: Area): ((row: number, column: number) => unknown) => {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const matches =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!matches) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => {
    const cells: unknown = rows[row - area.top];
    return Array.isArray(cells) ? cells[column - area.left] : null;
  };
};

/** `range.values = …` and `range.formulas = …`, which read a string alike. */
export const writeValues = (sheet: SheetState, area: Area, value: unknown, host: HostState): void => {
  const { book } = host;
  const at = valueAt(value, area);
  if (cellCount(area) > MOST_CELLS_TO_FILL) throw invalidArgument("The range is too large to be filled.");
  requireWritable(sheet, area);
  const index = book.indexOf(sheet);
  const year = host.year();
  for (const [row, column] of cellsOf(area)) writeCell(book, sheet, index, row, column, at(row, column), year);
  book.revision++;
  tellChanged(sheet, area, host);
};

/** Tells of changed cells, once for the whole area, and once for each table that it touches. */
export const tellChanged = (
  sheet: SheetState,
  area: Area,
  { events, book }: HostState,
  detail: Readonly<Record<string, unknown>> = {},
): void => {
  const message = {
    address: addressOf(area),
    changeType: "RangeEdited",
    shiftDirection: "None",
    source: "Local",
    triggerSource: "ThisLocalAddin",
    worksheetId: sheet.id,
    ...detail,
  };
  events.raise("worksheetChanged", [sheet.id, WHOLE_WORKBOOK], message);
  for (const { table, sheet: home } of book.tables) {
    const inside = home === sheet ? intersection(table.area, area) : null;
    if (!inside) continue;
    const ofTable = { ...message, address: addressOf(inside), tableId: String(table.id) };
    events.raise("tableChanged", [String(table.id), sheet.id, WHOLE_WORKBOOK], ofTable);
  }
};

/** A matrix of the area's shape; `empty` stands for every cell beyond the used part of the sheet. */
export const readMatrix = <T>(
  sheet: SheetState,
  area: Area,
  { book }: HostState,
  empty: T,
  pick: (cell: CellReading) => T,
): T[][] => {
  requireReadable(area);
  // what a number looks like depends on formats that may be on their way
  book.styles.flush();
  book.ensureCalculated();
  const filled = readablePart(book, sheet, area);
  const index = book.indexOf(sheet);
  return Array.from({ length: rowsOf(area) }, (_, r) =>
    Array.from({ length: columnsOf(area) }, (__, c) => {
      const [row, column] = [area.top + r, area.left + c];
      const isFilled =
        filled && row >= filled.top && row <= filled.bottom && column >= filled.left && column <= filled.right;
      return isFilled ? pick(readCell(book, index, row, column)) : empty;
    }),
  );
};

export const writeNumberFormats = (sheet: SheetState, area: Area, value: unknown, { book }: HostState): void => {
  const at = valueAt(value, area);
  const index = book.indexOf(sheet);
  if (!Array.isArray(value)) {
    const format = at(area.top, area.left);
    if (typeof format !== "string") throw invalidArgument();
    book.styles.change(index, area, (style) => ({ ...style, num_fmt: toEngineFormat(format) }));
    return;
  }
  for (const [row, column] of cellsOf(area)) {
    const format = at(row, column);
    if (format === null) continue;
    if (typeof format !== "string") throw invalidArgument();
    book.styles.change(index, areaAt(row, column), (style) => ({ ...style, num_fmt: toEngineFormat(format) }));
  }
};

export const readNumberFormats = (sheet: SheetState, area: Area, { book }: HostState): string[][] => {
  requireReadable(area);
  const index = book.indexOf(sheet);
  return Array.from({ length: rowsOf(area) }, (_, r) =>
    Array.from({ length: columnsOf(area) }, (__, c) =>
      numberFormatOf(book.styles.read(index, area.top + r, area.left + c)),
    ),
  );
};
