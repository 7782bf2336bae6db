import type { LetterRow, LetterRows } from "./letterRows";
import { bodyStyle, fonts, headStyle, textStyle, titleStyle } from "./look";
import type { Area, CellStyle, SheetSpec, StyledAreas } from "./sheetSpec";
import { rowHeightFor, wrappedLines } from "./textMeasure";

/** What a letter of one body says. */
export interface LetterContent {
  readonly sheetName: string;
  readonly year: number;
  readonly planTitle: string;
  readonly docNumber: string | null;
  /** 甲方, null to be filled in by hand */
  readonly issuer: string | null;
  /** 乙方 */
  readonly body: string;
  readonly duties: LetterRows;
  readonly vetoes: readonly string[];
  readonly footer: string;
}

const columns = [
  { head: "序号", width: 5, align: "center" },
  { head: "类别", width: 6, align: "center" },
  { head: "目标任务", width: 21, align: "left" },
  { head: "目标要求", width: 33, align: "left" },
  { head: "完成时限", width: 11, align: "center" },
  { head: "责任", width: 6, align: "center" },
  { head: "来源条款", width: 10, align: "center" },
] as const;
type Head = (typeof columns)[number]["head"];

const last = columns.length - 1;
const widthOf = (from: number, to: number): number =>
  columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
const wholeWidth = widthOf(0, last);
/** The signatures stand side by side. */
const leftHalf = 2;

/** One line of the page: its cells, its height in points, how it looks. */
interface Line {
  readonly cells: readonly (string | number | null)[];
  readonly height: number;
  readonly style: CellStyle;
  /** columns of texts that go over more than one column, both ends inclusive */
  readonly merges?: readonly (readonly [from: number, to: number])[];
  /** a row of the table */
  readonly inTable?: boolean;
}

const over = (text: string, style: CellStyle, height?: number): Line => ({
  cells: [text],
  style,
  height: height ?? rowHeightFor([{ text, width: wholeWidth }], { fontSize: style.fontSize ?? 11, padding: 8 }),
  merges: [[0, last]],
});

const letterText: CellStyle = { ...textStyle, fontSize: 12 };
const sectionStyle: CellStyle = { fontName: fonts.head, fontSize: 12, horizontal: "left", vertical: "center" };

/** 年度目标责任书 of one body: a sheet to print and sign, in plain values. */
export function letterSheet(content: LetterContent): SheetSpec {
  const { year, planTitle, docNumber, issuer, body, duties } = content;
  const basis = `《${planTitle}》${docNumber === null ? "" : `（${docNumber}）`}`;
  const above: Line[] = [
    over(`${year}年度目标责任书`, { ...titleStyle, fontSize: 22 }, 46),
    over(planTitle, { ...letterText, fontSize: 14, horizontal: "center" }),
    gap(8),
    over(`甲方：${issuer ?? "________________________"}`, letterText),
    over(`乙方：${body}`, letterText),
    over(`责任期限：${year}年1月1日至${year}年12月31日`, letterText),
    over(`\u3000\u3000为落实${basis}，明确${year}年度目标任务，甲乙双方签订本责任书。`, letterText),
    over("一、目标任务", sectionStyle, 26),
    { cells: columns.map(({ head }) => head), height: 28, style: headStyle },
  ];
  const rows = duties.rows.flatMap(tableLines);
  const notes = [
    ...(duties.overdue > 0 ? [`\u3000\u3000另有 ${duties.overdue} 项的完成时限早于${year}年，不列入本责任书。`] : []),
  ].map((text) => over(text, { ...letterText, fontSize: 11 }));
  const assessment: Line[] = [
    over("二、考核", sectionStyle, 26),
    ...assessmentTexts(content).map((text) => over(`\u3000\u3000${text}`, letterText)),
  ];
  const lines = [...above, ...rows, ...notes, ...assessment, gap(14), signatures()];
  return {
    name: content.sheetName,
    cells: lines.map(({ cells }) => cells),
    columns: columns.map(({ width }) => ({ width })),
    rowHeights: lines.map(({ height }) => height),
    merges: lines.flatMap(({ merges }, row) => (merges ?? []).map(([left, right]): Area => span(row, left, right))),
    styles: lines.flatMap((line, row) => stylesOf(line, row)),
    tables: [],
    validations: [],
    conditionalFormats: [],
    hyperlinks: [],
    protection: null,
    freeze: null,
    print: {
      paper: "A4",
      orientation: "portrait",
      fitToWidth: 1,
      printArea: { top: 0, left: 0, bottom: lines.length - 1, right: last },
      repeatRows: { from: above.length - 1, to: above.length - 1 },
      footerLeft: content.footer,
      footerCenter: "第 &P 页 共 &N 页",
      footerRight: "",
      margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.3, footer: 0.4 },
      centerHorizontally: true,
    },
    tabColor: "7030A0",
    showGridlines: false,
    cursor: { row: 0, column: 0 },
  };
}

function assessmentTexts({ year, vetoes, duties }: LetterContent): string[] {
  const led = duties.rows.filter(({ role }) => role === "牵头").length;
  return [
    `1. 乙方牵头 ${led} 项、配合 ${duties.rows.length - led} 项。牵头事项由乙方负总责，配合事项按牵头单位的安排完成并提供数据。`,
    `2. 乙方按季度向甲方报送进展；${year}年底由甲方对照上表逐项考核，结果纳入年度考核。`,
    ...vetoes.map((veto, at) => `${at + 3}. ${veto}`),
    `${vetoes.length + 3}. 本责任书一式两份，甲乙双方各执一份，自签字之日起生效。`,
  ];
}

/** A demand of many lines goes on in rows of its own: a row higher than a page would be cut. */
const mostLines = 22;

function tableLines(row: LetterRow, at: number): Line[] {
  const pieces = inPieces(row.demand, columns[3].width);
  return pieces.map((demand, piece): Line => {
    const first = piece === 0;
    const cells: Readonly<Record<Head, string | number | null>> = {
      序号: first ? at + 1 : null,
      类别: first ? row.kind : null,
      目标任务: first ? row.what : "（续）",
      目标要求: demand,
      完成时限: first ? row.deadline : null,
      责任: first ? row.role : null,
      来源条款: first ? row.source : null,
    };
    const values = columns.map(({ head }) => cells[head]);
    const texts = columns.map(({ width }, column) => ({ text: String(values[column] ?? ""), width }));
    return { cells: values, height: rowHeightFor(texts), style: bodyStyle, inTable: true };
  });
}

/** A text cut behind its sentences, in pieces that a row can show. */
function inPieces(text: string, width: number): readonly string[] {
  const pieces = [""];
  for (const sentence of text.split(/(?<=[。；;\n])/)) {
    const grown = `${pieces.at(-1) ?? ""}${sentence}`;
    if (pieces.at(-1) !== "" && wrappedLines(grown.trimEnd(), width) > mostLines) pieces.push(sentence);
    else pieces[pieces.length - 1] = grown;
  }
  return pieces.map((piece) => piece.trim());
}

/** Both parties side by side in one row, because a row is never torn apart by the end of a page. */
function signatures(): Line {
  const party = (name: string): string =>
    `${name}（盖章）：\n\n\n负责人（签字）：\n\n\n\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日`;
  return {
    cells: [party("甲方"), null, null, party("乙方")],
    height: 150,
    style: letterText,
    merges: [
      [0, leftHalf],
      [leftHalf + 1, last],
    ],
  };
}

const gap = (height: number): Line => ({ cells: [], height, style: {} });

const span = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });

function stylesOf({ style, cells, inTable, height }: Line, row: number): readonly StyledAreas[] {
  if (cells.length === 0 || height === 0) return [];
  return [
    { areas: [span(row, 0, last)], style },
    ...(inTable === true
      ? columns.map(({ align }, column): StyledAreas => ({
          areas: [span(row, column, column)],
          style: { horizontal: align },
        }))
      : []),
  ];
}
