import type { SourceSpan } from "../../plan/plan";

/** A stretch of the source with the marked words in the middle; the flags say where text was left out. */
export interface SourceExcerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const sentenceEnd = /[。！？；!?;]/;
const longestMark = 1500;

/**
 * The paragraph around a span. Paragraphs that run on for pages are cut, at the end of a sentence if one is near.
 *
 * @param around characters of the paragraph that are shown on either side at most
 */
export function sourceExcerpt(text: string, span: SourceSpan, around = 120): SourceExcerpt {
  const from = Math.max(0, Math.min(span.from, text.length));
  const to = Math.max(from, Math.min(span.to, text.length));
  const markedTo = Math.min(to, from + longestMark);
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const newline = text.indexOf("\n", markedTo);
  const lineEnd = newline < 0 ? text.length : newline;

  const start = from - lineStart <= around ? lineStart : sentenceStart(text, from - around, from);
  const end = lineEnd - markedTo <= around ? lineEnd : sentenceStop(text, markedTo, markedTo + around);
  return {
    before: text.slice(start, from).trimStart(),
    marked: text.slice(from, markedTo),
    after: text.slice(markedTo, end).trimEnd(),
    cutBefore: start > lineStart,
    cutAfter: end < lineEnd,
  };
}

/** the last sentence that begins between `low` and `high`, otherwise `low` */
function sentenceStart(text: string, low: number, high: number): number {
  for (let at = high; at > low; at--) if (sentenceEnd.test(text.charAt(at - 1))) return at;
  return low;
}

/** the first sentence that ends between `low` and `high`, otherwise `high` */
function sentenceStop(text: string, low: number, high: number): number {
  for (let at = low; at < high; at++) if (sentenceEnd.test(text.charAt(at))) return at + 1;
  return high;
}
