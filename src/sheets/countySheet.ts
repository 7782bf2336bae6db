import type { CountySplit, CountySplits } from "../units/countySplits";
import type { SplitMethod } from "../units/splitFigure";
import { absoluteAddress, cellAddress, columnArea, columnLetters } from "./address";
import { figureFormat } from "./buildTableSheet";
import type { CellGrid, CellScalar } from "./cellGrid";
import type { ExistingTable } from "./existingTables";
import {
  beforeCounties,
  behindCounties,
  checkHead,
  isOwnHead,
  methodHead,
  remarkHead,
  totalHead,
  wholeHead,
} from "./countyHeads";
import type { CountyRow } from "./countyRows";
import { countyRows, highMark, indicatorTable, methodWords, weightMark } from "./countyRows";
import { bodyStyle, colors, headStyle, lights, noteStyle } from "./look";
import { columnWithRoom, firstRow, headRow } from "./mergedTable";
import type { PlannerContent, PlannerSheet } from "./plannerSheet";
import type { CellContent, CellFormula, SheetSpec, StyledAreas } from "./sheetSpec";
import { headHeight, rowArea, signLights, tablePrint, topHeights, topMerges, topStyles } from "./tablePage";
import { fingerprintHead, goneMark, idHead, numberHead } from "./tableSheet";
import { displayWidth, rowHeightFor } from "./textMeasure";

/** 县市区分解表: a row an indicator that is split, a column a county, with a live sum and check. */
export const countySheet: PlannerSheet = {
  name: "县市区分解表",
  purpose: "全市指标分到各县市区：按平均、权重或上年实绩分解，各地数字可再调整，合计与全市目标值自动核对。",
  build: buildCounties,
  sometimes: true,
  recognizes: ({ cells }: CellGrid) => cells.some((row) => countyHeads.every((head) => row.includes(head))),
};

const countyHeads = ["指标名称", methodHead, totalHead, checkHead];

function buildCounties(content: PlannerContent, sheetName: string): SheetSpec | null {
  const before = content.existing?.counties ?? null;
  const splits = content.splits ?? (before ? readCountySplits(before) : []);
  const rows = countyRows(content, splits, before);
  if (rows.length === 0 && before === null) return null;
  const { planTitle, note, footer } = content;
  const counties = countiesOf(splits, rows, before);
  const own = (before?.heads ?? []).filter((head) => !isOwnHead(head) && !countyHeadsIn(before).includes(head));
  const heads = [...beforeCounties, ...counties, ...behindCounties, ...own, idHead, fingerprintHead];
  const at = (head: string): number => heads.indexOf(head);
  const places: Places = { at, first: beforeCounties.length, last: beforeCounties.length + counties.length - 1 };
  const visible = heads.length - 3;
  // a table has a row, and a sheet whose last split was taken back stays
  const lastRow = firstRow + Math.max(1, rows.length) - 1;
  const widths = heads.map((head) => widthOf(head, counties.includes(head)));
  const body = rows.map((row, number) => cellsOf(row, number, rows, heads, places, content));
  const mains = rowsOf(rows, (row) => row.part !== "weight");
  const weights = rowsOf(rows, (row) => row.part === "weight");
  const countyArea = (row: number) => ({ top: row, left: places.first, bottom: row, right: places.last });
  return {
    name: sheetName,
    cells: [[`${planTitle}县市区分解表`], [note], [legend], heads, ...body],
    columns: heads.map((_, column) => ({
      width: widths[column] ?? 10,
      ...(column > visible ? { hidden: true } : {}),
    })),
    rowHeights: [
      ...topHeights,
      headHeight(heads.slice(0, visible + 1).map((head, column) => ({ head, width: widths[column] ?? 10 }))),
      ...body.map((cells) =>
        rowHeightFor(
          cells.slice(0, visible + 1).map((cell, column) => ({
            text: typeof cell === "string" ? cell : "",
            width: widths[column] ?? 10,
          })),
        ),
      ),
    ],
    merges: topMerges(visible),
    styles: [
      ...topStyles(visible),
      { areas: [rowArea(headRow, heads.length - 1)], style: headStyle },
      { areas: [{ ...rowArea(firstRow, heads.length - 1), bottom: lastRow }], style: bodyStyle },
      ...heads.map((head, column): StyledAreas => ({
        areas: [columnArea(column, firstRow, lastRow)],
        style: {
          horizontal:
            leftHeads.includes(head) || own.includes(head) ? "left" : isFigure(head, counties) ? "right" : "center",
          ...(head === idHead || head === fingerprintHead ? { numberFormat: "@" } : {}),
        },
      })),
      {
        areas: [totalHead, checkHead, wholeHead].map((head) => columnArea(at(head), firstRow, lastRow)),
        style: { fill: colors.fixedFill },
      },
      { areas: [...mains, ...weights].map(countyArea), style: { fill: colors.inputFill } },
      { areas: weights.map((row) => rowArea(row, visible)), style: { fontColor: noteStyle.fontColor ?? colors.quiet } },
      ...formatsOf(rows, counties, places),
    ].filter(({ areas }) => areas.length > 0),
    tables: [
      {
        name: "县市区分解",
        area: { top: headRow, left: 0, bottom: lastRow, right: heads.length - 1 },
        style: "TableStyleLight1",
        bandedRows: false,
        filter: true,
      },
    ],
    validations: [
      {
        areas: [columnArea(at(methodHead), firstRow, lastRow)],
        rule: { kind: "list", values: Object.values(methodWords) },
        prompt: {
          title: methodHead,
          message: "改了方式或权重以后，再次写入表格，没有手工改过的数字就按新的方式重新分解。",
        },
        allowBlank: true,
      },
      ...(counties.length === 0
        ? []
        : [
            {
              areas: [{ ...countyArea(firstRow), bottom: lastRow }],
              rule: { kind: "decimal", min: -1e12, max: 1e12 } as const,
              prompt: { title: "县市区目标", message: "只填数字，与全市目标值同一单位；灰字的行填权重或上年实绩。" },
              allowBlank: true,
            },
          ]),
    ],
    conditionalFormats: [
      {
        areas: [{ ...rowArea(firstRow, visible), bottom: lastRow }],
        formula: `LEFT($${columnLetters(at(remarkHead))}${firstRow + 1},${goneMark.length})="${goneMark}"`,
        style: lights.gone,
      },
      ...signLights(
        at(checkHead),
        { top: firstRow, bottom: lastRow },
        `$${columnLetters(at(checkHead))}${firstRow + 1}`,
        { "✓": lights.good, "▲": lights.late, "○": lights.idle },
      ),
    ],
    hyperlinks: [],
    protection: null,
    freeze: { rows: firstRow, columns: at("指标名称") + 1 },
    print: tablePrint({ top: 0, left: 0, bottom: lastRow, right: visible }, headRow, footer),
    tabColor: "C55A11",
    showGridlines: false,
    cursor: { row: firstRow, column: places.first },
  };
}

const legend =
  "浅黄色为各地数字和权重，可直接修改；灰色自动计算。✓ 合计与全市目标一致　▲ 不一致；比率、排名等不分解，各地与全市一致。";

const leftHeads = ["指标名称", remarkHead];
const isFigure = (head: string, counties: readonly string[]): boolean =>
  head === wholeHead || head === totalHead || counties.includes(head);

function widthOf(head: string, isCounty: boolean): number {
  const widths: Readonly<Record<string, number>> = {
    [numberHead]: 5,
    指标名称: 26,
    要求: 8,
    [wholeHead]: 11,
    计量单位: 9,
    [methodHead]: 12,
    [totalHead]: 11,
    [checkHead]: 16,
    [remarkHead]: 14,
    [idHead]: 16,
    [fingerprintHead]: 16,
  };
  return isCounty ? Math.min(16, Math.max(9, displayWidth(head) + 1)) : (widths[head] ?? 14);
}

/** The counties of all splits, in the order in which they first come; without any, those that the sheet has. */
const countiesOf = (
  splits: CountySplits,
  rows: readonly CountyRow[],
  before: ExistingTable | null,
): readonly string[] => [
  ...new Set([
    ...splits.flatMap(({ counties }) => counties.map(({ name }) => name)),
    ...(rows.some(({ state }) => state === "gone") ? countyHeadsIn(before) : []),
  ]),
];

/** Where things stand in a row. */
interface Places {
  readonly at: (head: string) => number;
  /** the columns of counties */
  readonly first: number;
  readonly last: number;
}

function cellsOf(
  row: CountyRow,
  number: number,
  rows: readonly CountyRow[],
  heads: readonly string[],
  places: Places,
  content: PlannerContent,
): CellContent[] {
  const numbered = rows.slice(0, number + 1).filter(({ part, state }) => part === "main" && state !== "gone").length;
  const live = row.state !== "gone";
  const remark = row.cells.get(remarkHead) ?? null;
  const special: Readonly<Record<string, CellContent>> = {
    [numberHead]: !live ? "—" : row.part === "main" ? numbered : null,
    [idHead]: row.id,
    [fingerprintHead]: row.fingerprint || null,
    ...(live ? liveCells(row, firstRow + number, places, content) : {}),
    [remarkHead]: live ? remark : [goneMark, remark ?? []].flat().join("\n"),
  };
  return heads.map((head) => special[head] ?? row.cells.get(head) ?? null);
}

/** Figures that follow what people type: 全市目标值 from 指标分解表, 合计 and 校验 from the counties. */
function liveCells(row: CountyRow, at: number, places: Places, content: PlannerContent): Record<string, CellContent> {
  if (places.last < places.first) return {};
  const counties = `${cellAddress(at, places.first)}:${cellAddress(at, places.last)}`;
  const whole = cellAddress(at, places.at(wholeHead));
  const total = cellAddress(at, places.at(totalHead));
  const sum: CellFormula = { formula: `ROUND(SUM(${counties}),6)` };
  if (row.part === "weight") return { [totalHead]: sum };
  const check: CellFormula = {
    formula: `IF(COUNT(${counties})=0,"○ 未分解",IF(ROUND(${total}-${whole},6)=0,"✓ 一致",IF(${total}<${whole},"▲ 差 "&ROUND(${whole}-${total},6),"▲ 多 "&ROUND(${total}-${whole},6))))`,
  };
  // a row that people added has the figure that they typed
  if (row.state === "added") return { [totalHead]: sum, [checkHead]: check };
  const target = wholeFormula(row, content);
  if (target === null) return { [totalHead]: "—", [checkHead]: "—" };
  if (row.kind === "copied")
    return { [wholeHead]: target, [totalHead]: "—", [checkHead]: { formula: copiedCheck(row, counties, whole) } };
  return { [wholeHead]: target, [totalHead]: sum, [checkHead]: check };
}

/** Counties may ask more of themselves than the city does, but not less. */
function copiedCheck({ cells }: CountyRow, counties: string, whole: string): string {
  const [worse, words] =
    cells.get("要求") === "≥"
      ? [`COUNTIF(${counties},"<"&${whole})`, "个低于全市"]
      : cells.get("要求") === "≤"
        ? [`COUNTIF(${counties},">"&${whole})`, "个高于全市"]
        : [`COUNT(${counties})-COUNTIF(${counties},${whole})`, "个与全市不同"];
  return `IF(COUNT(${counties})=0,"○ 未填",IF(${worse}=0,"✓ 一致","▲ "&${worse}&" ${words}"))`;
}

/** The figure as 指标分解表 has it now, wherever its row is; null for what has no figure. */
function wholeFormula(row: CountyRow, content: PlannerContent): CellFormula | null {
  const table = indicatorTable(content);
  if (!table || typeof row.whole !== "number") return null;
  const figures = columnWithRoom(table, row.part === "high" ? "上限" : "目标值");
  // 序号, the columns of the table, 编号
  const column = table.columns.length + 1;
  const ids = { ...figures, left: column, right: column };
  const [found, where] = [absoluteAddress(table.sheetName, figures), absoluteAddress(table.sheetName, ids)];
  return { formula: `IFERROR(INDEX(${found},MATCH("${row.indicator.replaceAll('"', '""')}",${where},0)),"—")` };
}

const rowsOf = (rows: readonly CountyRow[], wanted: (row: CountyRow) => boolean): number[] =>
  rows.flatMap((row, at) => (wanted(row) && row.state !== "gone" ? [firstRow + at] : []));

/** Thousands separators where a row's figures need them. */
function formatsOf(rows: readonly CountyRow[], counties: readonly string[], places: Places): StyledAreas[] {
  return rows.flatMap((row, at): StyledAreas[] => {
    const figures = [row.whole, ...counties.map((county) => row.cells.get(county) ?? null)];
    const formats = figures.flatMap((figure) => figureFormat(figure) ?? []);
    const [numberFormat] = [...formats].sort((one, other) => other.length - one.length);
    if (numberFormat === undefined) return [];
    const line = firstRow + at;
    const cell = (column: number) => columnArea(column, line, line);
    return [
      {
        areas: [
          cell(places.at(wholeHead)),
          cell(places.at(totalHead)),
          ...counties.map((_, column) => cell(places.first + column)),
        ],
        style: { numberFormat },
      },
    ];
  });
}

/** The heads that stand between 分解方式 and 合计. */
export function countyHeadsIn(table: ExistingTable | null): readonly string[] {
  const heads = table?.heads ?? [];
  const [from, to] = [heads.indexOf(methodHead), heads.indexOf(totalHead)];
  return from < 0 || to < from ? [] : heads.slice(from + 1, to);
}

/**
 * What the sheet says is split, and how, as people left it: 分解方式 and weights typed there count.
 *
 * @example const { counties } = readTables(grids); if (counties) readCountySplits(counties);
 */
export function readCountySplits(table: ExistingTable): CountySplits {
  const counties = countyHeadsIn(table);
  const weights = new Map(table.rows.flatMap((row) => (row.id?.endsWith(weightMark) ? [[row.id, row.cells]] : [])));
  return table.rows.flatMap((row): CountySplit[] => {
    if (row.id === null || row.id.endsWith(weightMark) || row.id.endsWith(highMark)) return [];
    const word = String(row.cells.get(methodHead) ?? "").trim();
    const known = (Object.keys(methodWords) as SplitMethod[]).find((method) => methodWords[method] === word);
    const given = weights.get(`${row.id}${weightMark}`);
    const weightOf = (county: string): number | null => numberOf(given?.get(county) ?? null);
    return [
      {
        indicator: row.id,
        method: known ?? "equal",
        counties: counties.map((name) => ({ name, weight: weightOf(name) })),
      },
    ];
  });
}

const numberOf = (value: CellScalar): number | null => (typeof value === "number" ? value : null);
