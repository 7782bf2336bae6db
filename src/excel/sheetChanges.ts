import { attempt, type ExcelResult } from "./excelProblem";

export interface SheetWatch {
  /** Ends the watching; safe to call twice. */
  readonly dispose: () => Promise<void>;
}

/**
 * Calls `handler` after people changed cells of any sheet, or deleted one: once they pause, not for each
 * cell. What this add-in itself writes does not count.
 *
 * @param pause milliseconds without a change before `handler` is called
 */
export function onSheetsChanged(handler: () => void, pause = 400): Promise<ExcelResult<SheetWatch>> {
  return attempt(async () => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let ended = false;
    const changed = async (args?: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (ended || args?.triggerSource === "ThisLocalAddin") return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(handler, pause);
    };

    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    const registrations = [worksheets.onChanged.add(changed), worksheets.onDeleted.add(() => changed())];
    await context.sync();

    const dispose = async (): Promise<void> => {
      if (ended) return;
      ended = true;
      if (timer !== null) clearTimeout(timer);
      for (const registration of registrations) registration.remove();
      await attempt(async () => {
        await context.sync();
        return { ok: true, value: null };
      });
    };
    return { ok: true, value: { dispose } };
  });
}
