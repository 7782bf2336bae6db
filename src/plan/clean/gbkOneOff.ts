import type { Garbled } from "./garbled";
import { gbkBytesOf, gbkCharOf } from "./gbkBytes";

/**
 * What shows that GBK bytes were paired one off: characters of user-defined areas, Bopomofo, box drawing, kana, none of
 * which plans use.
 */
const tell = /[\ue000-\uf8ff\u3105-\u3129\u2500-\u254b\u3040-\u30ff]/;
/** A stretch begins with the "?" that stands for a lost first byte and ends where an ASCII byte is the second half. */
const stretch = /\?((?:[\u0080-\uffff]|[;:,!()](?=[\u0080-\uffff])){1,80})([?@A-Z[\\\]^_`a-z{|}~])/g;

const fullWidth: Readonly<Record<string, string>> = {
  ";": "\uff1b",
  ":": "\uff1a",
  ",": "\uff0c",
  "!": "\uff01",
  "(": "\uff08",
  ")": "\uff09",
};

/** The bytes of the characters between, or null where one is not of GBK. */
const bytesOf = (text: string): number[] | null => {
  const bytes: number[] = [];
  for (const char of text) {
    const code = gbkBytesOf(fullWidth[char] ?? char);
    if (code === null) return null;
    bytes.push(code >> 8, code & 0xff);
  }
  return bytes;
};

/** The Han characters that `read` makes of any byte. */
const candidates = (read: (byte: number) => string | null): string[] => {
  const found: string[] = [];
  for (let byte = 0x40; byte <= 0xfe; byte++) {
    const char = read(byte);
    if (char !== null && /[\u3400-\u9fff]/.test(char)) found.push(char);
  }
  return found;
};

const gloss = /[(\uff08]([a-z\u00e0-\u01dc]{1,6})[)\uff09]/g;

/** What a text has elsewhere, to know a half character by its company. Made for a text that needs it. */
class Company {
  /** the text without glosses: what stands side by side there, belongs together */
  private readonly bare: string;
  private readonly text: string;
  /** where a character stands last, by its code, and where the character of each place stands before it; from 1 on */
  private readonly lastPlace = new Int32Array(0x10000);
  private readonly placeBefore: Int32Array;
  private readonly neighbours = new Map<string, ReadonlySet<string>>();
  private madeGlosses: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.text = text;
    this.bare = text.replace(gloss, "");
    this.placeBefore = new Int32Array(this.bare.length + 1);
    for (let place = 1; place <= this.bare.length; place++) {
      const code = this.bare.charCodeAt(place - 1);
      this.placeBefore[place] = this.lastPlace[code] ?? 0;
      this.lastPlace[code] = place;
    }
  }

  /** What stands right behind a character, or right in front of it, anywhere in the text; found once for each. */
  private besides(char: string, side: "behind" | "before"): ReadonlySet<string> {
    const key = side + char;
    const before = this.neighbours.get(key);
    if (before) return before;
    const found = new Set<string>();
    const step = side === "behind" ? 0 : -2;
    let place = char.length === 1 ? (this.lastPlace[char.charCodeAt(0)] ?? 0) : 0;
    for (; place > 0; place = this.placeBefore[place] ?? 0) found.add(this.bare.charAt(place + step));
    this.neighbours.set(key, found);
    return found;
  }

  /** The one of the characters that stands behind `char` elsewhere; null where none or several do. */
  behind(char: string, options: readonly string[]): string | null {
    return onlyOne(options, this.besides(char, "behind"));
  }

  /** The one of the characters that stands in front of `char` elsewhere. */
  before(char: string, options: readonly string[]): string | null {
    return onlyOne(options, this.besides(char, "before"));
  }

  /** The one of the characters that is read so in the glosses. */
  read(reading: string, options: readonly string[]): string | null {
    const glosses = (this.madeGlosses ??= glossesIn(this.text));
    return onlyOne(options, new Set(options.filter((char) => glosses.has(char + reading))));
  }
}

/** Which characters a text glosses how: 創chuàng */
const glossesIn = (text: string): ReadonlySet<string> => {
  const glosses = new Set<string>();
  for (const match of text.matchAll(gloss)) glosses.add(text.charAt(match.index - 1) + (match[1] ?? ""));
  return glosses;
};

/** The one candidate that was seen; null where there is none or several. */
const onlyOne = (options: readonly string[], seen: ReadonlySet<string>): string | null => {
  const known = options.filter((char) => seen.has(char));
  return known.length === 1 ? (known[0] ?? null) : null;
};

/** A half character at the start of a stretch: the blank of an indent, or a character known from its neighbours. */
const firstOf = (before: string, trail: number, next: string, company: Company): string | null => {
  if (/(?:^|\n)[^\S\n]*$/.test(before) && trail === 0xa1) return "";
  const previous = before.replace(gloss, "").slice(-1);
  const options = candidates((lead) => (lead >= 0x81 ? gbkCharOf(lead, trail) : null));
  return company.behind(previous, options) ?? company.before(next, options);
};

/** A half character at the end: its second byte took the bracket of a gloss with it, 創(chuàng) became ?chuàng). */
const lastOf = (lead: number, after: string, company: Company): string | null => {
  const reading = /^([a-z\u00e0-\u01dc]{1,6})\)/.exec(after)?.[1];
  const options = candidates((byte) => gbkCharOf(lead, byte));
  if (reading === undefined) return company.before(after.charAt(0), options);
  const char = company.read(reading, options);
  return char === null ? null : `${char}(`;
};

const repair = (before: string, middle: string, end: string, after: string, company: Company): string | null => {
  const bytes = bytesOf(middle);
  const trail = bytes?.[0];
  if (!bytes || trail === undefined) return null;
  let inner = "";
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const char = gbkCharOf(bytes[i] ?? 0, bytes[i + 1] ?? 0);
    if (char === null) return null;
    inner += char;
  }
  const lead = bytes[bytes.length - 1] ?? 0;
  const last = end === "?" ? lastOf(lead, after, company) : gbkCharOf(lead, end.charCodeAt(0));
  if (last === null) return null;
  const first = firstOf(before, trail, inner.charAt(0) || last, company);
  if (first === null) return null;
  const repaired = first + inner + last;
  return tell.test(repaired) || !/[\u4e00-\u9fff]/.test(repaired) ? null : repaired;
};

/**
 * GBK read one byte off, as broken pages do, is read again in step; a half character at either end is taken from the
 * same words elsewhere in the text.
 */
export const oneOffStretches = (text: string): Garbled[] => {
  const found: Garbled[] = [];
  let company: Company | null = null;
  for (const match of text.matchAll(stretch)) {
    const [whole, middle = "", end = ""] = match;
    if (!tell.test(middle)) continue;
    const to = match.index + whole.length;
    company ??= new Company(text);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const repaired = repair(before, middle, end, text.slice(to, to + 12), company);
    found.push({ from: match.index, to, repaired });
  }
  return found;
};
