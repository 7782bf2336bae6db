import { readGrids } from "../excel/readCells";
import type { Plan } from "../plan/plan";
import { directoryTable } from "../sheets/directorySheet";
import { readTables } from "../sheets/readTables";
import { workbookDirectory } from "../sheets/workbookDirectory";
import { placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";
import type { AssignKnowledge } from "./assignPage";

/** The directory of bodies for a plan: 单位名录 as planners have it in the workbook, else the one that ships. */
export async function knowBodies(plan: Plan): Promise<AssignKnowledge> {
  // without Excel, or while a cell is being edited, the one that ships does
  const grids = await readGrids([directoryTable.name]);
  const { directory } = workbookDirectory(plan, grids.ok ? { existing: readTables(grids.value) } : {});
  return { directory, find: bodyMatcher(directory, { place: placeOf(plan).name }) };
}
