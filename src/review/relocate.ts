import type { SourceSpan } from "../plan/plan";
import type { Review } from "./review";

/**
 * The review for another version of the text: rows that were added by hand go where their words stand now. Where the
 * words are gone the row stays, at its old place.
 */
export function relocate(review: Review, text: string): Review {
  let moved = false;
  const edits = review.edits.map((edit) => {
    if (edit.kind !== "add") return edit;
    const span = spanIn(text, edit.words, edit.row.span);
    if (span === edit.row.span) return edit;
    moved = true;
    return { ...edit, row: { ...edit.row, span } };
  });
  return moved ? { ...review, edits } : review;
}

/** The nearest place of the words; the old one if they are there still, or nowhere. */
function spanIn(text: string, words: string, span: SourceSpan): SourceSpan {
  if (words === "" || text.startsWith(words, span.from)) return span;
  const before = text.lastIndexOf(words, span.from);
  const after = text.indexOf(words, span.from);
  const from = after < 0 || (before >= 0 && span.from - before < after - span.from) ? before : after;
  if (from < 0) return span;
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < from; at = text.indexOf("\n", at + 1)) line++;
  return { line, from, to: from + words.length };
}
