import { isCommonChinese } from "../plan/clean/gbkBytes";

/** The encodings that get mixed: what one office wrote and what another pasted or appended. */
export type MixedEncoding = "utf-8" | "gb18030";

export interface MixedText {
  readonly text: string;
  /** of most lines */
  readonly encoding: MixedEncoding;
}

/** So many characters of UTF-8 in a row do not come about by chance in GB18030. */
const tellingRun = 4;

/** Whether bytes hold a run of Chinese characters in UTF-8. */
export const hasUtf8Run = (bytes: Uint8Array): boolean => {
  const continues = (at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  let run = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    if (first >= 0xe2 && first <= 0xef && continues(at + 1) && continues(at + 2)) {
      run++;
      if (run >= tellingRun) return true;
      at += 3;
    } else {
      run = 0;
      at++;
    }
  }
  return false;
};

interface Reading {
  readonly text: string;
  /** characters beyond ASCII, and those of them that are common Chinese; what could not be decoded counts as neither */
  readonly chars: number;
  readonly common: number;
}

const readingOf = (text: string): Reading => {
  let chars = 0;
  let common = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    chars++;
    if (isCommonChinese(unit)) common++;
  }
  return { text, chars, common };
};

const share = ({ chars, common }: Reading): number => (chars === 0 ? 1 : common / chars);

/** Of all that is read so, this much must be common Chinese; bytes of no text stay far below. */
const leastShare = 0.7;

/**
 * Decodes bytes line by line, each in the encoding in which it reads as Chinese: a file of UTF-8 with a damaged
 * character, or with lines of GB18030, and the reverse. What cannot be decoded becomes U+FFFD. Null where the outcome
 * does not read as Chinese.
 */
export const decodeMixed = (bytes: Uint8Array): MixedText | null => {
  const utf8 = new TextDecoder("utf-8");
  const gb18030 = new TextDecoder("gb18030");
  const lines: string[] = [];
  let chars = 0;
  let common = 0;
  let utf8Chars = 0;
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    const line = bytes.subarray(from, to);
    const first = readingOf(utf8.decode(line));
    let best = first;
    if (first.chars > 0) {
      const second = readingOf(gb18030.decode(line));
      if (share(second) > share(first)) best = second;
      else utf8Chars += first.chars;
    }
    lines.push(best.text);
    chars += best.chars;
    common += best.common;
    from = to + 1;
  }
  if (common < chars * leastShare) return null;
  return { text: lines.join("\n"), encoding: utf8Chars * 2 >= chars ? "utf-8" : "gb18030" };
};
