import { charSet } from "../language/charSet";
import { Tally } from "./tally";

/**
 * 编号: a short name for a row, made from what the row says (FNV-1a over its parts), so that the same plan read again
 * gives the same rows the same names, and a row keeps its name while the text around it changes.
 */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const otherSeed = 0x9e3779b9;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Full-width forms of the marks, digits and letters of ASCII, and how far each stands from its half-width one. */
const firstFullWidth = 0xff01;
const lastFullWidth = 0xff5e;
const widthApart = 0xfee0;

const charsBetween = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const separator = "\u0001";
/** Characters of which normalizing changes nothing but the width. */
const ordinary = charSet(
  `${charsBetween(0x4e00, 0x9fff)}${charsBetween(0x21, 0x7e)}${charsBetween(firstFullWidth, lastFullWidth)}“”《》、。—${separator}`,
);

const dash = "-".charCodeAt(0);
const letterCodes = Uint8Array.from(alphabet, (char) => char.charCodeAt(0));
const letter = (bits: number): number => letterCodes[bits & 31] ?? 0;

/** Two hashes of one text with different seeds, taken in step. They stay within 32 bits with a sign, which take no memory. */
class TwinHash {
  first: number;
  second: number;

  constructor(begun: { readonly first: number; readonly second: number }) {
    this.first = begun.first;
    this.second = begun.second;
  }

  /** Adds a text as it is, or with its full-width forms as half-width ones. */
  add(text: string, folded = false): this {
    let { first, second } = this;
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i);
      if (folded && code >= firstFullWidth && code <= lastFullWidth) code -= widthApart;
      first = Math.imul(Math.imul(first ^ (code & 0xff), prime) ^ (code >>> 8), prime);
      second = Math.imul(Math.imul(second ^ (code & 0xff), prime) ^ (code >>> 8), prime);
    }
    this.first = first;
    this.second = second;
    return this;
  }

  /** Adds a part of what a row says: widths and blanks make no difference. Most parts have no blanks. */
  addPart(part: string): this {
    if (ordinary.skip(part, 0, part.length) === part.length) return this.add(part, true);
    return this.add(part.normalize("NFKC").replace(/\s/g, ""));
  }

  /** The forty bits that an id shows, as one number. */
  bits(): number {
    return (this.first & 0xfffff) * 0x100000 + (this.second & 0xfffff);
  }

  /** A kind, a dash and the forty bits as eight characters of Crockford's base 32; made at once, not of pieces. */
  id(kind: string): string {
    const { first, second } = this;
    return String.fromCharCode(
      kind.charCodeAt(0),
      dash,
      letter(first),
      letter(first >>> 5),
      letter(first >>> 10),
      letter(first >>> 15),
      letter(second),
      letter(second >>> 5),
      letter(second >>> 10),
      letter(second >>> 15),
    );
  }
}

const start = { first: offsetBasis | 0, second: offsetBasis ^ otherSeed };

/** Eight characters of Crockford's base 32, forty bits, for a text as it is. */
export const shortHash = (text: string): string => new TwinHash(start).add(text).id(" ").slice(2);

type RowKind = "I" | "B" | "T";

/** The hash of a row's kind and the first of its parts. */
interface Begun {
  readonly kind: RowKind;
  readonly part: string;
  readonly hash: TwinHash;
}

/** Gives out the ids of one plan; rows that say the same get -2, -3 … in the order of the text. */
export class RowIds {
  /** of the plan's title, which every id begins with */
  readonly #plan: TwinHash;
  /** how often an id was given, by its forty bits and its kind as one number: cheaper than by the text */
  readonly #given = new Tally();
  /** of the row before: rows under one heading begin alike */
  #begun: Begun | null = null;

  constructor(planTitle: string) {
    this.#plan = new TwinHash(start).addPart(planTitle).add(separator);
  }

  /** `kind` is one letter: I indicator, B baseline, T task. */
  idOf(kind: RowKind, ...parts: readonly [string, ...string[]]): string {
    const hash = new TwinHash(this.#hashOf(kind, parts[0]));
    // as one text: the engine goes fast through texts of one kind, and these are cut, joined or written here
    let rest = "";
    for (let i = 1; i < parts.length; i++) rest += separator + (parts[i] ?? "");
    hash.addPart(rest);
    const id = hash.id(kind);
    const times = this.#given.count(hash.bits() * 0x80 + kind.charCodeAt(0));
    return times === 1 ? id : `${id}-${String(times)}`;
  }

  #hashOf(kind: RowKind, part: string): TwinHash {
    if (this.#begun?.kind !== kind || this.#begun.part !== part) {
      this.#begun = { kind, part, hash: new TwinHash(this.#plan).add(kind).add(separator).addPart(part) };
    }
    return this.#begun.hash;
  }
}
