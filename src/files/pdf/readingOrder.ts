import { linesOfRuns, textOfRuns, type TextLine } from "./textLines";
import type { RuledTable } from "./ruledTables";
import type { Run } from "./pageContent";

/** Lines of text one below the other, between the same margins. */
export interface Flow {
  /** which margins: of the whole page, or of one of its columns */
  readonly side: "page" | "left" | "right";
  readonly parts: readonly FlowPart[];
}

export type FlowPart =
  | { readonly kind: "line"; readonly line: TextLine }
  /** lines that stand as they are: rows of a table */
  | { readonly kind: "rows"; readonly rows: readonly string[]; readonly y: number };

/** Words set so far apart, in sizes of the letters, are cells. */
const cellGap = 1.8;

/** So many lines of two columns in a row are no accident. */
const fewestLines = 4;

interface Row {
  readonly runs: readonly Run[];
  readonly y: number;
}

/** The white between two columns is at least as wide as a letter. */
const crosses = ({ x, right, size }: Run, gutter: number): boolean => x < gutter - 1 && right > gutter - size * 0.9;

/** How well the lines of one side fill it: cells of tables do not, columns of text do. */
const fill = (rows: readonly Row[], from: number, to: number): number => {
  const lines = rows.flatMap(({ runs }) => {
    const own = runs.filter(({ x, right }) => (x + right) / 2 > from && (x + right) / 2 < to);
    return own.length === 0
      ? []
      : [{ x: Math.min(...own.map((run) => run.x)), right: Math.max(...own.map((run) => run.right)) }];
  });
  if (lines.length < fewestLines) return 0;
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => line.right - line.x > (right - left) * 0.75).length;
  return full / lines.length;
};

interface Band {
  readonly rows: readonly Row[];
  /** null: one column */
  readonly gutter: number | null;
}

/** Whether text begins on the right of a gutter that other pages have too. */
const begins = (rows: readonly Row[], gutter: number): boolean =>
  rows.some(({ runs }) => runs.some(({ x, size }) => x > gutter - 1 && x < gutter + size * 3));

/**
 * Stretches of rows that leave a gap of white down the middle, with text on both sides, are two columns.
 *
 * @param known gutters of other pages; a few lines beside each other are enough there
 */
const bandsOf = (rows: readonly Row[], known: readonly number[]): Band[] => {
  const all = rows.flatMap(({ runs }) => runs);
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map((run) => run.right));
  const width = right - left;
  const starts = all.map(({ x }) => x).filter((x) => x > left + width * 0.4 && x < left + width * 0.65);
  let best: { gutter: number; from: number; to: number } | null = null;
  for (const gutter of new Set([...known, ...starts.map((x) => Math.round(x) - 2)])) {
    const isKnown = known.includes(gutter);
    for (let from = 0; from < rows.length; from++) {
      if (rows[from]?.runs.some((run) => crosses(run, gutter))) continue;
      let to = from;
      while (to < rows.length && !rows[to]?.runs.some((run) => crosses(run, gutter))) to++;
      const band = rows.slice(from, to);
      if (
        (best === null || to - from > best.to - best.from) &&
        (isKnown ? begins(band, gutter) : fill(band, left, gutter) > 0.5 && fill(band, gutter, right) > 0.5)
      )
        best = { gutter, from, to };
      from = to;
    }
  }
  if (best === null) return [{ rows, gutter: null }];
  const { gutter, from, to } = best;
  return [
    ...(from > 0 ? [{ rows: rows.slice(0, from), gutter: null }] : []),
    { rows: rows.slice(from, to), gutter },
    ...(to < rows.length ? bandsOf(rows.slice(to), known) : []),
  ];
};

/** Lines whose words stand apart like those of the line before or behind are rows of a table without lines. */
const partsOf = (runs: readonly Run[], tables: readonly RuledTable[]): FlowPart[] => {
  const lines = linesOfRuns(runs);
  const isApart = (line: TextLine | undefined): boolean =>
    line !== undefined && textOfRuns(line.runs, cellGap).includes("\t");
  const parts = lines.map((line, at): FlowPart & { readonly y: number } => {
    const near = (other: TextLine | undefined): boolean =>
      other !== undefined && Math.abs(other.y - line.y) < line.size * 3.5 && isApart(other);
    return isApart(line) && (near(lines[at - 1]) || near(lines[at + 1]))
      ? { kind: "rows", rows: [textOfRuns(line.runs, cellGap)], y: line.y }
      : { kind: "line", line, y: line.y };
  });
  return [
    ...parts,
    ...tables.map(({ rows, top }): FlowPart & { readonly y: number } => ({ kind: "rows", rows, y: top })),
  ].sort((a, b) => a.y - b.y);
};

/** The words of a page, and its tables. */
export interface PageText {
  readonly runs: readonly Run[];
  readonly tables: readonly RuledTable[];
}

const rowsOf = ({ runs }: PageText): Row[] => linesOfRuns(runs).map(({ runs: own, y }) => ({ runs: own, y }));

/** The text of a document in the order in which people read it. */
export const readingOrder = (pages: readonly PageText[]): Flow[] => {
  const gutters = pages.flatMap((page) => {
    const rows = rowsOf(page);
    return rows.length === 0 ? [] : bandsOf(rows, []).flatMap(({ gutter }) => gutter ?? []);
  });
  const known = [...new Set(gutters)].filter((gutter) => gutters.filter((other) => other === gutter).length > 1);
  return pages.flatMap((page) => flowsOf(page, known));
};

const flowsOf = (page: PageText, known: readonly number[]): Flow[] => {
  const { tables } = page;
  const rows = rowsOf(page);
  if (rows.length === 0) return tables.length === 0 ? [] : [{ side: "page", parts: partsOf([], tables) }];
  // a table across the page ends what is above it
  const left = new Set(tables);
  const flows: Flow[] = [];
  const bands = bandsOf(rows, known);
  bands.forEach(({ rows: own, gutter }, at) => {
    const next = bands[at + 1]?.rows[0]?.y ?? Infinity;
    const here = [...left].filter(({ top }) => top < next);
    for (const table of here) left.delete(table);
    const words = own.flatMap(({ runs: some }) => some);
    if (gutter === null) {
      flows.push({ side: "page", parts: partsOf(words, here) });
      return;
    }
    const isLeft = ({ x, right }: { readonly x: number; readonly right: number }): boolean => (x + right) / 2 < gutter;
    const tableIsLeft = (table: RuledTable): boolean => (table.left + table.right) / 2 < gutter;
    flows.push({ side: "left", parts: partsOf(words.filter(isLeft), here.filter(tableIsLeft)) });
    flows.push({
      side: "right",
      parts: partsOf(
        words.filter((run) => !isLeft(run)),
        here.filter((table) => !tableIsLeft(table)),
      ),
    });
  });
  return flows;
};
