import { cellAddress, columnIndex } from "../sheets/address";
import type { BodyColumns } from "../sheets/bodyCells";
import { attempt } from "./excelProblem";
import type { ExcelResult } from "./excelProblem";
import type { SheetWatch } from "./sheetChanges";

/** A row of one of the tables, by its 编号, and the column that is selected in it. */
export interface SelectedRow {
  readonly id: string;
  readonly column: number;
  /** of its table */
  readonly columns: BodyColumns;
}

/**
 * Calls `handler` when a person selects a cell in a row of one of the tables, once they pause.
 *
 * @param columnsOf where the table of a sheet has its columns; null for other sheets
 */
export function onRowSelected(
  columnsOf: (sheet: string) => BodyColumns | null,
  handler: (row: SelectedRow) => void,
  pause = 150,
): Promise<ExcelResult<SheetWatch>> {
  return attempt(async () => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let ended = false;
    const look = async ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
      // what cannot be read now, as while a cell is being edited, is not followed
      const found = await attempt(() => rowAt(worksheetId, address, columnsOf));
      if (!ended && found.ok && found.value !== null) handler(found.value);
    };
    const selected = async (args: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
      if (timer !== null) clearTimeout(timer);
      if (!ended) timer = setTimeout(() => void look(args), pause);
    };
    const context = new Excel.RequestContext();
    const registration = context.workbook.worksheets.onSelectionChanged.add(selected);
    await context.sync();
    const dispose = async (): Promise<void> => {
      if (ended) return;
      ended = true;
      if (timer !== null) clearTimeout(timer);
      registration.remove();
      await attempt(async () => {
        await context.sync();
        return { ok: true, value: null };
      });
    };
    return { ok: true, value: { dispose } };
  });
}

async function rowAt(
  worksheetId: string,
  address: string,
  columnsOf: (sheet: string) => BodyColumns | null,
): Promise<ExcelResult<SelectedRow | null>> {
  // of several areas the first cell counts; whole columns are no row
  const [, letters = "A", row] = /^([A-Z]{0,3})(\d{1,7})/.exec(address) ?? [];
  if (row === undefined) return { ok: true, value: null };
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
  sheet.load("name");
  await context.sync();
  const columns = sheet.isNullObject ? null : columnsOf(sheet.name);
  if (columns === null) return { ok: true, value: null };
  const id = sheet.getRange(cellAddress(Number(row) - 1, columns.id));
  id.load("values");
  await context.sync();
  const text = String((id.values as unknown[][])[0]?.[0] ?? "").trim();
  return {
    ok: true,
    value: text === "" ? null : { id: text, column: letters === "" ? -1 : columnIndex(letters), columns },
  };
}
