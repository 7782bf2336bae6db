import { gbkCharOf, isCommonChinese } from "./gbkBytes";
import type { Piece } from "./garbledPiece";
import { bytesIn, type WrongEncoding } from "./misreadings";

interface Run {
  readonly pieces: readonly Piece[];
  readonly chars: number;
  readonly common: number;
}

/** Reads `[from, to)` again as GBK; null where its bytes are not GBK throughout. */
const readAgain = (text: string, from: number, to: number, encoding: WrongEncoding): Run | null => {
  const pieces: Piece[] = [];
  let common = 0;
  let chars = 0;
  let lead = 0;
  let out = "";
  let synced = from;
  for (let at = from; at < to; at++) {
    const bytes = bytesIn(encoding, text.charCodeAt(at));
    for (const byte of bytes > 0xff ? [bytes >> 8, bytes & 0xff] : [bytes]) {
      if (lead === 0) {
        if (byte < 0x81) return null;
        lead = byte;
        continue;
      }
      const char = gbkCharOf(lead, byte);
      if (char === null) return null;
      out += char;
      lead = 0;
      chars++;
      if (isCommonChinese(char.charCodeAt(0))) common++;
    }
    if (lead !== 0) continue;
    pieces.push({ from: synced, to: at + 1, repaired: out, lost: null });
    out = "";
    synced = at + 1;
  }
  return lead === 0 ? { pieces, chars, common } : null;
};

const isKana = (unit: number): boolean => unit >= 0xff61 && unit <= 0xff9f;

/**
 * The stretches of a text that are GBK read as `encoding`, read again; empty where none is sure. Three characters that
 * are all but common Chinese make a stretch sure, a single common one counts where the text has a sure stretch.
 */
export const gbkMisread = (text: string, encoding: "windows-1252" | "shift_jis"): Piece[] => {
  const found: Piece[] = [];
  let sure = false;
  for (let from = 0; from < text.length;) {
    let to = from;
    let kana = 0;
    for (; to < text.length; to++) {
      const unit = text.charCodeAt(to);
      if (unit < 0x80 || bytesIn(encoding, unit) === 0) break;
      if (isKana(unit)) kana++;
    }
    const run =
      to > from && (encoding === "windows-1252" || kana * 8 >= to - from) ? readAgain(text, from, to, encoding) : null;
    if (run && run.common * 5 >= run.chars * 4) {
      const counts = run.chars >= 3 && run.common * 10 >= run.chars * 9;
      sure ||= counts;
      if (counts || run.common === run.chars) for (const piece of run.pieces) found.push(piece);
    }
    from = Math.max(to, from + 1);
  }
  return sure ? found : [];
};
