/** GBK forwards and backwards, made when first asked for, since few texts are garbled. */
interface GbkTable {
  /** by UTF-16 code unit: both bytes as one number, 0 where GBK does not have the character */
  readonly bytesOf: Uint16Array;
  /** by both bytes as one number: the UTF-16 code unit, 0 where there is none */
  readonly charOf: Uint16Array;
}

let table: GbkTable | null = null;

const lowestLead = 0x81;
const lowestTrail = 0x40;
const highest = 0xfe;

/** All pairs of bytes go through the decoder at once, each on a line of its own, so that a bad pair harms no other. */
const makeTable = (): GbkTable => {
  const pairs = new Uint8Array((highest - lowestLead + 1) * (highest - lowestTrail + 1) * 3);
  let at = 0;
  for (let lead = lowestLead; lead <= highest; lead++) {
    for (let trail = lowestTrail; trail <= highest; trail++) {
      pairs.set([lead, trail, 0x0a], at);
      at += 3;
    }
  }
  const bytesOf = new Uint16Array(0x10000);
  const charOf = new Uint16Array(0x10000);
  const chars = new TextDecoder("gbk").decode(pairs).split("\n");
  for (let i = 0; i * 3 < pairs.length; i++) {
    const char = chars[i] ?? "";
    const code = (pairs[i * 3] ?? 0) * 256 + (pairs[i * 3 + 1] ?? 0);
    if (char.length !== 1 || char === "\ufffd") continue;
    const unit = char.charCodeAt(0);
    charOf[code] = unit;
    if (bytesOf[unit] === 0) bytesOf[unit] = code;
  }
  return { bytesOf, charOf };
};

const gbk = (): GbkTable => (table ??= makeTable());

/** The two bytes of a character as one number, or null where GBK does not have it. */
export const gbkBytesOf = (char: string): number | null => gbk().bytesOf[char.charCodeAt(0)] || null;

/** The character of two bytes, or null. */
export const gbkCharOf = (lead: number, trail: number): string | null => {
  const unit = gbk().charOf[lead * 256 + trail] ?? 0;
  return unit === 0 ? null : String.fromCharCode(unit);
};

/** Marks of Chinese print: blanks, brackets, full-width forms, quotation marks, dashes. */
const isChineseMark = (unit: number): boolean =>
  (unit >= 0x3000 && unit <= 0x301f) ||
  (unit >= 0xff01 && unit <= 0xff5e) ||
  (unit >= 0x2460 && unit <= 0x2487) ||
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u00d7\u00b0\u2103\u2265\u2264\u2236\u2030]/.test(
    String.fromCharCode(unit),
  );

/** One of the 3755 characters that make up nearly all of any text (level 1 of GB 2312), or a mark of Chinese print. */
export const isCommonChinese = (unit: number): boolean => {
  const code = gbk().bytesOf[unit] ?? 0;
  return (code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1) || isChineseMark(unit);
};
