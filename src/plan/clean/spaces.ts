import { charSet } from "../language/charSet";
import type { Edit } from "./mappedText";
import { invisible } from "./survey";

/** The line ends of other systems, which count as one unless the usual one follows. */
const lineEnds = "\f\v\r\u2028\u2029";
const spaces = " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
const blank = charSet(`${spaces}${lineEnds}${invisible}`);
const lineEnd = charSet(lineEnds);
const digit = charSet("0123456789");
const word = charSet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/**
 * Chinese text has no spaces: those left by layout are taken out ("名  称", "三品一标” 建设", indents), between Latin
 * words one is kept. Tabs and line ends stay, they separate cells and paragraphs.
 *
 * @param blanks where blanks and characters that show nothing stand
 */
export const spaceEdits = (text: string, blanks: readonly number[]): Edit[] => {
  const edits: Edit[] = [];
  let end = 0;
  for (const from of blanks) {
    if (from < end || !blank.has(text, from)) continue;
    const to = blank.skip(text, from, text.length);
    const replacement = replacementOf(text, from, to);
    if (to - from !== replacement.length || !text.startsWith(replacement, from)) edits.push({ from, to, replacement });
    end = to;
  }
  return edits;
};

/** What stays of the blanks `[from, to)`. */
const replacementOf = (text: string, from: number, to: number): string => {
  if (lineEnd.in(text, from, to) && text.charAt(to) !== "\n") return "\n";
  if (digit.has(text, from - 1) && digit.has(text, to)) return "\t";
  return word.has(text, from - 1) && word.has(text, to) ? " " : "";
};
