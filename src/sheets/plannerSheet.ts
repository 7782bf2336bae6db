import type { Plan } from "../plan/plan";
import type { CountySplits } from "../units/countySplits";
import type { Directory } from "../units/directory";
import type { BodyFinder } from "./bodyDuties";
import type { CellGrid } from "./cellGrid";
import type { ExistingTables } from "./existingTables";
import type { MergedTable } from "./mergedTable";
import type { SheetSpec } from "./sheetSpec";

/** What a sheet beside the tables is made from. */
export interface PlannerContent {
  readonly plan: Plan;
  readonly planTitle: string;
  /** the line under the title: 依据, 发文机关, 生成日期 */
  readonly note: string;
  /** what stands at the foot of every printed page */
  readonly footer: string;
  /** the tables of the workbook, as they are painted */
  readonly tables: readonly MergedTable[];
  /** 单位名录 */
  readonly directory: Directory;
  readonly bodies: BodyFinder;
  /** what is in the workbook already; null where it is new */
  readonly existing: ExistingTables | null;
  /** which indicators are split over counties; null where nobody says anew: as the workbook has it */
  readonly splits: CountySplits | null;
}

/**
 * A sheet of the planners' workbook that is made from its tables. To add one, copy summarySheet.ts and add it to
 * `plannerSheets`: it is then built after the tables, named on 填报说明, painted by both painters and found again.
 */
export interface PlannerSheet {
  /** name of the tab, unless people gave it another */
  readonly name: string;
  /** what the sheet is for, as 填报说明 says it */
  readonly purpose: string;
  /** whether a workbook may well be without it */
  readonly sometimes?: boolean;
  /** null while there is nothing to show */
  build(content: PlannerContent, sheetName: string): SheetSpec | null;
  /** whether this is the sheet, whatever its name is now */
  recognizes(grid: CellGrid): boolean;
}
