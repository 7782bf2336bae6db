import type { Edit } from "./mappedText";

/**
 * Pages converted to traditional characters often carry the reading behind a character: 關(guān)於, 質(zhì).
 * A gloss is a bracket right behind a Han character that holds one toned syllable; untoned syllables (的(de)) count
 * only in texts that have toned ones.
 */
const toned = /[(（]\s?[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]{0,4}\s?[)）]/y;
const untoned = /[(（](?:de|le|zhe|ge|men|ma|ne|ba|zi|lo)[)）]/y;
const opening = /[(（]/g;
const han = /\p{Script=Han}$/u;

/** Where what a sticky expression finds at `at` ends, 0 where it finds nothing. */
const endOf = (expression: RegExp, text: string, at: number): number => {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : 0;
};

/** The glosses of a text that has toned syllables, as edits that remove them. */
export const glossEdits = (text: string): Edit[] => {
  const edits: Edit[] = [];
  let anyToned = false;
  opening.lastIndex = 0;
  while (opening.test(text)) {
    const from = opening.lastIndex - 1;
    const end = endOf(toned, text, from);
    const to = end > 0 ? end : endOf(untoned, text, from);
    if (to === 0 || !han.test(text.slice(Math.max(0, from - 2), from))) continue;
    anyToned ||= end > 0;
    edits.push({ from, to, replacement: "" });
  }
  return anyToned ? edits : [];
};
