import { charSet } from "./charSet";

/**
 * A list of words that is asked at a place of a text: which of you begins here, which ends here? The words lie in a tree
 * of their characters, so that an answer takes as many steps as the word has characters, however long the list is.
 */
export interface Lexicon {
  /** Length of the longest word that begins at `at` and ends in front of `to` or there, 0 where none does. */
  startAt(text: string, at: number, to?: number): number;
  /** Length of the longest word that ends in front of `to` and begins at `from` or behind it, 0 where none does. */
  endAt(text: string, to: number, from?: number): number;
  /** Whether a word ends the text. */
  ends(text: string): boolean;
  /** Whether the text is one of the words. */
  has(text: string): boolean;
}

/** A place in the tree; 0 where there is none. */
type Node = number;

/**
 * The trees of all lists in one table of open addresses: a step is a look-up of the node and the character in front of it.
 * Trees of objects lie scattered in memory, and to walk them takes longer than all that is made of the answer.
 */
const slots = 1 << 15;
const keys = new Int32Array(slots);
const nodes = new Int32Array(slots);
/** Whether a word ends at a node. */
const ends = new Uint8Array(slots);
let planted = 0;

const slotOf = (key: number): number => {
  let slot = Math.imul(key, 0x9e3779b1) >>> 17;
  for (let held = keys[slot]; held !== 0 && held !== key; held = keys[slot]) slot = (slot + 1) % slots;
  return slot;
};
const keyOf = (node: Node, code: number): number => (node << 16) | code;

const newTree = (): Node => ++planted;
const plant = (tree: Node, codes: readonly number[]): void => {
  let node = tree;
  for (const code of codes) {
    const slot = slotOf(keyOf(node, code));
    if (keys[slot] === 0) {
      if (planted > 0.75 * slots) throw new RangeError("more words than the table of the lexicons holds");
      keys[slot] = keyOf(node, code);
      nodes[slot] = ++planted;
    }
    node = nodes[slot] ?? 0;
  }
  ends[node] = 1;
};
/** Where a step along a character leads from a node. */
const step = (node: Node, code: number): Node => nodes[slotOf(keyOf(node, code))] ?? 0;

/** The words of a list as it is written down: with blanks and line ends between them. */
export const wordList = (words: string): string[] => words.trim().split(/\s+/);

/** Every word with nothing and with each of the endings behind it. */
export const withEndings = (words: string, endings: string): string[] =>
  wordList(words).flatMap((word) => [word, ...wordList(endings).map((ending) => word + ending)]);

/** @example lexicon("低于 不低于").endAt("合格率不低于95%", 6) // 3 */
export const lexicon = (words: string | readonly string[]): Lexicon => {
  const list = typeof words === "string" ? wordList(words) : words;
  const forwards = newTree();
  const backwards = newTree();
  for (const word of list) {
    const codes = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    plant(forwards, codes);
    plant(backwards, codes.reverse());
  }
  // most places are left after one look at the set
  const firsts = charSet(list.map((word) => word.charAt(0)).join(""));
  const lasts = charSet(list.map((word) => word.slice(-1)).join(""));
  const startAt = (text: string, at: number, to = text.length): number => {
    if (at >= to || !firsts.has(text, at)) return 0;
    let length = 0;
    let node = forwards;
    for (let i = at; i < to && (node = step(node, text.charCodeAt(i))) !== 0; i++)
      if (ends[node] === 1) length = i + 1 - at;
    return length;
  };
  const endAt = (text: string, to: number, from = 0): number => {
    if (to <= from || !lasts.has(text, to - 1)) return 0;
    let length = 0;
    let node = backwards;
    for (let i = to - 1; i >= from && (node = step(node, text.charCodeAt(i))) !== 0; i--)
      if (ends[node] === 1) length = to - i;
    return length;
  };
  return {
    startAt,
    endAt,
    ends: (text) => endAt(text, text.length) > 0,
    has: (text) => text !== "" && startAt(text, 0) === text.length,
  };
};
