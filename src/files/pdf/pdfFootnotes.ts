import type { Rulings, Run } from "./pageContent";
import { linesOfRuns, mostOf, textOfRuns, type TextLine } from "./textLines";

/** 「①」「[1]」「1 」 at the beginning of a note. */
const noteMark = /^(?:[①-⑳*＊]|\[\d{1,2}\]|〔\d{1,2}〕|\d{1,2}(?![\d.年月日%％]))\s*/;

export interface NotedPage {
  readonly runs: readonly Run[];
  readonly notes: readonly string[];
}

/** Raised marks in the text are smaller than this share of the letters around them. */
const raised = 0.75;
/** Notes are set in smaller letters than the text. */
const smaller = 0.93;

/** The marks that call notes, in the lines of the text. */
const withoutCalls = (lines: readonly TextLine[]): Run[] =>
  lines.flatMap(({ runs, size, y }) =>
    runs.filter(
      (run) =>
        !(
          run.size < size * raised &&
          run.y < y - size * 0.1 &&
          /^\s*[[〔]?(?:\d{1,2}|[①-⑳*])[\]〕]?\s*$/.test(run.text)
        ),
    ),
  );

/** Takes the notes at the foot of a page, and the marks that call them, out of its text. */
export const withoutFootnotes = (runs: readonly Run[], rulings: Rulings, bodySize: number): NotedPage => {
  const lines = linesOfRuns(runs);
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? Infinity) < bodySize * smaller) from--;
  while (from < lines.length && !noteMark.test(textOfRuns(lines[from]?.runs ?? []))) from++;
  const first = lines[from];
  const above = lines[from - 1];
  if (first === undefined || above === undefined) return { runs, notes: [] };
  const isRuledOff = rulings.horizontal.some(({ at }) => at > above.y && at < first.y);
  const size = mostOf(first.runs, (run) => run.size) ?? bodySize;
  if (!isRuledOff && size > bodySize * 0.85) return { runs, notes: [] };
  const notes: string[] = [];
  for (const line of lines.slice(from)) {
    const text = textOfRuns(line.runs);
    if (noteMark.test(text) || notes.length === 0) notes.push(text.replace(noteMark, ""));
    else notes[notes.length - 1] += text;
  }
  return { runs: withoutCalls(lines.slice(0, from)), notes };
};
