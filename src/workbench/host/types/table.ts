import { apiNotFound, invalidArgument, itemNotFound } from "../apiError";
import { WHOLE_WORKBOOK } from "../events";
import type { HostState } from "../hostState";
import { columnsOf, rowsOf, type Area } from "../model/area";
import { clearArea } from "../model/clear";
import { readMatrix, writeValues } from "../model/rangeValues";
import { deleteLines, insertLines } from "../model/structure";
import type { SheetState, TableState } from "../model/sheetState";
import { addTable, dissolveTable, homeOf, renameTable, resizeTable, setTableStyle } from "../model/tables";
import { RangeTarget } from "../model/targets";
import type { WorkbookState } from "../model/workbookState";
import { defineType, orNull, type ApiObject, type Scalar } from "../protocol/apiObject";
import { asBoolean, asInteger, asRange, asString } from "./arguments";
import { autoFilterType } from "./autoFilter";
import { rangeType } from "./range";
import { registrations } from "./registrations";
import { worksheetType } from "./worksheet";

type FlagKey =
  "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

const flag = (key: FlagKey): Scalar<TableState> => ({
  get: (table) => table[key],
  set(table, value) {
    table[key] = asBoolean(value);
  },
});

/** A choice that the host knows only one answer to. */
const always = (member: string, answer: boolean): Scalar<TableState> => ({
  get: () => answer,
  set(_, value) {
    if (asBoolean(value) !== answer) throw apiNotFound(`Table.${member} =`);
  },
});

const bodyOf = ({ area }: TableState): Area => ({ ...area, top: area.top + 1 });
const headOf = ({ area }: TableState): Area => ({ ...area, bottom: area.top });

const onSheet = (table: TableState, area: Area, { book }: HostState): ApiObject =>
  rangeType(new RangeTarget(homeOf(book, table), area));

interface ColumnTarget {
  readonly table: TableState;
  readonly index: number;
}

const columnArea = ({ table, index }: ColumnTarget): Area => ({
  ...table.area,
  left: table.area.left + index,
  right: table.area.left + index,
});

const columnName = (column: ColumnTarget, host: HostState): string => {
  const head = { ...columnArea(column), bottom: column.table.area.top };
  return readMatrix(homeOf(host.book, column.table), head, host, "", (cell) => cell.text)[0]?.[0] ?? "";
};

const tableColumnType = defineType<ColumnTarget>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: columnName,
      set(column, value, host) {
        const head = { ...columnArea(column), bottom: column.table.area.top };
        writeValues(homeOf(host.book, column.table), head, `'${asString(value)}`, host);
      },
    },
    Values: {
      get: (column, host) =>
        readMatrix<unknown>(homeOf(host.book, column.table), columnArea(column), host, "", (cell) => cell.value),
    },
  },
  methods: {
    GetRange: (column, _, host) => onSheet(column.table, columnArea(column), host),
    GetDataBodyRange: (column, _, host) =>
      onSheet(column.table, { ...columnArea(column), top: column.table.area.top + 1 }, host),
    GetHeaderRowRange: (column, _, host) =>
      onSheet(column.table, { ...columnArea(column), bottom: column.table.area.top }, host),
  },
});

const columnsOfTable = (table: TableState): ColumnTarget[] =>
  Array.from({ length: columnsOf(table.area) }, (_, index) => ({ table, index }));

const findColumn = (table: TableState, key: unknown, host: HostState): ApiObject | null => {
  const found = columnsOfTable(table).find((column) =>
    typeof key === "number"
      ? column.index + 1 === key
      : typeof key === "string" && columnName(column, host).toLowerCase() === key.toLowerCase(),
  );
  return found ? tableColumnType(found) : null;
};

const tableColumnCollectionType = defineType<TableState>({
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ area }) => columnsOf(area) } },
  items: (table) => columnsOfTable(table).map(tableColumnType),
  item: findColumn,
  methods: {
    GetCount: ({ area }) => columnsOf(area),
    GetItemAt(table, [index]) {
      const found = columnsOfTable(table)[asInteger(index)];
      if (!found) throw invalidArgument();
      return tableColumnType(found);
    },
    GetItemOrNullObject: (table, [key], host) => orNull(() => findColumn(table, key, host)),
  },
});

interface RowTarget {
  readonly table: TableState;
  readonly index: number;
}

const rowArea = ({ table, index }: RowTarget): Area => {
  const row = table.area.top + 1 + index;
  if (index < 0 || row > table.area.bottom) throw itemNotFound();
  return { ...table.area, top: row, bottom: row };
};

const tableRowType = defineType<RowTarget>({
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row, host) =>
        readMatrix<unknown>(homeOf(host.book, row.table), rowArea(row), host, "", (cell) => cell.value),
      set: (row, value, host) => writeValues(homeOf(host.book, row.table), rowArea(row), value, host),
    },
  },
  methods: {
    GetRange: (row, _, host) => onSheet(row.table, rowArea(row), host),
    Delete: (row, _, host) => deleteLines(homeOf(host.book, row.table), "rows", rowArea(row).top, 1, host),
  },
});

const tableRowCollectionType = defineType<TableState>({
  name: "TableRowCollection",
  scalars: { Count: { get: ({ area }) => rowsOf(area) - 1 } },
  items: (table) => Array.from({ length: rowsOf(table.area) - 1 }, (_, index) => tableRowType({ table, index })),
  methods: {
    GetCount: ({ area }) => rowsOf(area) - 1,
    GetItemAt(table, [index]) {
      const row = { table, index: asInteger(index) };
      rowArea(row);
      return tableRowType(row);
    },
    /** Rows go in as whole rows of the sheet. */
    Add(table, [index, values], host) {
      const sheet = homeOf(host.book, table);
      const count = Array.isArray(values) ? values.length : 1;
      const at = index === null || index === undefined || index === -1 ? rowsOf(table.area) - 1 : asInteger(index);
      if (at < 0 || at > rowsOf(table.area) - 1) throw invalidArgument();
      const top = table.area.top + 1 + at;
      insertLines(sheet, "rows", top, count, host);
      // rows that come after the last one are not within the table by themselves
      if (top > table.area.bottom) table.area = { ...table.area, bottom: table.area.bottom + count };
      if (values !== null && values !== undefined) {
        writeValues(sheet, { ...table.area, top, bottom: top + count - 1 }, values, host);
      }
      return tableRowType({ table, index: at });
    },
  },
});

const tableType: (table: TableState) => ApiObject = defineType<TableState>({
  name: "Table",
  identity: ({ id }) => ({ Id: String(id) }),
  scalars: {
    Id: { get: ({ id }) => String(id) },
    Name: {
      get: ({ name }) => name,
      set: (table, value, { book }) => renameTable(book, table, asString(value)),
    },
    Style: {
      get: ({ style }) => style,
      set: (table, value) => setTableStyle(table, asString(value)),
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowHeaders: always("showHeaders", true),
    ShowTotals: always("showTotals", false),
  },
  objects: {
    Worksheet: (table, { book }) => worksheetType(homeOf(book, table)),
    Columns: (table) => tableColumnCollectionType(table),
    Rows: (table) => tableRowCollectionType(table),
    AutoFilter: (table, { book }) => autoFilterType({ sheet: homeOf(book, table), table }),
  },
  methods: {
    GetRange: (table, _, host) => onSheet(table, table.area, host),
    GetHeaderRowRange: (table, _, host) => onSheet(table, headOf(table), host),
    GetDataBodyRange: (table, _, host) => onSheet(table, bodyOf(table), host),
    Resize(table, [range], host) {
      const sheet = homeOf(host.book, table);
      const target = asRange(host.book, sheet, range);
      if (target.sheet !== sheet) throw invalidArgument();
      resizeTable(sheet, table, target.area, host);
    },
    ConvertToRange(table, _, host) {
      const sheet = homeOf(host.book, table);
      dissolveTable(sheet, table, host);
      return rangeType(new RangeTarget(sheet, table.area));
    },
    Delete(table, _, host) {
      const sheet = homeOf(host.book, table);
      clearArea(sheet, table.area, "All", host);
      dissolveTable(sheet, table, host);
    },
    // nothing is ever filtered in the workbench
    ClearFilters: () => undefined,
    ReapplyFilters: () => undefined,
    ...registrations<TableState>(
      { DataChangedEvent: "tableChanged", SelectionChangedEvent: "tableSelectionChanged" },
      (table) => String(table.id),
    ),
  },
});

interface Tables {
  readonly book: WorkbookState;
  /** null: the tables of all sheets */
  readonly sheet: SheetState | null;
}

const tablesOf = ({ book, sheet }: Tables): readonly TableState[] =>
  book.tables.filter((entry) => sheet === null || entry.sheet === sheet).map(({ table }) => table);

const find = (tables: Tables, key: unknown): ApiObject | null => {
  const wanted = typeof key === "number" ? String(key) : asString(key).toLowerCase();
  const found = tablesOf(tables).find((table) => table.name.toLowerCase() === wanted || String(table.id) === wanted);
  return found ? tableType(found) : null;
};

export const tableCollectionType = defineType<Tables>({
  name: "TableCollection",
  scalars: { Count: { get: (tables) => tablesOf(tables).length } },
  items: (tables) => tablesOf(tables).map(tableType),
  item: find,
  methods: {
    Add({ book, sheet }, [address, hasHeaders], host) {
      const range = asRange(book, sheet ?? book.activeSheet, address);
      if (sheet && range.sheet !== sheet) throw invalidArgument();
      if (!asBoolean(hasHeaders)) throw apiNotFound("TableCollection.add(…, false)");
      return tableType(addTable(range.sheet, range.area, host));
    },
    GetCount: (tables) => tablesOf(tables).length,
    GetItem: (tables, [key]) => {
      const found = find(tables, key);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemAt(tables, [index]) {
      const found = tablesOf(tables)[asInteger(index)];
      if (!found) throw itemNotFound();
      return tableType(found);
    },
    GetItemOrNullObject: (tables, [key]) => orNull(() => find(tables, key)),
    ...registrations<Tables>(
      { AddedEvent: "tableAdded", DeletedEvent: "tableDeleted", DataChangedEvent: "tableChanged" },
      ({ sheet }) => sheet?.id ?? WHOLE_WORKBOOK,
    ),
  },
});
