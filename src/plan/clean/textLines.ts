import { blanks, charSet } from "../language/charSet";
import { plainForm } from "./plainForm";

const lineEnd = charSet("\n\r\v\f\u2028\u2029");
/** Blanks, and characters that show nothing at all. */
const invisible = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";
const blank = charSet(blanks + invisible);
const hidden = charSet(invisible);
const bar = charSet("\t|\uff5c\u2502\u2503");

/** No line that was broken is longer than twice this. */
const longestHead = 72;

const withoutBlanks = (text: string): string => {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!blank.has(text, at)) continue;
    out += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
};

const plainOf = (text: string, from: number, to: number): string => {
  const shown =
    to - from <= longestHead * 2
      ? text.slice(from, to)
      : text.slice(from, from + longestHead) + text.slice(to - longestHead, to);
  return withoutBlanks(plainForm(shown));
};

const indentOf = (text: string, start: number, from: number): number => {
  let indent = 0;
  for (let at = start; at < from; at++) {
    if (hidden.has(text, at)) continue;
    const unit = text.charCodeAt(at);
    indent += unit === 0x3000 ? 2 : unit === 9 ? 4 : 1;
  }
  return indent;
};

const widthOf = (text: string, from: number, to: number): number => {
  if (to - from > longestHead * 2) return to - from;
  let halves = 0;
  for (let at = from; at < to; at++) halves += text.charCodeAt(at) < 0x80 ? 1 : 2;
  return halves / 2;
};

/** A line of the text with something in it. Offsets are of the text; lengths count characters, blanks of the indent too. */
export class TextLine {
  /** half-width blanks before the first character; a full-width one counts as two */
  readonly indent: number;
  readonly length: number;
  /** in full-width characters, digits and Latin letters counted as half of one */
  readonly width: number;
  /** whether bars or tabs part cells in it */
  readonly cells: boolean;
  private readonly text: string;
  private made: string | null = null;

  /**
   * @param start of the whole line, `end` is without its line end
   * @param from without the blanks at both ends, as `to`
   * @param gap how many empty lines stand before it
   */
  constructor(
    text: string,
    readonly start: number,
    readonly end: number,
    readonly from: number,
    readonly to: number,
    readonly gap: number,
  ) {
    this.text = text;
    this.indent = indentOf(text, start, from);
    this.length = to - start;
    this.width = widthOf(text, start, to);
    this.cells = bar.in(text, from, to);
  }

  /** plain form without any blanks; of a long line only head and tail, made when asked for */
  get plain(): string {
    return (this.made ??= plainOf(this.text, this.from, this.to));
  }
}

/** The lines of a text that are not empty. */
export const textLines = (text: string): TextLine[] => {
  const lines: TextLine[] = [];
  let start = 0;
  let gap = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !lineEnd.has(text, at)) continue;
    const from = blank.skip(text, start, at);
    if (from < at) {
      lines.push(new TextLine(text, start, at, from, blank.skipBack(text, from, at), gap));
      gap = 0;
    } else gap++;
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
  }
  return lines;
};
