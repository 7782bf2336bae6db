import { charSet } from "../language/charSet";
import type { MappedText } from "./mappedText";
import { plainForm } from "./plainForm";

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
const own = charSet("〈〉「」『』");

/** A line in simplified characters, as long as it was: phrases that change length are converted one by one. */
const simplified = (line: string, simplifier: Simplifier): string => {
  const converted = simplifier(line);
  const sameLength =
    converted.length === line.length ? converted : Array.from(line, (c) => firstOf(simplifier(c), c)).join("");
  return own.in(line, 0, line.length) ? withOwn(sameLength, line) : sameLength;
};

const firstOf = (converted: string, original: string): string =>
  converted.length === original.length ? converted : original;

/** The converted line with the characters that were not to be changed. */
const withOwn = (converted: string, line: string): string => {
  let out = "";
  for (let at = 0; at < line.length; at++) out += own.has(line, at) ? line.charAt(at) : converted.charAt(at);
  return out;
};

/** Simplifies a text line by line. Every character keeps its place, and with it the way back to the text as given. */
export const simplify = (source: MappedText, simplifier: Simplifier): MappedText => {
  const text = source.text
    .split("\n")
    .map((line) => simplified(line, simplifier))
    .join("\n");
  return { text, plain: plainForm(text), madeFrom: source.madeFrom };
};
