import type { EngineStyle } from "../engine";
import type { HostState } from "../hostState";
import { areaAt, cellsOf, columnsOf, intersection, isEntireColumns, isEntireRows, rowsOf, type Area } from "./area";
import { usedArea } from "./cells";
import type { StyleChange } from "./cellStyles";
import { requireAllowed } from "./permission";
import type { SheetState } from "./sheetState";

/** How the engine spells a change that it can make to whole rows and columns. */
export interface EnginePath {
  readonly path: string;
  readonly value: string;
}

/** Formatting all columns of a sheet reaches this far: the engine keeps a format for each of them. */
const FORMATTED_COLUMNS = 256;

interface Target {
  readonly sheet: SheetState;
  readonly areas: readonly Area[];
}

/**
 * Lays a change of style over all cells. Whole rows and columns take it through the engine, if it knows how; their used
 * cells take it once more from us, who know what the engine does not (see fontSize.ts).
 */
export const changeStyle = (
  { sheet, areas }: Target,
  { book }: HostState,
  change: StyleChange,
  enginePath: EnginePath | null = null,
): void => {
  requireAllowed(sheet, "allowFormatCells");
  const index = book.indexOf(sheet);
  for (const area of areas) {
    if (!isEntireColumns(area) && !isEntireRows(area)) {
      sheet.rightmost = Math.max(sheet.rightmost, area.right);
      book.styles.change(index, area, change);
      continue;
    }
    if (enginePath) {
      book.styles.flush();
      const engineArea = {
        sheet: index,
        row: area.top + 1,
        column: area.left + 1,
        width: Math.min(columnsOf(area), FORMATTED_COLUMNS),
        height: rowsOf(area),
      };
      sheet.rightmost = Math.max(sheet.rightmost, area.left + engineArea.width - 1);
      book.model.updateRangeStyle(engineArea, enginePath.path, enginePath.value);
    }
    const used = usedArea(book, sheet, false);
    const part = used && intersection(used, area);
    if (part) book.styles.change(index, part, change);
  }
};

/** What all cells have in common; null when they differ. */
export const readStyle = <T>(
  { sheet, areas }: Target,
  { book }: HostState,
  pick: (style: EngineStyle) => T,
): T | null => {
  const index = book.indexOf(sheet);
  let common: { readonly value: T } | null = null;
  for (const area of areas) {
    for (const [row, column] of cellsOf(worthReading(book, sheet, area))) {
      const value = pick(book.styles.read(index, row, column));
      if (common === null) common = { value };
      else if (common.value !== value) return null;
    }
  }
  return common?.value ?? null;
};

/** Whole columns and rows are read as far as the sheet is used. */
const worthReading = (book: HostState["book"], sheet: SheetState, area: Area): Area => {
  if (!isEntireColumns(area) && !isEntireRows(area)) return area;
  const used = usedArea(book, sheet, false);
  return (used && intersection(used, area)) ?? areaAt(area.top, area.left);
};
