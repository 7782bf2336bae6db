/**
 * Cells as the clipboard carries them: columns parted by tabs, rows by line ends; a cell that contains one of these
 * or a quote is put in quotes, with quotes doubled, as Excel does.
 */
export const toTabText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");

const quoted = (cell: string): string => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** @example fromTabText('a\t"b\nc"\r\n') // [["a", "b\nc"]] */
export function fromTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  // a cell is quoted only if the quotes close right before the next tab, line end or the end of the text
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [, inQuotes, plain = "", end] = match;
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === "") break;
    if (end === "\t") {
      if (cell.lastIndex === text.length) rows.at(-1)?.push("");
    } else if (cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
