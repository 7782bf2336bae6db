import type { Ruling, Rulings } from "./pageContent";

/** Coordinates as PDF transforms them: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** `inner` first, then `outer`. */
export const combined = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** A table's lines are thinner, filled areas thicker. */
const thickest = 3;
/** Shorter ones are underlines, ticks and parts of drawings. */
const shortest = 4;

/** Collects the straight lines of a page's drawings. */
export class RulingCollector {
  private readonly horizontal: Ruling[] = [];
  private readonly vertical: Ruling[] = [];

  /** a line between two points of the page */
  line(x1: number, y1: number, x2: number, y2: number): void {
    const width = Math.abs(x2 - x1);
    const height = Math.abs(y2 - y1);
    if (height <= thickest && width >= shortest) {
      this.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    } else if (width <= thickest && height >= shortest) {
      this.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    }
  }

  /** lines that lie on each other or touch are one */
  take(): Rulings {
    return { horizontal: joined(this.horizontal), vertical: joined(this.vertical) };
  }
}

const nearby = 2;

const joined = (rulings: readonly Ruling[]): Ruling[] => {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const out: Ruling[] = [];
  let group: Ruling[] = [];
  const close = (): void => {
    const at = group.reduce((sum, ruling) => sum + ruling.at, 0) / group.length;
    let open: { at: number; from: number; to: number } | null = null;
    for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
      if (open !== null && from <= open.to + nearby) open.to = Math.max(open.to, to);
      else {
        open = { at, from, to };
        out.push(open);
      }
    }
  };
  for (const ruling of sorted) {
    const first = group[0];
    if (first !== undefined && ruling.at - first.at > nearby) {
      close();
      group = [];
    }
    group.push(ruling);
  }
  if (group.length > 0) close();
  return out;
};
