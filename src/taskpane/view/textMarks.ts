import type { TextBlock } from "./textBlocks";

/** What is to be seen in a stretch of the text. Offsets are of the text as given. */
export type TextMark = { readonly from: number; readonly to: number } & (
  | { readonly kind: "row"; readonly key: string }
  | { readonly kind: "figure"; readonly key: string }
  | { readonly kind: "garbled"; readonly repaired: string | null }
);

/** Marks in the order of the text, with how far those before each of them reach. */
export interface MarkIndex {
  readonly marks: readonly TextMark[];
  readonly reach: readonly number[];
}

/** A piece of a block that looks the same from end to end. */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  /** the rows that its words belong to, the one with the fewest words first */
  readonly rows: readonly string[];
  /** the figure that no row took, of which it is a part */
  readonly figure: string | null;
  /** repaired: null where it could not be */
  readonly garbled: { readonly repaired: string | null; readonly ends: boolean } | null;
}

export function indexMarks(marks: readonly TextMark[]): MarkIndex {
  const sorted = [...marks].sort((one, other) => one.from - other.from);
  let furthest = 0;
  return { marks: sorted, reach: sorted.map(({ to }) => (furthest = Math.max(furthest, to))) };
}

/** The marks that touch a block, in the order of the text. */
export function marksIn({ marks, reach }: MarkIndex, { from, to }: TextBlock): readonly TextMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: TextMark[] = [];
  for (let at = low; at < marks.length; at++) {
    const mark = marks[at];
    if (mark === undefined || mark.from >= to) break;
    if (mark.to > from) found.push(mark);
  }
  return found;
}

/** Cuts a block where the look of its text changes. `also` are further places to cut at. */
export function piecesOf(
  block: TextBlock,
  marks: readonly TextMark[],
  also: readonly number[] = [],
): readonly TextPiece[] {
  const inside = (offset: number): boolean => offset > block.from && offset < block.to;
  const cuts = [block.from, ...marks.flatMap(({ from, to }) => [from, to]), ...also, block.to]
    .filter((offset) => offset === block.from || offset === block.to || inside(offset))
    .sort((one, other) => one - other);
  const bounds = [...new Set(cuts)];
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? block.to;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const rows = over
      .filter((mark) => mark.kind === "row")
      .sort((one, other) => one.to - one.from - (other.to - other.from));
    const garbled = over.find((mark) => mark.kind === "garbled");
    return {
      from,
      to,
      rows: rows.map(({ key }) => key),
      figure: over.find((mark) => mark.kind === "figure")?.key ?? null,
      garbled: garbled === undefined ? null : { repaired: garbled.repaired, ends: garbled.to === to },
    };
  });
}
