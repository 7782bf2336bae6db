import { plainForm } from "./plainForm";

/** Replaces `[from, to)` by `replacement`; edits of a list are in order and do not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

/** A text as it was given, or one made from another by edits, with the way back. */
export interface MappedText {
  readonly text: string;
  /** of the same length; see `plainForm` */
  readonly plain: string;
  /** null where it is the text as given */
  readonly madeFrom: Making | null;
}

/** The edits of one step; the texts between the steps are not kept. */
interface Making {
  readonly before: Making | null;
  readonly edits: readonly Edit[];
  /** where the replacement of each edit stands */
  readonly places: Int32Array;
}

/** The text as given: every character stands where it stood. */
export const asGiven = (text: string, plain: string): MappedText => ({ text, plain, madeFrom: null });

/**
 * Applies edits and keeps the way back. A replacement of the same length maps character by character, any other is
 * spread evenly over what it replaces.
 */
export const applyEdits = (source: MappedText, edits: readonly Edit[]): MappedText => {
  if (edits.length === 0) return source;
  const places = new Int32Array(edits.length);
  const text: string[] = [];
  const plain: string[] = [];
  let read = 0;
  let shift = 0;
  for (let i = 0; i < edits.length; i++) {
    const edit = edits[i];
    if (!edit) break;
    const { from, to, replacement } = edit;
    if (from > read) {
      text.push(source.text.slice(read, from));
      plain.push(source.plain.slice(read, from));
    }
    if (replacement !== "") {
      text.push(replacement);
      plain.push(plainForm(replacement));
    }
    places[i] = from + shift;
    shift += replacement.length - (to - from);
    read = to;
  }
  text.push(source.text.slice(read));
  plain.push(source.plain.slice(read));
  return { text: text.join(""), plain: plain.join(""), madeFrom: { before: source.madeFrom, edits, places } };
};

/** Where the character at `at` stood before the edits. */
const placeBefore = ({ edits, places }: Making, at: number): number => {
  // the last edit whose replacement begins at or before it
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  if (!edit) return at;
  const { from, to, replacement } = edit;
  const into = at - (places[low - 1] ?? 0);
  return into < replacement.length
    ? from + Math.floor((into * (to - from)) / replacement.length)
    : to + into - replacement.length;
};

/** Where the character at `at` of a text stands in the text as given; the end is the end. */
export const offsetIn = (mapped: MappedText, at: number): number => {
  let place = at;
  for (let making = mapped.madeFrom; making; making = making.before) place = placeBefore(making, place);
  return place;
};
