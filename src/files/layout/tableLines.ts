/** One cell of a table row, however the file describes it. */
export interface TableCell {
  /** the lines of its text */
  readonly lines: readonly string[];
  /** where it begins, from 0 */
  readonly column: number;
  /** how many columns it covers */
  readonly span: number;
  /** it goes on from the row above: the words are those of the cell there */
  readonly continues: boolean;
}

/** Bodies are often written one below the other in a cell: 市工信局↵市财政局. */
const endsLikeABody = /^[\u4e00-\u9fff()（）]{2,15}[局委办院会厅部处站所队社校企府心司团]$/;

const latin = /[A-Za-z0-9]/;

/** The lines of one cell as one: Chinese without a space, bodies apart by 、. */
const joined = (lines: readonly string[]): string => {
  const parts = lines.map((line) => line.replace(/\t/g, " ").trim()).filter((line) => line !== "");
  if (parts.length > 1 && parts.every((part) => endsLikeABody.test(part))) return parts.join("、");
  return parts.reduce((whole, part) => {
    const space = latin.test(whole.charAt(whole.length - 1)) && latin.test(part.charAt(0)) ? " " : "";
    return whole + space + part;
  }, "");
};

/**
 * A table as lines of text: a row a line, its cells apart by tabs. The words of a cell that goes over several rows
 * stand in each of them, so that every row says all that it says on paper; a cell that goes over several columns
 * stands in the first. A table of one column is a frame around text, whose lines stay lines.
 */
export const tableLines = (rows: readonly (readonly TableCell[])[]): string[] => {
  const width = Math.max(0, ...rows.flatMap((row) => row.map(({ column, span }) => column + span)));
  if (width <= 1) return rows.flatMap((row) => row.flatMap(({ lines }) => lines));
  let above: string[] = [];
  const out: string[] = [];
  for (const row of rows) {
    const cells = Array.from({ length: width }, () => "");
    for (const { lines, column, continues } of row) {
      cells[column] = continues ? (above[column] ?? "") : joined(lines);
    }
    above = cells;
    if (cells.some((cell) => cell !== "")) out.push(cells.join("\t"));
  }
  return out;
};
