import type { TextLine } from "./textLines";

/** At which length the lines of a text were broken, by characters or by what they take on paper. */
export interface LineWidth {
  readonly by: "length" | "width";
  readonly at: number;
}

/** Shorter lines are headings or cells; longer ones were not broken. */
const shortest = 14;
const longest = 64;

/** So many lines of one length, and this share of all that could have been broken, make a text a broken one. */
const leastLines = 3;
const leastShare = 0.6;

/** A line that looks broken off, and whether the next one is no longer: then it may be its other half. */
export interface OpenLine {
  readonly line: TextLine;
  readonly next: TextLine;
}

/** Whether a line is of a length at which lines get broken. */
export const couldBeBroken = (line: TextLine): boolean => line.length >= shortest && line.width <= longest + 2;

const widthBy = (by: "length" | "width", open: readonly OpenLine[]): { at: number; votes: number } => {
  const votes = new Array<number>(longest + 3).fill(0);
  for (const { line, next } of open) {
    const own = Math.round(line[by]);
    if (own >= shortest && own <= longest && next[by] <= own + 3) votes[own] = (votes[own] ?? 0) + 1;
  }
  let best = { at: 0, votes: 0 };
  for (let at = shortest; at <= longest; at++) {
    const around = (votes[at - 1] ?? 0) + (votes[at] ?? 0) + (votes[at + 1] ?? 0);
    if (around > best.votes || (around === best.votes && (votes[at] ?? 0) > (votes[best.at] ?? 0)))
      best = { at, votes: around };
  }
  return best;
};

/**
 * Finds the width at which lines were broken; null where they were not: then lines that end openly differ in length, and
 * some are far longer.
 */
export const findLineWidth = (open: readonly OpenLine[], all: readonly TextLine[]): LineWidth | null => {
  const length = widthBy("length", open);
  const width = widthBy("width", open);
  const by = width.votes > length.votes ? "width" : "length";
  const { at, votes } = by === "width" ? width : length;
  if (votes < leastLines) return null;
  if (votes >= open.length * leastShare) return { by, at };
  // short paragraphs without a full stop are many here, but hardly a line is longer
  const longer = all.filter((line) => line[by] > at + 2).length;
  return votes >= open.length * leastShare * 0.5 && longer * 30 <= all.length ? { by, at } : null;
};
