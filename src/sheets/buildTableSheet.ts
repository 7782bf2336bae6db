import { columnArea, columnLetters } from "./address";
import type { CellScalar } from "./cellGrid";
import { bodyStyle, colors, headStyle, lights } from "./look";
import { firstRow, headRow } from "./mergedTable";
import type { MergedRow } from "./mergeRows";
import { checkMark, code, planText } from "./columns";
import type { Area, ConditionalFormatSpec, SheetSpec, StyledAreas, ValidationSpec } from "./sheetSpec";
import { headHeight, rowArea, tablePrint, topHeights, topMerges, topStyles } from "./tablePage";
import type { RowTable, TableColumn } from "./tableSheet";
import { fingerprintHead, goneMark, idHead, numberHead } from "./tableSheet";
import { rowHeightFor, widthToShow } from "./textMeasure";

export interface TableSheetOptions {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly footer: string;
  /** columns of the table as the plan defines them, then the planner's own */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly MergedRow[];
  /** where the dropdowns of bodies take their entries from, e.g. "=单位名单"; null without any body */
  readonly bodySource: string | null;
  /** for a department: protected, with only the cells that it fills in unlocked */
  readonly forDepartment: boolean;
}

const numberColumn: TableColumn = { ...code(numberHead, 5), format: "year" };

const hiddenColumns: readonly TableColumn[] = [
  { ...planText(idHead, 16), format: "code" },
  { ...planText(fingerprintHead, 16), format: "code" },
];

/** Paints one table as a sheet: title, note and legend over a real Excel table, ready to fill in and to print. */
export function buildTableSheet(sheet: RowTable, options: TableSheetOptions): SheetSpec {
  const rows = options.rows.length > 0 ? options.rows : [emptyRow];
  const visible = [numberColumn, ...options.columns.map((column) => wideEnough(column, rows))];
  const columns = [...visible, ...hiddenColumns];
  const data = numbered(rows, sheet.sourceHead).map((cells) => columns.map((column) => cells.get(column.head) ?? null));
  const lastVisible = visible.length - 1;
  const lastPrinted = visible.reduce((last, column, at) => (column.screenOnly ? last : at), 0);
  const lastRow = headRow + rows.length;
  const columnAt = (head: string): number => columns.findIndex((column) => column.head === head);
  const frozen = columnAt(sheet.nameHead) + 1;
  const legend = options.forDepartment ? departmentLegend : (sheet.colorLegend ?? plannerLegend);

  return {
    name: options.sheetName,
    cells: [
      [options.title],
      [options.note],
      [`${legend}\u3000\u3000${sheet.legend}`],
      columns.map((column) => column.head),
      ...data,
    ],
    columns: columns.map((column, at) => ({ width: column.width, ...(at > lastVisible ? { hidden: true } : {}) })),
    rowHeights: [
      ...topHeights,
      headHeight(visible),
      ...data.map((cells) =>
        rowHeightFor(
          visible.map(({ width, oneLine }, at) => ({ text: oneLine ? "" : String(cells[at] ?? ""), width })),
        ),
      ),
    ],
    merges: topMerges(lastPrinted),
    styles: [
      ...topStyles(lastPrinted),
      { areas: [rowArea(headRow, columns.length - 1)], style: headStyle },
      { areas: [{ top: firstRow, left: 0, bottom: lastRow, right: columns.length - 1 }], style: bodyStyle },
      ...columns.flatMap((column, at) => columnStyles(column, at, lastRow, options.forDepartment)),
      ...figureStyles(columns, data),
    ],
    tables: [
      {
        name: sheet.tableName,
        area: { top: headRow, left: 0, bottom: lastRow, right: columns.length - 1 },
        style: "TableStyleLight1",
        bandedRows: false,
        filter: true,
      },
    ],
    validations: joinNeighbours(columns.flatMap((column, at) => validation(column, at, lastRow, options.bodySource))),
    conditionalFormats: conditionalFormats(sheet, columnAt, lastRow, lastVisible),
    hyperlinks: [],
    protection: options.forDepartment
      ? { allowSort: true, allowFilter: true, allowFormatColumns: true, allowFormatRows: true }
      : null,
    freeze: { rows: firstRow, columns: frozen },
    print: tablePrint({ top: 0, left: 0, bottom: lastRow, right: lastPrinted }, headRow, options.footer),
    tabColor: sheet.tabColor,
    showGridlines: false,
    cursor: { row: firstRow, column: columnAt(sheet.nameHead) },
  };
}

const plannerLegend = "浅黄色为填报项，可按实际修改；白色为规划内容。";
const departmentLegend = "请填写浅黄色单元格；其余内容已锁定。";

const emptyRow: MergedRow = { id: null, state: "added", cells: new Map(), fingerprint: "" };

/** Cells by head with what the sheet adds to a row: its number, its hidden columns, the mark of a vanished row. */
function numbered(rows: readonly MergedRow[], sourceHead: string): ReadonlyMap<string, CellScalar>[] {
  let number = 0;
  return rows.map((row) => {
    const cells = new Map(row.cells);
    const gone = row.state === "gone";
    if (gone) cells.set(sourceHead, [goneMark, cells.get(sourceHead) ?? []].flat().join("\n"));
    else if (row !== emptyRow) number += 1;
    cells.set(numberHead, gone ? "—" : row === emptyRow ? null : number);
    cells.set(idHead, row.id);
    cells.set(fingerprintHead, row.fingerprint || null);
    return cells;
  });
}

function columnStyles(column: TableColumn, at: number, lastRow: number, forDepartment: boolean): StyledAreas[] {
  const open = forDepartment ? column.departmentFills === true : column.filledBy === "people";
  return [
    {
      areas: [columnArea(at, firstRow, lastRow)],
      style: {
        horizontal: column.align,
        ...(column.oneLine ? { wrap: false } : {}),
        ...(column.format === "code" ? { numberFormat: "@" } : {}),
        ...(column.format === "year" ? { numberFormat: "0" } : {}),
        ...(open ? { fill: colors.inputFill } : {}),
        ...(open && forDepartment ? { locked: false } : {}),
      },
    },
  ];
}

/** Thousands separators from 10,000, with the decimals of the figure; null for a figure that needs none. */
export function figureFormat(value: CellScalar): string | null {
  if (typeof value !== "number" || Math.abs(value) < 10_000) return null;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return decimals > 0 ? `#,##0.${"0".repeat(Math.min(decimals, 6))}` : "#,##0";
}

function figureStyles(columns: readonly TableColumn[], data: readonly (readonly CellScalar[])[]): StyledAreas[] {
  const areasByFormat = new Map<string, Area[]>();
  data.forEach((cells, row) => {
    cells.forEach((value, at) => {
      const numberFormat = columns[at]?.format === "figure" ? figureFormat(value) : null;
      if (numberFormat === null) return;
      const areas = areasByFormat.get(numberFormat) ?? [];
      areas.push(columnArea(at, firstRow + row, firstRow + row));
      areasByFormat.set(numberFormat, areas);
    });
  });
  return [...areasByFormat].map(([numberFormat, areas]) => ({ areas, style: { numberFormat } }));
}

/** A number that does not fit is shown as ####, and a text that outgrows the highest row is cut: the column grows. */
function wideEnough(column: TableColumn, rows: readonly MergedRow[]): TableColumn {
  if (column.oneLine) return column;
  const widths = rows.map(({ cells }) => {
    const value = cells.get(column.head) ?? null;
    return typeof value === "number" ? figureWidth(value) : widthToShow(String(value ?? ""), column.width, widest);
  });
  return { ...column, width: widths.reduce((most, width) => Math.max(most, width), column.width) };
}

/** Characters; a column that is wider than this is worse than a text that is cut. */
const widest = 80;

function figureWidth(figure: number): number {
  const separators = figureFormat(figure) === null ? 0 : Math.floor((String(Math.trunc(figure)).length - 1) / 3);
  return String(figure).length + separators + 1;
}

/** Columns side by side that accept and say the same become one area. */
function joinNeighbours(validations: readonly ValidationSpec[]): ValidationSpec[] {
  const says = (one: ValidationSpec): string => JSON.stringify({ ...one, areas: null });
  return validations.reduce<ValidationSpec[]>((joined, one) => {
    const before = joined.at(-1);
    const [area, last] = [one.areas[0], before?.areas[0]];
    if (!before || !area || !last || says(before) !== says(one) || last.right + 1 !== area.left)
      return [...joined, one];
    return [...joined.slice(0, -1), { ...before, areas: [{ ...last, right: area.right }] }];
  }, []);
}

function validation(column: TableColumn, at: number, lastRow: number, bodySource: string | null): ValidationSpec[] {
  const { entry } = column;
  if (!entry) return [];
  const areas = [columnArea(at, firstRow, lastRow)];
  const title = column.promptTitle ?? column.head;
  const prompt = { title, message: entry.prompt };
  switch (entry.kind) {
    case "choice":
      return [
        {
          areas,
          rule: { kind: "list", values: entry.values },
          prompt,
          error: {
            title,
            message: `请从下拉列表中选择：${entry.values.join("、")}。`,
            style: "stop",
          },
          allowBlank: true,
        },
      ];
    case "bodies":
      if (bodySource === null) return [];
      return [
        {
          areas,
          rule: { kind: "listFrom", source: bodySource },
          prompt,
          // Several bodies in one cell are never one entry of the list: asking about each of them would only annoy.
          ...(entry.several
            ? {}
            : {
                error: {
                  title,
                  message: "该单位不在“填报说明”右侧的单位名单中。确认无误请选“是”，重新填写请选“否”。",
                  style: "warning" as const,
                },
              }),
          allowBlank: true,
        },
      ];
    case "figure":
    case "year":
      return [
        {
          areas,
          rule:
            entry.kind === "year"
              ? { kind: "whole", min: 1949, max: 2099 }
              : { kind: "decimal", min: -largestFigure, max: largestFigure },
          prompt,
          error: { title, message: "此处只填数字，不带单位和文字。", style: "stop" },
          allowBlank: true,
        },
      ];
    case "text":
      return [
        {
          areas,
          rule: { kind: "text", maxLength: entry.maxLength },
          prompt,
          error: {
            title,
            message: `内容超过 ${entry.maxLength} 个字。仍要保留请选“是”，缩短请选“否”。`,
            style: "warning",
          },
          allowBlank: true,
        },
      ];
  }
}

/** Far beyond any figure of a plan, in whatever unit. */
const largestFigure = 1e12;

function conditionalFormats(
  sheet: RowTable,
  columnAt: (head: string) => number,
  lastRow: number,
  lastVisible: number,
): ConditionalFormatSpec[] {
  const row = firstRow + 1;
  const columnOf = (head: string): string => columnLetters(columnAt(head));
  const own = sheet.conditionalFormats(columnOf, row).map(({ heads, formula, style }): ConditionalFormatSpec => ({
    areas: heads.map((head) => columnArea(columnAt(head), firstRow, lastRow)),
    formula,
    style,
  }));
  return [
    {
      areas: [{ top: firstRow, left: 0, bottom: lastRow, right: lastVisible }],
      formula: `LEFT($${columnOf(sheet.sourceHead)}${row},${goneMark.length})="${goneMark}"`,
      style: lights.gone,
    },
    ...own,
    {
      areas: [columnArea(columnAt("备注"), firstRow, lastRow)],
      formula: `LEFT($${columnOf("备注")}${row},${checkMark.length})="${checkMark}"`,
      style: lights.check,
    },
  ];
}
