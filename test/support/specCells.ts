import type { CellGrid, CellScalar } from "../../src/sheets/cellGrid";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets/sheetSpec";

/** The sheets of a spec as a reader of the painted workbook would give them. */
export const gridsOf = (spec: WorkbookSpec): CellGrid[] =>
  spec.sheets.map((sheet) => ({ name: sheet.name, cells: sheet.cells.map((row) => row.map(scalar)) }));

const scalar = (content: SheetSpec["cells"][number][number]): CellScalar =>
  typeof content === "object" ? null : content;

/** A sheet's table as rows by head, with the row of heads found by 编号. */
export function tableRows(grid: CellGrid): Map<string, CellScalar>[] {
  const headAt = grid.cells.findIndex((row) => row.includes("编号"));
  const heads = (grid.cells[headAt] ?? []).map(String);
  return grid.cells.slice(headAt + 1).map((row) => new Map(heads.map((head, at) => [head, row[at] ?? null])));
}

/** The same grid with what `change` makes of its table: heads and rows may move, come and go. */
export function withTable(
  grid: CellGrid,
  change: (rows: Map<string, CellScalar>[]) => Map<string, CellScalar>[],
  heads?: readonly string[],
): CellGrid {
  const headAt = grid.cells.findIndex((row) => row.includes("编号"));
  const order = heads ?? (grid.cells[headAt] ?? []).map(String);
  const rows = change(tableRows(grid));
  return {
    name: grid.name,
    cells: [...grid.cells.slice(0, headAt), order, ...rows.map((row) => order.map((head) => row.get(head) ?? null))],
  };
}

export function sheetNamed<T extends { readonly name: string }>(sheets: readonly T[], name: string): T {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
