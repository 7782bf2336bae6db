import type { Piece } from "./garbledPiece";
import { oneOffStretches } from "./gbkOneOff";
import { gbkMisread } from "./gbkMisread";
import { followersOf, settleLost, type Followers } from "./lostBytes";
import type { Edit } from "./mappedText";
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

/** What a character may be a sign of. */
const utf8Start = 1;
const utf8Middle = 2;
const latin = 4;
const kana = 8;
const shifted = 16;
const lostForEver = 32;

let signs: Uint8Array | null = null;

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

/** All signs of trouble in a text, in one pass: sound text has none. */
const signsIn = (text: string): number => {
  const table = (signs ??= makeSigns());
  let found = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = table[text.charCodeAt(i)] ?? 0;
    if (sign !== 0) {
      found |= sign & ~(utf8Start | utf8Middle);
      if (before & utf8Start && sign & utf8Middle) found |= utf8Start;
    }
    before = sign;
  }
  return found;
};

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
 * @example findGarbled("鍒掑垎").stretches[0]?.repaired // "划分"
 */
export const findGarbled = (text: string): Garbles => {
  const found = signsIn(text);
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
