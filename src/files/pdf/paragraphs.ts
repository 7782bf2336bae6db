import type { Flow } from "./readingOrder";
import { textOfRuns, type TextLine } from "./textLines";

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** The value that lies at the edge of many, so that a single stray one does not move the margin. */
const edge = (values: readonly number[], direction: 1 | -1): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 2), (counts.get(Math.round(value / 2)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => (a[0] - b[0]) * direction);
  const enough = Math.max(2, values.length * 0.02);
  const [first] = sorted;
  const found = sorted.find(([, count]) => count >= enough) ?? first;
  return found === undefined ? 0 : found[0] * 2;
};

const linesOf = (flows: readonly Flow[]): TextLine[] =>
  flows.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "line" ? [part.line] : [])));

/** Between which margins the lines of each side stand, over all pages. */
const marginsOf = (flows: readonly Flow[]): ReadonlyMap<Flow["side"], Margins> =>
  new Map(
    (["page", "left", "right"] as const).map((side) => {
      const lines = linesOf(flows.filter((flow) => flow.side === side));
      return [
        side,
        {
          left: edge(
            lines.map(({ x }) => x),
            1,
          ),
          right: edge(
            lines.map(({ right }) => right),
            -1,
          ),
        },
      ];
    }),
  );

/** What cannot be parted from the beginning of a line: a figure or word, a character, with its brackets and marks. */
const firstUnit =
  /^[（《〈「『【〔“‘([]*(?:[A-Za-z0-9\u00c0-\u024f.,%\-—–]+|.)[，。、；：！？）》〉」』】〕”’…—,.;:!?)\]%％]*(?:[“”‘’]+(?:[A-Za-z0-9]+|.)[，。、；：！？）》〉”’]*)*/;
const narrow = /[A-Za-z0-9\u00c0-\u024f.,%\-()[\]]/;

/** How wide the first words of a line are. */
const firstWidth = ({ runs, size }: TextLine): number =>
  [...(firstUnit.exec(textOfRuns(runs))?.[0] ?? "")].reduce(
    (sum, char) => sum + (narrow.test(char) ? 0.55 : 1) * size,
    0,
  );

/** A first line is set in by two letters, at least by so much. */
const indent = 1.2;

/** What a paragraph ends with. */
const ended = /[。；：！？.;:!?）)][”’]?$/;

/** Words and figures that are not parted, in brackets or not, may move to the next line where they had room by our count. */
const movesWhole = /^[A-Za-z0-9（(“‘《〔[]/;

/** 「一、」「（二）」「3.」: what begins so begins a paragraph, where a document does not set paragraphs in. */
const numbered =
  /^(?:第?[一二三四五六七八九十百]+[、章节条编]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|——|专栏|附[件表录])/;

interface Placed {
  readonly line: TextLine;
  readonly text: string;
  readonly margins: Margins;
  /** it is the first of its page or column */
  readonly top: boolean;
}

const indentOf = ({ line, margins }: Placed): number => (line.x - margins.left) / line.size;

/** How much of a line is empty behind its words. */
const roomOf = ({ line, margins }: Placed): number => margins.right - line.right;

/** The first words of the next line had room on this one, so it was ended on purpose. */
const endedEarly = (before: Placed, next: Placed): boolean =>
  roomOf(before) > firstWidth(next.line) + before.line.size * 0.6;

interface Habits {
  /** the size of most of the letters */
  readonly bodySize: number;
  /** the distance of two lines of a paragraph, in sizes of the letters */
  readonly pitch: number;
  /** first lines of paragraphs are set in */
  readonly indents: boolean;
}

/** Pairs of lines that follow each other in a flow. */
const pairsOf = (lines: readonly (Placed | null)[]): [Placed, Placed][] =>
  lines.flatMap((next, at): [Placed, Placed][] => {
    const before = lines[at - 1];
    return before && next && !next.top ? [[before, next]] : [];
  });

/** How the document sets its paragraphs, from lines of which that is clear. */
const habitsOf = (lines: readonly (Placed | null)[], bodySize: number): Habits => {
  const pairs = pairsOf(lines);
  const full = pairs.filter(([before, next]) => !endedEarly(before, next) && indentOf(next) < indent);
  const counts = new Map<number, number>();
  for (const [before, next] of full) {
    const pitch = Math.round(((next.line.y - before.line.y) / next.line.size) * 10);
    counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const pitch = ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 16) / 10;
  const begun = pairs.filter(([before, next]) => endedEarly(before, next));
  const set = begun.filter(([, next]) => indentOf(next) >= indent);
  return { bodySize, pitch, indents: set.length * 2 > begun.length };
};

const isCentred = (placed: Placed): boolean => {
  const left = placed.line.x - placed.margins.left;
  const right = roomOf(placed);
  return Math.abs(left - right) < placed.line.size * 1.5;
};

/** Whether a line goes on with the paragraph of the line before it. */
const goesOn = (before: Placed, next: Placed, { bodySize, pitch, indents }: Habits): boolean => {
  const { line: a } = before;
  const { line: b } = next;
  if (Math.abs(a.size - b.size) > 0.6) return false;
  if (!next.top && b.y - a.y > pitch * b.size * 1.3) return false;
  const isOpen = !ended.test(before.text);
  if (a.size > bodySize * 1.12 && isCentred(before) && isCentred(next)) return isOpen;
  const flush = indentOf(next) < indent;
  if (!indents && !isOpen && numbered.test(next.text)) return false;
  if (endedEarly(before, next)) {
    const nearlyFull = roomOf(before) * 5 < before.margins.right - before.margins.left;
    return isOpen && nearlyFull && flush && movesWhole.test(next.text) && !numbered.test(next.text);
  }
  // a paragraph that is set in as a whole, where paragraphs otherwise are not
  return flush || (!indents && Math.abs(indentOf(before) - indentOf(next)) < 0.3 && isOpen);
};

/** Two Latin words have a blank between them; a unit behind its figure, 40Tb↵ps, is one that was parted. */
const joined = (text: string, next: string): string => {
  const last = /[A-Za-z0-9]{0,30}$/.exec(text.slice(-30))?.[0] ?? "";
  return text + (/^[A-Za-z]+$/.test(last) && /^[A-Za-z]/.test(next) ? " " : "") + next;
};

/**
 * The paragraphs of a document, and the rows of its tables, from its lines: a paragraph begins set in, or after a line
 * that ended early, or in letters of another size, or at a distance. Lines are joined without a hyphen or blank.
 *
 * @param bodySize the size of most of the letters
 */
export const paragraphsOf = (flows: readonly Flow[], bodySize: number): string[] => {
  const margins = marginsOf(flows);
  const placed = flows.map(({ side, parts }) =>
    parts.map((part, at): Placed | null =>
      part.kind === "rows"
        ? null
        : {
            line: part.line,
            text: textOfRuns(part.line.runs),
            margins: margins.get(side) ?? { left: 0, right: 0 },
            top: at === 0,
          },
    ),
  );
  const habits = habitsOf(placed.flat(), bodySize);
  const out: string[] = [];
  let before: Placed | null = null;
  flows.forEach(({ parts }, flow) => {
    parts.forEach((part, at) => {
      const next = placed[flow]?.[at] ?? null;
      if (part.kind === "rows") out.push(...part.rows);
      else if (next !== null) {
        const open = before !== null && goesOn(before, next, habits) ? out.pop() : undefined;
        out.push(open === undefined ? next.text : joined(open, next.text));
      }
      before = next;
    });
  });
  return out.filter((line) => line.trim() !== "");
};
