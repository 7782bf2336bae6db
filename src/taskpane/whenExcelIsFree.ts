import type { ExcelFailure, ExcelResult } from "../excel/excelProblem";
import { failure } from "../result";
import type { RunOptions } from "./paneActions";

const pause = 700;
/** Excel that is busy with itself for longer than this has another trouble. */
const mostBusyTries = 10;

/**
 * Does what needs Excel, and again and again while a cell is being edited, until it succeeds or is cancelled.
 * The user is told why nothing happens.
 */
export async function whenExcelIsFree<T>(
  work: () => Promise<ExcelResult<T>>,
  { signal, onStep }: RunOptions,
): Promise<ExcelResult<T>> {
  for (let tries = 1; ; tries++) {
    const result = await work();
    if (result.ok || !mayWait(result, tries)) return result;
    const editing = result.key === "excel.cellEditing";
    onStep({
      key: editing ? "pane.busy.waitingForCell" : "pane.busy.waitingForExcel",
      fraction: null,
      waiting: true,
    });
    await sleep(pause, signal);
    if (signal.aborted) return failure("excel.cancelled");
  }
}

const mayWait = ({ key }: ExcelFailure, tries: number): boolean =>
  key === "excel.cellEditing" || (key === "excel.busy" && tries < mostBusyTries);

/** Ends early when cancelled. */
const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
