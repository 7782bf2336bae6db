import { cellAddress } from "../sheets/address";
import type { CellWrite } from "../sheets/bodyCells";
import { enteredValue } from "./enteredValue";
import { attempt, excelFailure } from "./excelProblem";
import type { ExcelResult } from "./excelProblem";

/** Writes single cells, in one request; nothing else of the sheets changes. */
export async function writeTexts(writes: readonly CellWrite[]): Promise<ExcelResult<null>> {
  const result = await attempt<null>(async () => {
    const context = new Excel.RequestContext();
    for (const { sheet, row, column, text } of writes)
      context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column)).values = [[enteredValue(text)]];
    await context.sync();
    return { ok: true, value: null };
  });
  if (result.ok || result.key !== "excel.protected") return result;
  return excelFailure("excel.protected", { sheet: writes[0]?.sheet ?? "" }, result.debug);
}
