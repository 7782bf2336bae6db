import { blanks, charSet } from "../language/charSet";
import { markerAt } from "../outline/markers";
import { isFigureCell, isHead, isHeadRow, isKind } from "../outline/tableHeads";
import type { Edit, MappedText } from "./mappedText";
import type { TextLine } from "./textLines";

/** A cell of a line, in offsets of the text, with its plain form without blanks. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly plain: string;
}

const blank = charSet(blanks);
const wide = charSet("\u3000\t");
const longestRow = 160;

const cellOf = ({ plain }: MappedText, from: number, to: number): Cell => ({
  from,
  to,
  plain: withoutBlanks(plain.slice(from, to)),
});

const withoutBlanks = (cell: string): string => (blank.in(cell, 0, cell.length) ? cell.replace(/\s+/g, "") : cell);

const isAlone = (text: string, at: number): boolean => at + 1 >= text.length || blank.has(text, at + 1);

/**
 * The cells of a line that are parted by gaps of blanks: by two or more, or a full-width one; where that parts nothing,
 * by single ones. A head that is spaced out (指 标) is one cell.
 */
const cellsOf = (page: MappedText, line: TextLine, single: boolean): Cell[] => {
  const { text } = page;
  const cells: Cell[] = [];
  let from = line.from;
  for (let at = line.from; at < line.to; at++) {
    if (!blank.has(text, at)) continue;
    const to = blank.skip(text, at, line.to);
    const parts = to - at >= 2 || wide.has(text, at) || single;
    // 指 标, 单 位: two characters far apart are still one word
    const spaced =
      at - from === 1 && to - at <= 4 && /^[一-龥]{2}$/.test(text.charAt(from) + text.charAt(to)) && isAlone(text, to);
    if (parts && !spaced) {
      cells.push(cellOf(page, from, at));
      from = to;
    }
    at = to - 1;
  }
  cells.push(cellOf(page, from, line.to));
  return cells;
};

const hasGap = (page: MappedText, line: TextLine): boolean =>
  line.blanks && line.length <= longestRow && !line.plain.includes("|") && blank.in(page.text, line.from, line.to);

const rowOf = (page: MappedText, line: TextLine, isRow: (cells: readonly Cell[]) => boolean): Cell[] | null => {
  if (!hasGap(page, line)) return null;
  const parted = cellsOf(page, line, false);
  if (isRow(parted)) return parted;
  const singly = cellsOf(page, line, true);
  return singly.length > parted.length && isRow(singly) ? singly : null;
};

const isHeadCells = (cells: readonly Cell[]): boolean =>
  cells.length >= 3 && isHeadRow(cells.map(({ plain }) => plain));

const isFigureOrKind = ({ plain }: Cell): boolean => isFigureCell(plain) || isKind(plain);

/** A row of a table with so many columns: a category may be missing, a column may be empty. */
const fits =
  (columns: number, ofFigures: boolean) =>
  (cells: readonly Cell[]): boolean => {
    if (cells.length < 2 || cells.length > columns || cells.length < columns - 2) return false;
    return !ofFigures || cells.slice(1).some(isFigureOrKind);
  };

const tabs = (cells: readonly Cell[]): Edit[] =>
  cells.slice(1).map(({ from }, i) => ({ from: cells[i]?.to ?? from, to: from, replacement: "\t" }));

/** A line inside a table that has one cell: a category, or what had no room in the cell above. */
const isLoneCell = (line: TextLine): boolean => line.length <= 40 && !/[。;:]$/.test(line.plain);

const endsTable = (line: TextLine): boolean => line.gap > 2 || /^(?:注|备注|说明|专栏|附件|表\d)/.test(line.plain);

/** Reads a table whose columns are parted by blanks, from its head on; gives its edits and where it ends. */
const alignedTable = (
  page: MappedText,
  lines: readonly TextLine[],
  head: number,
  cells: readonly Cell[],
): readonly [Edit[], number] => {
  const heads = cells.map(({ plain }) => plain);
  const ofFigures = !heads.some((plain) => /任务|牵头|责任/.test(plain));
  const isRow = fits(cells.length, ofFigures);
  const edits = tabs(cells);
  let lone: TextLine[] = [];
  let end = head + 1;
  for (let i = head + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || endsTable(line)) break;
    const row = rowOf(page, line, isRow);
    if (row) {
      for (const one of lone) edits.push({ from: one.to, to: one.to, replacement: "|" });
      lone = [];
      edits.push(...tabs(row));
      end = i + 1;
    } else if (lone.length < 3 && isLoneCell(line)) lone.push(line);
    else break;
  }
  // what follows the last row belongs to it only where the row is broken off inside a bracket
  const [after] = lone;
  const last = lines[end - 1];
  if (after && last && isOpen(last.plain) && end > head + 1)
    edits.push({ from: after.to, to: after.to, replacement: "|" });
  return end > head + 1 ? [edits, end] : [[], head + 1];
};

const isOpen = (plain: string): boolean => plain.lastIndexOf("(") > plain.lastIndexOf(")");

/** A row of a table without a head: 地区生产总值 亿元 1200 1800 预期性 */
const isHeadlessRow = (cells: readonly Cell[]): boolean => {
  const last = cells[cells.length - 1];
  return (
    cells.length >= 4 &&
    last !== undefined &&
    isKind(last.plain) &&
    cells.slice(1, -1).some(({ plain }) => isFigureCell(plain))
  );
};

const longestCell = 60;

const isCell = (line: TextLine | undefined): line is TextLine =>
  line !== undefined && line.length <= longestCell && !line.cells && !/[。;]$/.test(line.plain);

/** The heads of a table that was copied with a cell a line: 序号⏎指标⏎单位⏎2020年⏎2025年⏎属性 */
const stackedHead = (lines: readonly TextLine[], from: number): number => {
  let to = from;
  while (to < lines.length && to - from < 12 && isHead(lines[to]?.plain ?? "")) to++;
  const cells = lines.slice(from, to).map(({ plain }) => plain);
  return cells.length >= 3 && isHeadRow(cells) ? to : from;
};

/** Where the row that begins at `from`, behind so many others, ends; `from` where there is none. */
type RowEnd = (from: number, before: number) => number;

/** How the rows of such a table are told apart: by their numbers, by 预期性 at their end, else by their count of cells. */
const rowEnds = (lines: readonly TextLine[], heads: readonly string[]): RowEnd => {
  const count = heads.length;
  const plainAt = (i: number): string => lines[i]?.plain ?? "";
  const areCells = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (!isCell(lines[i])) return false;
    return to > from;
  };
  if (/^(?:序号|编号)$/.test(heads[0] ?? "")) {
    return (from, before) => {
      if (plainAt(from) !== String(before + 1)) return from;
      let to = from + 1;
      while (to - from < count + 2 && to < lines.length && plainAt(to) !== String(before + 2) && isCell(lines[to]))
        to++;
      if (to - from < count - 2 || to - from < 3) return from;
      // the category of the next row stands before its number
      return from + Math.min(count, to - from);
    };
  }
  if (/属性|性质/.test(heads[count - 1] ?? "")) {
    return (from) => {
      for (let to = from + 2; to <= from + count && to <= lines.length; to++) {
        if (isKind(plainAt(to - 1))) return areCells(from, to) ? to : from;
      }
      return from;
    };
  }
  return (from) => {
    if (!areCells(from, from + count)) return from;
    const figures = heads.filter((head) => /\d{4}|目标|年均|累计|现状|基期|实际/.test(head)).length;
    const found = lines.slice(from + 1, from + count).filter(({ plain }) => isFigureCell(plain)).length;
    return found >= figures && markerAt(plainAt(from), 0)?.kind !== "cn" ? from + count : from;
  };
};

const joinCells = (lines: readonly TextLine[], from: number, to: number): Edit[] => {
  const edits: Edit[] = [];
  for (let i = from + 1; i < to; i++) {
    edits.push({ from: lines[i - 1]?.to ?? 0, to: lines[i]?.from ?? 0, replacement: "\t" });
  }
  return edits;
};

/** Reads a table that was copied with a cell a line, behind its heads. */
const stackedTable = (lines: readonly TextLine[], head: number, body: number): readonly [Edit[], number] => {
  const heads = lines.slice(head, body).map(({ plain }) => plain);
  const endOfRow = rowEnds(lines, heads);
  const edits = joinCells(lines, head, body);
  let at = body;
  let rows = 0;
  let skipped = 0;
  while (at < lines.length) {
    const to = endOfRow(at, rows);
    if (to > at) {
      edits.push(...joinCells(lines, at, to));
      at = to;
      rows++;
      skipped = 0;
      continue;
    }
    // a category stands alone between rows
    const line = lines[at];
    if (skipped > 0 || !isCell(line) || line.length > 20 || endOfRow(at + 1, rows) === at + 1) break;
    edits.push({ from: line.to, to: line.to, replacement: "|" });
    skipped++;
    at++;
  }
  return rows > 0 ? [edits, at] : [[], body];
};

const speaksOfTables = /指\s?标|任\s?务|预期性|约束性|项\s?目/;

/**
 * The edits that make rows of cells, parted by tabs, of tables that are set with blanks or were copied with a cell a
 * line. Only tables that name their columns, or whose rows end with 预期性 or 约束性, are seen as such.
 */
export const tableEdits = (page: MappedText, lines: readonly TextLine[]): Edit[] => {
  if (!speaksOfTables.test(page.text)) return [];
  const edits: Edit[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.length > longestRow) continue;
    const head = rowOf(page, line, isHeadCells);
    if (head) {
      const [found, end] = alignedTable(page, lines, i, head);
      for (const edit of found) edits.push(edit);
      i = end - 1;
      continue;
    }
    const row = rowOf(page, line, isHeadlessRow);
    if (row) {
      edits.push(...tabs(row));
      continue;
    }
    if (line.length > 14 || !isHead(line.plain)) continue;
    const body = stackedHead(lines, i);
    if (body === i) continue;
    const [found, end] = stackedTable(lines, i, body);
    for (const edit of found) edits.push(edit);
    i = end - 1;
  }
  return edits.sort((a, b) => a.from - b.from);
};
