import { apiNotFound, invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { areaAt, cellsOf, columnsOf, rowsOf } from "../model/area";
import { requireAllowed } from "../model/permission";
import { valueAt } from "../model/rangeValues";
import {
  columnWidthOf,
  hideColumns,
  hideRows,
  POINTS_PER_PIXEL,
  rowHeightOf,
  setColumnWidths,
  setRowHeights,
} from "../model/sizes";
import type { RangeTarget } from "../model/targets";
import type { ApiObject, Arguments } from "../protocol/apiObject";
import { asBoolean, asNumber, asRecord } from "./arguments";
import { rangeFormatType } from "./rangeFormat";

type Wanted = Readonly<Record<string, unknown>>;

/** What one row or column says of itself, of the things that were asked for; sizes in points. */
const described = (wanted: Wanted, index: number, line: Line): Readonly<Record<string, unknown>> => {
  const format = wanted.format === undefined ? {} : asRecord(wanted.format);
  return {
    ...(wanted[line.indexName] === true ? { [line.indexName]: index } : {}),
    ...(wanted[line.hiddenName] === true ? { [line.hiddenName]: line.isHidden(index) } : {}),
    ...(format[line.sizeName] === true ? { format: { [line.sizeName]: line.pixels(index) * POINTS_PER_PIXEL } } : {}),
  };
};

/** How rows and columns differ. */
interface Line {
  readonly indexName: string;
  readonly hiddenName: string;
  readonly sizeName: string;
  readonly first: number;
  readonly count: number;
  readonly isHidden: (index: number) => boolean;
  readonly pixels: (index: number) => number;
  readonly resize: (index: number, points: number) => void;
  readonly hide: (index: number, hidden: boolean) => void;
}

const rowLine = ({ sheet, area }: RangeTarget, host: HostState): Line => ({
  indexName: "rowIndex",
  hiddenName: "rowHidden",
  sizeName: "rowHeight",
  first: area.top,
  count: rowsOf(area),
  isHidden: (row) => sheet.hiddenRows.has(row),
  pixels: (row) => rowHeightOf(sheet, row),
  resize: (row, points) => setRowHeights(host.book, sheet, row, row, points / POINTS_PER_PIXEL),
  hide: (row, hidden) => hideRows(host, sheet, row, row, hidden),
});

const columnLine = ({ sheet, area }: RangeTarget, host: HostState): Line => ({
  indexName: "columnIndex",
  hiddenName: "columnHidden",
  sizeName: "columnWidth",
  first: area.left,
  count: columnsOf(area),
  isHidden: (column) => sheet.hiddenColumns.has(column),
  pixels: (column) => columnWidthOf(sheet, column),
  resize: (column, points) => setColumnWidths(host.book, sheet, column, column, Math.round(points / POINTS_PER_PIXEL)),
  hide: (column, hidden) => hideColumns(host, sheet, column, column, hidden),
});

const MOST_LINES = 100_000;

const describe = (line: Line, wanted: unknown): readonly unknown[] => {
  if (line.count > MOST_LINES) throw invalidArgument("The range is too large.");
  const record = asRecord(wanted ?? {});
  return Array.from({ length: line.count }, (_, offset) => described(record, line.first + offset, line));
};

const change = (line: Line, data: unknown): void => {
  if (!Array.isArray(data) || data.length !== line.count) {
    throw invalidArgument("The array must have an entry for each row or column of the range.");
  }
  data.forEach((entry: unknown, offset) => {
    const record = asRecord(entry);
    const format = record.format === undefined ? {} : asRecord(record.format);
    for (const name of [...Object.keys(record), ...Object.keys(format)]) {
      if (!["format", line.hiddenName, line.sizeName].includes(name)) throw invalidArgument(`"${name}" cannot be set.`);
    }
    const size = format[line.sizeName];
    const hidden = record[line.hiddenName];
    if (size !== undefined) line.resize(line.first + offset, asNumber(size));
    if (hidden !== undefined) line.hide(line.first + offset, asBoolean(hidden));
  });
};

/** Sets what a record says on an object of the protocol and the objects in it: `{font: {color: "#9C0006"}}`. */
const setAll = (object: ApiObject, record: Readonly<Record<string, unknown>>, host: HostState): void => {
  for (const [name, value] of Object.entries(record)) {
    const member = name.charAt(0).toUpperCase() + name.slice(1);
    if (typeof value === "object" && value !== null) setAll(object.object(member, host), asRecord(value), host);
    else object.set(member, value, host);
  }
};

const setCellProperties = ({ sheet, area }: RangeTarget, data: unknown, host: HostState): void => {
  const at = Array.isArray(data) ? valueAt(data, area) : null;
  if (at === null) throw invalidArgument("The array must have an entry for each cell of the range.");
  for (const [row, column] of cellsOf(area)) {
    const { format, ...rest } = asRecord(at(row, column));
    if (Object.keys(rest).length > 0) throw apiNotFound(`Range.setCellProperties(${Object.keys(rest).join(", ")})`);
    if (format === undefined) continue;
    setAll(rangeFormatType({ sheet, areas: [areaAt(row, column)] }), asRecord(format), host);
  }
};

export const rangePropertyMethods = {
  SetCellProperties(range: RangeTarget, [data]: Arguments, host: HostState) {
    requireAllowed(range.sheet, "allowFormatCells");
    setCellProperties(range, data, host);
  },
  GetRowProperties: (range: RangeTarget, [wanted]: Arguments, host: HostState) =>
    describe(rowLine(range, host), wanted),
  GetColumnProperties: (range: RangeTarget, [wanted]: Arguments, host: HostState) =>
    describe(columnLine(range, host), wanted),
  SetRowProperties(range: RangeTarget, [data]: Arguments, host: HostState) {
    requireAllowed(range.sheet, "allowFormatRows");
    change(rowLine(range, host), data);
  },
  SetColumnProperties(range: RangeTarget, [data]: Arguments, host: HostState) {
    requireAllowed(range.sheet, "allowFormatColumns");
    change(columnLine(range, host), data);
  },
};
