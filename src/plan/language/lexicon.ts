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
}

interface Node {
  readonly next: Map<number, Node>;
  isWord: boolean;
}

const newNode = (): Node => ({ next: new Map(), isWord: false });

const plant = (root: Node, codes: readonly number[]): void => {
  let node = root;
  for (const code of codes) {
    const next = node.next.get(code) ?? newNode();
    node.next.set(code, next);
    node = next;
  }
  node.isWord = true;
};

/** The words of a list as it is written down: with blanks and line ends between them. */
export const wordList = (words: string): string[] => words.trim().split(/\s+/);

/** Every word with nothing and with each of the endings behind it. */
export const withEndings = (words: string, endings: string): string[] =>
  wordList(words).flatMap((word) => [word, ...wordList(endings).map((ending) => word + ending)]);

/** @example lexicon("低于 不低于").endAt("合格率不低于95%", 6) // 3 */
export const lexicon = (words: string | readonly string[]): Lexicon => {
  const forwards = newNode();
  const backwards = newNode();
  for (const word of typeof words === "string" ? wordList(words) : words) {
    const codes = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    plant(forwards, codes);
    plant(backwards, codes.reverse());
  }
  // most places are left after one look at the set
  const firsts = charSet(String.fromCharCode(...forwards.next.keys()));
  const lasts = charSet(String.fromCharCode(...backwards.next.keys()));
  const startAt = (text: string, at: number, to = text.length): number => {
    if (at >= to || !firsts.has(text, at)) return 0;
    let length = 0;
    let node: Node | undefined = forwards;
    for (let i = at; i < to && (node = node.next.get(text.charCodeAt(i))); i++) if (node.isWord) length = i + 1 - at;
    return length;
  };
  const endAt = (text: string, to: number, from = 0): number => {
    if (to <= from || !lasts.has(text, to - 1)) return 0;
    let length = 0;
    let node: Node | undefined = backwards;
    for (let i = to - 1; i >= from && (node = node.next.get(text.charCodeAt(i))); i--) if (node.isWord) length = to - i;
    return length;
  };
  return { startAt, endAt, ends: (text) => endAt(text, text.length) > 0 };
};
