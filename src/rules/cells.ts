import type { CellValue, CheckedRow, IndicatorRow } from "./checkedWorkbook";
import type { Field } from "./fields";

/** A number in a cell; null for anything else. */
export const numberIn = (cell: CellValue | undefined): number | null =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : null;

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

const asNumber = /^[-+]?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * The number that a text plainly means: full-width digits, separators, the unit behind it. Null where it is not plain.
 *
 * @example numberMeant("９５％", "%") // 95
 * numberMeant("约95", "%") // null
 */
export const numberMeant = (text: string, unit: string): number | null => {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  const bare = unit !== "" && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain.replace(/%$/, "");
  return asNumber.test(bare) ? Number(bare) : null;
};

/** What a cell of a year and perhaps a month says: "2025", "2025-06", 2025. Months are 0 where there is none. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

const yearMonth = /^(\d{4})(?:年?[-/.年](\d{1,2})月?(?:[-/.](\d{1,2})日?)?|年)?底?$/;

const remembered = new Map<string, YearMonth | null>();
const mostRemembered = 5000;

export const yearMonthIn = (cell: CellValue): YearMonth | null => {
  if (typeof cell !== "string") return readYearMonth(cell);
  let found = remembered.get(cell);
  if (found === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(cell, (found = readYearMonth(cell)));
  }
  return found;
};

const readYearMonth = (cell: CellValue): YearMonth | null => {
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell > 1900 && cell < 2200 ? { year: cell, month: 0 } : null;
  if (typeof cell !== "string") return null;
  const match = yearMonth.exec(cell.trim());
  if (!match?.[1]) return null;
  return { year: Number(match[1]), month: match[2] === undefined ? 0 : Number(match[2]) };
};

/** The words that name a row. */
export const nameOf = (row: CheckedRow): string => (row.table === "indicators" ? row.name : row.title);

/** Whether two figures are the same but for the noise of binary fractions. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** @example figureText(95, "%") // "95%" */
export const figureText = (figure: number, unit: string): string => `${String(Number(figure.toPrecision(12)))}${unit}`;

/** Value and upper limit of a row that has numbers there. */
export const figuresOf = (row: IndicatorRow): { readonly value: number | null; readonly high: number | null } => ({
  value: numberIn(row.value),
  high: numberIn(row.high),
});

/** Every cell of a row that holds a number, or should: target, limit, baseline, the years. */
export const eachFigureCell = (row: IndicatorRow, look: (cell: CellValue, field: Field) => void): void => {
  look(row.value, "value");
  look(row.high, "high");
  look(row.baseline, "baseline");
  for (const [year, cell] of row.annual) look(cell, `annual:${year}`);
  for (const [year, { actual }] of row.returned) look(actual, `actual:${year}`);
};
