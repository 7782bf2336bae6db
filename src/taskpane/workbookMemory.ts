import type { PlanMemory } from "../excel/planMemory";
import type { Place } from "../excel/goTo";
import type { PlanReading, WorkbookMemory } from "./paneActions";

/** Rows that the reader asks to be checked. */
export const unsureRows = ({ plan }: PlanReading): number =>
  [...plan.indicators, ...plan.tasks].filter(({ confidence }) => !confidence.sure).length;

/** What the workbook is to remember of a plan whose sheets were just written. */
export function memoryFor(reading: PlanReading, place: Place, writtenOn: string): PlanMemory {
  const { source, plan } = reading;
  return {
    text: source.text,
    name: source.name,
    writtenOn,
    settings: {
      title: plan.metadata.title,
      indicators: plan.indicators.length,
      tasks: plan.tasks.length,
      unsure: unsureRows(reading),
      sheet: place.sheet,
      row: place.row,
      column: place.column,
    },
  };
}

/** What a memory says before its text has been read again; facts that it lacks are left open. */
export function memoryOf({ text, name, writtenOn, settings }: PlanMemory): WorkbookMemory {
  const { title, sheet } = settings;
  const count = (key: string): number => {
    const value = settings[key];
    return typeof value === "number" && value >= 0 ? Math.floor(value) : 0;
  };
  return {
    title: typeof title === "string" ? title : null,
    indicators: count("indicators"),
    tasks: count("tasks"),
    unsure: count("unsure"),
    writtenOn: Number.isNaN(Date.parse(writtenOn)) ? null : writtenOn,
    place: typeof sheet === "string" ? { sheet, row: count("row"), column: count("column") } : null,
    source: { text, name, origin: "workbook" },
  };
}
