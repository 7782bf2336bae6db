/**
 * A text made from another by edits, with the way back: character `i` of `text` stood at `offsets[i]` of the text as
 * given. `offsets` has one entry more than `text` has characters, the length of the given text.
 */
export interface MappedText {
  readonly text: string;
  readonly offsets: Int32Array;
}

/** Replaces `[from, to)` by `replacement`; edits of a list are in order and do not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

/** The text as given: every character stands where it stood. */
export const asGiven = (text: string): MappedText => {
  const offsets = new Int32Array(text.length + 1);
  for (let i = 0; i <= text.length; i++) offsets[i] = i;
  return { text, offsets };
};

/**
 * Applies edits and keeps the way back. A replacement of the same length maps character by character, any other is
 * spread evenly over what it replaces.
 */
export const applyEdits = (source: MappedText, edits: readonly Edit[]): MappedText => {
  if (edits.length === 0) return source;
  let length = source.text.length;
  for (const edit of edits) length += edit.replacement.length - (edit.to - edit.from);
  const offsets = new Int32Array(length + 1);
  const pieces: string[] = [];
  let read = 0;
  let written = 0;
  for (const edit of edits) {
    pieces.push(source.text.slice(read, edit.from), edit.replacement);
    offsets.set(source.offsets.subarray(read, edit.from), written);
    written += edit.from - read;
    const width = edit.to - edit.from;
    for (let i = 0; i < edit.replacement.length; i++) {
      const at = edit.from + Math.floor((i * width) / edit.replacement.length);
      offsets[written++] = source.offsets[at] ?? 0;
    }
    read = edit.to;
  }
  pieces.push(source.text.slice(read));
  offsets.set(source.offsets.subarray(read), written);
  return { text: pieces.join(""), offsets };
};
