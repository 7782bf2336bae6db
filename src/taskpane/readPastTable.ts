import { failure, success } from "../result";
import { pastRows } from "../sheets/pastTables";
import { readXlsx } from "../xlsx/readXlsx";
import type { PastTable } from "./readPastInWorker";

/** The rows of an .xlsx file that name bodies. */
export async function readPastTable(bytes: Uint8Array): Promise<PastTable> {
  const grids = await readXlsx(bytes);
  if (!grids.ok) return grids;
  const rows = pastRows(grids.value);
  return rows.length === 0 ? failure("pane.past.noTable") : success(rows);
}
