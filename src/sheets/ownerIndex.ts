import { absoluteAddress, cellAddress, columnLetters } from "./address";
import type { TableKey } from "./existingTables";
import type { BodyRole, MergedTable } from "./mergedTable";
import { columnWithRoom, roleHead, roles } from "./mergedTable";
import type { CellContent, CellFormula } from "./sheetSpec";
import { goneMark } from "./tableSheet";

/*
 * Who is named in which row, spelled for formulas. A hidden cell for each row and role says "、市林业局、市水利局、", so
 * that a body is found as a whole entry: 市林业局 is not in 市林业局站. Other hidden cells join some dozens of these,
 * and how often "、市林业局、" is in them is how many rows name it: text functions of single cells, which Excel, WPS
 * and LibreOffice all know and which cost next to nothing.
 *
 * The cells look the rows up by place, so that rows may be inserted, sorted and deleted in the tables; whatever people
 * part bodies with counts as 、, and rows that vanished from the plan say nothing.
 */

/** The hidden cells and where they stand. */
export interface OwnerIndex {
  /** to be laid out at the place that the index was made for */
  readonly rows: readonly (readonly CellContent[])[];
  readonly width: number;
  /** the cells of one table's rows: "$N$50:$N$200"; nobody leads where they say `withoutBody` */
  readonly entries: (table: TableKey, role: BodyRole) => string;
  /** the cells that join these: "$P$50", "$P$51" …; those of all tables and roles when none are said */
  readonly joined: (table?: TableKey, role?: BodyRole) => readonly string[];
}

/** What the cell of a row says that names nobody, and a pattern of COUNTIF for all rows that count. */
export const withoutBody = "、、";
export const anyBody = "、*";

/** Bodies are parted by these too, and blanks beside them are no part of a name. */
const separators = ['"，"', '","', '"；"', '";"', "CHAR(10)"];

const withOneSeparator = (cell: string): string =>
  `"、"&SUBSTITUTE(${separators.reduce((inner, separator) => `SUBSTITUTE(${inner},${separator},"、")`, cell)}," ","")&"、"`;

/** Characters that joined cells may have: half of what a cell holds, so that people may add bodies. */
const joinedLength = 16_000;

/** How many rows are joined in one cell: as if each named as many bodies as the row that names most. */
function rowsJoined(table: MergedTable): number {
  const longest = table.rows.reduce((most, row) => {
    const lengths = roles.map((role) => String(row.cells.get(roleHead(table.sheet, role)) ?? "").length + 2);
    return Math.max(
      most,
      lengths.reduce((sum, length) => sum + length, 0),
    );
  }, 80);
  return Math.max(10, Math.floor(joinedLength / longest));
}

/** Entries and joined entries of both roles, and everything joined. */
const columnsOfTable = 2 * roles.length + 1;

/**
 * @param tables as they are painted in the same workbook
 * @param top row and `left` column of the first hidden cell, from 0
 */
export function ownerIndex(tables: readonly MergedTable[], top: number, left: number): OwnerIndex {
  const blocks = tables.map((table, at) => {
    const { top: first, bottom } = columnWithRoom(table, table.sheet.nameHead);
    return { table, left: left + at * columnsOfTable, height: bottom - first + 1, rowsJoined: rowsJoined(table) };
  });
  type Block = (typeof blocks)[number];
  const absolute = (column: number, at: number): string => `$${columnLetters(column)}$${top + at + 1}`;
  const entryColumn = (block: Block, role: BodyRole): number => block.left + roles.indexOf(role);
  const joinedColumn = (block: Block, role?: BodyRole): number =>
    block.left + roles.length + (role === undefined ? roles.length : roles.indexOf(role));
  const joins = (block: Block): number => Math.ceil(block.height / block.rowsJoined);

  const cellsOf = (block: Block, at: number): CellContent[] => {
    const cell = (column: number, row: number): string => cellAddress(top + row, column);
    const from = at * block.rowsJoined;
    const length = Math.max(0, Math.min(block.rowsJoined, block.height - from));
    const chunk = Array.from({ length }, (_, row) => from + row);
    return [
      ...roles.map((role): CellContent =>
        at < block.height ? entry(block.table, role, at, cell(entryColumn(block, "lead"), at)) : null,
      ),
      ...roles.map((role): CellContent =>
        at < joins(block) ? { formula: chunk.map((row) => cell(entryColumn(block, role), row)).join("&") } : null,
      ),
      at < joins(block) ? { formula: roles.map((role) => cell(joinedColumn(block, role), at)).join("&") } : null,
    ];
  };
  const found = (table?: TableKey): readonly Block[] =>
    blocks.filter((block) => table === undefined || block.table.sheet.key === table);
  return {
    rows: Array.from({ length: Math.max(0, ...blocks.map(({ height }) => height)) }, (_, at) =>
      blocks.flatMap((block) => cellsOf(block, at)),
    ),
    width: Math.max(1, tables.length * columnsOfTable),
    entries: (table, role) => {
      const [block] = found(table);
      if (!block) return absolute(left, 0);
      const column = entryColumn(block, role);
      return `${absolute(column, 0)}:${absolute(column, block.height - 1)}`;
    },
    joined: (table, role) =>
      found(table).flatMap((block) =>
        Array.from({ length: joins(block) }, (_, at) => absolute(joinedColumn(block, role), at)),
      ),
  };
}

/** The bodies of a row in one role; nothing for a row that does not count, which the role that comes first says. */
function entry({ sheet, ...table }: MergedTable, role: BodyRole, at: number, first: string): CellFormula {
  const lookedUp = (head: string): string =>
    `INDEX(${absoluteAddress(table.sheetName, columnWithRoom({ sheet, ...table }, head))},${at + 1})`;
  const bodies = withOneSeparator(lookedUp(roleHead(sheet, role)));
  if (role !== roles[0]) return { formula: `IF(${first}="","",${bodies})` };
  const gone = `LEFT(${lookedUp(sheet.sourceHead)},${goneMark.length})="${goneMark}"`;
  return { formula: `IF(OR(${lookedUp(sheet.nameHead)}="",${gone}),"",${bodies})` };
}

/** A name of a body in a formula: the address of the cell that holds it, or itself. */
export type NameInFormula = { readonly cell: string } | { readonly text: string };

/**
 * A formula that counts how often a body is named in joined cells, whichever of its names they use.
 *
 * @example countNamed(["$P$50"], [{ cell: "$B6" }])
 * // (LEN($P$50)-LEN(SUBSTITUTE($P$50,"、"&$B6&"、","")))/(LEN($B6)+2)
 */
export const countNamed = (joined: readonly string[], names: readonly NameInFormula[]): string =>
  names
    .map((name) => {
      const [entry, length] =
        "cell" in name
          ? [`"、"&${name.cell}&"、"`, `(LEN(${name.cell})+2)`]
          : [`"、${inQuotes(name.text)}、"`, String(name.text.length + 2)];
      const shorter = joined.map((cell) => `LEN(${cell})-LEN(SUBSTITUTE(${cell},${entry},""))`);
      return `(${shorter.join("+") || "0"})/${length}`;
    })
    .join("+");

/**
 * A formula that counts the rows that name a body, for one that some rows name more than once, by names that it had
 * before (市质监局、市工商局): what any of the names covers is the sum of the odd sets less that of the even ones.
 *
 * @param entries see `OwnerIndex.entries`
 */
export function countRows(entries: string, names: readonly NameInFormula[]): string {
  const patterns = names.map((name) =>
    "cell" in name ? `"*、"&${name.cell}&"、*"` : `"*、${inQuotes(name.text.replace(/[~*?]/g, "~$&"))}、*"`,
  );
  const sets = [...subsets(patterns.slice(0, mostNames)), ...patterns.slice(mostNames).map((one) => [one])];
  return sets
    .map((set, at) => {
      const sign = set.length % 2 === 0 ? "-" : at === 0 ? "" : "+";
      return `${sign}${set.length === 1 ? "COUNTIF" : "COUNTIFS"}(${set.map((one) => `${entries},${one}`).join(",")})`;
    })
    .join("");
}

/** With more names in one row the formula would outgrow its use. */
const mostNames = 4;

const inQuotes = (text: string): string => text.replaceAll('"', '""');

/** All but the empty one, the smallest first. */
const subsets = (patterns: readonly string[]): string[][] =>
  patterns
    .reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
    .filter((set) => set.length > 0)
    .sort((one, other) => one.length - other.length);
