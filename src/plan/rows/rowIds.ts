import { charSet } from "../language/charSet";

/**
 * 编号: a short name for a row, made from what the row says (FNV-1a over its parts), so that the same plan read again
 * gives the same rows the same names, and a row keeps its name while the text around it changes.
 */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const otherSeed = 0x9e3779b9;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Two hashes of one text with different seeds, taken in step. */
interface Hashes {
  readonly first: number;
  readonly second: number;
}

const start: Hashes = { first: offsetBasis, second: (offsetBasis ^ otherSeed) >>> 0 };

/** FNV-1a of what was hashed so far with `text` behind it. */
const hashed = (so: Hashes, text: string): Hashes => {
  let { first, second } = so;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(Math.imul(first ^ (code & 0xff), prime) ^ (code >>> 8), prime);
    second = Math.imul(Math.imul(second ^ (code & 0xff), prime) ^ (code >>> 8), prime);
  }
  return { first: first >>> 0, second: second >>> 0 };
};

/** Four characters of Crockford's base 32. */
const letters = (hash: number): string =>
  alphabet.charAt(hash & 31) +
  alphabet.charAt((hash >>> 5) & 31) +
  alphabet.charAt((hash >>> 10) & 31) +
  alphabet.charAt((hash >>> 15) & 31);

/** Eight characters of Crockford's base 32, forty bits, for a text as it is. */
export const shortHash = (text: string): string => {
  const { first, second } = hashed(start, text);
  return letters(first) + letters(second);
};

const separator = "\u0001";

const codesBetween = (from: string, to: string): number[] =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => from.charCodeAt(0) + i);
const ordinary = charSet(
  `${String.fromCharCode(...codesBetween("一", "\u9fff"), ...codesBetween("!", "~"))}“”《》、。—`,
);

/** Widths and blanks make no difference; most parts have none. */
const plainPart = (part: string): string =>
  ordinary.skip(part, 0, part.length) < part.length ? part.normalize("NFKC").replace(/\s/g, "") : part;

type RowKind = "I" | "B" | "T";

/** Gives out the ids of one plan; rows that say the same get -2, -3 … in the order of the text. */
export class RowIds {
  /** the hashes of the plan's title, which every id begins with */
  readonly #plan: Hashes;
  readonly #given = new Map<string, number>();

  constructor(planTitle: string) {
    this.#plan = hashed(start, plainPart(planTitle) + separator);
  }

  /** `kind` is one letter: I indicator, B baseline, T task. */
  idOf(kind: RowKind, ...parts: readonly string[]): string {
    let hashes = hashed(this.#plan, kind);
    for (const part of parts) hashes = hashed(hashed(hashes, separator), plainPart(part));
    const id = `${kind}-${letters(hashes.first)}${letters(hashes.second)}`;
    const times = (this.#given.get(id) ?? 0) + 1;
    this.#given.set(id, times);
    return times === 1 ? id : `${id}-${String(times)}`;
  }
}
