import type { Edit } from "./mappedText";

/** Characters that show nothing at all. */
const invisible = "\\u200b-\\u200f\\u2060\\ufeff\\u00ad";
const blank = `[ \\f\\v\\r\\u2028\\u2029\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000${invisible}]+`;
const blanks = new RegExp(blank, "g");
const word = /[A-Za-z0-9]/;

/**
 * Chinese text has no spaces: those left by layout are taken out ("名  称", "三品一标” 建设", indents), between Latin
 * words one is kept. Tabs and line ends stay, they separate cells and paragraphs.
 */
export const spaceEdits = (text: string): Edit[] => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(blanks)) {
    const from = match.index;
    const to = from + match[0].length;
    const between = word.test(text.charAt(from - 1)) && word.test(text.charAt(to));
    const digits = /\d/.test(text.charAt(from - 1)) && /\d/.test(text.charAt(to));
    // the line ends of other systems, unless the usual one follows
    if (/[\f\v\r\u2028\u2029]/.test(match[0]) && text.charAt(to) !== "\n") {
      edits.push({ from, to, replacement: "\n" });
      continue;
    }
    const replacement = between && !digits ? " " : digits ? "\t" : "";
    if (match[0] !== replacement) edits.push({ from, to, replacement });
  }
  return edits;
};
