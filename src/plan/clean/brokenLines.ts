import { charSet } from "../language/charSet";
import { lexicon } from "../language/lexicon";
import type { Marker, MarkerKind } from "../outline/markers";
import { couldBeBroken, findLineWidth, type LineWidth, type OpenLine } from "./lineWidth";
import type { Edit } from "./mappedText";
import { pageMarks } from "./pageMarks";
import type { TextLine } from "./textLines";

const closers = charSet('\u201d\u2019\uff09)\u300b\u3011\u300d\u300f"');
const endMarks = charSet("\u3002\uff61\uff01!\uff1f?\uff1b;\uff1a:\u2026");
const duty = lexicon("牵头) 负责) 配合) 落实) 参与)");
/** (市住建局牵头), (责任单位:市水利局) at the end of a paragraph close it as a full stop does. */
const givesDuty = (plain: string): boolean =>
  plain.endsWith(")") && (duty.ends(plain) || plain.slice(plain.lastIndexOf("(")).includes("单位:"));

/** Whether a line ends with a mark that ends sentences, in brackets or quotation marks perhaps. */
const isEnded = (text: string, line: TextLine): boolean => {
  const before = closers.skipBack(text, Math.max(line.from, line.to - 3), line.to);
  if (before > line.from && endMarks.has(text, before - 1)) return true;
  return before < line.to && givesDuty(line.plain);
};

/** What no line ends with unless the sentence goes on. */
const goesOn = /[,、(《“〈—+×]$|\D\d{1,3}[.]$/;
/** Verbs and particles that want an object, at the end of a line of a title. */
const wantsMore = /(?:关于(?:印发|转发|发布|批转|下发|公布|实施)?|[的和与及暨])$/;
const framed = /关于(?:印发|转发|发布|批转|下发|公布)/;
const titleEnds = /(?:通知|意见|方案|规划|计划|纲要|报告|要点|措施)$/;
/** Lines of the head that stand by themselves, however long: a whole title, a document's number, an address. */
const standsAlone = /(?:通知|意见|方案|规划|计划|纲要|报告|要点|措施|办法)$|〔\d{4}〕|\[\d{4}\]\d*号?$|:$/;
/** 牵头单位:, 完成时限: begin lines of their own. */
const label =
  /^(?:(?:牵头|责任|配合|承办|落实|主管|实施|参与|协助|主办|协办)(?:责任)?(?:单位|部门|领导|人)|完成时[限间]|时间进度|联系人|联系电话|抄送):/;
/** 索引号:, 发文机关:, what a page says of a document. */
const field = /^[一-龥]{2,6}:/;
const docNumber = /^[一-龥]{2,12}[〔[【]\d{4}[〕\]】]\d{1,5}号/;
const firstToken = /^(?:[\d.,%‰]+|[A-Za-z]+)/;

/** Two lines side by side once page marks are left out. */
interface Pair extends OpenLine {
  /** the first ends as sentences do */
  readonly ended: boolean;
  /** so does the second */
  readonly nextEnded: boolean;
  /** a page ends between them */
  readonly page: boolean;
}

/** How the lines of one text were broken, and the means to tell which belong together. */
interface Layout {
  readonly width: LineWidth | null;
  /** of lines that go on with a paragraph */
  readonly indent: number;
  /** whether empty lines part paragraphs, rather than all lines */
  readonly gapsPart: boolean;
  /** the number that each kind of marker has come to */
  readonly ordinals: Map<MarkerKind, number>;
}

/** What of a bracket is still open at the end of a line. */
const openBracket = (plain: string): boolean => {
  const tail = plain.slice(-60);
  return tail.lastIndexOf("(") > tail.lastIndexOf(")") || tail.lastIndexOf("《") > tail.lastIndexOf("》");
};
const closing = /^[^(《)》]{0,60}[)》]/;
const closesBracket = (plain: string): boolean => closing.test(plain);

const isFull = ({ width }: Layout, { line, next }: OpenLine, slack: number): boolean =>
  width !== null &&
  line[width.by] >= width.at - slack &&
  line[width.by] <= width.at + 2 &&
  next[width.by] <= width.at + 2;

/** A line is broken where the next word had no room on it. */
const hadNoRoom = (layout: Layout, { line, next }: OpenLine, slack: number): boolean => {
  const { width } = layout;
  if (width === null || line[width.by] > width.at + 2 || next[width.by] > width.at + 2) return false;
  const token = firstToken.exec(next.plain)?.[0].length ?? 1;
  return line[width.by] + (width.by === "width" ? token / 2 : token) > width.at - slack;
};

/** Whether a line is a heading that ends with its title. */
const isHeading = ({ plain, marker }: TextLine): boolean => marker !== null && !/[。;,]/.test(plain);

/**
 * Whether a line that begins with a marker begins an item. Behind a line that was broken off it must continue the count,
 * or begin one below a heading; else it is a number that the line happens to begin with: 达到 + 3.1人.
 */
const startsItem = (layout: Layout, pair: Pair, marker: Marker): boolean => {
  if (pair.ended) return true;
  if (openBracket(pair.line.plain)) return false;
  if (!hadNoRoom(layout, pair, 3)) return true;
  if (marker.kind === "dash" || marker.kind === "numSub") return false;
  if (marker.ordinal === 1) return marker.kind !== "num" || isHeading(pair.line);
  return marker.ordinal === (layout.ordinals.get(marker.kind) ?? 0) + 1;
};

/** How far before the margin a line may end: at a full stop hardly, inside a sentence as far as a mark was pulled along. */
const slackOf = ({ line, next }: Pair): number => (/;$/.test(line.plain) || next.plain.startsWith("(") ? 3 : 1);

/** 二〇三〇年三月, 临江市人民政府: the short lines that close a text stand by themselves. */
const isShortClosing = ({ next, nextEnded }: Pair): boolean => next.length < 26 && !nextEnded;

const shortestSentence = 14;

const isTitlePair = ({ line, next, nextEnded }: Pair): boolean => {
  if (line.length > 42 || next.length > 42 || nextEnded) return false;
  if (wantsMore.test(line.plain)) return true;
  return framed.test(line.plain) && !titleEnds.test(line.plain) && titleEnds.test(next.plain);
};

/** longer than any marker by itself */
const shortLine = 12;
const openEnds = charSet(",、(《“〈—+×.0123456789");

/** Whether anything at the seam of two lines could join them, where lines were not broken at a width. Hardly ever. */
const couldJoin = (pair: Pair, isHead: boolean): boolean => {
  const { line, next, ended } = pair;
  if (ended) return false;
  const { plain } = line;
  return (
    plain.length <= shortLine ||
    openEnds.has(plain, plain.length - 1) ||
    (openBracket(plain) && closesBracket(next.plain)) ||
    (isHead && isTitlePair(pair))
  );
};

const belongsTogether = (layout: Layout, pair: Pair, isHead: boolean): boolean => {
  const { line, next, page, ended } = pair;
  if (line.cells || next.cells || (layout.width === null && !couldJoin(pair, isHead))) return false;
  if (label.test(next.plain) || docNumber.test(next.plain)) return false;
  if (isHead && field.test(next.plain)) return false;
  if (isHead && standsAlone.test(line.plain) && !next.plain.startsWith("的通知")) return false;
  if (next.marker && startsItem(layout, pair, next.marker)) return false;
  const own = line.marker;
  if (own && own.kind !== "dash" && own.kind !== "annex" && own.length === line.plain.length) return next.length <= 80;
  const long = line.length >= 8;
  if (long && goesOn.test(line.plain)) return true;
  if (next.gap > 0 && layout.gapsPart && !page) return false;
  if (next.indent > layout.indent + 2) return false;
  if (ended) return isFull(layout, pair, slackOf(pair)) && !isShortClosing(pair);
  if (hadNoRoom(layout, pair, own ? 1 : 2)) return true;
  if (line.length >= shortestSentence && /\D\d+$/.test(line.plain) && /^[\d.%‰万亿]/.test(next.plain)) return true;
  if (long && openBracket(line.plain) && closesBracket(next.plain)) return true;
  return isHead && isTitlePair(pair);
};

const pairsOf = (text: string, lines: readonly TextLine[], marks: ReadonlySet<TextLine>): Pair[] => {
  const pairs: Pair[] = [];
  let line: TextLine | null = null;
  let ended = false;
  let page = false;
  for (const next of lines) {
    if (marks.has(next)) {
      page = true;
      continue;
    }
    const nextEnded = isEnded(text, next);
    if (line) pairs.push({ line, next, ended, nextEnded, page });
    line = next;
    ended = nextEnded;
    page = false;
  }
  return pairs;
};

const commonest = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
};

/** A heading ends without a mark too; one with a full stop inside has begun its text. */
const couldGoOn = ({ line, next, ended }: Pair): boolean =>
  !ended &&
  !line.cells &&
  !next.cells &&
  couldBeBroken(line) &&
  (line.marker === null || /[。;]/.test(line.plain)) &&
  !label.test(line.plain) &&
  !field.test(line.plain);

const layoutOf = (pairs: readonly Pair[]): Layout => {
  const open = pairs.filter(couldGoOn);
  const gaps = pairs.filter(({ next }) => next.gap > 0).length;
  const width = findLineWidth(
    open,
    pairs.map(({ line }) => line),
  );
  const continued = open.filter(({ line }) => width !== null && Math.abs(line[width.by] - width.at) <= 2);
  return {
    width,
    indent: commonest(continued.map(({ next }) => next.indent)),
    gapsPart: gaps < pairs.length * 0.9,
    ordinals: new Map(),
  };
};

/** What stands between the halves: a blank between Latin words, unless a word was broken: 万T + EU, guī + huà. */
const between = (text: string, { line, next }: Pair): string => {
  const last = text.charAt(line.to - 1);
  const first = text.charAt(next.from);
  if (!/[A-Za-z]/.test(last) || !/[A-Za-z]/.test(first)) return "";
  if (line.end > line.to) return " ";
  const isGloss = /[(\uff08][a-z\u00e0-\u01dc]*$/.test(text.slice(Math.max(line.from, line.to - 8), line.to));
  return isGloss || (/[A-Z]/.test(last) && /[A-Z]/.test(first)) ? "" : " ";
};

/** How many lines of a text its title may take up. */
const headLines = 12;

/**
 * The edits that join what was broken: lines of a paragraph, halves of a heading, a number in two lines; page numbers
 * and running heads between them go. A text with a line a paragraph is left as it is.
 */
export const lineEdits = (text: string, lines: readonly TextLine[]): Edit[] => {
  const marks = pageMarks(lines);
  const pairs = pairsOf(text, lines, marks);
  const layout = layoutOf(pairs);
  const edits: Edit[] = [];
  let joined: TextLine | null = null;
  pairs.forEach((pair, i) => {
    const { line, next, page } = pair;
    const marker = layout.width === null || joined === line ? null : line.marker;
    if (marker) layout.ordinals.set(marker.kind, marker.ordinal);
    if (belongsTogether(layout, pair, i < headLines)) {
      joined = next;
      edits.push({ from: line.to, to: next.from, replacement: between(text, pair) });
    } else if (page) edits.push({ from: line.end, to: next.start, replacement: "\n" });
  });
  return edits;
};
