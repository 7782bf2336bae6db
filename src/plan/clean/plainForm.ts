import { charSet } from "../language/charSet";

/** Marks that look alike, by code point: groups of [plain mark, what is read as it]. */
const alike: readonly (readonly [string, string])[] = [
  [",", "\ufe50"],
  [";", "\ufe54"],
  [":", "\u2236\ufe55"],
  ["(", "\ufe59"],
  [")", "\ufe5a"],
  ["%", "\ufe6a"],
  ["/", "\u2215"],
  ["|", "\u2502\u2503"],
  ["≥", "\u2267\u2a7e"],
  ["≤", "\u2266\u2a7d"],
  ["-", "\u2010\u2011\u2013\u2212"],
  ["—", "\u2015\u2500"],
  ["~", "\u223c\u301c"],
  ["“", "\u300c\u300e\ufe41\ufe43\u301d"],
  ["”", "\u300d\u300f\ufe42\ufe44\u301e"],
  ["。", "\uff61"],
  ["、", "\uff64\ufe51"],
];

/** The plain character of each special one, by its code. */
const plainOf = new Map<number, string>();
for (let code = 0xff01; code <= 0xff5e; code++) plainOf.set(code, String.fromCharCode(code - 0xfee0));
for (const [plain, others] of alike) for (const other of others) plainOf.set(other.charCodeAt(0), plain);
/** All characters whose plain form is another one. */
export const specialMarks = String.fromCharCode(...plainOf.keys());
const special = charSet(specialMarks);

const specialsIn = (text: string): number[] => {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (special.has(text, at)) places.push(at);
  return places;
};

/**
 * The form that the grammar reads: full-width digits, letters and marks as their half-width ones, quotation marks of
 * one kind. One character for one, so that offsets stay; what people see keeps its own marks.
 *
 * @param specials the places of special marks, where they are known
 * @example plainForm("合格率达到\uff19\uff15\uff05") // "合格率达到95%"
 */
export const plainForm = (text: string, specials: readonly number[] = specialsIn(text)): string => {
  if (specials.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const at of specials) {
    if (at > from) pieces.push(text.slice(from, at));
    pieces.push(plainOf.get(text.charCodeAt(at)) ?? "");
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
};
