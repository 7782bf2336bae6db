import { absoluteAddress, columnArea } from "./address";
import type { CellGrid } from "./cellGrid";
import type { ExistingGuide } from "./existingTables";
import type { GuideContent, GuideRow } from "./guideRows";
import { contactLabels, guideRows } from "./guideRows";
import { bodyStyle, colors, fonts, headStyle, noteStyle, textStyle, titleStyle } from "./look";
import type { Area, CellContent, CellStyle, HyperlinkSpec, NameSpec, SheetSpec, StyledAreas } from "./sheetSpec";
import { rowHeightFor } from "./textMeasure";

/** Name of the range that the dropdowns of bodies take their entries from. */
export const bodyListName = "单位名单";

export interface GuideOptions extends GuideContent {
  readonly sheetName: string;
  readonly footer: string;
  /** the entries of the dropdowns of bodies */
  readonly offered: readonly string[];
}

/** Margin, four columns of the page, a gap, the list of bodies. */
const widths = [2, 16, 48, 16, 54, 3, 30];
const lastColumn = 4;
const listColumn = 6;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const wholeWidth = sum(widths.slice(1, lastColumn + 1));

/** Points of rows that can be shrunk onto one page and still be read. */
const onePage = 780;

/** 填报说明: what the workbook is and how to fill it in, on one page; and the list of bodies at its side. */
export function buildGuideSheet(options: GuideOptions): SheetSpec {
  const bodies = options.offered;
  const rows = guideRows(options);
  const heights = rows.map(heightOf);
  const listTop = listTopOf(rows);
  const listed = (at: number): string | undefined =>
    bodies.length === 0 ? undefined : at === listTop ? bodyListName : bodies[at - listTop - 1];
  const height = Math.max(rows.length, bodies.length > 0 ? listTop + 1 + bodies.length : 0);
  return {
    name: options.sheetName,
    cells: Array.from({ length: height }, (_, at): CellContent[] => {
      const page = [null, ...(rows[at]?.cells ?? [])];
      const body = listed(at);
      if (body === undefined) return page;
      return [...Array.from({ length: listColumn }, (_unused, column) => page[column] ?? null), body];
    }),
    columns: widths.map((width) => ({ width })),
    rowHeights: heights,
    merges: rows.flatMap(mergesOf),
    styles: [
      ...rows.flatMap((row, at) => stylesOf(row, at, options.department)),
      ...listStyles(listTop, bodies.length),
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
      ...(sum(heights) <= onePage ? { fitToHeight: 1 } : {}),
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

/** The range of the list of bodies; null when there are none. */
export function bodyListOf(options: GuideOptions): NameSpec | null {
  if (options.offered.length === 0) return null;
  const top = listTopOf(guideRows(options)) + 1;
  const area = columnArea(listColumn, top, top + options.offered.length - 1);
  return { name: bodyListName, refersTo: `=${absoluteAddress(options.sheetName, area)}` };
}

const listTopOf = (rows: readonly GuideRow[]): number => rows.findIndex((row) => row.kind === "section");

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

/** Tighter than a table, so that the page stays one page. */
const padding = 4;

function heightOf(row: GuideRow): number {
  const [first = null, second = null] = row.cells;
  switch (row.kind) {
    case "title":
      return 38;
    case "subtitle":
      return rowHeightFor([{ text: first ?? "", width: wholeWidth }], { fontSize: 14, padding });
    case "gap":
      return 6;
    case "section":
      return 21;
    case "line":
      return rowHeightFor([{ text: first ?? "", width: wholeWidth }], { padding });
    case "wide":
      return rowHeightFor([{ text: second ?? "", width: wholeWidth - (widths[1] ?? 0) }], { padding });
    default:
      return rowHeightFor(
        row.cells.map((text, at) => ({ text: text ?? "", width: widths[at + 1] ?? 10 })),
        { padding },
      );
  }
}

const sectionStyle: CellStyle = { fontName: fonts.head, fontSize: 12, horizontal: "left", vertical: "center" };

function stylesOf(row: GuideRow, at: number, department: string | null): readonly StyledAreas[] {
  const page = rowArea(at, 1, lastColumn);
  const over = (style: CellStyle, ...columns: readonly number[]): StyledAreas => ({
    areas: columns.map((column) => rowArea(at, column, column)),
    style,
  });
  switch (row.kind) {
    case "title":
      return [{ areas: [page], style: titleStyle }];
    case "subtitle":
      return [{ areas: [page], style: { ...noteStyle, fontSize: 14, fontColor: colors.ink, horizontal: "center" } }];
    case "gap":
      return [];
    case "section":
      return [{ areas: [page], style: sectionStyle }];
    case "line":
      return [{ areas: [page], style: textStyle }];
    case "wide":
      return [{ areas: [page], style: bodyStyle }, over({ ...headStyle, fontColor: colors.link }, 1)];
    case "facts":
      return [{ areas: [page], style: bodyStyle }, over(headStyle, 1, 3)];
    case "input":
      return [
        { areas: [page], style: { ...bodyStyle, numberFormat: "@" } },
        over(headStyle, 1, 3),
        // A department reads here whom to ask; the planners write it.
        ...(department === null ? [over({ fill: colors.inputFill, locked: false }, 2, 4)] : []),
      ];
    case "legend":
      return [
        { areas: [page], style: bodyStyle },
        ...(row.styles ?? []).flatMap((style, column) =>
          style ? [over({ ...style, horizontal: "center" }, column + 1)] : [],
        ),
      ];
  }
}

const listStyles = (top: number, bodies: number): readonly StyledAreas[] =>
  bodies === 0
    ? []
    : [
        { areas: [rowArea(top, listColumn, listColumn)], style: headStyle },
        { areas: [columnArea(listColumn, top + 1, top + bodies)], style: { ...bodyStyle, wrap: false } },
      ];

/** What people wrote on 填报说明: the cell to the right of each label of the contact lines. */
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
