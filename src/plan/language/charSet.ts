/** Characters that are asked for one by one, by their UTF-16 code: one look-up each. */
export interface CharSet {
  has(text: string, at: number): boolean;
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

/** @example charSet("0123456789").in("合格率95%", 0, 3) // false */
export const charSet = (chars: string): CharSet => {
  const contains = new Uint8Array(0x10000);
  for (let i = 0; i < chars.length; i++) contains[chars.charCodeAt(i)] = 1;
  const skipBack = (text: string, from: number, to: number): number => {
    let at = to;
    while (at > from && contains[text.charCodeAt(at - 1)] === 1) at--;
    return at;
  };
  return {
    // outside of the text the code is NaN, and looking that up is slow
    has: (text, at) => at >= 0 && at < text.length && contains[text.charCodeAt(at)] === 1,
    in(text, from, to) {
      for (let at = from; at < to; at++) if (contains[text.charCodeAt(at)] === 1) return true;
      return false;
    },
    skip(text, from, to) {
      let at = from;
      while (at < to && contains[text.charCodeAt(at)] === 1) at++;
      return at;
    },
    skipBack,
    trimEnd: (text) => text.slice(0, skipBack(text, 0, text.length)),
  };
};
