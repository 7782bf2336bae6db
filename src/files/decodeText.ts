import { decodeMixed, hasUtf8Run } from "./mixedEncodings";

/** The encodings of the text files that government offices exchange. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const byteOrderMarks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** Enough to tell an encoding, little enough that a large binary file is refused at once. */
const sampleSize = 64 * 1024;

const decode = (bytes: Uint8Array, encoding: TextEncoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A file cut in the middle of its last character is still that text: up to three bytes may be missing. */
const decodeForgivingEnd = (bytes: Uint8Array, encoding: TextEncoding): string | null => {
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    const text = decode(cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut), encoding);
    if (text !== null) return text;
  }
  return null;
};

/** Share of control characters that no text has; a NUL alone is proof of a binary file. */
const looksBinary = (text: string): boolean => {
  const sample = text.slice(0, sampleSize);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls > 0 && controls * 200 > sample.length;
};

/**
 * UTF-16 without a mark: Chinese text in it has line ends and digits with a zero byte, always on the same side.
 * Both readings are tried only when zero bytes say so, because almost any bytes decode as UTF-16.
 */
const utf16WithoutMark = (bytes: Uint8Array): TextEncoding | null => {
  const sample = bytes.subarray(0, Math.min(bytes.length, sampleSize));
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < 2 || bytes.length % 2 !== 0) return null;
  if (odd > 0 && even === 0) return "utf-16le";
  if (even > 0 && odd === 0) return "utf-16be";
  return null;
};

/**
 * Finds out the encoding of a text file and decodes it; null where the bytes are not text.
 *
 * A byte order mark decides. Otherwise UTF-8 is tried strictly, since text of another encoding is hardly ever valid
 * UTF-8, then UTF-16 where zero bytes speak for it, then GB18030, which holds GBK and GB2312. Bytes that are none of them
 * throughout, or are valid GB18030 with stretches of UTF-8 in it, are decoded line by line.
 *
 * @example decodeText(new TextEncoder().encode("规划")) // { text: "规划", encoding: "utf-8" }
 */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const order: TextEncoding[] = [];
  const unmarked = utf16WithoutMark(bytes);
  if (mark) order.push(mark.encoding);
  else order.push("utf-8", ...(unmarked ? [unmarked] : []), "gb18030");
  for (const encoding of order) {
    // nearly any bytes are valid GB18030, UTF-8 with a damaged character too
    if (encoding === "gb18030" && hasUtf8Run(bytes)) break;
    const text = decodeForgivingEnd(bytes, encoding);
    if (text !== null && !looksBinary(text)) return { text, encoding };
  }
  const mixed = mark?.encoding.startsWith("utf-16") ? null : decodeMixed(bytes);
  return mixed && !looksBinary(mixed.text) ? mixed : null;
};
