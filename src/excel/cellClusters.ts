import type { Area, CellStyle } from "../sheets/sheetSpec";
import type { LookRegion } from "./cellLook";

/** Looks that show in one cell each, as `Range.setCellProperties` takes them. */
export interface CellCluster {
  readonly area: Area;
  readonly properties: Excel.SettableCellProperties[][];
  /** the regions that are painted by it */
  readonly regions: readonly LookRegion[];
}

/** A dozen cells of different colours, such as a legend, cost a fraction when they are painted by one call. */
const fewestRegions = 6;
const mostCellsForEach = 3;

/** The single cells among the regions, if they are many and lie close together. */
export function clusterOfCells(regions: readonly LookRegion[]): CellCluster | null {
  const single = regions.filter(({ areas: [area, ...more] }) => area && more.length === 0 && isOneCell(area));
  const cells = single.flatMap(({ areas }) => areas);
  const area: Area = {
    top: Math.min(...cells.map(({ top }) => top)),
    left: Math.min(...cells.map(({ left }) => left)),
    bottom: Math.max(...cells.map(({ bottom }) => bottom)),
    right: Math.max(...cells.map(({ right }) => right)),
  };
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (single.length < fewestRegions || height * width > single.length * mostCellsForEach) return null;

  const styles: CellStyle[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => ({})));
  for (const { property, value, areas } of single) {
    for (const { top, left } of areas) {
      const row = styles[top - area.top];
      if (row !== undefined) row[left - area.left] = { ...row[left - area.left], [property]: value };
    }
  }
  return { area, properties: styles.map((row) => row.map(settable)), regions: single };
}

const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

function settable(style: CellStyle): Excel.SettableCellProperties {
  const { fontName, fontSize, bold, fontColor, fill, horizontal, vertical, wrap, locked } = style;
  const font = {
    ...(fontName === undefined ? {} : { name: fontName }),
    ...(fontSize === undefined ? {} : { size: fontSize }),
    ...(bold === undefined ? {} : { bold }),
    ...(fontColor === undefined ? {} : { color: `#${fontColor}` }),
  };
  const format = {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(fill === undefined ? {} : { fill: { color: `#${fill}` } }),
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontalAlignments[horizontal] }),
    ...(vertical === undefined ? {} : { verticalAlignment: verticalAlignments[vertical] }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
  return Object.keys(format).length === 0 ? {} : { format };
}

export const horizontalAlignments = { left: "Left", center: "Center", right: "Right" } as const;
export const verticalAlignments = { top: "Top", center: "Center", bottom: "Bottom" } as const;
