import { ApiError, apiNotFound, invalidArgument, itemNotFound } from "../apiError";
import { WHOLE_WORKBOOK } from "../events";
import type { HostState } from "../hostState";
import {
  addressOf,
  areaAt,
  boundingArea,
  cellCount,
  columnsOf,
  intersection,
  isEntireColumns,
  isEntireRows,
  LAST_COLUMN,
  LAST_ROW,
  overlaps,
  rowsOf,
  type Area,
} from "../model/area";
import { usedArea, type CellReading } from "../model/cells";
import { clearArea, resetStyle } from "../model/clear";
import { copyCells } from "../model/copyCells";
import { mergeArea, unmergeArea } from "../model/merges";
import { hideColumns, hideRows } from "../model/sizes";
import { deleteLines, insertLines } from "../model/structure";
import { readMatrix, readNumberFormats, writeNumberFormats, writeValues } from "../model/rangeValues";
import { requireAllowed } from "../model/permission";
import type { SheetState } from "../model/sheetState";
import { AreasTarget, fullAddress, RangeTarget } from "../model/targets";
import { defineType, NULL_OBJECT, orNull, type ApiObject, type Scalar } from "../protocol/apiObject";
import { asBoolean, asCount, asInteger, asOneOf, asRange } from "./arguments";
import { conditionalFormatCollectionType } from "./conditionalFormat";
import { dataValidationType } from "./dataValidation";
import { rangeAreasType } from "./rangeAreas";
import { hyperlinkScalar } from "./rangeHyperlink";
import { rangePropertyMethods } from "./rangeProperties";
import { rangeFormatType } from "./rangeFormat";
import { activateSheet, worksheetType } from "./worksheet";

const within = (range: RangeTarget, area: Area): ApiObject => {
  if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalidArgument();
  if (area.top > area.bottom || area.left > area.right) throw invalidArgument();
  return rangeType(new RangeTarget(range.sheet, area));
};

const matrix = <T>(empty: T, pick: (cell: CellReading) => T): NonNullable<Scalar<RangeTarget>["get"]> => {
  return (range, host) => readMatrix(range.sheet, range.area, host, empty, pick);
};

const values: Scalar<RangeTarget> = {
  get: matrix<CellReading["value"]>("", (cell) => cell.value),
  set: (range, value, host) => writeValues(range.sheet, range.area, value, host),
};

const formulas: Scalar<RangeTarget> = {
  get: matrix<CellReading["formula"]>("", (cell) => cell.formula),
  set: (range, value, host) => writeValues(range.sheet, range.area, value, host),
};

const numberFormat: Scalar<RangeTarget> = {
  get: (range, host) => readNumberFormats(range.sheet, range.area, host),
  set(range, value, host) {
    requireAllowed(range.sheet, "allowFormatCells");
    writeNumberFormats(range.sheet, range.area, value, host);
  },
};

const address: Scalar<RangeTarget> = { get: (range, { book }) => fullAddress(book, range.sheet, range.area) };

const shared = (range: RangeTarget, other: unknown, { book }: HostState): ApiObject | null => {
  const target = asRange(book, range.sheet, other);
  const area = target.sheet === range.sheet ? intersection(range.area, target.area) : null;
  return area && within(range, area);
};

const usedPart = (range: RangeTarget, valuesOnly: unknown, { book }: HostState): ApiObject | null => {
  const used = usedArea(book, range.sheet, valuesOnly === true);
  const area = used && intersection(used, range.area);
  return area && within(range, area);
};

const required = (found: ApiObject | null): ApiObject => {
  if (!found) throw itemNotFound();
  return found;
};

const isBetween = (index: number, first: number, last: number): boolean => index >= first && index <= last;

const rowsIn = ({ top, bottom }: Area): number[] => Array.from({ length: bottom - top + 1 }, (_, row) => top + row);
const columnsIn = ({ left, right }: Area): number[] =>
  Array.from({ length: right - left + 1 }, (_, column) => left + column);

/** The answer that holds for all; null when it differs. */
const common = (indices: readonly number[], answer: (index: number) => boolean): boolean | null => {
  const [first] = indices;
  if (first === undefined) return null;
  return indices.every((index) => answer(index) === answer(first)) ? answer(first) : null;
};

const DEEPEST_LEVEL = 7;

/** Groups and ungroups whole rows or columns, by outline levels. */
const outline = (
  { rowLevels, columnLevels, ...sheet }: RangeTarget["sheet"],
  area: Area,
  option: unknown,
  step: 1 | -1,
): void => {
  if (sheet.protection) throw new ApiError("AccessDenied");
  const byRows =
    asOneOf(option ?? (isEntireColumns(area) ? "ByColumns" : "ByRows"), ["ByRows", "ByColumns"] as const) === "ByRows";
  const levels = byRows ? rowLevels : columnLevels;
  for (const index of byRows ? rowsIn(area) : columnsIn(area)) {
    const level = Math.min(DEEPEST_LEVEL, (levels.get(index) ?? 0) + step);
    if (level > 0) levels.set(index, level);
    else levels.delete(index);
  }
};

export const rangeType: (range: RangeTarget) => ApiObject = defineType<RangeTarget>({
  name: "Range",
  scalars: {
    Address: address,
    AddressLocal: address,
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 ? -1 : cellCount(area)) },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowsOf(area) },
    ColumnCount: { get: ({ area }) => columnsOf(area) },
    IsEntireRow: { get: ({ area }) => isEntireRows(area) },
    IsEntireColumn: { get: ({ area }) => isEntireColumns(area) },
    Values: values,
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: { get: matrix("", (cell) => cell.text) },
    ValueTypes: { get: matrix<CellReading["type"]>("Empty", (cell) => cell.type) },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Hyperlink: hyperlinkScalar,
    ColumnHidden: {
      get: ({ sheet, area }) => common(columnsIn(area), (column) => sheet.hiddenColumns.has(column)),
      set({ sheet, area }, value, host) {
        requireAllowed(sheet, "allowFormatColumns");
        const hidden = asBoolean(value);
        for (const column of hidden
          ? columnsIn(area)
          : [...sheet.hiddenColumns].filter((c) => isBetween(c, area.left, area.right))) {
          hideColumns(host, sheet, column, column, hidden);
        }
      },
    },
    RowHidden: {
      get: ({ sheet, area }) => common(rowsIn(area), (row) => sheet.hiddenRows.has(row)),
      set({ sheet, area }, value, host) {
        requireAllowed(sheet, "allowFormatRows");
        const hidden = asBoolean(value);
        for (const row of hidden
          ? rowsIn(area)
          : [...sheet.hiddenRows].filter((r) => isBetween(r, area.top, area.bottom))) {
          hideRows(host, sheet, row, row, hidden);
        }
      },
    },
    Style: {
      get: () => "Normal",
      set({ sheet, area }, value, host) {
        if (value !== "Normal" && value !== "常规") throw apiNotFound(`Range.style = "${String(value)}"`);
        requireAllowed(sheet, "allowFormatCells");
        resetStyle(sheet, area, host);
      },
    },
    HasSpill: { get: () => false },
  },
  objects: {
    DataValidation: (range) => dataValidationType({ sheet: range.sheet, areas: [range.area] }),
    ConditionalFormats: (range) => conditionalFormatCollectionType({ sheet: range.sheet, areas: [range.area] }),
    Worksheet: (range) => worksheetType(range.sheet),
    Format: (range) => rangeFormatType({ sheet: range.sheet, areas: [range.area] }),
  },
  methods: {
    _ValidateArraySize({ area }, [rows, columns]) {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument();
    },
    _KeepReference: () => undefined,
    Calculate: (_, __, { book }) => book.calculateNow(),
    Clear: (range, [applyTo], host) =>
      clearArea(
        range.sheet,
        range.area,
        asOneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const),
        host,
      ),
    GetCell: (range, [row, column]) =>
      within(range, areaAt(range.area.top + asInteger(row), range.area.left + asInteger(column))),
    GetRow(range, [row]) {
      const top = range.area.top + asInteger(row);
      return within(range, { ...range.area, top, bottom: top });
    },
    GetColumn(range, [column]) {
      const left = range.area.left + asInteger(column);
      return within(range, { ...range.area, left, right: left });
    },
    GetLastCell: (range) => within(range, areaAt(range.area.bottom, range.area.right)),
    GetLastRow: (range) => within(range, { ...range.area, top: range.area.bottom }),
    GetLastColumn: (range) => within(range, { ...range.area, left: range.area.right }),
    GetEntireRow: (range) => within(range, { ...range.area, left: 0, right: LAST_COLUMN }),
    GetEntireColumn: (range) => within(range, { ...range.area, top: 0, bottom: LAST_ROW }),
    GetOffsetRange({ sheet, area }, [rows, columns]) {
      const [down, right] = [asInteger(rows), asInteger(columns)];
      return within(new RangeTarget(sheet, area), {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      });
    },
    GetResizedRange: (range, [rows, columns]) =>
      within(range, {
        ...range.area,
        bottom: range.area.bottom + asInteger(rows),
        right: range.area.right + asInteger(columns),
      }),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      within(range, areaAt(range.area.top, range.area.left, asInteger(rows), asInteger(columns))),
    GetRowsAbove(range, [count]) {
      const rows = asCount(count);
      return within(range, { ...range.area, top: range.area.top - rows, bottom: range.area.top - 1 });
    },
    GetRowsBelow(range, [count]) {
      const rows = asCount(count);
      return within(range, { ...range.area, top: range.area.bottom + 1, bottom: range.area.bottom + rows });
    },
    GetColumnsBefore(range, [count]) {
      const columns = asCount(count);
      return within(range, { ...range.area, left: range.area.left - columns, right: range.area.left - 1 });
    },
    GetColumnsAfter(range, [count]) {
      const columns = asCount(count);
      return within(range, { ...range.area, left: range.area.right + 1, right: range.area.right + columns });
    },
    GetBoundingRect(range, [other], { book }) {
      const target = asRange(book, range.sheet, other);
      if (target.sheet !== range.sheet) throw invalidArgument();
      return within(range, boundingArea(range.area, target.area));
    },
    GetIntersection: (range, [other], host) => required(shared(range, other, host)),
    GetIntersectionOrNullObject: (range, [other], host) => orNull(() => shared(range, other, host)),
    GetUsedRange: (range, [valuesOnly], host) =>
      usedPart(range, valuesOnly, host) ?? within(range, areaAt(range.area.top, range.area.left)),
    GetUsedRangeOrNullObject: (range, [valuesOnly], host) => usedPart(range, valuesOnly, host) ?? NULL_OBJECT,
    Merge: ({ sheet, area }, [across], host) => mergeArea(sheet, area, across === true, host),
    Unmerge: ({ sheet, area }) => unmergeArea(sheet, area),
    GetMergedAreasOrNullObject({ sheet, area }) {
      const areas = sheet.merges.filter((merge) => overlaps(merge, area));
      return areas.length === 0 ? NULL_OBJECT : rangeAreasType(new AreasTarget(sheet, areas));
    },
    ...rangePropertyMethods,
    CopyFrom(range, [source, copyType, skipBlanks, transpose], host) {
      asOneOf(copyType ?? "All", ["All"] as const);
      if (skipBlanks === true || transpose === true) throw apiNotFound("Range.copyFrom(skipBlanks, transpose)");
      copyCells(asRange(host.book, range.sheet, source), range, host);
    },
    Insert(range, [shift], host) {
      const { sheet, area } = range;
      if (asOneOf(shift, ["Down", "Right"] as const) === "Down") {
        if (!isEntireRows(area)) throw apiNotFound("Range.insert() of less than whole rows");
        insertLines(sheet, "rows", area.top, rowsOf(area), host);
      } else {
        if (!isEntireColumns(area)) throw apiNotFound("Range.insert() of less than whole columns");
        insertLines(sheet, "columns", area.left, columnsOf(area), host);
      }
      return within(range, area);
    },
    Delete({ sheet, area }, [shift], host) {
      if (asOneOf(shift, ["Up", "Left"] as const) === "Up") {
        if (!isEntireRows(area)) throw apiNotFound("Range.delete() of less than whole rows");
        deleteLines(sheet, "rows", area.top, rowsOf(area), host);
      } else {
        if (!isEntireColumns(area)) throw apiNotFound("Range.delete() of less than whole columns");
        deleteLines(sheet, "columns", area.left, columnsOf(area), host);
      }
    },
    Group: ({ sheet, area }, [option]) => outline(sheet, area, option, 1),
    Ungroup: ({ sheet, area }, [option]) => outline(sheet, area, option, -1),
    Select(range, _, host) {
      activateSheet(range.sheet, host);
      host.book.select(range.sheet, range.area);
      tellSelection(range.sheet, range.area, host);
    },
  },
});

/** Cells were selected; a table under them is told as well. */
export const tellSelection = (sheet: SheetState, area: Area, { events, book }: HostState): void => {
  const address = addressOf(area);
  events.raise("worksheetSelectionChanged", [sheet.id, WHOLE_WORKBOOK], { address, worksheetId: sheet.id });
  for (const { table, sheet: home } of book.tables) {
    const inside = home === sheet ? intersection(table.area, area) : null;
    const detail = { address: inside ? addressOf(inside) : "", worksheetId: home.id, tableId: String(table.id) };
    events.raise("tableSelectionChanged", [String(table.id)], detail);
  }
};
