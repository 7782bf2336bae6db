import type { Run } from "./pageContent";

/** Words on one base line, from left to right. */
export interface TextLine {
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** of most of its characters */
  readonly size: number;
  readonly font: string;
}

/** Runs whose base lines differ by less of their size stand on one line: raised marks among them. */
const sameLine = 0.45;

/** Printers make bold letters by printing them twice. */
const isRepeat = (run: Run, other: Run): boolean =>
  run.text === other.text && Math.abs(run.x - other.x) < run.size * 0.3 && Math.abs(run.y - other.y) < run.size * 0.3;

const lengthOf = ({ text }: Run): number => text.replace(/\s/g, "").length;

/** The value that most characters have. */
export const mostOf = <T>(runs: readonly Run[], valueOf: (run: Run) => T): T | undefined => {
  const counts = new Map<T, number>();
  for (const run of runs) counts.set(valueOf(run), (counts.get(valueOf(run)) ?? 0) + lengthOf(run));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const lineOf = (runs: readonly Run[]): TextLine => {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const kept = sorted.filter((run, at) => !sorted.slice(Math.max(0, at - 3), at).some((other) => isRepeat(run, other)));
  const size = mostOf(kept, (run) => Math.round(run.size * 2) / 2) ?? 0;
  return {
    runs: kept,
    x: Math.min(...kept.map((run) => run.x)),
    right: Math.max(...kept.map((run) => run.right)),
    y: mostOf(kept, (run) => run.y) ?? 0,
    size,
    font: mostOf(kept, (run) => run.font) ?? "",
  };
};

/** The lines that runs stand on, from top to bottom. */
export const linesOfRuns = (runs: readonly Run[]): TextLine[] => {
  const sorted = [...runs].sort((a, b) => a.y - b.y);
  const groups: Run[][] = [];
  let group: Run[] = [];
  for (const run of sorted) {
    const last = group[group.length - 1];
    if (last !== undefined && run.y - last.y > sameLine * Math.max(run.size, last.size)) {
      groups.push(group);
      group = [];
    }
    group.push(run);
  }
  if (group.length > 0) groups.push(group);
  return groups.map(lineOf);
};

const word = /[A-Za-z0-9]/;

/** Gaps that are wider, in sizes of the letters, separate; narrower ones are the fit of letters. */
const wordGap = 0.3;
const openGap = 0.4;

/** Words that are set wide apart letter by letter, as titles are. */
const isSpaced = (runs: readonly Run[]): boolean =>
  runs.length > 2 && runs.filter(({ text }) => text.trim().length === 1).length > runs.length * 0.8;

/** Blanks between many of the letters come from their fit; between Latin words and figures they mean something. */
const withoutBlanks = (text: string): string => {
  const trimmed = text.trim();
  const isTracked = (trimmed.match(/\s+/g)?.length ?? 0) * 4 > trimmed.replace(/\s/g, "").length;
  return trimmed.replace(/\s+/g, (blank, at: number, whole: string) => {
    const between = word.test(whole.charAt(at - 1)) && word.test(whole.charAt(at + blank.length));
    return between || !isTracked ? " " : "";
  });
};

/**
 * The text of runs on one line; a blank where the source has one.
 *
 * @param tab the gap, in sizes of the letters, from which words are cells of a table; Infinity for none
 */
export const textOfRuns = (runs: readonly Run[], tab = Infinity): string => {
  const spaced = isSpaced(runs);
  let text = "";
  let before: Run | null = null;
  for (const run of runs) {
    const words = withoutBlanks(run.text);
    if (before !== null) {
      const gap = (run.x - before.right) / Math.max(run.size, before.size);
      const between = word.test(text.charAt(text.length - 1)) && word.test(words.charAt(0));
      if (gap >= tab && !spaced) text += "\t";
      else if (between ? gap > wordGap : gap > openGap && !spaced) text += " ";
    }
    text += words;
    before = run;
  }
  return text;
};
