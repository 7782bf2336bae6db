import type { Run } from "./pageContent";
import { linesOfRuns, textOfRuns, type TextLine } from "./textLines";

/** 「— 3 —」「第3页 共10页」「3/10」 */
const isPageNumber = (text: string): boolean =>
  /^[-—–―·]*第?(?:\d{1,4}|[ivxIVX]{1,6})页?(?:[/／,，共]*\d{1,4}页?)?[-—–―·]*$/.test(text.replace(/\s/g, ""));

/** Heads and feet stand in this share of the page's height from its edge. */
const margin = 0.14;

/** 「一、总体要求…………3」 */
const contentsLine = /[.…·．。_]{4}\s*\d{1,4}$/;
const contentsTitle = /^目\s*[录次]$/;

/** The words of a page outside of its tables. */
export interface PageWords {
  readonly height: number;
  readonly runs: readonly Run[];
}

interface Edge {
  readonly line: TextLine;
  readonly text: string;
}

/** The lines that may be a head or foot, from the edge inwards. */
const edgesOf = ({ height }: PageWords, lines: readonly TextLine[]): Edge[] => {
  const edge = (candidates: readonly TextLine[]): Edge[] =>
    candidates.slice(0, 3).map((line) => ({ line, text: textOfRuns(line.runs) }));
  return [
    ...edge(lines.filter(({ y }) => y < height * margin)),
    ...edge(lines.filter(({ y }) => y > height * (1 - margin)).reverse()),
  ];
};

/** What changes from page to page is the number. */
const patternOf = ({ text }: Edge): string => text.replace(/\d+/g, "#");

/** The runs of each page without running heads, feet and page numbers, and without the lines of a table of contents. */
export const withoutFurniture = (pages: readonly PageWords[]): Run[][] => {
  const all = pages.map((page) => {
    const lines = linesOfRuns(page.runs);
    return { lines, edges: edgesOf(page, lines) };
  });
  const enough = Math.max(2, Math.ceil(pages.length * 0.3));
  const places = new Map<string, number[]>();
  for (const { edges } of all) {
    for (const edge of edges) {
      const pattern = patternOf(edge);
      places.set(pattern, [...(places.get(pattern) ?? []), edge.line.y]);
    }
  }
  const repeats = (edge: Edge): boolean =>
    (places.get(patternOf(edge)) ?? []).filter((y) => Math.abs(y - edge.line.y) < 4).length >= enough;
  return all.map(({ lines, edges }) => {
    const dropped = new Set<Run>();
    for (const edge of edges)
      if (isPageNumber(edge.text) || repeats(edge)) for (const run of edge.line.runs) dropped.add(run);
    const contents = lines.filter((line) => contentsLine.test(textOfRuns(line.runs)));
    if (contents.length >= 3) {
      for (const line of [...contents, ...lines.filter(({ runs }) => contentsTitle.test(textOfRuns(runs)))])
        for (const run of line.runs) dropped.add(run);
    }
    return lines.flatMap(({ runs }) => runs.filter((run) => !dropped.has(run)));
  });
};
