import { describeError } from "./excelProblem";
import { deleteSheet } from "./ownSheets";
import { makeRoom, readCopies, returnCopy } from "./sheetCopy";
import type { UndoRecord } from "./undoRecord";
import { namedLike, readState, sameName, type WorkbookState } from "./workbookState";

/**
 * Puts the workbook back as the record says: created sheets go, copies return into their sheets, names and title too.
 * Works on whatever a painting left half done, waits while a cell is being edited, and throws what Excel throws.
 *
 * @param painted false if the sheets themselves were not touched yet: then only copies go and protection returns
 */
export async function putBack(record: UndoRecord, painted: boolean): Promise<void> {
  // Everything is written by the last request alone, so that it can start anew.
  for (let time = 0; ; time++) {
    try {
      await Excel.run({ delayForCellEdit: true }, (context) => putBackOnce(context, record, painted));
      return;
    } catch (error) {
      if (describeError(error).code !== "InvalidOperationInCellEditMode" || time >= mostTimes) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** For an Excel that cannot wait by itself until the cell is no longer edited: two minutes in all. */
const pause = 500;
const mostTimes = 240;

async function putBackOnce(context: Excel.RequestContext, record: UndoRecord, painted: boolean): Promise<void> {
  const now = await readState(context);
  const { worksheets, protection } = context.workbook;
  if (record.structureProtected && now.structureProtected) {
    // Lifting this protection comes before everything else: as long as it holds, nothing was touched.
    if (!painted) return;
    protection.unprotect();
  }

  const copies = painted ? await readCopies(context, record, now) : [];
  for (const created of record.created) {
    const sheet = now.sheets.find(({ id, name }) =>
      created.id === null ? sameName(name, created.name) : id === created.id,
    );
    if (sheet !== undefined) worksheets.getItem(sheet.id).delete();
  }
  for (const copy of copies) makeRoom(context, copy, now);
  for (const copy of copies) returnCopy(context, copy);
  putBackNames(context, record, now);
  if (record.titleBefore !== null) context.workbook.properties.title = record.titleBefore;
  if (namedLike(now.sheets, record.activeSheet) !== undefined) worksheets.getItem(record.activeSheet).activate();
  for (const { before, backup } of record.backedUp) {
    const sheet = now.sheets.find(({ id }) => id === before.id);
    const lifted = painted || sheet?.protection === null;
    if (sheet !== undefined && before.protection !== null && lifted) {
      worksheets.getItem(before.id).protection.protect(before.protection);
    }
    if (namedLike(now.sheets, backup) !== undefined) deleteSheet(worksheets.getItem(backup));
  }
  if (record.structureProtected) protection.protect();
  await context.sync();
}

function putBackNames(context: Excel.RequestContext, record: UndoRecord, now: WorkbookState): void {
  for (const { name, formula } of record.names) {
    if (namedLike(now.names, name) === undefined) continue;
    const item = context.workbook.names.getItem(name);
    if (formula === null) item.delete();
    else item.formula = formula;
  }
}
