import { gbkBytesOf } from "./gbkBytes";

/** The encodings as which the bytes of a Chinese text are often read by mistake. */
export type WrongEncoding = "gbk" | "windows-1252" | "shift_jis";

/** Bytes 80 to 9F of Windows-1252, a full stop where it has none. */
const upperControls = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

let latin: Uint16Array | null = null;

const latinBytes = (): Uint16Array => {
  const bytes = new Uint16Array(0x10000);
  for (let i = 0; i < upperControls.length; i++) {
    bytes[0x80 + i] = 0x80 + i;
    if (upperControls.charAt(i) !== ".") bytes[upperControls.charCodeAt(i)] = 0x80 + i;
  }
  for (let code = 0xa0; code <= 0xff; code++) bytes[code] = code;
  return bytes;
};

let japanese: Uint16Array | null = null;

/** Made when first asked for: pairs of bytes go through the decoder at once, each on a line of its own. */
const japaneseBytes = (): Uint16Array => {
  const bytes = new Uint16Array(0x10000);
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) codes.push(lead * 256 + trail);
  }
  const pairs = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, 0x0a]));
  const chars = new TextDecoder("shift_jis").decode(pairs).split("\n");
  codes.forEach((code, i) => {
    const char = chars[i] ?? "";
    const unit = char.charCodeAt(0);
    if (char.length === 1 && char !== "\ufffd" && bytes[unit] === 0) bytes[unit] = code;
  });
  for (let byte = 0xa1; byte <= 0xdf; byte++) bytes[0xff61 + byte - 0xa1] = byte;
  return bytes;
};

/**
 * The bytes that a character stands for in a wrong encoding, as one number: below 256 one byte, above two. 0 where it
 * has none; ASCII stands for itself. In GBK "€" may be the single byte 80 too: the caller must know.
 */
export const bytesIn = (encoding: WrongEncoding, unit: number): number => {
  if (unit < 0x80) return unit;
  if (encoding === "windows-1252") return (latin ??= latinBytes())[unit] ?? 0;
  if (encoding === "shift_jis") return (japanese ??= japaneseBytes())[unit] ?? 0;
  return gbkBytesOf(String.fromCharCode(unit)) ?? 0;
};
