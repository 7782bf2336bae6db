/** Number formats that show a date; texts in quotes, colours in brackets and escaped characters do not count. */
const isDateFormat = (format: string): boolean =>
  /[yd年日]/i.test(
    format
      .replace(/"[^"]*"|\\.|_.|\*./g, (quoted) => (/["年日]/.test(quoted) ? quoted.replace(/[a-z]/gi, "") : ""))
      .replace(/\[[^[\]]*\]/g, ""),
  );

const daysFrom1900To1970 = 25_569;

/**
 * What a cell holds as a plain value. Excel keeps dates as numbers of days since 1900; only the number format tells.
 *
 * @example plainValue(43070, "yyyy/m/d") === "2017-12-01"
 */
export function plainValue(value: unknown, format: unknown): string | number | boolean | null {
  if (typeof value === "number") {
    if (value < 1 || typeof format !== "string" || !isDateFormat(format)) return value;
    // Excel believes that 1900 was a leap year: up to its 29 February the count is one day ahead.
    const days = Math.floor(value) + (value < 60 ? 1 : 0) - daysFrom1900To1970;
    return new Date(days * 86_400_000).toISOString().slice(0, 10);
  }
  if (typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
