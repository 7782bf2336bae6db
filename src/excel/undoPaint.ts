import { attempt, type ExcelResult } from "./excelProblem";
import { deleteSheet } from "./ownSheets";
import type { PaintReport } from "./paintWorkbook";
import { putBack } from "./putBack";
import { isBackupName } from "./undoRecord";

/**
 * 撤销: puts the workbook back as it was before the painting that the report is about, what was changed on the
 * painted sheets since then included. A report can be undone once, and not after `discardBackups`.
 */
export function undoPaint(report: PaintReport): Promise<ExcelResult<null>> {
  return attempt(async () => {
    await putBack(report.undo, true);
    return { ok: true, value: null };
  });
}

/**
 * Removes the hidden copies that `undoPaint` would need: of this report or, without one, all that the workbook has
 * (left by a session that ended before it could tidy up).
 */
export function discardBackups(report?: PaintReport): Promise<ExcelResult<null>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ours = report?.undo.backedUp.map(({ backup }) => backup);
    const found = worksheets.items.filter(({ name }) => ours?.includes(name) ?? isBackupName(name));
    if (found.length > 0) {
      for (const sheet of found) deleteSheet(sheet);
      await context.sync();
    }
    return { ok: true, value: null };
  });
}
