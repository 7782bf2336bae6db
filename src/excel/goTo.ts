import { cellAddress } from "../sheets/address";
import { attempt, describeError, excelFailure, type ExcelResult } from "./excelProblem";

/** Rows and columns count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Shows a cell and selects it; a hidden sheet is shown. */
export function goTo({ sheet, row, column }: Place): Promise<ExcelResult<null>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.visibility = "Visible";
    worksheet.activate();
    worksheet.getRange(cellAddress(row, column)).select();
    try {
      await context.sync();
    } catch (error) {
      if (describeError(error).code !== "ItemNotFound") throw error;
      return excelFailure("excel.placeMissing", { sheet }, describeError(error));
    }
    return { ok: true, value: null };
  });
}
