import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { lexicon } from "../language/lexicon";
import { sectionOf, type Block } from "../outline/blocks";
import type { Baseline, Indicator } from "../plan";
import type { ReadMetadata } from "../metadata/readMetadata";
import { factsOf } from "./clauseFacts";
import { statementsOf, type StatementOptions } from "./readStatements";
import { tableStatements } from "./tableStatements";
import { readTables, type TableRow } from "../outline/tables";
import type { RowIds } from "./rowIds";
import type { Statement } from "./statement";
import { linkWholes } from "./wholes";

export interface Figures {
  readonly indicators: readonly Indicator[];
  readonly baselines: readonly Baseline[];
}

const goals = lexicon("指标 目标");
/** ——产品质量指标:, 专栏2, 1.产品质量目标。: here every line names an indicator. */
const namesIndicators = (block: Block): boolean => {
  for (let heading = block.heading; heading; heading = heading.parent) {
    const { kind } = heading.marker;
    if (kind === "box") return heading.title.includes("指标") || heading.title.includes("目标");
    if (kind === "dash" && heading.title.includes("指标")) return true;
    if ((kind === "num" || kind === "numParen") && goals.ends(heading.title)) return true;
  }
  return false;
};

/** Blocks that nobody commits to anything in. */
const isRead = ({ kind, part }: Block): boolean =>
  kind !== "furniture" && part !== "guidance" && part !== "veto" && part !== "steps";

/** A plan of usual length is read at once; of longer ones so many characters at a time. */
const atOnce = 50_000;

/** Reads the statements of every block and sorts them into commitments and reports. */
export const readIndicators = (
  plan: CleanPlan,
  blocks: readonly Block[],
  metadata: ReadMetadata,
  ids: RowIds,
): Figures => {
  const figures: { readonly indicators: Indicator[]; readonly baselines: Baseline[] } = {
    indicators: [],
    baselines: [],
  };
  const tables = new Map<Block, TableRow[]>();
  for (const row of readTables(plan, blocks, metadata.metadata.periodFrom)) {
    const sameLine = tables.get(row.block);
    if (sameLine) sameLine.push(row);
    else tables.set(row.block, [row]);
  }
  const read = blocks.filter(isRead);
  for (let first = 0; first < read.length;) {
    let after = first;
    const until = (read[first]?.from ?? 0) + atOnce;
    while (after < read.length && (read[after]?.from ?? until) < until) after++;
    const some = read.slice(first, after);
    rowsOf(plan, statementsOfBlocks(plan, some, tables, metadata), metadata, ids, figures);
    first = after;
  }
  return figures;
};

interface BlockStatements {
  readonly block: Block;
  readonly statements: readonly Statement[];
}

const optionsOf = (block: Block, { year, begins }: ReadMetadata): StatementOptions => {
  const review = block.part === "review";
  const indicatorLine = namesIndicators(block);
  const lenient = review || block.part === "goals" || indicatorLine;
  return { year, begins, review, lenient, indicatorLine, titleTo: titleEnd(block) };
};

const statementsOfBlocks = (
  plan: CleanPlan,
  blocks: readonly Block[],
  tables: ReadonlyMap<Block, readonly TableRow[]>,
  metadata: ReadMetadata,
): BlockStatements[] => {
  const written = blocks.filter((block) => !tables.has(block));
  const facts = factsOf(plan.plain, written, metadata.year);
  let next = 0;
  return blocks.map((block) => {
    const rows = tables.get(block);
    const statements = rows
      ? rows.flatMap(tableStatements)
      : statementsOf(plan.plain, facts[next++] ?? [], optionsOf(block, metadata));
    return { block, statements };
  });
};

/** Adds the rows of statements to those of the blocks before. */
const rowsOf = (
  plan: CleanPlan,
  stated: readonly BlockStatements[],
  metadata: ReadMetadata,
  ids: RowIds,
  { indicators, baselines }: { readonly indicators: Indicator[]; readonly baselines: Baseline[] },
): void => {
  for (const { block, statements } of stated) {
    if (statements.length === 0) continue;
    const wholes = linkWholes(plan.plain, statements);
    const section = sectionOf(block.heading);
    const rowIds: (string | null)[] = [];
    for (const [i, statement] of statements.entries()) {
      const whole = wholes[i] ?? null;
      const partOf = whole === null ? null : (rowIds[whole] ?? null);
      const row = statement.reported
        ? baselineOf(plan, block, statement, partOf, metadata, ids)
        : indicatorOf(plan, statement, metadata, {
            id: ids.idOf("I", clauseOf(block), statement.name, statement.comparator, statement.unit),
            section,
            partOf,
          });
      rowIds.push(row?.id ?? null);
      if (row === null) continue;
      if ("year" in row) {
        if (block.part !== "preamble" || row.year !== null) baselines.push(row);
      } else indicators.push(row);
    }
  }
};

/** A title with text behind it is the name of a task; a title that is the whole line may commit to something. */
const titleEnd = (block: Block): number => {
  const { heading, kind, to } = block;
  if (kind !== "heading" || !heading || heading.marker.kind === "dash" || heading.marker.kind === "box") return 0;
  return heading.titleTo + 1 < to ? heading.titleTo : 0;
};

const clauseOf = (block: Block): string => block.heading?.titles[block.heading.titles.length - 1] ?? "";

/** The row of a statement; what it takes from elsewhere is given beside it. */
export const indicatorOf = (
  plan: CleanPlan,
  statement: Statement,
  { settledEnd }: ReadMetadata,
  { id, section, partOf }: Pick<Indicator, "id" | "section" | "partOf">,
): Indicator => ({
  id,
  name: statement.name,
  comparator: statement.comparator,
  value: statement.value,
  valueHigh: statement.valueHigh,
  unit: statement.unit,
  basis: statement.basis,
  recurrence: statement.recurrence ?? (statement.basis === "annual" ? "年" : null),
  from: statement.from,
  deadline: statement.date ?? settledEnd,
  partOf,
  section,
  quote: plan.text.slice(statement.quoteFrom, statement.quoteTo),
  sentence: plan.text.slice(statement.sentenceFrom, Math.min(statement.sentenceTo, statement.sentenceFrom + 600)),
  span: spanOf(plan, statement.quoteFrom, statement.quoteTo),
  confidence: { sure: statement.doubts.length === 0, reasons: statement.doubts },
});

const baselineOf = (
  plan: CleanPlan,
  block: Block,
  statement: Statement,
  partOf: string | null,
  metadata: ReadMetadata,
  ids: RowIds,
): Baseline | null => {
  if (statement.value === null) return null;
  const year = statement.date
    ? Number(statement.date.slice(0, 4))
    : metadata.metadata.periodFrom
      ? metadata.metadata.periodFrom - 1
      : null;
  return {
    id: ids.idOf("B", clauseOf(block), statement.name, statement.unit, String(year)),
    name: statement.name,
    value: statement.value,
    unit: statement.unit,
    year,
    partOf,
    quote: plan.text.slice(statement.quoteFrom, statement.quoteTo),
    span: spanOf(plan, statement.quoteFrom, statement.quoteTo),
  };
};
