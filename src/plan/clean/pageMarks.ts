import { charSet } from "../language/charSet";
import type { TextLine } from "./textLines";

const pageNumber =
  /^(?:[-—~·•*]{1,4}\d{1,4}[-—~·•*]{1,4}|\d{1,4}\/\d{1,4}|第\d{1,4}页|第?\d{1,4}页?[,/,;]?[/共]{1,2}\d{1,4}页|第[一二三四五六七八九十百]{1,5}页(?:,?共[一二三四五六七八九十百]{1,5}页)?|page\d{1,4}(?:(?:of|\/)\d{1,4})?|p\.?\d{1,4})$/i;
const digit = charSet("0123456789");
const isBareNumber = (plain: string): boolean =>
  plain.length <= 3 && plain !== "" && digit.skip(plain, 0, plain.length) === plain.length;

const endsPageNumber = charSet("0123456789页-—~·•*");

/** — 12 —, 第3页 共20页, -3-, Page 3 of 20: a line that only counts pages. Plain form without blanks. */
export const isPageNumber = (plain: string): boolean =>
  plain.length <= 20 && endsPageNumber.has(plain, plain.length - 1) && pageNumber.test(plain);

/** What stays of a line that repeats on every page, once its page number is taken off. */
const headOf = (plain: string): string =>
  digit.in(plain, 0, plain.length) ? plain.replace(/^[-—·|]?\d{1,4}[-—·|]?(?=\D)|[-—·|]?\d{1,4}[-—·|]?$/g, "") : plain;

/** with the blanks between its characters */
const longestMark = 80;
const endMarks = charSet("。!?;:");
const isEnded = (plain: string): boolean => endMarks.has(plain, plain.length - 1);
const stops = charSet(":|。;");
const beginsItem = charSet("(一二三四五六七八九十—-");
const numbered = /^\d{1,2}[.、)]/;

const couldBeHead = (plain: string): boolean =>
  plain.length >= 4 &&
  plain.length <= 42 &&
  !beginsItem.has(plain, 0) &&
  !isEnded(plain) &&
  !stops.in(plain, 0, plain.length) &&
  !numbered.test(plain);

/** where the title stands, and may repeat what the head says */
const headLines = 12;
/** What the names of plans end with. */
const titleEnds = /(?:规划|计划|方案|纲要|意见|报告|要点|措施|办法|决定)(?:\([^()]{2,30}\))?$/;

/**
 * The lines that belong to the pages, not to the text: page numbers, and heads or feet that repeat from page to page,
 * but for their first mention.
 */
export const pageMarks = (lines: readonly TextLine[]): ReadonlySet<TextLine> => {
  const marks = new Set<TextLine>();
  const repeated = new Map<string, number[]>();
  const last: { number: number; at: number } = { number: -1, at: -1 };
  lines.forEach((line, i) => {
    if (line.to - line.from > longestMark || line.cells) return;
    const { plain } = line;
    if (isPageNumber(plain)) marks.add(line);
    else if (isBareNumber(plain)) {
      // 12 and, a page later, 13: numbers of a table stand closer together
      const continues = Number(plain) === last.number + 1 && i - last.at >= 8;
      if (continues) {
        marks.add(line);
        const before = lines[last.at];
        if (before && isBareNumber(before.plain)) marks.add(before);
      }
      last.number = Number(plain);
      last.at = i;
    } else if (couldBeHead(plain)) {
      const head = headOf(plain);
      const places = repeated.get(head);
      if (places) places.push(i);
      else repeated.set(head, [i]);
    }
  });
  if (marks.size === 0 && repeated.size === lines.length) return marks;
  let head: string | null = null;
  const isInHead = (words: string): boolean => {
    head ??= lines
      .slice(0, headLines)
      .map(({ plain }) => plain)
      .join("");
    return head.includes(words);
  };
  const isAtPageEnd = (i: number): boolean =>
    [lines[i - 1], lines[i + 1]].some((line) => line !== undefined && marks.has(line));
  const interrupts = (i: number): boolean => {
    const before = lines[i - 1];
    return isAtPageEnd(i) || (before !== undefined && before.length >= 14 && !isEnded(before.plain));
  };
  for (const [words, places] of repeated) {
    const [first = 0, ...others] = places;
    if (others.length === 0) continue;
    const isTitle = titleEnds.test(words);
    const count = others.filter(isAtPageEnd).length;
    if (!isTitle && count < others.length && (others.length < 2 || count * 2 < others.length)) continue;
    // the first mention is the title, unless the head has told that already
    const again = isInHead(words) && (first >= headLines || interrupts(first)) ? places : others;
    for (const i of again) {
      const line = lines[i];
      if (line) marks.add(line);
    }
  }
  return marks;
};
