import { blanks } from "../language/charSet";
import { specialMarks } from "./plainForm";
import { troubleSigns, utf8Middle, utf8Start } from "./troubleSigns";

/** What stands in a text and where, found in one pass: what there is none of need not be looked for again. */
export interface Survey {
  /** signs that bytes were misread, see `troubleSigns` */
  readonly signs: number;
  /** whether there are vowels with the tones of pinyin */
  readonly toned: boolean;
  /** places of line ends, of every system's */
  readonly lineEnds: readonly number[];
  /** places of blanks and of characters that show nothing; line ends but the usual one count as well */
  readonly blanks: readonly number[];
  /** places of what parts the cells of a table */
  readonly bars: readonly number[];
  /** places of characters whose plain form is another one */
  readonly specials: readonly number[];
}

export const lineEnds = "\n\r\v\f\u2028\u2029";
/** Characters that show nothing at all. */
export const invisible = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";
export const bars = "\t|\uff5c\u2502\u2503";
export const tones = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ";

const isLineEnd = 1;
const isBlank = 2;
const isSpecial = 4;
const isBar = 8;
const isToned = 16;
const isTrouble = 32;

const makeClasses = (): Uint8Array => {
  const classes = new Uint8Array(0x10000);
  const mark = (chars: string, what: number): void => {
    for (let i = 0; i < chars.length; i++) classes[chars.charCodeAt(i)] = (classes[chars.charCodeAt(i)] ?? 0) | what;
  };
  mark(lineEnds, isLineEnd);
  mark(blanks.replace("\n", "") + invisible, isBlank);
  mark(specialMarks, isSpecial);
  mark(bars, isBar);
  mark(tones, isToned);
  // the middle of a misread character is a common one; it counts only behind a start
  troubleSigns().forEach((signs, unit) => {
    if ((signs & ~utf8Middle) !== 0) mark(String.fromCharCode(unit), isTrouble);
  });
  return classes;
};

let classes: Uint8Array | null = null;

/** Looks over a text once. */
export const surveyOf = (text: string): Survey => {
  const classOf = (classes ??= makeClasses());
  const signsOf = troubleSigns();
  const lineEnds: number[] = [];
  const blanks: number[] = [];
  const bars: number[] = [];
  const specials: number[] = [];
  let toned = false;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const what = classOf[text.charCodeAt(at)] ?? 0;
    if (what === 0) continue;
    if (what & isLineEnd) lineEnds.push(at);
    if (what & isBlank) blanks.push(at);
    if (what & isBar) bars.push(at);
    if (what & isSpecial) specials.push(at);
    if (what & isToned) toned = true;
    if (what & isTrouble) {
      const sign = signsOf[text.charCodeAt(at)] ?? 0;
      signs |= sign & ~(utf8Start | utf8Middle);
      if (sign & utf8Start && at + 1 < text.length && (signsOf[text.charCodeAt(at + 1)] ?? 0) & utf8Middle)
        signs |= utf8Start;
    }
  }
  return { signs, toned, lineEnds, blanks, bars, specials };
};
