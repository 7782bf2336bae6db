import { containsCell } from "../../host/model/area";
import { readCell, usedArea } from "../../host/model/cells";
import type { SheetState } from "../../host/model/sheetState";
import { fromWholeSize } from "../../host/model/fontSize";
import { columnWidthOf, rowHeightOf } from "../../host/model/sizes";
import type { WorkbookState } from "../../host/model/workbookState";
import type { CellKind, CellPrompt, CellView, GridSheet } from "../grid/gridBook";
import { cellLook } from "./cellLook";
import { listEntries } from "./listEntries";

const kinds: Readonly<Record<string, CellKind>> = {
  Empty: "empty",
  String: "text",
  Double: "number",
  Boolean: "boolean",
  Error: "error",
};

/** The sheet as the grid reads it, good until the next change. Cells are read when they come into view, and kept. */
export function readSheet(book: WorkbookState, sheet: SheetState): GridSheet {
  const { model } = book;
  const index = book.indexOf(sheet);
  const views = new Map<number, CellView>();
  const used = usedArea(book, sheet, false);
  const resolve = model.resolveColor.bind(model);

  const view = (row: number, column: number): CellView => {
    const reading = readCell(book, index, row, column);
    return {
      text: reading.text,
      kind: kinds[reading.type] ?? "text",
      look: cellLook(fromWholeSize(model.getCellStyle(index, row + 1, column + 1).style), book.font, resolve),
    };
  };
  const cell = (row: number, column: number): CellView => {
    const key = row * 16_384 + column;
    const known = views.get(key) ?? view(row, column);
    views.set(key, known);
    return known;
  };
  const prompt = (row: number, column: number): CellPrompt | null => {
    const validation = sheet.validations.find(({ areas }) => areas.some((area) => containsCell(area, row, column)));
    if (!validation) return null;
    const { showPrompt, title, message } = validation.prompt;
    return {
      list: listEntries(book, sheet, validation.rule),
      title: showPrompt ? title : "",
      message: showPrompt ? message : "",
    };
  };
  return {
    tab: { id: sheet.id, name: book.nameOf(sheet), color: null },
    usedRows: used ? used.bottom + 1 : 0,
    usedColumns: used ? used.right + 1 : 0,
    rowHeight: (row) => (sheet.hiddenRows.has(row) ? 0 : rowHeightOf(sheet, row)),
    columnWidth: (column) => (sheet.hiddenColumns.has(column) ? 0 : columnWidthOf(sheet, column)),
    frozenRows: model.getFrozenRowsCount(index),
    frozenColumns: model.getFrozenColumnsCount(index),
    gridlines: model.getShowGridLines(index),
    merges: sheet.merges,
    filterAreas: sheet.tables.filter((table) => table.showHeaders && table.showFilterButton).map((table) => table.area),
    cell,
    input: (row, column) => model.getCellContent(index, row + 1, column + 1),
    number: (row, column) => {
      const { value } = readCell(book, index, row, column);
      return typeof value === "number" ? value : null;
    },
    link: (row, column) =>
      sheet.hyperlinks.find(({ area }) => containsCell(area, row, column))?.documentReference ?? null,
    prompt,
  };
}
