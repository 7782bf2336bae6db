import { sentencesIn, type Clause, type Sentence } from "../language/sentences";
import { timesIn, type TimeMention } from "../language/times";
import { commits, reports } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import { numbersIn } from "../numbers/numberForms";
import { isLocative, isThreshold, roleOf } from "./figureRole";
import { readFigure, type Carried } from "./figureStatements";
import { sharedSubjects, tidyName, withoutLeadIn, withoutTrailing } from "./names";
import { readQualitative } from "./qualitative";
import type { Statement } from "./statement";
import { readWords } from "./wordStatements";

export interface StatementOptions {
  /** the year of 今年 and 年内 */
  readonly year: number | null;
  /** the part reports what was reached */
  readonly review: boolean;
  /** goals and lists of indicators: every noun with a figure counts */
  readonly lenient: boolean;
  /** every line names an indicator: trends count too */
  readonly indicatorLine: boolean;
}

interface Segment {
  readonly hit: NumberHit;
  readonly leftFrom: number;
  readonly rightTo: number;
}

const separator = /^[、,;和及与(]/;
const suffixLength = (text: string): number =>
  /^(?:及|或)?(?:以上|以下|以内|之内|左右|上下)/.exec(text)?.[0].length ?? 0;

/** Deals the words of a clause out to its figures. */
const segmentsOf = (plain: string, clause: Clause, hits: readonly NumberHit[]): Segment[] => {
  const bounds: number[] = [clause.from];
  for (let i = 0; i + 1 < hits.length; i++) {
    const first = hits[i]?.to ?? 0;
    const second = hits[i + 1]?.from ?? 0;
    const between = plain.slice(first, second);
    const after = suffixLength(between);
    const rest = between.slice(after);
    if (rest === "" || separator.test(rest)) bounds.push(first + after);
    else if (/[、和及与]$/.test(rest)) bounds.push(second);
    else {
      const cut = rest.search(/[、]/);
      const joint = cut >= 0 ? cut : rest.search(/[和及与]/);
      bounds.push(joint > 0 ? first + after + joint : second);
    }
  }
  bounds.push(clause.to);
  return hits.map((hit, i) => ({ hit, leftFrom: bounds[i] ?? clause.from, rightTo: bounds[i + 1] ?? clause.to }));
};

/** `[from, to)` without the times in it. */
const withoutTimes = (plain: string, from: number, to: number, times: readonly TimeMention[]): string => {
  let text = "";
  let at = from;
  for (const time of times) {
    if (time.to <= at || time.from >= to) continue;
    text += plain.slice(at, Math.max(at, time.from));
    at = Math.min(to, time.to);
  }
  return text + plain.slice(at, to);
};

const furthestLeft = 120;

interface State {
  readonly carried: Carried;
  date: string | null;
  sentence: Sentence;
  reported: boolean;
}

const figuresOf = (plain: string, clause: Clause, times: readonly TimeMention[], sentence: string): NumberHit[] => {
  const hits = numbersIn(plain, clause.from, clause.to).filter(
    (hit) => !times.some((time) => hit.from < time.to && hit.to > time.from),
  );
  const kept: NumberHit[] = [];
  hits.forEach((hit, i) => {
    let role = roleOf(plain, hit, clause.from, clause.to, sentence);
    const before = hits[i - 1];
    if (
      role === "label" &&
      hit.unit === "" &&
      before?.unit === "%" &&
      before.value === hit.value &&
      /、$/.test(plain.slice(before.to, hit.from))
    )
      role = "figure";
    if (role !== "figure") return;
    const next = hits[i + 1];
    const until = next?.from ?? clause.to;
    const left = plain.slice(Math.max(clause.from, before?.to ?? clause.from, hit.from - 30), hit.from);
    const right = plain.slice(hit.to, until);
    const adjacent = before !== undefined && before.to === hit.from;
    const counted = before !== undefined && !/[、,]/.test(left);
    if (isThreshold(adjacent ? "" : left || " ", hit, right, next !== undefined, counted)) return;
    if (isLocative(right, next !== undefined)) return;
    kept.push(hit);
  });
  return kept;
};

/** Reads what `[from, to)` states, clause by clause; the words of one clause govern those after it. */
export const readStatements = (plain: string, from: number, to: number, options: StatementOptions): Statement[] => {
  const statements: Statement[] = [];
  const carried: Carried = { subject: "", basis: null };
  let date: string | null = null;
  for (const sentence of sentencesIn(plain, from, to)) {
    const whole = plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 400));
    const reported = options.review || (reports.test(whole) && !commits.test(whole));
    carried.basis = null;
    for (const clause of sentence.clauses) {
      const times = timesIn(plain, clause.from, clause.to, options.year);
      for (const time of times) if (time.date && (time.kind === "deadline" || time.kind === "year")) date = time.date;
      const state: State = { carried, date, sentence, reported };
      readClause(plain, clause, times, whole, state, options, statements);
    }
  }
  return statements;
};

const readClause = (
  plain: string,
  clause: Clause,
  times: readonly TimeMention[],
  whole: string,
  state: State,
  options: StatementOptions,
  statements: Statement[],
): void => {
  const { carried } = state;
  const recurring = times.find((time) => time.kind === "recurrence") ?? null;
  const hits = figuresOf(plain, clause, times, whole);
  const base = {
    date: state.date,
    reported: state.reported,
    sentenceFrom: state.sentence.from,
    sentenceTo: state.sentence.to,
  };
  if (hits.length === 0) {
    const words = withoutTimes(plain, clause.from, clause.to, times);
    readClauseWithoutFigure(words, clause, base, carried, options, statements);
    return;
  }
  const segments = segmentsOf(plain, clause, hits);
  const first = segments[0];
  if (first && readApart(plain, clause, segments, times, base, carried, statements, recurring !== null)) return;
  segments.forEach((segment, i) => {
    const { hit } = segment;
    const left = withoutTimes(plain, Math.max(segment.leftFrom, hit.from - furthestLeft), hit.from, times);
    const right = withoutTimes(plain, hit.to, Math.min(segment.rightTo, hit.to + 60), times).replace(
      /[、,;。和及与(]+$/,
      "",
    );
    const lenient = options.lenient || state.reported;
    const start =
      /(?:从|由)$/.test(left) ||
      /(?:从|由)(?:19|20)\d\d年的?$/.test(plain.slice(Math.max(segment.leftFrom, hit.from - 12), hit.from));
    const next = segments[i + 1];
    const isStart = start && next !== undefined && /(?:到|至|升|降|增)/.test(plain.slice(hit.to, next.hit.from));
    if (isStart) {
      const name = tidyName(withoutTrailing(withoutLeadIn(left.replace(/(?:从|由)$/, "")))) || carried.subject;
      carried.subject = name;
      const year = times.find((time) => time.to <= hit.from && time.to >= hit.from - 2)?.date ?? null;
      if (name)
        statements.push({
          ...base,
          ...figureOf(hit),
          name,
          comparator: "ge",
          basis: "total",
          date: year,
          reported: true,
          doubts: [],
          quoteFrom: segment.leftFrom,
          quoteTo: segment.rightTo,
        });
      return;
    }
    const reading = readFigure(
      { left: left.replace(/^[、,;和及与(]+/, ""), hit, right, recurring: recurring !== null, lenient },
      carried,
    );
    if (!reading) return;
    carried.subject = reading.name;
    carried.basis = reading.basis;
    const apart = /(?:均|都|分别)/.test(left.slice(-8));
    const cycle = recurring?.cycle && recurring.cycle !== "年" ? `/${recurring.cycle}` : "";
    for (const name of sharedSubjects(reading.name, apart && /分别/.test(left.slice(-8)))) {
      statements.push({
        ...base,
        ...reading,
        ...figureOf(hit),
        unit: unitOf(hit) + cycle,
        name,
        ...quoteOf(plain, clause, segments, i),
      });
    }
  });
};

const unitOf = (hit: NumberHit): string => (hit.unit === "个百分点" || hit.unit === "个点" ? "百分点" : hit.unit);
const figureOf = (hit: NumberHit): { value: number; valueHigh: number | null; unit: string } => ({
  value: hit.value,
  valueHigh: hit.high,
  unit: unitOf(hit),
});

/** 引文: a list item is quoted with what stands before it in the clause, as long as that stays short. */
const quoteOf = (
  plain: string,
  clause: Clause,
  segments: readonly Segment[],
  i: number,
): { quoteFrom: number; quoteTo: number } => {
  const segment = segments[i];
  if (!segment) return { quoteFrom: clause.from, quoteTo: clause.to };
  let quoteFrom = segments.length > 1 && segment.rightTo - clause.from > 40 ? segment.leftFrom : clause.from;
  while (separator.test(plain.charAt(quoteFrom))) quoteFrom++;
  let quoteTo = Math.max(segment.hit.to, segment.rightTo);
  while (quoteTo > segment.hit.to && /[、,;。和及与(]/.test(plain.charAt(quoteTo - 1))) quoteTo--;
  return { quoteFrom, quoteTo: Math.min(quoteTo, quoteFrom + 120) };
};

type Base = Pick<Statement, "date" | "reported" | "sentenceFrom" | "sentenceTo">;

/** A、B分别达到1和2: items and figures in the same order. */
const readApart = (
  plain: string,
  clause: Clause,
  segments: readonly Segment[],
  times: readonly TimeMention[],
  base: Base,
  carried: Carried,
  statements: Statement[],
  recurring: boolean,
): boolean => {
  const first = segments[0];
  if (!first || segments.length < 2) return false;
  const left = withoutTimes(plain, Math.max(clause.from, first.hit.from - furthestLeft), first.hit.from, times);
  if (!/分别.{0,8}$/.test(left)) return false;
  if (
    segments
      .slice(1)
      .some((segment) => plain.slice(segment.leftFrom, segment.hit.from).replace(/[、,和及与以下上内]/g, "") !== "")
  )
    return false;
  const last = segments[segments.length - 1] ?? first;
  const right = plain.slice(last.hit.to, Math.min(last.rightTo, last.hit.to + 40));
  const reading = readFigure({ left, hit: first.hit, right, recurring, lenient: true }, carried);
  if (!reading) return false;
  const names = sharedSubjects(reading.name, true);
  if (names.length !== segments.length) return false;
  segments.forEach((segment, i) => {
    statements.push({
      ...base,
      ...reading,
      ...figureOf(segment.hit),
      name: names[i] ?? reading.name,
      quoteFrom: clause.from,
      quoteTo: Math.min(clause.to, clause.from + 120),
    });
  });
  carried.subject = reading.name;
  carried.basis = reading.basis;
  return true;
};

const readClauseWithoutFigure = (
  words: string,
  clause: Clause,
  base: Base,
  carried: Carried,
  options: StatementOptions,
  statements: Statement[],
): void => {
  if (options.review || base.reported) return;
  const quote = { quoteFrom: clause.from, quoteTo: Math.min(clause.to, clause.from + 120) };
  const word = readWords(words, carried.subject);
  if (word) {
    statements.push({
      ...base,
      ...quote,
      name: word.name,
      comparator: word.comparator,
      value: word.value,
      valueHigh: null,
      unit: word.unit,
      basis: "total",
      doubts: ["plan.doubt.inWords"],
    });
    carried.subject = word.name;
    return;
  }
  const readings = readQualitative(words, carried.subject, options.indicatorLine);
  for (const { name, basis } of readings) {
    statements.push({
      ...base,
      ...quote,
      name,
      comparator: "qualitative",
      value: null,
      valueHigh: null,
      unit: "",
      basis,
      doubts: ["plan.doubt.noFigure"],
    });
  }
  const last = readings[readings.length - 1];
  if (last) carried.subject = last.name;
};
