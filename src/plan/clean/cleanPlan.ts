import { blanks, charSet } from "../language/charSet";
import type { SourceSpan } from "../plan";
import { lineEdits } from "./brokenLines";
import { withPartsAsSentences } from "./enumerations";
import { findGarbled, type Garbled } from "./garbled";
import { applyEdits, asGiven, offsetIn, type Edit, type MappedText } from "./mappedText";
import { glossEdits } from "./pinyinGlosses";
import { plainForm } from "./plainForm";
import { simplify, type Simplifier } from "./simplify";
import { spaceEdits } from "./spaces";
import { surveyOf, type Survey } from "./survey";
import { tableEdits } from "./tableLines";
import { textLines } from "./textLines";

/** A plan's text made ready for reading. `plain` has the same length as `text`; see `plainForm`. */
export interface CleanPlan {
  readonly given: string;
  readonly text: string;
  readonly plain: string;
  /** the way back from `text` to `given` */
  readonly mapped: MappedText;
  readonly lineStarts: readonly number[];
  /** offsets of the text as given */
  readonly garbled: readonly Garbled[];
}

const blank = charSet(blanks);

const startsOfLines = (text: string, { lineEnds }: Survey): number[] => {
  const starts = [0];
  for (const at of lineEnds) if (text.charCodeAt(at) === 10) starts.push(at + 1);
  return starts;
};

/** A text on its way to the clean form, with what is known of it. */
interface Draft {
  readonly mapped: MappedText;
  readonly survey: Survey;
}

/** Most texts need few of the edits, so that they are hardly ever looked over again. */
const edited = (draft: Draft, edits: readonly Edit[]): Draft => {
  if (edits.length === 0) return draft;
  const mapped = applyEdits(draft.mapped, edits);
  return { mapped, survey: surveyOf(mapped.text) };
};

/** Takes out what a converter or a web page put between the words of a plan; simplifies where a simplifier is given. */
export const cleanPlan = (given: string, simplifier: Simplifier | null): CleanPlan => {
  const survey = surveyOf(given);
  const { stretches: garbled, repairs } = findGarbled(given, survey.signs);
  let draft: Draft = { mapped: asGiven(given, plainForm(given, survey.specials)), survey };
  draft = edited(draft, repairs);
  let lines = textLines(draft.mapped, draft.survey);
  const withCells = edited(draft, tableEdits(draft.mapped, lines));
  if (withCells !== draft) {
    draft = withCells;
    lines = textLines(draft.mapped, draft.survey);
  }
  draft = edited(draft, lineEdits(draft.mapped.text, lines));
  if (draft.survey.toned) draft = edited(draft, glossEdits(draft.mapped.text));
  let { mapped } = draft;
  if (simplifier) mapped = simplify(mapped, simplifier);
  mapped = applyEdits(mapped, spaceEdits(mapped.text, draft.survey.blanks));
  return {
    given,
    text: mapped.text,
    plain: withPartsAsSentences(mapped.plain),
    mapped,
    lineStarts: startsOfLines(given, survey),
    garbled,
  };
};

/** Where the character at `at` of the clean text stands in the text as given. */
export const offsetOf = ({ mapped }: CleanPlan, at: number): number => offsetIn(mapped, at);

/** The clean text that `[from, to)` of the given text became. */
export const cleanOf = (plan: CleanPlan, from: number, to: number): string => {
  const place = (offset: number): number => {
    let low = 0;
    let high = plan.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsetOf(plan, middle) < offset) low = middle + 1;
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
  const start = offsetOf(plan, from);
  let end = offsetOf(plan, to);
  // what was taken out behind the last character, a page number perhaps, is no part of it
  const last = to > from ? offsetOf(plan, to - 1) : end;
  if (end > last + 1) {
    const lineEnd = plan.given.slice(last, Math.min(end, last + longestTakenOut)).indexOf("\n");
    if (lineEnd >= 0) end = Math.max(start, last + lineEnd);
  }
  end = blank.skipBack(plan.given, start, end);
  return { line: lineOf(plan, start), from: start, to: end };
};
