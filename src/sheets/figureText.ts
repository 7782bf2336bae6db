import type { CellScalar } from "./cellGrid";

/**
 * A figure as people say it, from the cells of 指标分解表; null without a figure.
 *
 * @param comparator 要求: ≥ ≤ 区间 定性
 * @example joinFigure("≥", 94, null, "%") // "≥ 94%"
 * joinFigure("区间", 8, 10, "家") // "8—10 家"
 */
export function joinFigure(comparator: string, value: CellScalar, high: CellScalar, unit: string): string | null {
  if (typeof value !== "number") return null;
  const amount = typeof high === "number" ? `${grouped(value)}—${grouped(high)}` : grouped(value);
  const sign = typeof high !== "number" && /^[≥≤]$/.test(comparator) ? `${comparator} ` : "";
  return `${sign}${amount}${/^[%％‰]/.test(unit) || unit === "" ? unit : ` ${unit}`}`;
}

/** Thousands separators from 10,000, as in the tables. */
function grouped(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  if (Math.abs(value) < 10_000 || /e/.test(whole)) return String(value);
  const digits = whole.replace("-", "");
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${value < 0 ? "-" : ""}${groups.join(",")}${decimals === undefined ? "" : `.${decimals}`}`;
}
