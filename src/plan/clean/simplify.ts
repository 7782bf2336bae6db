import { charSet } from "../language/charSet";
import { applyEdits, type Edit, type MappedText } from "./mappedText";

/** Turns traditional characters into simplified ones. */
export type Simplifier = (text: string) => string;

/** Frequent characters that only traditional text has: enough to tell, too few to convert. */
const telling =
  "國會發關於為質強業務與產標準實現進構設體對時學開點經濟這個們來過還後處總區縣醫藥車東長門問題間際電環農飲創廣應規劃萬億達級類認證檢測監督貫徹領導組織責據環衛";
const traditional = charSet(telling);

/** Whether a text is written in traditional characters: at least one in two hundred is a telling one. */
export const isTraditional = (text: string): boolean => {
  const sample = text.length > 20_000 ? text.slice(0, 10_000) + text.slice(-10_000) : text;
  let found = 0;
  for (let at = 0; at < sample.length; at++) if (traditional.has(sample, at)) found++;
  return found >= 2 && found * 200 >= sample.length;
};

/** Loads the tables of traditional characters; they are not part of what loads first. */
export const loadSimplifier = async (): Promise<Simplifier> => {
  const { Converter } = await import("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
};

/** Characters of their own in official texts, though the tables would change them. */
const unchanged = new Set(["〈", "〉", "「", "」", "『", "』"]);

/**
 * Simplifies a text line by line. Phrases may change length; such lines are converted character by character, so that
 * every character keeps its place in the text as given.
 */
export const simplify = (source: MappedText, simplifier: Simplifier): MappedText => {
  const edits: Edit[] = [];
  let from = 0;
  for (const line of source.text.split("\n")) {
    const converted = simplifier(line);
    const sameLength =
      converted.length === line.length ? converted : Array.from(line, (c) => firstOf(simplifier(c), c)).join("");
    for (let i = 0; i < line.length; i++) {
      const now = sameLength.charAt(i);
      if (now !== line.charAt(i) && !unchanged.has(line.charAt(i))) {
        edits.push({ from: from + i, to: from + i + 1, replacement: now });
      }
    }
    from += line.length + 1;
  }
  return applyEdits(source, edits);
};

const firstOf = (converted: string, original: string): string =>
  converted.length === original.length ? converted : original;
