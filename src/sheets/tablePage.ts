import { columnArea } from "./address";
import { noteStyle, titleStyle } from "./look";
import type { Area, ConditionalFormatSpec, PrintSpec, StyledAreas } from "./sheetSpec";
import { rowHeightFor } from "./textMeasure";

/** What sheets with one table have in common: title, note and legend over it, and how it prints. */

export const rowArea = (row: number, right: number): Area => ({ top: row, left: 0, bottom: row, right });

/** Points of title, note and legend. */
export const topHeights = [36, 20, 20] as const;

export const topMerges = (right: number): Area[] => topHeights.map((_, row) => rowArea(row, right));

export const topStyles = (right: number): StyledAreas[] => [
  { areas: [rowArea(0, right)], style: titleStyle },
  { areas: [rowArea(1, right), rowArea(2, right)], style: noteStyle },
];

export const headHeight = (columns: readonly { readonly head: string; readonly width: number }[]): number =>
  // The filter's button takes the end of a head's last line.
  Math.max(32, rowHeightFor(columns.map((column) => ({ text: column.head, width: column.width - 1 }))));

/** Cells of a column that begin with a sign get its light. */
export const signLights = (
  column: number,
  rows: { readonly top: number; readonly bottom: number },
  address: string,
  styles: Readonly<Record<string, ConditionalFormatSpec["style"]>>,
): ConditionalFormatSpec[] =>
  Object.entries(styles).map(([sign, style]) => ({
    areas: [columnArea(column, rows.top, rows.bottom)],
    formula: `LEFT(${address},${sign.length})="${sign}"`,
    style,
  }));

export const tablePrint = (printArea: Area, headAt: number, footer: string): PrintSpec => ({
  paper: "A4",
  orientation: "landscape",
  fitToWidth: 1,
  printArea,
  repeatRows: { from: headAt, to: headAt },
  footerLeft: footer,
  footerCenter: "第 &P 页 共 &N 页",
  footerRight: "",
  margins: { top: 0.6, bottom: 0.65, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
  centerHorizontally: true,
});
