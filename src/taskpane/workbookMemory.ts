import type { KeptMemory, PlanMemory } from "../excel/planMemory";
import type { Place } from "../excel/goTo";
import { splitDecisionsFrom } from "../units/countySplits";
import type { SplitDecision } from "../units/countySplits";
import { reviewOf, reviewsFromMemory } from "./keptReviews";
import type { PlanReading, WorkbookMemory } from "./paneActions";

/** Rows that the reader asks to be checked. */
const unsureRows = ({ plan }: PlanReading): number =>
  [...plan.indicators, ...plan.tasks].filter(({ confidence }) => !confidence.sure).length;

const factsOf = (reading: PlanReading): PlanMemory["settings"] => ({
  title: reading.plan.metadata.title,
  indicators: reading.plan.indicators.length,
  tasks: reading.plan.tasks.length,
  unsure: unsureRows(reading),
});

/** What the workbook is to remember of a plan whose sheets were just written. */
export function memoryFor(reading: PlanReading, place: Place, writtenOn: string): PlanMemory {
  const { text, name } = reading.source;
  const { splits = [] } = reading;
  const settings = {
    ...factsOf(reading),
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    ...(splits.length === 0 ? {} : { splits: JSON.stringify(splits) }),
  };
  return { text, name, writtenOn, settings };
}

/** What had been decided about splitting indicators when the sheets were written. */
export const writtenSplits = (memory: PlanMemory | null): readonly SplitDecision[] =>
  splitDecisionsFrom(memory?.settings["splits"]);

/** What the workbook is to remember of a plan that somebody has begun to look over. */
export function draftOf(reading: PlanReading, begunOn: string): PlanMemory {
  const { text, name } = reading.source;
  return { text, name, writtenOn: begunOn, settings: factsOf(reading) };
}

/**
 * What a workbook remembers before the text has been read again; facts that it lacks are left open. Of the plan that
 * was written and the one that was being looked over, the one that somebody worked on last.
 */
export function memoryOf({ plan, draft, reviews: kept }: KeptMemory): WorkbookMemory | null {
  const isDraft = draft !== null && (plan === null || (draft.writtenOn > plan.writtenOn && draft.text !== plan.text));
  const memory = isDraft ? draft : plan;
  if (memory === null) return null;
  const { text, name, writtenOn, settings } = memory;
  const { title, sheet } = settings;
  const count = (key: string): number => {
    const value = settings[key];
    return typeof value === "number" && value >= 0 ? Math.floor(value) : 0;
  };
  const known = typeof title === "string" ? title : null;
  const reviews = reviewsFromMemory(kept);
  return {
    title: known,
    indicators: count("indicators"),
    tasks: count("tasks"),
    unsure: reviewOf(reviews, known)?.left ?? count("unsure"),
    draft: isDraft,
    reviews,
    writtenOn: Number.isNaN(Date.parse(writtenOn)) ? null : writtenOn,
    place: typeof sheet === "string" ? { sheet, row: count("row"), column: count("column") } : null,
    source: { text, name, origin: "workbook" },
  };
}
