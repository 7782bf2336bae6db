import { blanks, charSet } from "../language/charSet";
import { lineEdits } from "./brokenLines";
import { withPartsAsSentences } from "./enumerations";
import { findGarbled, type Garbled } from "./garbled";
import { asGiven, applyEdits, type MappedText } from "./mappedText";
import { glossEdits } from "./pinyinGlosses";
import { plainForm } from "./plainForm";
import { simplify, type Simplifier } from "./simplify";
import { spaceEdits } from "./spaces";
import { tableEdits } from "./tableLines";
import { textLines } from "./textLines";
import type { SourceSpan } from "../plan";

/** A plan's text made ready for reading. `plain` has the same length as `text`; see `plainForm`. */
export interface CleanPlan {
  readonly given: string;
  readonly text: string;
  readonly plain: string;
  readonly offsets: Int32Array;
  readonly lineStarts: readonly number[];
  /** offsets of the text as given */
  readonly garbled: readonly Garbled[];
}

const blank = charSet(blanks);

const startsOfLines = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/** Takes out what a converter or a web page put between the words of a plan; simplifies where a simplifier is given. */
export const cleanPlan = (given: string, simplifier: Simplifier | null): CleanPlan => {
  const { stretches: garbled, repairs } = findGarbled(given);
  let mapped: MappedText = applyEdits(asGiven(given), repairs);
  let lines = textLines(mapped.text);
  const tables = tableEdits(mapped.text, lines);
  if (tables.length > 0) {
    mapped = applyEdits(mapped, tables);
    lines = textLines(mapped.text);
  }
  mapped = applyEdits(mapped, lineEdits(mapped.text, lines));
  mapped = applyEdits(mapped, glossEdits(mapped.text));
  if (simplifier) mapped = simplify(mapped, simplifier);
  mapped = applyEdits(mapped, spaceEdits(mapped.text));
  const { text, offsets } = mapped;
  return {
    given,
    text,
    plain: withPartsAsSentences(plainForm(text)),
    offsets,
    lineStarts: startsOfLines(given),
    garbled,
  };
};

/** The clean text that `[from, to)` of the given text became. */
export const cleanOf = (plan: CleanPlan, from: number, to: number): string => {
  const place = (offset: number): number => {
    let low = 0;
    let high = plan.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((plan.offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return plan.text.slice(place(from), place(to));
};

/** The line, from 1, of an offset of the given text. */
export const lineOf = (plan: CleanPlan, offset: number): number => {
  let low = 0;
  let high = plan.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((plan.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
};

const longestTakenOut = 400;

/** Where `[from, to)` of the clean text stands in the text as given. */
export const spanOf = (plan: CleanPlan, from: number, to: number): SourceSpan => {
  const start = plan.offsets[from] ?? plan.given.length;
  let end = plan.offsets[to] ?? plan.given.length;
  // what was taken out behind the last character, a page number perhaps, is no part of it
  const last = to > from ? (plan.offsets[to - 1] ?? end) : end;
  const lineEnd = plan.given.slice(last, Math.min(end, last + longestTakenOut)).indexOf("\n");
  if (lineEnd >= 0) end = Math.max(start, last + lineEnd);
  end = blank.skipBack(plan.given, start, end);
  return { line: lineOf(plan, start), from: start, to: end };
};
