import type { Plan } from "../plan/plan";
import type { CellScalar } from "./cellGrid";
import { plainValue } from "./cellGrid";
import { ownText } from "./columns";
import type { ExistingTable, ExistingTables } from "./existingTables";
import type { MergedTable } from "./mergedTable";
import type { GeneratedRow } from "./mergeRows";
import { mergeRows } from "./mergeRows";
import { clipped } from "./planWords";
import type { TableColumn } from "./tableSheet";
import { tableSheets } from "./tableSheets";

/** The tables of a plan, laid over what people have in the workbook already. */
export function mergedTables(plan: Plan, existing: ExistingTables | undefined): readonly MergedTable[] {
  return tableSheets.map((sheet) => {
    const before = existing?.[sheet.key] ?? null;
    const columns = sheet.columns(plan);
    return {
      sheet,
      sheetName: before?.sheetName ?? sheet.name,
      columns: [...columns, ...ownColumns(before, columns)],
      rows: mergeRows(comparable(sheet.rows(plan)), before, sheet.nameHead),
    };
  });
}

/** Rows as they will be read back: plain values, and no 编号 twice, or one row would take the other's place. */
export function comparable(rows: readonly GeneratedRow[]): readonly GeneratedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    let id = row.id;
    for (let copy = 2; seen.has(id); copy++) id = `${row.id}-${copy}`;
    seen.add(id);
    return { ...row, id, cells: new Map([...row.cells].map(([head, value]) => [head, cellValue(value)])) };
  });
}

/** Excel holds no longer text in a cell. */
const longestText = 32_767;

function cellValue(value: CellScalar): CellScalar {
  const plain = plainValue(value);
  return typeof plain === "string" ? clipped(plain, longestText) : plain;
}

/** The columns that the planner added. */
export function ownColumns(before: ExistingTable | null, columns: readonly TableColumn[]): readonly TableColumn[] {
  const known = new Set(columns.map((column) => column.head));
  return (before?.heads ?? []).filter((head) => !known.has(head)).map((head) => ownText(head, 14, null));
}
