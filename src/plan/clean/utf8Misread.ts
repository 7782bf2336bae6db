import { isCommonChinese } from "./gbkBytes";
import type { Piece } from "./garbledPiece";
import { bytesIn, type WrongEncoding } from "./misreadings";
import { feedUtf8, newUtf8, type Utf8State } from "./utf8Bytes";

/** How far UTF-8 read as another encoding goes from one place on. */
interface Attempt {
  readonly to: number;
  readonly pieces: readonly Piece[];
  /** characters read again that ASCII does not have, and how many of them are common Chinese */
  readonly chars: number;
  readonly common: number;
}

const isLost = (unit: number): boolean => unit === 0xfffd || unit === 0x3f;

/** In GBK "€" is the byte 80 or the bytes A2 E3; what is expected and what follows tell which. */
const euroBytes = (state: Utf8State, next: number): number => {
  if (state.need !== 1) return 0x80;
  const after = bytesIn("gbk", next);
  const first = after > 0xff ? after >> 8 : after;
  return first >= 0x80 && first < 0xc0 ? 0xa2e3 : 0x80;
};

const startsUtf8 = (encoding: WrongEncoding, unit: number): boolean => {
  if (unit < 0x80) return false;
  const bytes = bytesIn(encoding, unit);
  const first = bytes > 0xff ? bytes >> 8 : bytes;
  return first >= 0xe2 && first <= 0xef;
};

/** The two bytes that are left of a character whose third was lost, as the first of the characters that it may be. */
const lostChar = (state: Utf8State): number | null => (state.need === 1 && state.length === 2 ? state.code * 64 : null);

/** Reads again until the bytes stop being UTF-8; a character that lost its last byte ends it too. */
const readAgain = (text: string, from: number, encoding: WrongEncoding): Attempt => {
  const state = newUtf8();
  const pieces: Piece[] = [];
  let out = "";
  let chars = 0;
  let common = 0;
  let synced = from;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (state.need === 0 && unit < 0x80) break;
    if (state.need > 0 && isLost(unit)) {
      const lost = lostChar(state);
      if (lost === null) break;
      pieces.push({ from: synced, to: at + 1, repaired: out, lost });
      return { to: at + 1, pieces, chars, common };
    }
    const bytes =
      encoding === "gbk" && unit === 0x20ac ? euroBytes(state, text.charCodeAt(at + 1)) : bytesIn(encoding, unit);
    if (bytes === 0) break;
    let valid = true;
    for (const byte of bytes > 0xff ? [bytes >> 8, bytes & 0xff] : [bytes]) {
      const code = feedUtf8(state, byte);
      if (code === null) valid = false;
      if (code === null || code < 0) continue;
      out += String.fromCodePoint(code);
      if (code < 0x80) continue;
      chars++;
      if (isCommonChinese(code)) common++;
    }
    if (!valid) break;
    if (state.need > 0) continue;
    pieces.push({ from: synced, to: at + 1, repaired: out, lost: null });
    out = "";
    synced = at + 1;
  }
  return { to: Math.max(synced, from + 1), pieces, chars, common };
};

/** Two characters are six bytes that are UTF-8 by chance once in thousands of times, and common Chinese hardly ever. */
const isSure = ({ chars, common }: Attempt): boolean => chars >= 2 && common * 5 >= chars * 4;

/** Shorter stretches count where the same text has a sure one. */
const isLikely = ({ chars, common, pieces }: Attempt): boolean => pieces.length > 0 && chars === common;

/** The stretches of a text that are UTF-8 read as `encoding`, read again; empty where none is sure. */
export const utf8Misread = (text: string, encoding: WrongEncoding): Piece[] => {
  const attempts: Attempt[] = [];
  let sure = false;
  for (let at = 0; at < text.length;) {
    if (!startsUtf8(encoding, text.charCodeAt(at))) {
      at++;
      continue;
    }
    const attempt = readAgain(text, at, encoding);
    const counts = isSure(attempt);
    sure ||= counts;
    if (counts || isLikely(attempt)) attempts.push(attempt);
    at = counts || isLikely(attempt) || attempt.to - at > 8 ? attempt.to : at + 1;
  }
  return sure ? attempts.flatMap(({ pieces }) => pieces) : [];
};
