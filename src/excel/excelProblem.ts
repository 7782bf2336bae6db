import type { Failure, Result } from "../result";

/** What can go wrong in Excel, as keys of the locale files. */
export type ExcelProblem =
  /** not running inside Excel */
  | "excel.unavailable"
  /** this Excel lacks something that the add-in needs; `member` */
  | "excel.tooOld"
  /** a cell is being edited; trying again when that is over succeeds */
  | "excel.cellEditing"
  /** a sheet is protected with a password; `sheet` */
  | "excel.protected"
  /** the structure of the workbook is protected with a password */
  | "excel.workbookProtected"
  /** one cell's text is longer than Excel holds; `sheet`, `cell`, `limit` */
  | "excel.textTooLong"
  /** more at once than Excel takes */
  | "excel.tooLarge"
  /** Excel is occupied; trying again later may succeed */
  | "excel.busy"
  /** the user stopped it; the workbook is as it was */
  | "excel.cancelled"
  /** nothing with text is selected */
  | "excel.nothingSelected"
  /** the place to go to is not there (any more); `sheet` */
  | "excel.placeMissing"
  /** it failed, and putting the workbook back failed too: the hidden backups hold what was there; `sheets` */
  | "excel.notPutBack"
  /** anything else; the workbook is as it was */
  | "excel.failed";

/** For the log and for bug reports, never for the screen: Excel's own words. */
export interface ExcelDebug {
  readonly code: string;
  readonly message: string;
  /** the member of the API that failed, where Excel says it */
  readonly location: string | null;
}

export interface ExcelFailure extends Failure<ExcelProblem> {
  readonly debug?: ExcelDebug;
}

export type ExcelResult<T> = Extract<Result<T, ExcelProblem>, { ok: true }> | ExcelFailure;

export const excelFailure = (
  key: ExcelProblem,
  params: Readonly<Record<string, string | number>> = {},
  debug?: ExcelDebug,
): ExcelFailure => ({ ok: false, key, params, ...(debug === undefined ? {} : { debug }) });

const keysByCode: Readonly<Record<string, ExcelProblem>> = {
  InvalidOperationInCellEditMode: "excel.cellEditing",
  AccessDenied: "excel.protected",
  RequestPayloadSizeLimitExceeded: "excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "excel.tooLarge",
  ApiNotFound: "excel.tooOld",
  ApiNotAvailable: "excel.tooOld",
  NotImplemented: "excel.tooOld",
  UnsupportedOperation: "excel.tooOld",
  ActivityLimitReached: "excel.busy",
  RequestAborted: "excel.busy",
  Timeout: "excel.busy",
};

/** Excel's words of an error, whatever was thrown. */
export function describeError(error: unknown): ExcelDebug {
  if (typeof error !== "object" || error === null) return { code: "Unknown", message: String(error), location: null };
  const { code, message, debugInfo } = error as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  const location = debugInfo?.errorLocation;
  return {
    code: typeof code === "string" ? code : "Unknown",
    message: typeof message === "string" ? message : "",
    location: typeof location === "string" && location !== "" ? location : null,
  };
}

/** The problem that stands behind an error of the Excel API. */
export function problemOf(error: unknown): ExcelFailure {
  const debug = describeError(error);
  const key = keysByCode[debug.code] ?? "excel.failed";
  return excelFailure(key, key === "excel.tooOld" ? { member: debug.location ?? "" } : {}, debug);
}

/**
 * Runs what talks to Excel and turns what Excel throws into a problem.
 * Errors of our own code are not Excel's and pass through.
 */
export async function attempt<T>(work: () => Promise<ExcelResult<T>>): Promise<ExcelResult<T>> {
  if (typeof Excel === "undefined") return excelFailure("excel.unavailable");
  try {
    return await work();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return problemOf(error);
  }
}

/** By shape, not by class: the client lives in a script of its own. */
export const isExcelError = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && "debugInfo" in error;
