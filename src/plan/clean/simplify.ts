import { charSet } from "../language/charSet";
import type { MappedText } from "./mappedText";
import { plainForm } from "./plainForm";
import { traditionalTables, type TraditionalTables } from "./traditionalTables";

/** Turns traditional characters into simplified ones, words as words. */
export type Simplifier = ((text: string) => string) & TraditionalTables;

/** Frequent characters that only traditional text has: enough to tell, too few to convert. */
const telling =
  "國會發關於為質強業務與產標準實現進構設體對時學開點經濟這個們來過還後處總區縣醫藥車東長門問題間際電環農飲創廣應規劃萬億達級類認證檢測監督貫徹領導組織責據環衛";
const traditional = new Uint8Array(0x10000);
for (let i = 0; i < telling.length; i++) traditional[telling.charCodeAt(i)] = 1;

const longestSample = 20_000;

/** Whether a text is written in traditional characters: at least one in two hundred is a telling one. */
export const isTraditional = (text: string): boolean => {
  const half = longestSample / 2;
  const sample = text.length > longestSample ? text.slice(0, half) + text.slice(-half) : text;
  let found = 0;
  for (let at = 0; at < sample.length; at++) found += traditional[sample.charCodeAt(at)] ?? 0;
  return found >= 2 && found * 200 >= sample.length;
};

const longestPiece = 4096;

const textOf = (codes: Uint16Array): string => {
  let text = "";
  for (let from = 0; from < codes.length; from += longestPiece)
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(from, from + longestPiece));
  return text;
};

/** A line by the tables alone; null where the converter has to be asked. */
const byTables = (line: string, { alone, needsConverter }: TraditionalTables): string | null => {
  const codes = new Uint16Array(line.length);
  for (let at = 0; at < line.length; at++) {
    if (needsConverter(line, at)) return null;
    const code = line.charCodeAt(at);
    codes[at] = alone[code] ?? code;
  }
  return textOf(codes);
};

const load = async (): Promise<Simplifier> => {
  const { Converter, Locale } = await import("opencc-js/t2cn");
  const convert = Converter({ from: "t", to: "cn" });
  const tables = traditionalTables((Locale.to["cn"] ?? []).flat());
  const simplifier = (text: string): string =>
    text
      .split("\n")
      .map((line) => byTables(line, tables) ?? convert(line))
      .join("\n");
  return Object.assign(simplifier, tables);
};

let loaded: Promise<Simplifier> | null = null;

/** Loads the tables of traditional characters, once; they are not part of what loads first. */
export const loadSimplifier = (): Promise<Simplifier> => {
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
};

/** Characters of their own in official texts, though the tables would change them. */
const own = charSet("〈〉「」『』");

/** A line in simplified characters, as long as it was: words that change their length are converted one by one. */
const converted = (line: string, simplifier: Simplifier): string => {
  const words = simplifier(line);
  const sameLength = words.length === line.length ? words : Array.from(line, (c) => firstOf(simplifier(c), c)).join("");
  return own.in(line, 0, line.length) ? withOwn(sameLength, line) : sameLength;
};

const firstOf = (words: string, original: string): string => (words.length === original.length ? words : original);

/** The converted line with the characters that were not to be changed. */
const withOwn = (words: string, line: string): string => {
  let out = "";
  for (let at = 0; at < line.length; at++) out += own.has(line, at) ? line.charAt(at) : words.charAt(at);
  return out;
};

/** Simplifies a text line by line. Every character keeps its place, and with it the way back to the text as given. */
export const simplify = (source: MappedText, simplifier: Simplifier): MappedText => {
  const { text: given } = source;
  const { alone } = simplifier;
  const codes = new Uint16Array(given.length);
  let lineFrom = 0;
  let byWords = false;
  const endLine = (to: number): void => {
    if (byWords) {
      const line = converted(given.slice(lineFrom, to), simplifier);
      for (let i = 0; i < line.length; i++) codes[lineFrom + i] = line.charCodeAt(i);
    }
    lineFrom = to + 1;
    byWords = false;
  };
  for (let at = 0; at < given.length; at++) {
    const code = given.charCodeAt(at);
    codes[at] = own.has(given, at) ? code : (alone[code] ?? code);
    if (code === 10) endLine(at);
    else if (!byWords && simplifier.needsConverter(given, at)) byWords = true;
  }
  endLine(given.length);
  const text = textOf(codes);
  return { text, plain: plainForm(text), madeFrom: source.madeFrom };
};
