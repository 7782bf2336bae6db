import type { CellScalar } from "./cellGrid";

/** The tables that a plan's rows go to. */
export type TableKey = "tasks" | "indicators";

/** One row as people left it: its cells by the head of their column. */
export interface ExistingRow {
  /** 编号, null for a row that the planner added by hand */
  readonly id: string | null;
  readonly cells: ReadonlyMap<string, CellScalar>;
  /** its place among the rows of the grid, from 0 */
  readonly at: number;
  /** what was generated into the row last time, in short: see `fingerprintOf` */
  readonly fingerprint: string;
}

export interface ExistingTable {
  /** the sheet's name now; people may have renamed it */
  readonly sheetName: string;
  /** heads from left to right, the planner's own among them */
  readonly heads: readonly string[];
  readonly rows: readonly ExistingRow[];
}

/** What people typed on 填报说明: by label, e.g. 联系人 → 王芳. */
export interface ExistingGuide {
  readonly sheetName: string;
  readonly answers: ReadonlyMap<string, string>;
}

/** What is in the workbook already, as `readTables` found it; null where a sheet is missing. */
export interface ExistingTables {
  readonly tasks: ExistingTable | null;
  readonly indicators: ExistingTable | null;
  /** 县市区分解表 */
  readonly counties: ExistingTable | null;
  readonly guide: ExistingGuide | null;
  /** the sheets behind the tables: what they are called now, by the name that they are made with */
  readonly others: ReadonlyMap<string, string>;
  /** 单位名录 */
  readonly directory: ExistingTable | null;
}
