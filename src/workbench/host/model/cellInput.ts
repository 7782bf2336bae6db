import { dateSerial, daysIn } from "./dateSerial";

/** What Excel makes of a text that somebody types into a cell. */
export type CellInput =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  /** `format` is the number format that the cell gets when it has none yet */
  | { readonly kind: "number"; readonly value: number; readonly format: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly text: string }
  /** with its "=" */
  | { readonly kind: "formula"; readonly formula: string };

const errors = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]);

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const scientific = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d{1,3}$/;
const percent = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?)\s*%$/;
const currency = /^([+-]?)([¥$€£])\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)$/;
const bracketed = /^\((\d+(?:\.\d+)?)\)$/;
const mixedFraction = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

const yearFirst = /^(\d{4})\s*[-/年.]\s*(\d{1,2})(?:\s*[-/月.]\s*(\d{1,2})\s*日?|月)?$/;
const monthDay = /^(\d{1,2})\s*(?:[-/]\s*(\d{1,2})|月(\d{1,2})日)$/;
const shortYear = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;
const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;

const toNumber = (digits: string): number => Number(digits.replaceAll(",", ""));

const numberInput = (value: number, format: string | null = null): CellInput => ({ kind: "number", value, format });

const readNumber = (text: string): CellInput | null => {
  if (plainNumber.test(text)) return numberInput(Number(text));
  if (groupedNumber.test(text)) return numberInput(toNumber(text), text.includes(".") ? "#,##0.00" : "#,##0");
  if (scientific.test(text)) return numberInput(Number(text), "0.00E+00");
  const hundredths = percent.exec(text);
  if (hundredths?.[1] && /\d/.test(hundredths[1])) {
    return numberInput(toNumber(hundredths[1]) / 100, hundredths[1].includes(".") ? "0.00%" : "0%");
  }
  const money = currency.exec(text);
  if (money) {
    const format = `${money[2] ?? ""}#,##0${money[3]?.includes(".") ? ".00" : ""}`;
    return numberInput(toNumber(`${money[1] ?? ""}${money[3] ?? ""}`), format);
  }
  const negative = bracketed.exec(text);
  if (negative) return numberInput(-Number(negative[1]));
  const fraction = mixedFraction.exec(text);
  if (fraction && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return numberInput(fraction[1] === "-" ? -size : size, "# ?/?");
  }
  return null;
};

const readDate = (text: string, year: number): CellInput | null => {
  const full = yearFirst.exec(text);
  if (full && (text.includes("年") || !text.includes("."))) {
    const [y, m, d] = [Number(full[1]), Number(full[2]), full[3] === undefined ? null : Number(full[3])];
    if (y < 1900 || m < 1 || m > 12 || (d !== null && (d < 1 || d > daysIn(y, m)))) return null;
    const serial = dateSerial(y, m, d ?? 1);
    if (d === null) return numberInput(serial, 'yyyy"年"m"月"');
    return numberInput(serial, text.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d");
  }
  const dayOfYear = monthDay.exec(text);
  if (dayOfYear) {
    const [m, d] = [Number(dayOfYear[1]), Number(dayOfYear[2] ?? dayOfYear[3])];
    if (m >= 1 && m <= 12 && d >= 1 && d <= daysIn(year, m)) return numberInput(dateSerial(year, m, d), 'm"月"d"日"');
    // "1-32" is January 1932
    if (m >= 1 && m <= 12 && d > 31 && d <= 99) return numberInput(dateSerial(1900 + d, m, 1), 'yyyy"年"m"月"');
    return null;
  }
  const short = shortYear.exec(text);
  if (short) {
    const [a, b, c] = [Number(short[1]), Number(short[2]), Number(short[3])];
    // two digits first: year-month-day, as Chinese Excel reads it
    const [y, m, d] = c > 31 ? [c, a, b] : [a, b, c];
    const century = y > 99 ? y : y < 30 ? 2000 + y : 1900 + y;
    return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(century, m)
      ? numberInput(dateSerial(century, m, d), "yyyy/m/d")
      : null;
  }
  return null;
};

const readTime = (text: string): CellInput | null => {
  const clock = time.exec(text);
  if (!clock || Number(clock[1]) > 23) return null;
  const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  return numberInput(seconds / 86_400, clock[3] === undefined ? "h:mm" : "h:mm:ss");
};

/**
 * Reads `text` as Excel (Chinese edition) reads what is typed: `=A1` is a formula, `007` the number 7, `3%` is 0.03,
 * `2017-03` and `1-2` are dates, `TRUE` a boolean. An apostrophe in front, or the number format `@`, makes it text.
 * A sign before something that is no number begins a formula, and so does "@".
 *
 * @param numberFormat the format that the cell has already
 * @param year the current year, which `1-2` takes
 */
export const readCellInput = (text: string, numberFormat: string, year: number): CellInput => {
  if (text === "") return { kind: "empty" };
  if (numberFormat === "@") return { kind: "text", text: text.startsWith("'") ? text.slice(1) : text };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", value: upper === "TRUE" };
  if (errors.has(upper)) return { kind: "error", text: upper };
  const number = readNumber(trimmed) ?? readDate(trimmed, year) ?? readTime(trimmed);
  if (number) return number;
  if (/^[+\-@]./.test(text)) return { kind: "formula", formula: `=${text}` };
  return { kind: "text", text };
};
