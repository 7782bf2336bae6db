import type { BorderSide, CellStyle as FileStyle, FontStyle } from "hucre";
import type { CellStyle, StyledAreas } from "../sheets/sheetSpec";

/**
 * The style of every styled cell by row and column, later styles laid over earlier ones. Cells that look alike for the
 * same reason share one object, so that each style is worked out once and not cell by cell.
 */
export function effectiveStyles(styles: readonly StyledAreas[]): readonly (readonly (CellStyle | undefined)[])[] {
  const grid: (CellStyle | undefined)[][] = [];
  for (const { areas, style } of styles) {
    const laidOver = new Map<CellStyle | undefined, CellStyle>();
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row++) {
        const cells = (grid[row] ??= []);
        for (let column = left; column <= right; column++) {
          const below = cells[column];
          let combined = laidOver.get(below);
          if (!combined) {
            combined = { ...below, ...style };
            laidOver.set(below, combined);
          }
          cells[column] = combined;
        }
      }
    }
  }
  return Array.from(grid, (row) => row ?? []);
}

/** The style as the library writes it; what it leaves open of the font is the workbook's. */
export function fileStyle(style: CellStyle, base: { readonly name: string; readonly size: number }): FileStyle {
  const { fontName, fontSize, bold, fontColor, fill, border, horizontal, vertical, wrap, numberFormat, locked } = style;
  const hasFont = [fontName, fontSize, bold, fontColor].some((field) => field !== undefined);
  const alignment = {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
  };
  return {
    ...(hasFont
      ? {
          font: {
            ...fileFont({ name: fontName ?? base.name, size: fontSize ?? base.size }),
            ...(bold === undefined ? {} : { bold }),
            ...(fontColor === undefined ? {} : { color: { rgb: fontColor } }),
          },
        }
      : {}),
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(border === undefined ? {} : { border: boxed({ style: "thin", color: { rgb: border } }) }),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
}

/** A font with Chinese characters in its name is said to be Chinese, so that its stand-in on a machine without it is too. */
export const fileFont = (font: { readonly name: string; readonly size: number }): FontStyle => ({
  ...font,
  ...(/[\u4e00-\u9fff]/.test(font.name) ? { charset: 134 } : {}),
});

const boxed = (side: BorderSide) => ({ top: side, right: side, bottom: side, left: side });
