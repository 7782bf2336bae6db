import { recallPlan } from "../excel/planMemory";
import { readGrids } from "../excel/readCells";
import type { Plan } from "../plan/plan";
import { countySheet, readCountySplits } from "../sheets/countySheet";
import { directoryTable } from "../sheets/directorySheet";
import { readTables } from "../sheets/readTables";
import { workbookDirectory } from "../sheets/workbookDirectory";
import { placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";
import type { AssignKnowledge } from "./assignPage";
import { writtenSplits } from "./workbookMemory";

/**
 * The directory of bodies for a plan: 单位名录 as planners have it in the workbook, else the one that ships; and what
 * 县市区分解表 says is split.
 */
export async function knowBodies(plan: Plan): Promise<AssignKnowledge> {
  // without Excel, or while a cell is being edited, the one that ships does
  const grids = await readGrids([directoryTable.name, countySheet.name]);
  const existing = grids.ok ? readTables(grids.value) : null;
  const { directory } = workbookDirectory(plan, existing === null ? {} : { existing });
  const counties = existing?.counties ?? null;
  const memory = counties === null ? null : await recallPlan();
  const splits = {
    sheet: counties === null ? null : readCountySplits(counties),
    written: writtenSplits(memory?.ok === true ? memory.value : null),
  };
  return { directory, splits, find: bodyMatcher(directory, { place: placeOf(plan).name }) };
}
