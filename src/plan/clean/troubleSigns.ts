/**
 * What a character may be a sign of, as bits: how the bytes of a text were misread. Sound text has none but the first
 * two, and those hardly side by side.
 */
export const utf8Start = 1;
export const utf8Middle = 2;
export const latin = 4;
export const kana = 8;
export const shifted = 16;
export const lostForEver = 32;

const gbkChars = (leads: readonly [number, number], trails: readonly [number, number]): string => {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) bytes.push(lead, trail, 0x0a);
  }
  return new TextDecoder("gbk").decode(Uint8Array.from(bytes)).replace(/[\n\ufffd]/g, "");
};

const makeSigns = (): Uint8Array => {
  const made = new Uint8Array(0x10000);
  const mark = (from: number, to: number, sign: number): void => {
    for (let unit = from; unit <= to; unit++) made[unit] = (made[unit] ?? 0) | sign;
  };
  const markAll = (chars: string, sign: number): void => {
    for (let i = 0; i < chars.length; i++) mark(chars.charCodeAt(i), chars.charCodeAt(i), sign);
  };
  markAll(gbkChars([0xe2, 0xef], [0x80, 0xbf]), utf8Start);
  markAll(gbkChars([0x81, 0xbf], [0xe2, 0xef]), utf8Middle);
  mark(0xe000, 0xf8ff, shifted);
  mark(0x3105, 0x3129, shifted);
  mark(0x2500, 0x254b, shifted);
  mark(0xc0, 0xff, latin);
  mark(0xff61, 0xff9f, kana);
  mark(0xfffd, 0xfffd, lostForEver);
  mark(0x951f, 0x951f, lostForEver);
  return made;
};

let signs: Uint8Array | null = null;

/** The signs of each character, by its UTF-16 code; made when first asked for. */
export const troubleSigns = (): Uint8Array => (signs ??= makeSigns());
