import { charSet } from "../language/charSet";
import type { Clause } from "../language/sentences";
import type { TimeMention } from "../language/times";
import { endsWithMake } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import { numbersIn } from "../numbers/numberForms";
import { isThreshold, locativeLength, mayBeThreshold, roleOf, type FigureRole } from "./figureRole";

/** A figure of a clause with the words that belong to it. Offsets are of the plain text. */
export interface Segment {
  readonly hit: NumberHit;
  readonly leftFrom: number;
  readonly rightTo: number;
}

/** The figures of a clause and the stretches that its words are read without: times, places with a count. */
export interface ClauseFigures {
  readonly segments: readonly Segment[];
  readonly silent: readonly Stretch[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a figure's words begin or end with, where a list goes on. */
const separators = charSet("、,;和及与(");
const separatorsBehind = charSet("、,;。和及与(");
const suffixLength = (text: string): number =>
  /^(?:及|或)?(?:以上|以下|以内|之内|左右|上下)/.exec(text)?.[0].length ?? 0;

/** `[from, to)` without the silent stretches in it. */
export const wordsOf = (plain: string, from: number, to: number, silent: readonly Stretch[]): string => {
  if (silent.length === 0) return plain.slice(from, to);
  let text = "";
  let at = from;
  for (const stretch of silent) {
    if (stretch.to <= at || stretch.from >= to) continue;
    text += plain.slice(at, Math.max(at, stretch.from));
    at = Math.min(to, stretch.to);
  }
  return text + plain.slice(at, to);
};

const overlapsAny = (hit: Stretch, others: readonly Stretch[]): boolean => {
  for (const other of others) if (hit.from < other.to && hit.to > other.from) return true;
  return false;
};

/** The numbers of a clause that do not tell a time. */
export const countsIn = (plain: string, clause: Clause, times: readonly TimeMention[]): readonly NumberHit[] => {
  const numbers = numbersIn(plain, clause.from, clause.to);
  return times.length === 0 ? numbers : numbers.filter((hit) => !overlapsAny(hit, times));
};

const listMarks = charSet("、,");
/** What a number is, with what it may share with the number before. */
const sharedRole = (plain: string, clause: Clause, hit: NumberHit, before: NumberHit | undefined): FigureRole => {
  const role = roleOf(plain, hit, clause);
  if (role !== "label" || hit.unit !== "") return role;
  // 100%受理、100办理: the unit of the list's first holds for the rest
  const unitLeftOut = before?.unit === "%" && before.value === hit.value;
  if (unitLeftOut && plain.charAt(hit.from - 1) === "、" && before.to < hit.from) return "figure";
  return hit.high !== null && endsWithMake(plain, hit.from, Math.max(clause.from, hit.from - 8)) ? "figure" : role;
};

/** Sorts the numbers of a clause, as `countsIn` gives them: those that are figures, and those that only say which or where. */
export const figuresOf = (
  plain: string,
  clause: Clause,
  hits: readonly NumberHit[],
  times: readonly TimeMention[],
): ClauseFigures => {
  if (hits.length === 0) return { segments: [], silent: times };
  const figures: NumberHit[] = [];
  const places: Stretch[] = [];
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i];
    if (!hit) continue;
    // an index before the first is slow
    const before = i > 0 ? hits[i - 1] : undefined;
    const next = hits[i + 1];
    const role = sharedRole(plain, clause, hit, before);
    if (next && hit.unit !== "" && role !== "reward") {
      const length = locativeLength(plain, hit.to, next.from);
      if (length > 0) {
        places.push({ from: hit.from, to: hit.to + length });
        continue;
      }
    }
    if (role !== "figure") continue;
    const adjacent = before !== undefined && before.to === hit.from;
    if (adjacent && before.unit.endsWith("户") && hit.unit.endsWith("人")) {
      figures.push(hit);
      continue;
    }
    const behind = next?.from ?? clause.to;
    if (mayBeThreshold(plain, hit.to, behind)) {
      const left = plain.slice(Math.max(before?.to ?? clause.from, hit.from - 30), hit.from);
      const counted = before !== undefined && !listMarks.in(left, 0, left.length);
      const right = plain.slice(hit.to, behind);
      if (isThreshold(adjacent ? "" : left || " ", hit, right, next !== undefined, counted)) continue;
    }
    figures.push(hit);
  }
  const silent = places.length === 0 ? times : [...times, ...places].sort((a, b) => a.from - b.from);
  return { segments: deal(plain, clause, figures), silent };
};

/** Deals the words of a clause out to its figures. */
const deal = (plain: string, clause: Clause, hits: readonly NumberHit[]): Segment[] => {
  const bounds: number[] = [clause.from];
  for (let i = 0; i + 1 < hits.length; i++) {
    const first = hits[i]?.to ?? 0;
    const second = hits[i + 1]?.from ?? 0;
    const between = plain.slice(first, second);
    const after = suffixLength(between);
    const rest = between.slice(after);
    if (rest === "" || separators.has(rest, 0)) bounds.push(first + after);
    else if (/[、和及与]$/.test(rest)) bounds.push(second);
    else {
      const comma = rest.indexOf("、");
      const joint = comma >= 0 ? comma : rest.search(/[和及与]/);
      bounds.push(joint > 0 ? first + after + joint : second);
    }
  }
  bounds.push(clause.to);
  return hits.map((hit, i) => ({ hit, leftFrom: bounds[i] ?? clause.from, rightTo: bounds[i + 1] ?? clause.to }));
};

/** 引文: a list item is quoted with what stands before it in the clause, as long as that stays short. */
export const quoteOf = (
  plain: string,
  clause: Clause,
  segments: readonly Segment[],
  i: number,
): { quoteFrom: number; quoteTo: number } => {
  const segment = segments[i];
  if (!segment) return { quoteFrom: clause.from, quoteTo: clause.to };
  const begin = segments.length > 1 && segment.rightTo - clause.from > 40 ? segment.leftFrom : clause.from;
  const quoteFrom = separators.skip(plain, begin, segment.hit.from);
  const quoteTo = separatorsBehind.skipBack(plain, segment.hit.to, Math.max(segment.hit.to, segment.rightTo));
  return { quoteFrom, quoteTo: Math.min(quoteTo, quoteFrom + 120) };
};
