import type { Plan } from "../plan/plan";
import { absoluteAddress, columnArea, quotedSheetName } from "./address";
import type { CellGrid } from "./cellGrid";
import type { ExistingGuide } from "./existingTables";
import { bodyStyle, colors, fonts, headStyle, lights, noteStyle, titleStyle } from "./look";
import type { MergedRow } from "./mergeRows";
import { checkMark } from "./sharedColumns";
import type { Area, CellContent, CellStyle, HyperlinkSpec, NameSpec, SheetSpec, StyledAreas } from "./sheetSpec";
import type { TableSheet } from "./tableSheet";
import { goneMark } from "./tableSheet";
import { completionStates } from "./taskSheet";
import { rowHeightFor } from "./textMeasure";

export const guideName = "填报说明";

/** Name of the range that the dropdowns of bodies take their entries from. */
export const bodyListName = "单位名单";

export interface GuideOptions {
  readonly sheetName: string;
  readonly plan: Plan;
  readonly planTitle: string;
  /** ISO date */
  readonly generatedOn: string;
  readonly footer: string;
  /** the tables of the workbook, with the names of their tabs */
  readonly tables: readonly {
    readonly sheet: TableSheet;
    readonly sheetName: string;
    readonly rows: readonly MergedRow[];
  }[];
  readonly bodies: readonly string[];
  /** the department that the workbook is for; null for the planners' own */
  readonly department: string | null;
  readonly answers: ReadonlyMap<string, string>;
}

/** Labels of the cells that people fill in, in pairs to a row. */
const contactLabels = [
  ["牵头部门", "联系人"],
  ["联系电话", "报送方式"],
] as const;

const lastColumn = 4;
const listColumn = 6;
const widths = [2, 17, 40, 17, 46, 3, 28];

/** What one row of the page holds, in columns 1 to 4; a text that stands alone takes the whole width. */
interface GuideRow {
  readonly cells: readonly (string | null)[];
  readonly kind: "title" | "subtitle" | "gap" | "section" | "line" | "facts" | "wide" | "input" | "legend";
  /** fills of the cells of a legend, column by column */
  readonly styles?: readonly (CellStyle | null)[];
  readonly link?: { readonly location: string; readonly tooltip: string };
}

/** 填报说明: what the workbook is and how to fill it in, on one page; and the list of bodies at its side. */
export function buildGuideSheet(options: GuideOptions): SheetSpec {
  const rows = guideRows(options);
  const listTop = rows.findIndex((row) => row.kind === "section");
  const height = Math.max(rows.length, listTop + 1 + options.bodies.length);
  const cells = Array.from({ length: height }, (_, at): CellContent[] => {
    const row: CellContent[] = [null, ...(rows[at]?.cells ?? [])];
    const listed = at === listTop ? bodyListName : options.bodies[at - listTop - 1];
    if (options.bodies.length === 0 || at < listTop || listed === undefined) return row;
    return [...Array.from({ length: listColumn }, (_unused, column) => row[column] ?? null), listed];
  });
  const contentAreas = rows.map((row, at) => ({ row, area: rowArea(at, 1, lastColumn) }));
  return {
    name: options.sheetName,
    cells,
    columns: widths.map((width) => ({ width })),
    rowHeights: rows.map(heightOf),
    merges: rows.flatMap((row, at) => mergesOf(row, at)),
    styles: [
      ...contentAreas.flatMap(({ row, area }, at) => stylesOf(row, at, area)),
      ...listStyles(listTop, options.bodies.length),
    ],
    tables: [],
    validations: [],
    conditionalFormats: [],
    hyperlinks: rows.flatMap((row, at): HyperlinkSpec[] => (row.link ? [{ row: at, column: 1, ...row.link }] : [])),
    protection: { allowSort: true, allowFilter: true, allowFormatColumns: true, allowFormatRows: true },
    freeze: null,
    print: {
      paper: "A4",
      orientation: "landscape",
      fitToWidth: 1,
      printArea: { top: 0, left: 0, bottom: rows.length - 1, right: lastColumn },
      repeatRows: null,
      footerLeft: options.footer,
      footerCenter: "第 &P 页 共 &N 页",
      footerRight: "",
      margins: { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      centerHorizontally: true,
    },
    tabColor: "7F7F7F",
    showGridlines: false,
    cursor: { row: 0, column: 0 },
  };
}

/** The range of the list of bodies; null when the plan names none. */
export function bodyListOf(options: GuideOptions): NameSpec | null {
  if (options.bodies.length === 0) return null;
  const top = guideRows(options).findIndex((row) => row.kind === "section") + 1;
  const area = columnArea(listColumn, top, top + options.bodies.length - 1);
  return { name: bodyListName, refersTo: `=${absoluteAddress(options.sheetName, area)}` };
}

function guideRows(options: GuideOptions): readonly GuideRow[] {
  const { plan, department } = options;
  const { metadata } = plan;
  const numerals = "一二三四五六七八九";
  let sections = 0;
  const section = (title: string): GuideRow => ({
    kind: "section",
    cells: [`${numerals[sections++] ?? ""}、${title}`],
  });
  const gap: GuideRow = { kind: "gap", cells: [] };
  const period = periodText(metadata.periodFrom, metadata.periodTo);
  return [
    { kind: "title", cells: [guideName] },
    { kind: "subtitle", cells: [department === null ? options.planTitle : `${options.planTitle}(${department})`] },
    gap,
    section("规划概况"),
    { kind: "facts", cells: ["文号", metadata.docNumber ?? "—", "发文机关", metadata.issuer ?? "—"] },
    { kind: "facts", cells: ["成文日期", dateText(metadata.issuedOn), "规划期", period] },
    ...countRows(options),
    gap,
    section("表格"),
    ...options.tables.map(({ sheet, sheetName }): GuideRow => ({
      kind: "wide",
      cells: [sheetName, sheet.purpose],
      link: { location: `${quotedSheetName(sheetName)}!A1`, tooltip: `转到${sheetName}` },
    })),
    gap,
    section("怎样填报"),
    ...(department === null ? plannerSteps : departmentSteps).map((text, at): GuideRow => ({
      kind: "line",
      cells: [`${at + 1}. ${text}`],
    })),
    gap,
    section("颜色和标记"),
    {
      kind: "legend",
      cells: [
        "浅黄色",
        "填报项，可直接填写。",
        "白色",
        department === null ? "规划内容，可按实际修改。" : "规划内容，已锁定。",
      ],
      styles: [{ fill: colors.inputFill }, null, null, null],
    },
    {
      kind: "legend",
      cells: [...completionStates],
      styles: [lights.good, lights.under, lights.late, lights.idle],
    },
    {
      kind: "legend",
      cells: [
        checkMark,
        "自动识别把握不大，请对照原文核对，核对后删去此标记。",
        goneMark,
        "规划修改后已没有这一项；保留备查，可自行删除整行。",
      ],
      styles: [lights.check, null, lights.gone, null],
    },
    ...listSection(
      "否决条件",
      plan.vetoes.map((veto) => veto.text),
      section,
      gap,
    ),
    ...listSection(
      "实施步骤",
      plan.milestones.map(({ name, from, to }) => `${name}:${[from, to].map((date) => date ?? "…").join(" 至 ")}`),
      section,
      gap,
    ),
    gap,
    section("联系方式"),
    ...contactLabels.map(([left, right]): GuideRow => ({
      kind: "input",
      cells: [left, options.answers.get(left) ?? null, right, options.answers.get(right) ?? null],
    })),
  ];
}

const plannerSteps = [
  "先看备注栏标有“待核对”的行，对照原文改正；再补齐牵头单位、配合单位和完成时限。",
  "牵头单位、配合单位可从下拉列表选择，也可直接填写；多个单位之间用顿号“、”分隔。",
  "可以增加行和列，可以排序、筛选。请不要删除表头，不要删除隐藏的“编号”和“生成指纹”两列。",
  "规划修改后再次生成，填写过的内容保留，新增的条目补进来，规划里已没有的条目留下并加标记。",
  "数值只填数字，单位写在“计量单位”栏；95% 填 95。目标值为定性要求的，数值留空。",
] as const;

const departmentSteps = [
  "只填写浅黄色单元格，其余内容已锁定；可以筛选，可以调整列宽和行高。",
  "“进展情况”写明截至目前做了什么、完成到什么程度；“完成状态”从下拉列表选择。",
  "对分工、时限、口径有不同意见的，写在“备注”栏。",
  "请不要改动文件中的表头和工作表，填好后按下面的报送方式报回。",
] as const;

function countRows(options: GuideOptions): readonly GuideRow[] {
  const rowsOf = (key: string): readonly MergedRow[] =>
    (options.tables.find(({ sheet }) => sheet.key === key)?.rows ?? []).filter((row) => row.state !== "gone");
  const indicators = rowsOf("indicators");
  const tasks = rowsOf("tasks");
  const qualitative = indicators.filter((row) => row.cells.get("要求") === "定性").length;
  const led = tasks.filter((row) => row.cells.get("牵头单位") !== null).length;
  const unsure = [...indicators, ...tasks].filter((row) => row.cells.get("备注") === checkMark).length;
  return [
    {
      kind: "facts",
      cells: [
        "任务",
        `${tasks.length} 项，其中 ${led} 项已明确牵头单位`,
        "指标",
        `${indicators.length} 项，其中定量 ${indicators.length - qualitative} 项、定性 ${qualitative} 项`,
      ],
    },
    {
      kind: "facts",
      cells: [
        "责任单位",
        `${options.bodies.length} 个`,
        "生成日期",
        `${dateText(options.generatedOn)}；待核对 ${unsure} 项`,
      ],
    },
  ];
}

function listSection(
  title: string,
  lines: readonly string[],
  section: (title: string) => GuideRow,
  gap: GuideRow,
): readonly GuideRow[] {
  if (lines.length === 0) return [];
  return [gap, section(title), ...lines.map((line, at): GuideRow => ({ kind: "line", cells: [`${at + 1}. ${line}`] }))];
}

const periodText = (from: number | null, to: number | null): string =>
  from === null || to === null ? "—" : from === to ? `${from}年` : `${from}—${to}年`;

/** 2026-11-21 → 2026年11月21日 */
export function dateText(isoDate: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate ?? "");
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : "—";
}

const rowArea = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });

function mergesOf(row: GuideRow, at: number): readonly Area[] {
  switch (row.kind) {
    case "title":
    case "subtitle":
    case "section":
    case "line":
      return [rowArea(at, 1, lastColumn)];
    case "wide":
      return [rowArea(at, 2, lastColumn)];
    default:
      return [];
  }
}

function heightOf(row: GuideRow): number {
  const wholeWidth = widths.slice(1, lastColumn + 1).reduce((sum, width) => sum + width, 0);
  switch (row.kind) {
    case "title":
      return 40;
    case "subtitle":
      return rowHeightFor([{ text: row.cells[0] ?? "", width: wholeWidth }], 14);
    case "gap":
      return 7;
    case "section":
      return 22;
    case "line":
      return rowHeightFor([{ text: row.cells[0] ?? "", width: wholeWidth }]);
    case "wide":
      return rowHeightFor([{ text: row.cells[1] ?? "", width: wholeWidth - (widths[1] ?? 0) }]);
    default:
      return rowHeightFor(row.cells.map((text, at) => ({ text: text ?? "", width: widths[at + 1] ?? 10 })));
  }
}

const labelStyle: CellStyle = { ...headStyle, horizontal: "center" };
const textStyle: CellStyle = { ...bodyStyle };

function stylesOf(row: GuideRow, at: number, area: Area): readonly StyledAreas[] {
  const one = (column: number, style: CellStyle): StyledAreas => ({ areas: [rowArea(at, column, column)], style });
  switch (row.kind) {
    case "title":
      return [{ areas: [area], style: titleStyle }];
    case "subtitle":
      return [{ areas: [area], style: { ...noteStyle, fontSize: 14, horizontal: "center", fontColor: colors.ink } }];
    case "gap":
      return [];
    case "section":
      return [
        {
          areas: [area],
          style: { fontName: fonts.head, fontSize: 12, horizontal: "left", vertical: "center" },
        },
      ];
    case "line":
      return [{ areas: [area], style: { ...textStyle, border: "FFFFFF" } }];
    case "wide":
      return [{ areas: [area], style: textStyle }, one(1, { ...labelStyle, fontColor: colors.link })];
    case "facts":
      return [{ areas: [area], style: textStyle }, one(1, labelStyle), one(3, labelStyle)];
    case "input":
      return [
        { areas: [area], style: { ...textStyle, numberFormat: "@" } },
        one(1, labelStyle),
        one(3, labelStyle),
        ...[2, 4].map((column) => one(column, { fill: colors.inputFill, locked: false })),
      ];
    case "legend":
      return [
        { areas: [area], style: textStyle },
        ...(row.styles ?? []).flatMap((style, column) =>
          style ? [one(column + 1, { ...style, horizontal: "center" })] : [],
        ),
      ];
  }
}

const listStyles = (top: number, bodies: number): readonly StyledAreas[] =>
  bodies === 0
    ? []
    : [
        { areas: [rowArea(top, listColumn, listColumn)], style: headStyle },
        { areas: [columnArea(listColumn, top + 1, top + bodies)], style: { ...textStyle, wrap: false } },
      ];

/** What people typed on 填报说明: the cell to the right of each label of the contact lines. */
export function readGuide(grid: CellGrid): ExistingGuide | null {
  const labels = new Set<string>(contactLabels.flat());
  const answers = new Map<string, string>();
  let found = false;
  for (const row of grid.cells) {
    row.forEach((cell, at) => {
      if (typeof cell !== "string" || !labels.has(cell.trim())) return;
      found = true;
      const answer = String(row[at + 1] ?? "").trim();
      if (answer !== "" && !labels.has(answer)) answers.set(cell.trim(), answer);
    });
  }
  return found ? { sheetName: grid.name, answers } : null;
}
