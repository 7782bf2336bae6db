import type { Area } from "./sheetSpec";
import type { MergedRow } from "./mergeRows";
import type { TableColumn, TableSheet } from "./tableSheet";
import { splitBodies } from "./tableSheet";

/** One table of the workbook with the plan's rows and what people have in it. */
export interface MergedTable {
  readonly sheet: TableSheet;
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly MergedRow[];
}

/** Rows above a table: title, note, legend. */
export const headRow = 3;
export const firstRow = headRow + 1;

/** In which part a row names a body. */
export type BodyRole = "lead" | "cooperate";

export const roles: readonly BodyRole[] = ["lead", "cooperate"];

export const roleHead = (sheet: TableSheet, role: BodyRole): string =>
  role === "lead" ? sheet.leadHead : sheet.cooperateHead;

/** Who leads a row, or cooperates in it, as written. */
export const bodiesInRow = ({ sheet }: MergedTable, row: MergedRow, role: BodyRole): readonly string[] =>
  splitBodies(row.cells.get(roleHead(sheet, role)));

/** All bodies that the tables name, each once, in the order in which they first appear. */
export const bodiesIn = (tables: readonly MergedTable[]): readonly string[] => [
  ...new Set(
    tables.flatMap((table) => table.rows.flatMap((row) => roles.flatMap((role) => bodiesInRow(table, row, role)))),
  ),
];

/** Where a column of a painted table stands, its 序号 included: the first column of the sheet is 序号. */
export const columnOf = ({ columns }: MergedTable, head: string): number =>
  columns.findIndex((column) => column.head === head) + 1;

/** Rows that people may still add below a table, and that formulas look at already. */
const rowsToCome = 30;

/** A column of a painted table from its first row on, with room for rows to come. */
export const columnWithRoom = (table: MergedTable, head: string): Area => {
  const column = columnOf(table, head);
  return { top: firstRow, left: column, bottom: firstRow + table.rows.length - 1 + rowsToCome, right: column };
};
