import type { CellGrid, CellScalar } from "./cellGrid";
import { plainValue } from "./cellGrid";
import type { ExistingRow, ExistingTable, ExistingTables } from "./existingTables";
import { directoryTable } from "./directorySheet";
import { guideName } from "./guideRows";
import { readGuide } from "./guideSheet";
import { countySheet } from "./countySheet";
import type { PlannerSheet } from "./plannerSheet";
import { plannerSheets } from "./plannerSheets";
import { tableSheets } from "./tableSheets";
import type { RowTable } from "./tableSheet";
import { fingerprintHead, goneMark, idHead, numberHead } from "./tableSheet";

/**
 * Finds the tables in the sheets of a workbook and reads back what people have in them: by head names and 编号, so
 * columns may have moved, sheets may have other names and another order, and rows may be sorted.
 *
 * @example const existing = readTables(grids); buildWorkbook(plan, { generatedOn: "2026-11-21", existing });
 */
export function readTables(grids: readonly CellGrid[]): ExistingTables {
  // a sheet behind the tables may have their heads too
  const tables = grids.filter((grid) => !plannerSheets.some((sheet) => sheet.recognizes(grid)));
  const [tasks, indicators] = (["tasks", "indicators"] as const).map((key) => {
    const sheet = tableSheets.find((candidate) => candidate.key === key);
    return sheet ? firstRead(tables, sheet.name, (grid) => readTable(sheet, grid)) : null;
  });
  return {
    tasks: tasks ?? null,
    indicators: indicators ?? null,
    counties: firstRead(grids, countySheet.name, (grid) =>
      countySheet.recognizes(grid) ? readTable(countyTable, grid) : null,
    ),
    guide: firstRead(grids, guideName, readGuide),
    directory: readDirectoryTable(grids),
    others: new Map(plannerSheets.flatMap((sheet) => found(sheet, grids))),
  };
}

function found(sheet: PlannerSheet, grids: readonly CellGrid[]): [name: string, sheetName: string][] {
  const sheetName = firstRead(grids, sheet.name, (grid) => (sheet.recognizes(grid) ? grid.name : null));
  return sheetName === null ? [] : [[sheet.name, sheetName]];
}

/** 单位名录 as it is in a workbook; null where there is none. `readDirectory` makes a directory of it. */
export const readDirectoryTable = (grids: readonly CellGrid[]): ExistingTable | null =>
  firstRead(grids, directoryTable.name, (grid) => readTable(directoryTable, grid));

/** The sheet of the expected name first; then any other that reads as one. */
function firstRead<T>(grids: readonly CellGrid[], name: string, read: (grid: CellGrid) => T | null): T | null {
  const ordered = [...grids.filter((grid) => grid.name === name), ...grids.filter((grid) => grid.name !== name)];
  for (const grid of ordered) {
    const found = read(grid);
    if (found !== null) return found;
  }
  return null;
}

type TableHeads = Pick<RowTable, "nameHead" | "sourceHead" | "otherHeads">;

/** 县市区分解表 as far as reading goes: its rows have no bodies of their own. */
const countyTable: TableHeads = { nameHead: "指标名称", sourceHead: "备注", otherHeads: ["分解方式", "校验"] };

function readTable(sheet: TableHeads, grid: CellGrid): ExistingTable | null {
  const headAt = grid.cells.findIndex((row) => isHeadRow(sheet, row));
  const headRow = grid.cells[headAt];
  if (!headRow) return null;
  const body = grid.cells.slice(headAt + 1);
  const heads = headsOf(headRow, body);
  const rows = body.flatMap((row, below): ExistingRow[] => {
    const cells = new Map<string, CellScalar>();
    heads.forEach((head, at) => {
      if (head !== null) cells.set(head, plainValue(row[at]));
    });
    const id = take(cells, idHead);
    const fingerprint = take(cells, fingerprintHead);
    cells.delete(numberHead);
    const source = cells.get(sheet.sourceHead);
    if (typeof source === "string" && source.startsWith(goneMark)) {
      cells.set(sheet.sourceHead, plainValue(source.slice(goneMark.length).replace(/^\n/, "")));
    }
    const blank = [...cells.values()].every((value) => value === null);
    return blank && id === null ? [] : [{ id, cells, at: headAt + 1 + below, fingerprint: fingerprint ?? "" }];
  });
  const own = new Set([idHead, fingerprintHead, numberHead]);
  return {
    sheetName: grid.name,
    heads: heads.filter((head): head is string => head !== null && !own.has(head)),
    rows,
  };
}

/** The row that holds the heads of a table, and the name of each; -1 in a sheet without it. */
export function findHeads(
  sheet: RowTable,
  grid: CellGrid,
): { readonly row: number; readonly heads: readonly string[] } {
  const row = grid.cells.findIndex((cells) => isHeadRow(sheet, cells));
  return { row, heads: (grid.cells[row] ?? []).map(headName) };
}

/** A head row names the rows, and has at least two more columns that a table of ours has. */
function isHeadRow(sheet: TableHeads, row: readonly CellScalar[]): boolean {
  const names = new Set(row.map(headName));
  const known = [idHead, sheet.sourceHead, ...sheet.otherHeads, numberHead];
  return names.has(sheet.nameHead) && known.filter((head) => names.has(head)).length >= 2;
}

/** Heads by column, each of them once; null for a column with neither head nor anything in it. */
function headsOf(row: readonly CellScalar[], body: readonly (readonly CellScalar[])[]): readonly (string | null)[] {
  const width = Math.max(row.length, ...body.map((cells) => cells.length));
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const name = headName(row[at] ?? null);
    if (name === "" && body.every((cells) => plainValue(cells[at]) === null)) return null;
    const base = name === "" ? "列" : name;
    let head = name === "" ? `列${at + 1}` : name;
    // Excel takes "a" and "A" for the same head of a table.
    for (let copy = 2; seen.has(head.toLowerCase()); copy++) head = `${base}${copy}`;
    seen.add(head.toLowerCase());
    return head;
  });
}

const headName = (cell: CellScalar): string => String(cell ?? "").replace(/\s/g, "");

function take(cells: Map<string, CellScalar>, head: string): string | null {
  const value = cells.get(head) ?? null;
  cells.delete(head);
  return value === null ? null : String(value).trim();
}
