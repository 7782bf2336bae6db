/** The time of a step: "YYYY" or "YYYY-MM", first and last; null where it has none. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const quarters = "一二三四";
const day = "(?:\\d{1,2}日|[初底末]|[上中下]旬)?";
const moment = `(?:((?:19|20)\\d{2})年(?:度)?)?(?:(1[0-2]|0?[1-9])月份?${day}|第?([${quarters}1-4])季度[末初]?|([底末初]))?`;
const period = new RegExp(`(?=(?:19|20)\\d{2}年|\\d{1,2}月|第?[${quarters}]季度)${moment}(?:[-—~至到]{1,2}${moment})?`);

const dated = (year: string | undefined, month: number | null): string | null =>
  year === undefined ? null : month === null ? year : `${year}-${String(month).padStart(2, "0")}`;

/** First or last month of a quarter. */
const monthOf = (month: string | undefined, quarter: string | undefined, last: boolean): number | null => {
  if (month !== undefined) return Number(month);
  if (quarter === undefined) return null;
  const ordinal = quarters.includes(quarter) ? quarters.indexOf(quarter) : Number(quarter) - 1;
  return ordinal * 3 + (last ? 3 : 1);
};

/**
 * Finds the time that a text begins with or names first.
 *
 * @param year the plan's own, for times that leave it out; null where it is not known
 * @example periodIn("2017年3月—4月", null) // { from: "2017-03", to: "2017-04" }
 * @example periodIn("2025年第四季度", null) // { from: "2025-10", to: "2025-12" }
 * @example periodIn("6月底前", 2024) // { from: null, to: "2024-06" }
 */
export const periodIn = (text: string, year: number | null): Period | null => {
  const match = period.exec(text);
  if (!match) return null;
  const [whole, fromYear, fromMonth, fromQuarter, fromEnd, toYear, toMonth, toQuarter] = match;
  const own = fromYear ?? (year === null ? undefined : String(year));
  const ranged = toYear !== undefined || toMonth !== undefined || toQuarter !== undefined;
  const from = dated(own, monthOf(fromMonth, fromQuarter, false));
  const to = ranged
    ? dated(toYear ?? own, monthOf(toMonth, toQuarter, true))
    : dated(own, fromEnd !== undefined && fromEnd !== "初" ? 12 : monthOf(fromMonth, fromQuarter, true));
  if (from === null || to === null) return null;
  const before = /^(?:之前|以前|底前|末前|前)/.test(text.slice(match.index + whole.length));
  return before && !ranged ? { from: null, to } : { from: fromEnd === undefined ? from : to, to };
};

/** A step's name without its time. */
export const withoutPeriod = (text: string): string => text.replace(period, "");
