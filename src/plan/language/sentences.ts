import { charSet } from "./charSet";

/** A stretch between commas, or between the commas of a bracket that states figures: (其中四星1家,三星级10家). */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

const pairs = "()《》“”[]〈〉【】〔〕";
const widestBracket = 300;
const deepestBracket = 64;

const opens = 1;
const closes = 2;
const endsSentence = 3;
const endsClause = 4;
/** What each character means here, by its code: one look-up a character is what keeps this fast. */
const meaning = new Uint8Array(0x10000);
const pairOf = new Uint8Array(0x10000);
for (let i = 0; i < pairs.length; i++) {
  meaning[pairs.charCodeAt(i)] = i % 2 === 0 ? opens : closes;
  pairOf[pairs.charCodeAt(i)] = i >> 1;
}
for (const char of "。;!?\n") meaning[char.charCodeAt(0)] = endsSentence;
for (const char of ",:|\t") meaning[char.charCodeAt(0)] = endsClause;

/** The marks of a stretch with, for each bracket, the place of its partner in the list (or -1). */
interface Marks {
  readonly at: readonly number[];
  readonly partner: readonly number[];
}

/** Brackets that do not close soon are none. One pass. */
const marksOf = (plain: string, from: number, to: number): Marks => {
  const at: number[] = [];
  const partner: number[] = [];
  const open: number[] = [];
  for (let i = from; i < to; i++) {
    const code = plain.charCodeAt(i);
    const what = meaning[code] ?? 0;
    if (what === 0) continue;
    at.push(i);
    partner.push(-1);
    if (what === opens) {
      open.push(at.length - 1);
      if (open.length > deepestBracket) open.shift();
    } else if (what === closes) {
      for (let depth = open.length - 1; depth >= 0 && depth >= open.length - 4; depth--) {
        const opened = open[depth] ?? 0;
        const place = at[opened] ?? 0;
        if (pairOf[plain.charCodeAt(place)] !== pairOf[code]) continue;
        if (i - place <= widestBracket) partner[opened] = at.length - 1;
        open.length = depth;
        break;
      }
    }
  }
  return { at, partner };
};

/** What makes a bracket a statement of its own: (其中一级3个), (四星1家,三星10家). */
const statesParts =
  /^(?:其中|含|包括|包含)[^)]{0,40}\d|^[一-龥A-Z]{1,12}\d+(?:\.\d+)?[个家件项处座所名人张辆台套条万亿%]/;

const digit = charSet("0123456789");

const isThousands = (plain: string, at: number): boolean =>
  plain.charAt(at) === "," &&
  digit.has(plain, at - 1) &&
  /^\d,\d{3}(?!\d)/.test(plain.slice(at - 1, at + 5)) &&
  !/\d{4}$/.test(plain.slice(Math.max(0, at - 4), at));

/** No clause of a plan is longer; what is gets cut, so that reading one stays cheap. */
const longestClause = 400;
const breakOf = (plain: string, from: number): number => {
  // of this stretch alone: looking back through the whole text would take time for every clause of it
  const mark = plain.slice(from, from + longestClause + 1).lastIndexOf("、");
  return mark > 0 ? from + mark + 1 : from + longestClause;
};

/** The parts of a bracket that states figures. */
const partsOfAside = (plain: string, open: number, close: number): Clause[] => {
  const parts: Clause[] = [];
  let from = open + 1;
  for (let at = from; at <= close; at++) {
    const char = plain.charAt(at);
    if (at < close && char !== ";" && (char !== "," || isThousands(plain, at))) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
};

/** Splits `[from, to)` into sentences and clauses; brackets and quotations stay whole, except those that state figures. */
export const sentencesIn = (plain: string, from: number, to: number): Sentence[] => {
  const { at, partner } = marksOf(plain, from, to);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let sentenceFrom = from;
  let clauseFrom = from;
  const endClauseAt = (end: number): void => {
    for (; end - clauseFrom > longestClause; clauseFrom = breakOf(plain, clauseFrom)) {
      clauses.push({ from: clauseFrom, to: breakOf(plain, clauseFrom) });
    }
    if (end > clauseFrom) clauses.push({ from: clauseFrom, to: end });
  };
  for (let mark = 0; mark < at.length; mark++) {
    const place = at[mark] ?? 0;
    const what = meaning[plain.charCodeAt(place)] ?? 0;
    const closing = partner[mark] ?? -1;
    if (closing >= 0) {
      const close = at[closing] ?? place;
      if (plain.charAt(place) === "(" && statesParts.test(plain.slice(place + 1, Math.min(close, place + 60)))) {
        endClauseAt(place);
        clauses.push(...partsOfAside(plain, place, close));
        clauseFrom = close + 1;
      }
      mark = closing;
    } else if (what === endsSentence) {
      endClauseAt(place);
      if (clauses.length > 0) sentences.push({ from: sentenceFrom, to: place, clauses });
      clauses = [];
      sentenceFrom = clauseFrom = place + 1;
    } else if (what === endsClause && !isThousands(plain, place)) {
      endClauseAt(place);
      clauseFrom = place + 1;
    }
  }
  endClauseAt(to);
  if (clauses.length > 0) sentences.push({ from: sentenceFrom, to, clauses });
  return sentences;
};
