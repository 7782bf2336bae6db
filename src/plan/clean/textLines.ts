import { plainForm } from "./plainForm";

/** A line of the text with something in it. Offsets are of the text; lengths count characters, blanks of the indent too. */
export interface TextLine {
  /** without the blanks at both ends */
  readonly from: number;
  readonly to: number;
  /** the whole line, without its end */
  readonly start: number;
  readonly end: number;
  /** half-width blanks before the first character; a full-width one counts as two */
  readonly indent: number;
  readonly length: number;
  /** in full-width characters, digits and Latin letters counted as half of one */
  readonly width: number;
  /** how many empty lines stand before it */
  readonly gap: number;
  /** plain form without any blanks */
  readonly plain: string;
}

const isLineEnd = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 11 || unit === 12 || unit === 0x2028 || unit === 0x2029;

/** Blanks, and characters that show nothing at all. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 9 ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  unit === 0xfeff ||
  unit === 0xad ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x2060 ||
  (unit >= 0x2000 && unit <= 0x200f);

const shows = (unit: number): number =>
  unit === 0x3000
    ? 2
    : unit === 9
      ? 4
      : unit >= 0x200b && unit <= 0x200f
        ? 0
        : unit === 0xfeff || unit === 0xad
          ? 0
          : 1;

const blanks = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

const longestPlain = 400;

const lineOf = (text: string, start: number, end: number, gap: number): TextLine | null => {
  let from = start;
  let indent = 0;
  while (from < end && isBlank(text.charCodeAt(from))) indent += shows(text.charCodeAt(from++));
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (to === from) return null;
  let halves = 0;
  for (let at = start; at < to; at++) halves += text.charCodeAt(at) < 0x80 ? 1 : 2;
  // only the ends of a line matter here, and no line that was broken is this long
  const shown =
    to - from <= longestPlain * 2
      ? text.slice(from, to)
      : text.slice(from, from + longestPlain) + text.slice(to - longestPlain, to);
  return {
    from,
    to,
    start,
    end,
    indent,
    length: to - start,
    width: halves / 2,
    gap,
    plain: plainForm(shown).replace(blanks, ""),
  };
};

/** The lines of a text that are not empty. */
export const textLines = (text: string): TextLine[] => {
  const lines: TextLine[] = [];
  let start = 0;
  let gap = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    if (!isLineEnd(unit)) continue;
    const line = lineOf(text, start, at, gap);
    if (line) {
      lines.push(line);
      gap = 0;
    } else gap++;
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
  }
  return lines;
};
