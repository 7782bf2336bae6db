import { yearMonthIn } from "./cells";
import type { CheckedWorkbook } from "./checkedWorkbook";

const eras = new WeakMap<CheckedWorkbook, { readonly year: number | null }>();

/** The year that a workbook speaks in: when its plan was issued, else the year that most of its rows fall due. */
export const yearOf = (model: CheckedWorkbook): number | null => {
  let era = eras.get(model);
  if (!era) eras.set(model, (era = { year: findYear(model) }));
  return era.year;
};

function findYear({ metadata, indicators, tasks }: CheckedWorkbook): number | null {
  const { issuedOn, periodFrom, periodTo } = metadata;
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4));
  if (periodFrom !== null || periodTo !== null) return periodFrom ?? periodTo;
  const years = [...indicators, ...tasks].flatMap((row) => yearMonthIn(row.deadline)?.year ?? []).sort((a, b) => a - b);
  return years[years.length >> 1] ?? null;
}

/** The year from which the bodies of the reform of 2018 were at work in cities and counties. */
export const reformYear = 2019;
