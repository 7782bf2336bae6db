import type { Piece } from "./garbledPiece";
import { oneOffStretches } from "./gbkOneOff";
import { gbkMisread } from "./gbkMisread";
import { followersOf, settleLost, type Followers } from "./lostBytes";
import type { Edit } from "./mappedText";
import { surveyOf } from "./survey";
import { kana, latin, lostForEver, shifted, utf8Start } from "./troubleSigns";
import { utf8Misread } from "./utf8Misread";

/** A garbled stretch of the text as given; `repaired` is null where its bytes do not say for certain what it was. */
export interface Garbled {
  readonly from: number;
  readonly to: number;
  readonly repaired: string | null;
}

export interface Garbles {
  /** in the order of the text, neighbours joined */
  readonly stretches: readonly Garbled[];
  /** what to replace, character for character as far as that goes */
  readonly repairs: readonly Edit[];
}

const none: Garbles = { stretches: [], repairs: [] };

const lost = /\ufffd+|\u951f\u65a4\u62f7(?:\u951f|\u65a4|\u62f7)*|[\u0080-\u00ff]{3,}/g;
/** 15±2°×3: signs of that range side by side, without letters. */
const isSymbols = (text: string): boolean =>
  text.charCodeAt(0) <= 0xff && !/[\u00c0-\u00ff]{2}|\u00ef\u00bf\u00bd/.test(text);

/** The first encoding whose mistake explains stretches of the text explains them all. */
const misreadPieces = (text: string, found: number): Piece[] => {
  if (found & utf8Start) {
    const pieces = utf8Misread(text, "gbk");
    if (pieces.length > 0) return pieces;
  }
  if (found & latin) {
    const pieces = utf8Misread(text, "windows-1252");
    return pieces.length > 0 ? pieces : gbkMisread(text, "windows-1252");
  }
  if (found & kana) {
    const pieces = utf8Misread(text, "shift_jis");
    return pieces.length > 0 ? pieces : gbkMisread(text, "shift_jis");
  }
  return [];
};

const farthestJoin = 200;
/** how many characters before a lost one are looked at */
const remembered = 24;

/** Between stretches that were read again from the same mistake stand only digits, blanks and line ends. */
const isBetween = (text: string, from: number, to: number): boolean => {
  if (to - from > farthestJoin) return false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && unit !== 0x3000) return false;
  }
  return true;
};

/** Joins pieces into stretches and settles lost characters by what stands around them. */
const joinPieces = (text: string, pieces: readonly Piece[]): Garbles => {
  const stretches: Garbled[] = [];
  const repairs: Edit[] = [];
  let followers: Followers | null = null;
  let before = "";
  let last: { from: number; to: number; parts: string[] } | null = null;
  const close = (): void => {
    if (last) stretches.push({ from: last.from, to: last.to, repaired: last.parts.join("") });
    last = null;
  };
  for (const piece of pieces) {
    const { from, to, repaired, lost: first } = piece;
    const gapFrom: number = repairs[repairs.length - 1]?.to ?? Math.max(0, from - remembered);
    before = (before + text.slice(Math.max(gapFrom, from - remembered), from)).slice(-remembered) + repaired;
    let char = "";
    if (first !== null) {
      followers ??= followersOf(pieces.map((one) => one.repaired).concat(soundOf(pieces)));
      const settled = settleLost(first, before, text.slice(to, to + 6), followers);
      char = settled ?? "\ufffd";
      if (settled === null) {
        close();
        stretches.push({ from, to, repaired: null });
        repairs.push({ from, to, replacement: `${repaired}\ufffd` });
        before += "\ufffd";
        continue;
      }
    }
    before += char;
    repairs.push({ from, to, replacement: repaired + char });
    if (last && isBetween(text, last.to, from)) {
      last.parts.push(text.slice(last.to, from), repaired + char);
      last.to = to;
    } else {
      close();
      last = { from, to, parts: [repaired + char] };
    }
  }
  close();
  return { stretches, repairs };
};

/** Neighbouring pieces make words together. */
const soundOf = (pieces: readonly Piece[]): string[] => {
  const sound: string[] = [];
  let run = "";
  let end = -1;
  for (const { from, to, repaired, lost: first } of pieces) {
    if (from !== end) {
      sound.push(run);
      run = "";
    }
    run += repaired;
    end = first === null ? to : -1;
  }
  sound.push(run);
  return sound;
};

/**
 * Finds garbled stretches and repairs those whose bytes are certain: text read in a wrong encoding is read again in the
 * right one, GBK read one byte off is read again in step. Certain is what decodes exactly and makes common Chinese; what
 * lost bytes for ever (U+FFFD, 锟斤拷) is found and left.
 *
 * @param found the signs of trouble in the text, where they are known
 * @example findGarbled("鍒掑垎").stretches[0]?.repaired // "划分"
 */
export const findGarbled = (text: string, found = surveyOf(text).signs): Garbles => {
  if (found === 0) return none;
  const misread = joinPieces(text, misreadPieces(text, found));
  const stretches: Garbled[] = [...misread.stretches];
  const repairs: Edit[] = [...misread.repairs];
  if (found & shifted) {
    const free = outside(misread.stretches);
    for (const stretch of oneOffStretches(text)) {
      if (!free(stretch.from, stretch.to)) continue;
      stretches.push(stretch);
      const { from, to, repaired } = stretch;
      if (repaired !== null) repairs.push({ from, to, replacement: repaired });
    }
  }
  if (found & (lostForEver | latin)) {
    const free = outside(stretches.slice().sort((a, b) => a.from - b.from));
    for (const match of text.matchAll(lost)) {
      const to = match.index + match[0].length;
      if (!isSymbols(match[0]) && free(match.index, to)) stretches.push({ from: match.index, to, repaired: null });
    }
  }
  return {
    stretches: stretches.sort((a, b) => a.from - b.from),
    repairs: repairs.sort((a, b) => a.from - b.from),
  };
};

/** Whether a place lies outside of stretches that are in order; asked for in order. */
const outside = (stretches: readonly Garbled[]): ((from: number, to: number) => boolean) => {
  let at = 0;
  return (from, to) => {
    while (at < stretches.length && (stretches[at]?.to ?? 0) <= from) at++;
    return (stretches[at]?.from ?? Infinity) >= to;
  };
};
