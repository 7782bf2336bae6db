import { ApiError } from "../apiError";
import type { HostState } from "../hostState";
import { cellCount, cellsOf, containsArea, overlaps, type Area } from "./area";
import { readCell, writeInput } from "./cells";
import { requireAllowed } from "./permission";
import type { SheetState } from "./sheetState";

/** Joins the cells; only the content of the first one stays. `across` joins each row for itself. */
export const mergeArea = (sheet: SheetState, area: Area, across: boolean, host: HostState): void => {
  requireAllowed(sheet, null);
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new ApiError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const parts = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row): Area => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area];
  for (const part of parts) joinCells(sheet, part, host);
};

const joinCells = (sheet: SheetState, area: Area, { book }: HostState): void => {
  if (cellCount(area) === 1) return;
  const cut = sheet.merges.find((merge) => overlaps(merge, area) && !containsArea(area, merge));
  if (cut) throw new ApiError("InvalidOperation", "The range cuts merged cells.");
  const index = book.indexOf(sheet);
  for (const [row, column] of cellsOf(area)) {
    if (row === area.top && column === area.left) continue;
    if (readCell(book, index, row, column).type === "Empty") continue;
    writeInput(book, index, row, column, { kind: "empty" });
    book.revision++;
  }
  sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), area];
};

export const unmergeArea = (sheet: SheetState, area: Area): void => {
  requireAllowed(sheet, null);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
};
