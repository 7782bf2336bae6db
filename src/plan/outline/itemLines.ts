import { blanks, charSet } from "../language/charSet";
import { isFurniture } from "./furniture";
import { markerAt, rankOf, type Marker, type MarkerKind } from "./markers";
import { partOfTitle } from "./parts";
import { standardTitle } from "./standardTitles";

/** A line of the clean text, or the part of one that an item of its own begins. */
export interface ItemLine {
  readonly from: number;
  readonly to: number;
  /** how it announces itself, null where it does not */
  readonly marker: Marker | null;
  readonly cells: boolean;
  readonly furniture: boolean;
}

interface Line {
  readonly from: number;
  readonly to: number;
}

/** A line, or what stands of it before or behind a glued heading, with the marker that stands at its start. */
interface Piece extends Line {
  readonly own: Marker | null;
}

const blank = charSet(blanks);

const linesOf = (plain: string): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  while (from <= plain.length) {
    const end = plain.indexOf("\n", from);
    const to = end < 0 ? plain.length : end;
    const first = blank.skip(plain, from, to);
    const last = blank.skipBack(plain, first, to);
    if (last > first) lines.push({ from: first, to: last });
    from = to + 1;
  }
  return lines;
};

/** Headings glued to what stands before: "…。二、主要任务", "一、总体要求(一)指导思想". */
const gluedHeading =
  /[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]{1,3}[章节]/y;
const beginsHeading = charSet("一二三四五六七八九十(第0123456789");
const mark = charSet("。;!?:,、");

const couldBeHeading = (plain: string, at: number): boolean => {
  gluedHeading.lastIndex = at;
  return gluedHeading.test(plain);
};

const longestTitle = 24;

/** Whether the first item of a heading is glued to the heading's title, which has no mark to end it. */
const followsTitle = (plain: string, from: number, own: Marker | null, at: number, marker: Marker): boolean => {
  if (!own || marker.ordinal !== 1 || rankOf[marker.kind] <= rankOf[own.kind]) return false;
  const title = from + own.length;
  if (at < title + 2 || at - title > longestTitle || mark.in(plain, title, at)) return false;
  return partOfTitle(plain.slice(title, at)) !== null || (marker.kind === "cnParen" && rankOf[own.kind] <= rankOf.cn);
};

/** The character that ends a sentence, and what may begin a heading right behind it. */
const sentenceBeforeHeading = /[。;!)][一二三四五六七八九十(第\d]/g;

/** Where headings may be glued to the end of a sentence, in the order of the text. */
const behindSentences = (plain: string): number[] => {
  const places: number[] = [];
  sentenceBeforeHeading.lastIndex = 0;
  while (sentenceBeforeHeading.test(plain)) places.push(sentenceBeforeHeading.lastIndex - 1);
  return places;
};

/** Splits glued headings off a line; only a marker that continues the count or begins a new one counts as such. */
const withoutGlue = (plain: string, lines: readonly Line[]): Piece[] => {
  const out: Piece[] = [];
  const last = new Map<MarkerKind, number>();
  const behindEnds = behindSentences(plain);
  let next = 0;
  for (const line of lines) {
    let own = markerAt(plain, line.from);
    if (own) last.set(own.kind, own.ordinal);
    let { from } = line;
    for (let at = from + 1; at < line.to; at++) {
      while (next < behindEnds.length && (behindEnds[next] ?? 0) < at) next++;
      const place = behindEnds[next] ?? line.to;
      // far from the title a heading stands only behind a sentence
      if (!own || at - from > longestTitle + own.length) at = place;
      if (at >= line.to) break;
      if (!beginsHeading.has(plain, at)) continue;
      const behind = at === place;
      const marker = couldBeHeading(plain, at) ? markerAt(plain, at) : null;
      if (!marker) continue;
      const before = last.get(marker.kind) ?? 0;
      const continues = marker.ordinal === before + 1 || (marker.ordinal === 1 && rankOf[marker.kind] > rankOf.cn);
      if (behind ? !continues : !followsTitle(plain, from, own, at, marker)) continue;
      out.push({ from, to: at, own });
      from = at;
      own = marker;
      last.set(marker.kind, marker.ordinal);
    }
    out.push({ from, to: line.to, own });
  }
  return out;
};

const numerals = "零一二三四五六七八九";
const cnLabel = (ordinal: number): string => {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  if (tens === 0) return numerals.charAt(ones);
  return (tens > 1 ? numerals.charAt(tens) : "") + "十" + (ones > 0 ? numerals.charAt(ones) : "");
};

/**
 * 保障措施 alone on its line, where the numbers 一、 and 三、 leave room for one: a heading that lost its number. At the
 * end nothing says that a number is missing, but a standard title that follows numbered ones is one of them.
 */
const withLostNumbers = (plain: string, lines: readonly ItemLine[]): ItemLine[] => {
  const ordinals = lines.map(({ marker }) => (marker?.kind === "cn" ? marker.ordinal : 0));
  if (!ordinals.some((ordinal) => ordinal > 0)) return [...lines];
  const following = ordinals.slice();
  for (let i = ordinals.length - 2; i >= 0; i--) if ((ordinals[i] ?? 0) === 0) following[i] = following[i + 1] ?? 0;
  let last = 0;
  return lines.map((line, i) => {
    const { from, to, marker, cells, furniture } = line;
    if (marker?.kind === "cn") last = marker.ordinal;
    if (marker || cells || furniture || to - from > 14) return line;
    const next = following[i] ?? 0;
    if (last === 0 ? next !== 2 : next !== 0 && next !== last + 2) return line;
    if (standardTitle(plain.slice(from, to)) !== to - from) return line;
    last++;
    return { ...line, marker: { kind: "cn", label: cnLabel(last), ordinal: last, length: 0 } };
  });
};

const longestFurniture = 220;

/** The lines of a plan with what announces an item; headings glued to a line stand on their own. */
export const itemLines = (plain: string): ItemLine[] => {
  const lines = withoutGlue(plain, linesOf(plain)).map(({ from, to, own }): ItemLine => {
    const content = plain.slice(from, Math.min(to, from + longestFurniture));
    const furniture = isFurniture(content);
    // several empty cells behind it: a line across a table, not a heading
    const cells = content.includes("|") || content.includes("\t") || plain.startsWith("\t\t", to);
    const marker = furniture || (cells && !content.startsWith("专栏")) ? null : own;
    return { from, to, marker, cells, furniture };
  });
  return withLostNumbers(plain, lines);
};
