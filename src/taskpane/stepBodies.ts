import { readGrids } from "../excel/readCells";
import { writeTexts } from "../excel/writeTexts";
import type { MessageKey } from "../locales/messages";
import type { Assignment } from "../plan/plan";
import { success } from "../result";
import type { Result } from "../result";
import type { AssignedRow } from "../review/review";
import { bodyWrites, readBodyRows, typedBodies } from "../sheets/bodyCells";
import type { BodyColumns, KnownBodies } from "../sheets/bodyCells";
import { tableSheets } from "../sheets/tableSheets";
import type { RunOptions } from "./paneActions";
import { whenExcelIsFree } from "./whenExcelIsFree";

/** What the pane wants the sheets to say, and what it last saw them say. */
export interface StepRequest {
  readonly wanted: KnownBodies;
  readonly known: KnownBodies;
  /** rows whose cells are to be written where they say something else */
  readonly write: ReadonlySet<string>;
}

export interface StepReport {
  /** nothing of what was to be written was refused */
  readonly written: boolean;
  /** what people typed, to be taken over by the pane */
  readonly typed: readonly AssignedRow[];
  /** rows of which sheets and pane now say the same */
  readonly agreed: ReadonlyMap<string, Assignment>;
  /** the tables that there are */
  readonly tables: readonly BodyColumns[];
}

/** Reads what people typed into 牵头单位 and 配合单位 of the tables, and writes there what was decided in the pane. */
export async function stepBodies(
  { wanted, known, write }: StepRequest,
  options: RunOptions,
): Promise<Result<StepReport, MessageKey>> {
  const grids = await whenExcelIsFree(() => readGrids(tableSheets.map(({ name }) => name)), options);
  if (!grids.ok) return grids;
  const rows = readBodyRows(grids.value);
  const typed = typedBodies(rows, wanted, known);
  const writes = bodyWrites(
    rows.filter(({ id }) => write.has(id)),
    wanted,
    known,
  );
  const written = writes.length === 0 || (await whenExcelIsFree(() => writeTexts(writes), options)).ok;
  const byPeople = new Map(typed.map((row) => [row.id, row]));
  const agreed = new Map<string, Assignment>();
  for (const { id, lead, cooperate } of rows) {
    const now = byPeople.get(id) ?? wanted.get(id);
    const same = now !== undefined && joined(now) === joined({ lead, cooperate });
    if (now !== undefined && (same || (written && write.has(id))))
      agreed.set(id, { lead: now.lead, cooperate: now.cooperate });
  }
  return success({ written, typed, agreed, tables: [...new Set(rows.map(({ columns }) => columns))] });
}

const joined = ({ lead, cooperate }: Assignment): string => [lead.join("\n"), cooperate.join("\n")].join("\n\n");
