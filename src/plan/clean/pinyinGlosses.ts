import type { Edit } from "./mappedText";

/**
 * Pages converted to traditional characters often carry the reading behind a character: 關(guān)於, 質(zhì).
 * A gloss is a bracket right behind a Han character that holds one toned syllable; untoned syllables (的(de)) count
 * only in texts that have toned ones.
 */
const toned = /(?<=\p{Script=Han})[(（]\s?[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]{0,4}\s?[)）]/gu;
const untoned = /(?<=\p{Script=Han})[(（](?:de|le|zhe|ge|men|ma|ne|ba|zi|ér|lo)[)）]/gu;

/** The glosses of a text that has toned syllables, as edits that remove them. */
export const glossEdits = (text: string): Edit[] => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(toned)) {
    edits.push({ from: match.index, to: match.index + match[0].length, replacement: "" });
  }
  if (edits.length === 0) return edits;
  for (const match of text.matchAll(untoned)) {
    edits.push({ from: match.index, to: match.index + match[0].length, replacement: "" });
  }
  return edits.sort((a, b) => a.from - b.from);
};
