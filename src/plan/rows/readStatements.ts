import { charSet } from "../language/charSet";
import type { Clause, Sentence } from "../language/sentences";
import { signs } from "../language/signs";
import type { TimeMention } from "../language/times";
import { aims, commits, reports } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import { factsOf, type SentenceFacts } from "./clauseFacts";
import type { Carried, FigureReading } from "./figureContext";
import { dateAt, datesOf, noDates, type DatesInForce } from "./datesInForce";
import { readFigure } from "./figureStatements";
import { withNameDoubts } from "./nameDoubts";
import { nameIn, sharedSubjects } from "./names";
import { mayEndQualitative, readQualitative } from "./qualitative";
import { quoteOf, wordsOf, type ClauseFigures, type Stretch } from "./segments";
import type { Statement } from "./statement";
import { mayTell, readWords } from "./wordStatements";

export interface StatementOptions {
  /** the year of 今年 and 年内 */
  readonly year: number | null;
  /** the first year of the plan: dates before it report */
  readonly begins: number | null;
  /** the part reports what was reached */
  readonly review: boolean;
  /** goals and lists of indicators: every noun with a figure counts */
  readonly lenient: boolean;
  /** every line names an indicator: trends count too */
  readonly indicatorLine: boolean;
  /** the title of the block ends here: what it says without a figure is the name of a task */
  readonly titleTo: number;
}

/** What governs a clause: its sentence, the times said so far, the subject before. */
interface Governing {
  readonly plain: string;
  readonly clause: Clause;
  readonly sentence: Sentence;
  readonly times: readonly TimeMention[];
  readonly options: StatementOptions;
  readonly carried: Carried;
  readonly reported: boolean;
  readonly dates: DatesInForce;
}

/** 年接待游客300万人次 is a figure for each year without saying 每年; 以 begins what it is done by. */
const yearly = /(?:^|[^近\d十前今去明当全本每])年(?:接待|处理|销售|发放|培训|发电|供应|安排|交易|人均)/;

/** What joins the words of a figure to those of the figure before, and what may join the next to it. */
const joinsBefore = charSet("、,;(的和及与");
const joinsBehind = charSet("、,;。和及与(");

/** 每年, 每季度: behind 每 these begin a cycle, anything else (每县) shares out. */
const cycles = charSet("年季月周半");

const furthestLeft = 120;
const furthestRight = 60;

/** Reads what `[from, to)` states. */
export const readStatements = (plain: string, from: number, to: number, options: StatementOptions): Statement[] =>
  factsOf(plain, [{ from, to }], options.year).flatMap((facts) => statementsOf(plain, facts, options));

/** Reads what a stretch states, clause by clause; the words of one clause govern those after it. */
export const statementsOf = (
  plain: string,
  facts: readonly SentenceFacts[],
  options: StatementOptions,
): Statement[] => {
  const statements: Statement[] = [];
  const carried: Carried = { subject: "", owner: "", said: "", basis: null };
  let ruling = noDates;
  for (const { sentence, clauses } of facts) {
    let reportsSaid: boolean | null = options.review ? true : null;
    carried.basis = null;
    carried.said = "";
    carried.owner = "";
    if (plain.charAt(sentence.from - 1) !== ";") carried.subject = "";
    let dates = ruling;
    for (const { clause, times, figures } of clauses) {
      if (plain.charAt(clause.from) === "每" && !cycles.has(plain, clause.from + 1)) endRecurring(carried);
      const set = datesOf(plain, times);
      dates = set ?? dates;
      if (set?.onward) ruling = set;
      // most clauses state nothing: whether they report is not worth asking
      if (figures.segments.length === 0 && !mayState(plain, clause, times, options)) {
        if (clause.from >= options.titleTo)
          carried.said = plain.slice(clause.from, Math.min(clause.to, clause.from + longestSaid));
        continue;
      }
      reportsSaid ??= isReport(plain, sentence);
      const reported = reportsSaid || isPast(dates, options.begins) || isOfLastYear(plain, clause);
      const governing: Governing = { plain, clause, sentence, times, options, carried, reported, dates };
      const read = readFigures(governing, figures);
      if (read.length > 0) for (const statement of read) statements.push(withNameDoubts(statement));
      else if (!reported && clause.from >= options.titleTo) statements.push(...readWithoutFigure(governing, figures));
    }
  }
  return statements;
};

const longestSaid = 200;

const isReport = (plain: string, { from, to, signs: told }: Sentence): boolean => {
  if ((told & signs.report) === 0) return false;
  const whole = plain.slice(from, Math.min(to, from + 400));
  return reports.test(whole) && !commits.test(whole);
};

/** Whether a clause without a figure could say a trend, a rank, nought or all: most cannot, by their last character. */
const mayState = (
  plain: string,
  { from, to, signs: told }: Clause,
  times: readonly TimeMention[],
  { indicatorLine }: StatementOptions,
): boolean =>
  indicatorLine ||
  times.length > 0 ||
  mayEndQualitative(plain, Math.min(to, from + longestSaid)) ||
  ((told & signs.word) !== 0 && mayTell(plain, from, to));

/** 每千名老年人配备1名 behind 每年培训300人: 每 of things, not of times */
const endRecurring = (carried: Carried): void => {
  if (carried.basis === "annual") carried.basis = "total";
};

/** 去年营收600亿元,今年要达到750亿元 */
const ofLastYear = /^(?:[^,。]{0,6}[^比较于同与高低上,。])?(?:去年|上年)(?!度?(?:相比|水平|同期|基础))/;

const isOfLastYear = (plain: string, { from, to, signs: told }: Clause): boolean =>
  (told & signs.lastYear) !== 0 && (told & signs.time) !== 0 && ofLastYear.test(plain.slice(from, to));

const isPast = ({ listed }: DatesInForce, begins: number | null): boolean =>
  begins !== null && listed.length > 0 && listed.every((date) => Number(date.slice(0, 4)) < begins);

const unitOf = (hit: NumberHit): string => (hit.unit === "个百分点" || hit.unit === "个点" ? "百分点" : hit.unit);

/** A clause is quoted whole, up to a length that people still read. */
const longestQuote = 120;
const quoteOfClause = ({ from, to }: Clause): Quote => ({
  quoteFrom: from,
  quoteTo: Math.min(to, from + longestQuote),
});

interface Quote {
  readonly quoteFrom: number;
  readonly quoteTo: number;
}

type Figures = Pick<Statement, "value" | "valueHigh" | "unit">;
const figureOf = (hit: NumberHit, cycle: string): Figures => ({
  value: hit.value,
  valueHigh: hit.high,
  unit: unitOf(hit) + cycle,
});
const noFigure: Figures = { value: null, valueHigh: null, unit: "" };

/** What a clause says of one thing, with what governs the clause. Written out, since it is made for every row. */
const stateOf = (
  { clause, sentence, reported, dates, times }: Governing,
  { name, comparator, basis, doubts }: FigureReading,
  { value, valueHigh, unit }: Figures,
  { quoteFrom, quoteTo }: Quote,
  at: number,
): Statement => ({
  name,
  comparator,
  value,
  valueHigh,
  unit,
  basis,
  recurrence: recurrenceOf(times)?.cycle ?? null,
  from: dates.since,
  date: dateAt(dates, clause.from, at),
  reported,
  doubts,
  quoteFrom,
  quoteTo,
  sentenceFrom: sentence.from,
  sentenceTo: sentence.to,
});

const isAim = (plain: string, { from, to, signs: told }: Clause): boolean =>
  (told & signs.aim) !== 0 && aims.test(plain.slice(from, to));

const recurrenceOf = (times: readonly TimeMention[]): TimeMention | undefined =>
  times.length === 0 ? undefined : times.find((time) => time.kind === "recurrence");

const readFigures = (governing: Governing, figures: ClauseFigures): Statement[] => {
  const { plain, clause, times, options, carried, reported } = governing;
  const { segments, silent } = figures;
  if (segments.length === 0) return [];
  const recurrence = recurrenceOf(times);
  const cycle = recurrence?.cycle && recurrence.cycle !== "年" ? `/${recurrence.cycle}` : "";
  const inTurn = segments.length > 1 ? readInTurn(governing, figures, cycle) : null;
  if (inTurn) return inTurn;
  const statements: Statement[] = [];
  const lenient = options.lenient || reported || isAim(plain, clause);
  let startedAt: number | null = null;
  for (const [i, segment] of segments.entries()) {
    const { hit } = segment;
    const left = wordsBefore(plain, startedAt ?? Math.max(segment.leftFrom, hit.from - furthestLeft), hit.from, silent);
    startedAt = null;
    const next = segments[i + 1];
    // 1000户4200人脱贫: households and the people in them share what is said of them
    const paired = next !== undefined && next.hit.from === hit.to ? next : segment;
    const right = wordsBehind(plain, paired.hit.to, Math.min(paired.rightTo, paired.hit.to + furthestRight), silent);
    const start = next ? startOf(governing, hit, next.hit, left) : null;
    if (start) {
      // 由10天压缩至3天: the verb between says how the second is meant
      startedAt = hit.to;
      const { date, ...reading } = start;
      carried.subject = reading.name;
      const statement = stateOf(governing, reading, figureOf(hit, ""), quoteOf(plain, clause, segments, i), hit.from);
      statements.push({ ...statement, date, reported: true });
      continue;
    }
    const recurring =
      recurrence !== undefined || (left.includes("年") && yearly.test(left.slice(left.lastIndexOf("以") + 1)));
    const reading = readFigure({ left, hit, right, recurring, lenient }, carried);
    if (!reading) continue;
    carried.subject = reading.name;
    carried.owner = reading.name;
    // 人才总量24万人,年均增长7%,其中…: what recurs does not rule what follows
    if (reading.basis !== "annual" || carried.basis === null) carried.basis = reading.basis;
    const figure = figureOf(hit, cycle);
    const quote = quoteOf(plain, clause, segments, i);
    for (const name of sharedSubjects(reading.name, isApart(left))) {
      statements.push(
        stateOf(governing, name === reading.name ? reading : { ...reading, name }, figure, quote, hit.from),
      );
    }
  }
  return statements;
};

const apartMarks = charSet("别各");
/** 分别达到, 各: each thing of a list by itself. */
const isApart = (left: string): boolean =>
  apartMarks.in(left, Math.max(0, left.length - 8), left.length) && /分别|各$/.test(left.slice(-8));

/** The words in front of a figure, without what joins them to those of the figure before. */
const wordsBefore = (plain: string, from: number, to: number, silent: readonly Stretch[]): string => {
  const words = wordsOf(plain, from, to, silent);
  return joinsBefore.has(words, 0) ? words.replace(/^(?:[、,;(的]|和(?!谐|美|解)|及(?!时|格)|与(?!会))+/, "") : words;
};

/** The words behind a figure, without what joins them to those of the next. */
const wordsBehind = (plain: string, from: number, to: number, silent: readonly Stretch[]): string => {
  const words = wordsOf(plain, from, to, silent);
  return words.slice(0, joinsBehind.skipBack(words, 0, words.length));
};

/** Where a change starts from, and when. */
interface Start extends FigureReading {
  readonly date: string | null;
}

const origins = charSet("从由");
const fromWhere = /(?:从|由)(?:目前|现在|当前|上年)?的?$/;
const fromWhen = /(?:从|由)(?:19|20)\d{2}年(?:底|末)?的?$/;

/** 由2022年的46%提高到75%: the first figure is where it starts from. */
const startOf = (
  { plain, clause, times, carried }: Governing,
  hit: NumberHit,
  next: NumberHit,
  left: string,
): Start | null => {
  if (!origins.in(plain, clause.from, hit.from)) return null;
  const dated = fromWhen.test(plain.slice(Math.max(clause.from, hit.from - 12), hit.from));
  if (!dated && !fromWhere.test(left)) return null;
  if (!/(?:到|至|升|降|增)/.test(plain.slice(hit.to, next.from))) return null;
  const own = left.replace(fromWhere, "").replace(/的$/, "");
  const name = nameIn(own) || carried.subject;
  if (name === "") return null;
  const year = dated ? (times.find((time) => time.to <= hit.from && time.to >= hit.from - 2)?.date ?? null) : null;
  return { name, comparator: "ge", basis: "total", doubts: [], date: year };
};

/**
 * Figures that share one predicate: A、B分别达到1和2 (things in turn), 到2022年和2030年…分别达到1和2 (years in turn). Null
 * where the clause is not built so.
 */
const readInTurn = (governing: Governing, { segments, silent }: ClauseFigures, cycle: string): Statement[] | null => {
  const { plain, clause, carried, times } = governing;
  const { listed } = governing.dates;
  const first = segments[0];
  const last = segments[segments.length - 1];
  const joined = segments.every(
    ({ leftFrom, hit }, i) => i === 0 || /^(?:[、,和及与以上下内]|左右)*$/.test(plain.slice(leftFrom, hit.from)),
  );
  if (!first || !last || !joined) return null;
  const left = wordsOf(plain, Math.max(clause.from, first.hit.from - furthestLeft), first.hit.from, silent);
  const right = plain.slice(last.hit.to, Math.min(last.rightTo, last.hit.to + furthestRight));
  const apart = /分别/.test(left);
  if (!apart && (listed.length < 2 || listed.length !== segments.length)) return null;
  const recurring = times.some((time) => time.kind === "recurrence");
  const reading = readFigure({ left, hit: first.hit, right, recurring, lenient: true }, carried);
  if (!reading) return null;
  const names = sharedSubjects(reading.name, true);
  const things = apart && names.length === segments.length;
  const years = listed.length === segments.length && listed.length > 1 && !things;
  const same = !things && apart;
  if (!things && !years && !same) return null;
  carried.subject = reading.name;
  carried.basis = reading.basis;
  const comparators = reading.comparator === "range" ? "ge" : reading.comparator;
  const quote = quoteOfClause(clause);
  return segments.map(({ hit }, i) => {
    const comparator = hit.high === null ? comparators : "range";
    const name = things ? (names[i] ?? reading.name) : reading.name;
    const statement = stateOf(governing, { ...reading, name, comparator }, figureOf(hit, cycle), quote, hit.from);
    return years ? { ...statement, date: listed[i] ?? null } : statement;
  });
};

const readWithoutFigure = (governing: Governing, figures: ClauseFigures): Statement[] => {
  const { plain, clause, carried, options } = governing;
  // 逐年提升: how a trend goes, not when
  const spoken = figures.silent.filter(({ from }) => !plain.startsWith("逐年", from));
  const words = wordsOf(plain, clause.from, Math.min(clause.to, clause.from + longestSaid), spoken);
  const word = readWords(words, carried.subject);
  if (word) {
    const { name, comparator, value, unit } = word;
    const reading: FigureReading = { name, comparator, basis: "total", doubts: ["plan.doubt.inWords"] };
    return [stateOf(governing, reading, { value, valueHigh: null, unit }, quoteOfClause(clause), clause.to)];
  }
  const compared = options.lenient && governing.times.some((time) => time.kind === "base");
  const readings = readQualitative(words, carried.subject, options.indicatorLine || compared);
  const last = readings[readings.length - 1];
  if (last) carried.subject = last.name;
  carried.said = words;
  return readings.map(({ name, basis }) => {
    const reading: FigureReading = { name, comparator: "qualitative", basis, doubts: ["plan.doubt.noFigure"] };
    return stateOf(governing, reading, noFigure, quoteOfClause(clause), clause.to);
  });
};
