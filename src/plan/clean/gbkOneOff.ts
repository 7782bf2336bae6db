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

/** Which characters the text has side by side, and which it glosses how. Made once for a text that needs it. */
interface Company {
  readonly pairs: ReadonlySet<string>;
  readonly glosses: ReadonlySet<string>;
}

const gloss = /[(\uff08]([a-z\u00e0-\u01dc]{1,6})[)\uff09]/g;

const companyOf = (text: string): Company => {
  const glosses = new Set<string>();
  for (const match of text.matchAll(gloss)) glosses.add(text.charAt(match.index - 1) + (match[1] ?? ""));
  const pairs = new Set<string>();
  const bare = text.replace(gloss, "");
  for (let i = 0; i + 1 < bare.length; i++) pairs.add(bare.slice(i, i + 2));
  return { pairs, glosses };
};

/** The one candidate that the same text uses so elsewhere; null where there is none or several. */
const known = (chars: readonly string[], inText: (char: string) => boolean): string | null => {
  const seen = chars.filter(inText);
  return seen.length === 1 ? (seen[0] ?? null) : null;
};

/** A half character at the start of a stretch: the blank of an indent, or a character known from its neighbours. */
const firstOf = (before: string, trail: number, next: string, { pairs }: Company): string | null => {
  if (/(?:^|\n)[^\S\n]*$/.test(before) && trail === 0xa1) return "";
  const previous = before.replace(gloss, "").slice(-1);
  const options = candidates((lead) => (lead >= 0x81 ? gbkCharOf(lead, trail) : null));
  return known(options, (char) => pairs.has(previous + char)) ?? known(options, (char) => pairs.has(char + next));
};

/** A half character at the end: its second byte took the bracket of a gloss with it, 創(chuàng) became ?chuàng). */
const lastOf = (lead: number, after: string, { pairs, glosses }: Company): string | null => {
  const reading = /^([a-z\u00e0-\u01dc]{1,6})\)/.exec(after)?.[1];
  const options = candidates((byte) => gbkCharOf(lead, byte));
  if (reading === undefined) return known(options, (char) => pairs.has(char + after.slice(0, 1)));
  const char = known(options, (option) => glosses.has(option + reading));
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
    company ??= companyOf(text);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const repaired = repair(before, middle, end, text.slice(to, to + 12), company);
    found.push({ from: match.index, to, repaired });
  }
  return found;
};
