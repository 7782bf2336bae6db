/**
 * `SheetSpec` counts column widths in characters of the workbook's default font, as Excel's dialog shows them.
 * Between characters, points and the width in a file lie pixels at 96 dpi. ECMA-376 part 1, 18.3.1.13 (`col`):
 * n characters are n × (widest digit) + 5 pixels, the 5 being padding on both sides and the grid line.
 */
const paddingPixels = 5;

interface Font {
  readonly name: string;
  /** points */
  readonly size: number;
}

/** Width of the widest digit in pixels: 7 for Calibri 11, 8 for 宋体 11 (half a square, as in all Chinese fonts). */
export function digitPixels(font: Font): number {
  const heightPixels = Math.round((font.size * 96) / 72);
  const isChinese = /[\u4e00-\u9fff]/.test(font.name);
  return Math.max(1, isChinese ? Math.round(heightPixels / 2) : Math.floor(heightPixels * 0.507));
}

/**
 * Width of a column on the screen, in pixels at 96 dpi.
 *
 * @example columnPixels(8.38, { name: "宋体", size: 11 }) === 72
 */
export const columnPixels = (characters: number, font: Font): number =>
  Math.round(characters * digitPixels(font) + paddingPixels);

/** The width that a file gives for it: padding included, in 256ths of a character. */
export const fileColumnWidth = (characters: number, font: Font): number =>
  Math.floor((columnPixels(characters, font) / digitPixels(font)) * 256) / 256;
