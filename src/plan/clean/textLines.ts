import { blanks, charSet } from "../language/charSet";
import { markerAt, type Marker } from "../outline/markers";
import type { MappedText } from "./mappedText";
import { invisible, type Survey } from "./survey";

/** Blanks, and characters that show nothing at all. */
const blank = charSet(blanks + invisible);
const hidden = charSet(invisible);

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

/** A line of the text with something in it. Offsets are of the text; lengths count characters, blanks of the indent too. */
export class TextLine {
  readonly length: number;
  private readonly page: MappedText;
  private madePlain: string | null = null;
  private madeMarker: Marker | null | undefined = undefined;
  private madeWidth = -1;

  /**
   * @param start of the whole line, `end` is without its line end
   * @param from without the blanks at both ends, as `to`
   * @param gap how many empty lines stand before it
   * @param cells whether bars or tabs part cells in it
   * @param blanks whether blanks stand in it
   */
  constructor(
    page: MappedText,
    readonly start: number,
    readonly end: number,
    readonly from: number,
    readonly to: number,
    readonly gap: number,
    readonly cells: boolean,
    readonly blanks: boolean,
  ) {
    this.page = page;
    this.length = to - start;
  }

  /** half-width blanks before the first character; a full-width one counts as two */
  get indent(): number {
    const { text } = this.page;
    let indent = 0;
    for (let at = this.start; at < this.from; at++) {
      if (hidden.has(text, at)) continue;
      const unit = text.charCodeAt(at);
      indent += unit === 0x3000 ? 2 : unit === 9 ? 4 : 1;
    }
    return indent;
  }

  /** in full-width characters, digits and Latin letters counted as half of one */
  get width(): number {
    if (this.madeWidth < 0) this.madeWidth = this.widthOf();
    return this.madeWidth;
  }

  private widthOf(): number {
    if (this.length > longestHead * 2) return this.length;
    const { text } = this.page;
    let halves = 0;
    for (let at = this.start; at < this.to; at++) halves += text.charCodeAt(at) < 0x80 ? 1 : 2;
    return halves / 2;
  }

  /** plain form without any blanks; of a long line only head and tail, made when asked for */
  get plain(): string {
    return (this.madePlain ??= this.plainOf());
  }

  /** how the line announces an item, null where it does not */
  get marker(): Marker | null {
    return this.madeMarker === undefined ? (this.madeMarker = markerAt(this.plain, 0)) : this.madeMarker;
  }

  private plainOf(): string {
    const { plain } = this.page;
    const { from, to } = this;
    const shown =
      to - from <= longestHead * 2
        ? plain.slice(from, to)
        : plain.slice(from, from + longestHead) + plain.slice(to - longestHead, to);
    return this.blanks ? withoutBlanks(shown) : shown;
  }
}

/** Asks of one stretch behind the other whether one of the places, which are in order, lies in it. */
const within = (places: readonly number[]): ((from: number, to: number) => boolean) => {
  let next = 0;
  return (from, to) => {
    while (next < places.length && (places[next] ?? 0) < from) next++;
    return (places[next] ?? to) < to;
  };
};

/** The lines of a text that are not empty. */
export const textLines = (page: MappedText, { lineEnds, blanks, bars }: Survey): TextLine[] => {
  const { text } = page;
  const hasBlanks = within(blanks);
  const hasBars = within(bars);
  const lines: TextLine[] = [];
  let start = 0;
  let gap = 0;
  for (let i = 0; i <= lineEnds.length; i++) {
    const end = lineEnds[i] ?? text.length;
    const from = blank.skip(text, start, end);
    if (from < end) {
      const to = blank.skipBack(text, from, end);
      lines.push(new TextLine(page, start, end, from, to, gap, hasBars(from, to), hasBlanks(from, to)));
      gap = 0;
    } else gap++;
    start = end + 1;
    // both characters of one line end
    if (lineEnds[i + 1] === start && text.charCodeAt(end) === 13 && text.charCodeAt(start) === 10) {
      start++;
      i++;
    }
  }
  return lines;
};
