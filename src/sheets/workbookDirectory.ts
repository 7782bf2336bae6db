import type { Plan } from "../plan/plan";
import type { Directory } from "../units/directory";
import { directoryForPlan } from "../units/directoryForPlan";
import { buildTableSheet } from "./buildTableSheet";
import { directoryColumns, directoryRows, directoryTable } from "./directorySheet";
import type { ExistingRow, ExistingTables } from "./existingTables";
import type { MergedRow } from "./mergeRows";
import { ownColumns } from "./mergeTables";
import { readDirectory } from "./readDirectory";
import type { SheetSpec } from "./sheetSpec";

/** 单位名录 of a workbook: as a directory, and as the rows that are painted. */
export interface WorkbookDirectory {
  readonly directory: Directory;
  readonly rows: readonly MergedRow[];
}

export interface DirectoryOptions {
  readonly existing?: ExistingTables;
  /** what is there before people change it; the default one of the plan's level unless it is given */
  readonly directory?: Directory;
}

/**
 * 单位名录 as planners have it in the workbook, laid over the default one of the plan's level; the default one where the
 * workbook has none.
 *
 * @example workbookDirectory(plan, { existing: readTables(grids) }).directory
 */
export function workbookDirectory(plan: Plan, { directory, existing }: DirectoryOptions): WorkbookDirectory {
  const standard = directory ?? directoryForPlan(plan);
  const before = existing?.directory ?? null;
  const rows = directoryRows(standard, before);
  // read as it will be read back, so that building again gives the same
  return { rows, directory: before ? readDirectory(rows.map(asRead), standard.level).directory : standard };
}

const asRead = ({ id, cells, fingerprint }: MergedRow, at: number): ExistingRow => ({ id, cells, at, fingerprint });

/** The sheet 单位名录. */
export function buildDirectorySheet(
  rows: readonly MergedRow[],
  existing: ExistingTables | undefined,
  { note, footer }: { readonly note: string; readonly footer: string },
): SheetSpec {
  const before = existing?.directory ?? null;
  return buildTableSheet(directoryTable, {
    sheetName: before?.sheetName ?? directoryTable.name,
    title: directoryTable.name,
    note,
    footer,
    columns: [...directoryColumns, ...ownColumns(before, directoryColumns)],
    rows,
    bodySource: null,
    forDepartment: false,
  });
}
