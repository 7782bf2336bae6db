/** Characters that are asked for one by one, by their UTF-16 code: one look-up each. */
export interface CharSet {
  has(text: string, at: number): boolean;
  /** Where the first of them stands in `[from, to)`; `to` where none does. */
  find(text: string, from: number, to: number): number;
  /** Whether one of them stands in `[from, to)`. */
  in(text: string, from: number, to: number): boolean;
  /** Where `[from, to)` begins behind those at its start. */
  skip(text: string, from: number, to: number): number;
  /** Where `[from, to)` ends before those at its end. */
  skipBack(text: string, from: number, to: number): number;
  /** The text without those at its end. */
  trimEnd(text: string): string;
}

/** All that `\s` matches: what separates words without saying anything. */
export const blanks =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/**
 * A table of all characters with a bit for each of up to 32 sets. What many sets are asked of one character then lies in
 * one place: with a table for each set the reader's tables would not fit into a processor's cache.
 */
interface Plane {
  readonly bits: Int32Array;
  taken: number;
}
const newPlane = (): Plane => ({ bits: new Int32Array(0x10000), taken: 0 });
let plane = newPlane();

/** @example charSet("0123456789").in("合格率95%", 0, 3) // false */
export const charSet = (chars: string): CharSet => {
  if (plane.taken === 32) plane = newPlane();
  const { bits } = plane;
  const bit = 1 << plane.taken++;
  for (let i = 0; i < chars.length; i++) bits[chars.charCodeAt(i)] = (bits[chars.charCodeAt(i)] ?? 0) | bit;
  const find = (text: string, from: number, to: number): number => {
    let at = from;
    while (at < to && ((bits[text.charCodeAt(at)] ?? 0) & bit) === 0) at++;
    return at;
  };
  const skipBack = (text: string, from: number, to: number): number => {
    let at = to;
    while (at > from && ((bits[text.charCodeAt(at - 1)] ?? 0) & bit) !== 0) at--;
    return at;
  };
  return {
    // outside of the text the code is NaN, and looking that up is slow
    has: (text, at) => at >= 0 && at < text.length && ((bits[text.charCodeAt(at)] ?? 0) & bit) !== 0,
    find,
    in: (text, from, to) => find(text, from, to) < to,
    skip(text, from, to) {
      let at = from;
      while (at < to && ((bits[text.charCodeAt(at)] ?? 0) & bit) !== 0) at++;
      return at;
    },
    skipBack,
    trimEnd: (text) => text.slice(0, skipBack(text, 0, text.length)),
  };
};
