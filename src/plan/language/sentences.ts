import { charSet } from "./charSet";
import { anyMark, signs, signsOf } from "./signs";

/** A stretch between commas, or between the commas of a bracket that states figures: (其中四星1家,三星级10家). */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** its telling characters, perhaps with those of its neighbours: what is not among them is not in it */
  readonly signs: number;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
  /** the telling characters of all of it */
  readonly signs: number;
}

const pairs = "()《》“”[]〈〉【】〔〕";
const widestBracket = 300;
const deepestBracket = 64;

const opens = 1;
const closes = 2;
const endsSentence = 3;
const endsClause = 4;
const pairOf = new Uint8Array(0x10000);
/** What a mark means stands with the signs of its character: one look-up a character is what keeps this fast. */
const mean = (marks: string, meaning: number): void => {
  for (let i = 0; i < marks.length; i++) {
    const code = marks.charCodeAt(i);
    signsOf[code] = (signsOf[code] ?? 0) | meaning;
  }
};
for (let i = 0; i < pairs.length; i++) {
  mean(pairs.charAt(i), i % 2 === 0 ? opens : closes);
  pairOf[pairs.charCodeAt(i)] = i >> 1;
}
mean("。;!?\n", endsSentence);
mean(",:|\t", endsClause);

/** The marks of a stretch, in their order. */
interface Marks {
  readonly at: readonly number[];
  /** for each bracket the place of its partner in the list, or -1 */
  readonly partner: readonly number[];
  /** the signs between the mark before and this one, its own among them */
  readonly signs: readonly number[];
  /** the signs behind the last */
  readonly rest: number;
}

/** Brackets that do not close soon are none. One pass. */
const marksOf = (plain: string, from: number, to: number): Marks => {
  const at: number[] = [];
  const partner: number[] = [];
  const signsUpTo: number[] = [];
  const open: number[] = [];
  let seen = 0;
  for (let i = from; i < to; i++) {
    const code = plain.charCodeAt(i);
    const sign = signsOf[code] ?? 0;
    seen |= sign;
    const what = sign & anyMark;
    if (what === 0) continue;
    at.push(i);
    partner.push(-1);
    signsUpTo.push(seen);
    seen = 0;
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
  return { at, partner, signs: signsUpTo, rest: seen };
};

/** What makes a bracket a statement of its own: (其中一级3个), (四星1家,三星10家). */
const statesParts =
  /^(?:其中|含|包括|包含)[^)]{0,40}\d|^[一-龥A-Z]{1,12}\d+(?:\.\d+)?[个家件项处座所名人张辆台套条万亿%]/;

const digit = charSet("0123456789");

const isThousands = (plain: string, at: number): boolean =>
  digit.has(plain, at - 1) &&
  plain.charAt(at) === "," &&
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
const partsOfAside = (plain: string, open: number, close: number, inside: number): Clause[] => {
  const parts: Clause[] = [];
  let from = open + 1;
  for (let at = from; at <= close; at++) {
    const char = plain.charAt(at);
    if (at < close && char !== ";" && (char !== "," || isThousands(plain, at))) continue;
    if (at > from) parts.push({ from, to: at, signs: inside });
    from = at + 1;
  }
  return parts;
};

const isAside = (plain: string, open: number, close: number, inside: number): boolean =>
  (inside & signs.number) !== 0 &&
  plain.charAt(open) === "(" &&
  statesParts.test(plain.slice(open + 1, Math.min(close, open + 60)));

/** Splits `[from, to)` into sentences and clauses; brackets and quotations stay whole, except those that state figures. */
export const sentencesIn = (plain: string, from: number, to: number): Sentence[] => {
  const marks = marksOf(plain, from, to);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let sentenceFrom = from;
  let sentenceSigns = 0;
  let clauseFrom = from;
  let clauseSigns = 0;
  const endClauseAt = (end: number, next: number): void => {
    for (; end - clauseFrom > longestClause; clauseFrom = breakOf(plain, clauseFrom)) {
      clauses.push({ from: clauseFrom, to: breakOf(plain, clauseFrom), signs: clauseSigns });
    }
    if (end > clauseFrom) clauses.push({ from: clauseFrom, to: end, signs: clauseSigns });
    clauseFrom = next;
    sentenceSigns |= clauseSigns;
    clauseSigns = 0;
  };
  for (let mark = 0; mark < marks.at.length; mark++) {
    const place = marks.at[mark] ?? 0;
    clauseSigns |= marks.signs[mark] ?? 0;
    const closing = marks.partner[mark] ?? -1;
    if (closing >= 0) {
      let inside = 0;
      while (mark < closing) inside |= marks.signs[++mark] ?? 0;
      const close = marks.at[closing] ?? place;
      if (isAside(plain, place, close, inside)) {
        endClauseAt(place, close + 1);
        sentenceSigns |= inside;
        clauses.push(...partsOfAside(plain, place, close, inside));
      } else clauseSigns |= inside;
      continue;
    }
    const what = (signsOf[plain.charCodeAt(place)] ?? 0) & anyMark;
    if (what === endsSentence) {
      endClauseAt(place, place + 1);
      if (clauses.length > 0) sentences.push({ from: sentenceFrom, to: place, clauses, signs: sentenceSigns });
      clauses = [];
      sentenceFrom = place + 1;
      sentenceSigns = 0;
    } else if (what === endsClause && !isThousands(plain, place)) endClauseAt(place, place + 1);
  }
  clauseSigns |= marks.rest;
  endClauseAt(to, to);
  if (clauses.length > 0) sentences.push({ from: sentenceFrom, to, clauses, signs: sentenceSigns });
  return sentences;
};
