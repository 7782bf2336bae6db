import { charSet } from "../language/charSet";

/**
 * 编号: a short name for a row, made from what the row says (FNV-1a over its parts), so that the same plan read again
 * gives the same rows the same names, and a row keeps its name while the text around it changes.
 */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const otherSeed = 0x9e3779b9;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Two hashes of one text with different seeds, taken in step. They stay within 32 bits with a sign, which take no memory. */
class TwinHash {
  first: number;
  second: number;

  constructor(begun: { readonly first: number; readonly second: number }) {
    this.first = begun.first;
    this.second = begun.second;
  }

  add(text: string): this {
    let { first, second } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      first = Math.imul(Math.imul(first ^ (code & 0xff), prime) ^ (code >>> 8), prime);
      second = Math.imul(Math.imul(second ^ (code & 0xff), prime) ^ (code >>> 8), prime);
    }
    this.first = first;
    this.second = second;
    return this;
  }

  /** Eight characters of Crockford's base 32, forty bits. */
  letters(): string {
    return lettersOf(this.first) + lettersOf(this.second);
  }
}

const start = { first: offsetBasis | 0, second: offsetBasis ^ otherSeed };

const pairs = Array.from(alphabet, (second) => Array.from(alphabet, (first) => first + second)).flat();
const lettersOf = (hash: number): string => (pairs[hash & 0x3ff] ?? "") + (pairs[(hash >>> 10) & 0x3ff] ?? "");

/** Eight characters of Crockford's base 32, forty bits, for a text as it is. */
export const shortHash = (text: string): string => new TwinHash(start).add(text).letters();

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
  /** of the plan's title, which every id begins with */
  readonly #plan: TwinHash;
  readonly #given = new Map<string, number>();

  constructor(planTitle: string) {
    this.#plan = new TwinHash(start).add(plainPart(planTitle)).add(separator);
  }

  /** `kind` is one letter: I indicator, B baseline, T task. */
  idOf(kind: RowKind, ...parts: readonly string[]): string {
    const hash = new TwinHash(this.#plan).add(kind);
    for (const part of parts) hash.add(separator).add(plainPart(part));
    const id = `${kind}-${hash.letters()}`;
    const times = (this.#given.get(id) ?? 0) + 1;
    this.#given.set(id, times);
    return times === 1 ? id : `${id}-${String(times)}`;
  }
}
