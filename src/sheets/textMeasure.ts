/** Excel refuses rows that are higher, in points. */
const highestRow = 409;

/** Half-width characters that a text takes on one line: Chinese characters and full-width signs count two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

/** Also wide: signs that fonts of official documents draw as wide as a Chinese character (“ ” — … ≥ ① ✓ ●). */
function isWide(code: number): boolean {
  return (code >= 0x2010 && code <= 0x303f) || (code >= 0x3040 && code <= 0xd7ff) || code >= 0xe000;
}

/** Lines that a text takes in a column of `width` characters when it is wrapped; 11-point Chinese text, as on the screen. */
export function wrappedLines(text: string, width: number): number {
  // A character of the default font is 8 pixels wide and half a Chinese one 7.5; the cell keeps a little room at its
  // sides, and a sign that may not begin a line takes its neighbour with it.
  const room = Math.max(2, (width * 8) / 7.5 - 1.2);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}

const lineHeight = 1.32;

/**
 * Height of a row in points that shows all its texts.
 *
 * @param texts each text with the width of its column in characters
 * @param look font size and room above and below the text, in points
 */
export function rowHeightFor(
  texts: readonly { readonly text: string; readonly width: number }[],
  { fontSize = 11, padding = 10 }: { readonly fontSize?: number; readonly padding?: number } = {},
): number {
  const lines = texts.reduce((most, { text, width }) => Math.max(most, wrappedLines(text, (width * 11) / fontSize)), 1);
  return Math.min(highestRow, Math.round(lines * fontSize * lineHeight + padding));
}

/** The least width, from `width` up to `widest`, at which a text does not outgrow the highest row that Excel allows. */
export function widthToShow(text: string, width: number, widest: number): number {
  const mostLines = Math.floor((highestRow - 10) / (11 * lineHeight));
  let enough = width;
  while (enough < widest && wrappedLines(text, enough) > mostLines) enough += 5;
  return enough;
}
