import { cleanPlan, offsetOf, spanOf, type CleanPlan } from "../clean/cleanPlan";
import type { Simplifier } from "../clean/simplify";
import { sentencesIn, type Clause, type Sentence } from "../language/sentences";
import { timesIn } from "../language/times";
import { readMetadata, type ReadMetadata } from "../metadata/readMetadata";
import type { NumberHit } from "../numbers/numberForm";
import { numbersIn } from "../numbers/numberForms";
import { readBlocks, sectionOf, type Block } from "../outline/blocks";
import type { Indicator, Plan, SourceSpan } from "../plan";
import { roleOf } from "./figureRole";
import { indicatorOf } from "./indicators";
import { tidyName, withoutLeadIn, withoutTrailing } from "./names";
import { readStatements, type StatementOptions } from "./readStatements";
import { RowIds } from "./rowIds";
import type { Statement } from "./statement";

/** A figure of the text that no row took. */
export interface UnreadFigure {
  /** the number with its unit */
  readonly span: SourceSpan;
  /** what a row of it could say, read as leniently as can be; a person makes it right */
  readonly guess: Indicator;
}

/**
 * The figures of a plan's text that none of its rows is about: no years and dates, no numbers that only name or count.
 * For people who look over what was read; it reads the text a second time, so that reading a plan costs nothing more.
 *
 * @param given the text that `plan` was read from
 */
export const unreadFigures = (given: string, plan: Plan, simplifier: Simplifier | null): UnreadFigure[] => {
  const clean = cleanPlan(given, simplifier);
  const blocks = readBlocks(clean);
  const metadata = readMetadata(clean, blocks);
  const taken = takenBy(plan);
  const titles = new Map(plan.tasks.map((task) => [task.span.from, task]));
  const ids = new RowIds(plan.metadata.title ?? "");
  const unread: UnreadFigure[] = [];
  for (const block of blocks) {
    if (block.kind === "furniture" || block.kind === "title") continue;
    const task = titles.get(offsetOf(clean, block.from));
    const from = task === undefined ? block.from : Math.min(block.to, block.from + task.title.length);
    for (const sentence of sentencesIn(clean.plain, from, block.to)) {
      const hits = sentence.clauses.flatMap((clause) =>
        hitsOf(clean, clause, metadata.year)
          .filter((hit) => !taken(offsetOf(clean, hit.from)))
          .map((hit) => ({ hit, clause })),
      );
      if (hits.length === 0) continue;
      const statements = readStatements(clean.plain, sentence.from, sentence.to, leniently(metadata));
      for (const { hit, clause } of hits) {
        const statement = statements.find((candidate) => isAbout(candidate, hit)) ?? plainStatement(clean, clause, hit);
        unread.push({
          span: spanOf(clean, hit.from, hit.to),
          guess: guessOf(clean, block, { hit, sentence, statement }, metadata, ids),
        });
      }
    }
  }
  return unread;
};

/** Whether an offset of the text as given lies in the words of a row. */
const takenBy = (plan: Plan): ((offset: number) => boolean) => {
  const spans = [...plan.indicators, ...plan.baselines, ...plan.milestones]
    .map(({ span }) => span)
    .sort((one, other) => one.from - other.from);
  let next = 0;
  let until = -1;
  // asked in the order of the text
  return (offset) => {
    for (let span = spans[next]; span !== undefined && span.from <= offset; span = spans[++next])
      until = Math.max(until, span.to);
    return offset < until;
  };
};

const hitsOf = ({ plain }: CleanPlan, clause: Clause, year: number | null): NumberHit[] => {
  const hits = numbersIn(plain, clause.from, clause.to);
  if (hits.length === 0) return hits;
  const times = timesIn(plain, clause.from, clause.to, year);
  return hits.filter(
    (hit) => !times.some((time) => hit.from < time.to && hit.to > time.from) && roleOf(plain, hit, clause) !== "label",
  );
};

const leniently = ({ year, begins }: ReadMetadata): StatementOptions => ({
  year,
  begins,
  review: false,
  lenient: true,
  indicatorLine: true,
  titleTo: 0,
});

const isAbout = ({ value, valueHigh, quoteFrom, quoteTo }: Statement, hit: NumberHit): boolean =>
  value === hit.value && valueHigh === hit.high && quoteFrom <= hit.from && hit.to <= quoteTo;

/** The words before the figure, or behind it where there are none, are what it may measure. */
const plainStatement = ({ plain }: CleanPlan, clause: Clause, hit: NumberHit): Statement => {
  const from = Math.max(clause.from, hit.from - 40);
  const cut = plain.slice(from, hit.from);
  // not from the middle of a word
  const left = from > clause.from ? cut.slice(cut.search(/[、和及的]/) + 1) : cut;
  const right = plain.slice(hit.to, Math.min(clause.to, hit.to + 30));
  const name = tidyName(withoutTrailing(withoutLeadIn(left))) || tidyName(right) || plain.slice(hit.from, hit.to);
  return {
    name,
    comparator: hit.high === null ? "ge" : "range",
    value: hit.value,
    valueHigh: hit.high,
    unit: hit.unit,
    basis: "total",
    recurrence: null,
    from: null,
    date: null,
    reported: false,
    doubts: [],
    quoteFrom: clause.from,
    quoteTo: clause.to,
    sentenceFrom: clause.from,
    sentenceTo: clause.to,
  };
};

interface Found {
  readonly hit: NumberHit;
  readonly sentence: Sentence;
  readonly statement: Statement;
}

const guessOf = (
  plan: CleanPlan,
  block: Block,
  { hit, sentence, statement }: Found,
  metadata: ReadMetadata,
  ids: RowIds,
): Indicator => {
  const section = sectionOf(block.heading);
  const quote = plan.text.slice(statement.quoteFrom, statement.quoteTo);
  const id = ids.idOf("I", "added", section, quote, plan.text.slice(hit.from, hit.to));
  const said = { ...statement, sentenceFrom: sentence.from, sentenceTo: sentence.to };
  const row = indicatorOf(plan, said, metadata, { id, section, partOf: null });
  return { ...row, confidence: { sure: false, reasons: [] } };
};
