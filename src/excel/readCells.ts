import type { CellGrid, CellScalar } from "../sheets/cellGrid";
import { plainValue } from "./dates";
import { attempt, describeError, excelFailure, type ExcelResult } from "./excelProblem";
import { isOwnName } from "./ownSheets";
import { sameName } from "./workbookState";

/**
 * The values of the sheets of these names (those that are there), or of all sheets but the add-in's hidden ones.
 *
 * @example const existing = readTables((await readGrids()).value)
 */
export function readGrids(names?: readonly string[]): Promise<ExcelResult<CellGrid[]>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const wanted = worksheets.items.filter(({ name }) =>
      names === undefined ? !isOwnName(name) : names.some((other) => sameName(other, name)),
    );
    return { ok: true, value: (await readAtOnce(context, wanted)) ?? (await readInPieces(context, wanted)) };
  });
}

/** Null if it is more than Excel sends in one answer (5 MB on the web). */
async function readAtOnce(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<CellGrid[] | null> {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("values,numberFormat,rowIndex,columnIndex");
    return { name: sheet.name, range };
  });
  return withinLimits(async () => {
    await context.sync();
    return ranges.map(({ name, range }) =>
      range.isNullObject ? { name, cells: [] } : { name, cells: plainCells(range), origin: originOf(range) },
    );
  });
}

async function readInPieces(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<CellGrid[]> {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await context.sync();
  const grids: CellGrid[] = [];
  for (const { sheet, range } of ranges) {
    const rows = range.isNullObject ? null : range;
    grids.push({
      name: sheet.name,
      cells: rows === null ? [] : await readRows(context, sheet, rows, rows.rowIndex, rows.rowCount),
      ...(rows === null ? {} : { origin: originOf(rows) }),
    });
  }
  return grids;
}

const originOf = ({ rowIndex: row, columnIndex: column }: Excel.Range) => ({ row, column });

/** Halves what Excel refuses to send, down to single rows. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: { readonly columnIndex: number; readonly columnCount: number },
  top: number,
  count: number,
): Promise<CellScalar[][]> {
  const range = sheet.getRangeByIndexes(top, used.columnIndex, count, used.columnCount);
  range.load("values,numberFormat");
  const cells = await withinLimits(async () => {
    await context.sync();
    return plainCells(range);
  }, count === 1);
  if (cells !== null) return cells;
  const half = Math.ceil(count / 2);
  return [
    ...(await readRows(context, sheet, used, top, half)),
    ...(await readRows(context, sheet, used, top + half, count - half)),
  ];
}

/** Null instead of Excel's refusal to send so much, unless that is `final`. */
async function withinLimits<T>(read: () => Promise<T>, final = false): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (final || describeError(error).code !== "ResponsePayloadSizeLimitExceeded") throw error;
    return null;
  }
}

const plainCells = (range: Excel.Range): CellScalar[][] =>
  range.values.map((row: unknown[], at) =>
    row.map((value, column) => plainValue(value, range.numberFormat[at]?.[column])),
  );

/**
 * The text of the selected cells, of all areas when there are many: a line for a row, its cells apart by a tab.
 * Empty cells and rows are left out, so that a merged title or a spacer row does not tear the text apart.
 *
 * @example A1 "一、总体目标", A2 "到2025年,…" selected → "一、总体目标\n到2025年,…"
 */
export function readSelectedText(): Promise<ExcelResult<string>> {
  // `Excel.run` keeps the selected areas alive from one sync to the next.
  return attempt(() => Excel.run(selectedText));
}

async function selectedText(context: Excel.RequestContext): Promise<ExcelResult<string>> {
  const used = context.workbook.getSelectedRanges().getUsedRangeAreasOrNullObject(true);
  used.load("areaCount");
  try {
    await context.sync();
  } catch (error) {
    // A chart or a shape is selected, not cells.
    if (describeError(error).code !== "InvalidSelection") throw error;
    return excelFailure("excel.nothingSelected", {}, describeError(error));
  }
  if (used.isNullObject) return excelFailure("excel.nothingSelected");
  const { areas } = used;
  areas.load("items/text");
  await context.sync();

  const text = areas.items
    .flatMap((area) => area.text)
    .map((row) => row.filter((cell) => cell.trim() !== "").join("\t"))
    .filter((line) => line !== "")
    .join("\n");
  return text === "" ? excelFailure("excel.nothingSelected") : { ok: true, value: text };
}
