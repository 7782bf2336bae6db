import type { FileNote } from "../planText";

/**
 * Footnotes as lines for the end of a text: 「〔脚注1〕…」. In their place they would break a sentence; and what they
 * say explains figures, it does not commit to any: the reader of plans passes over lines of this form.
 */
export const footnoteLines = (footnotes: readonly string[]): string[] =>
  footnotes.map((note, at) => `〔脚注${String(at + 1)}〕${note.trim()}`);

/** What the person is told of them. */
export const footnoteNotes = (footnotes: readonly string[]): FileNote[] =>
  footnotes.length === 0 ? [] : [{ key: "files.note.footnotes", params: { n: footnotes.length } }];
