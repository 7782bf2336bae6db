import type { Plan } from "../src/plan/plan";

/** Indicators with a figure that the reader marked sure, and how many of them the gold confirms. */
export interface SureRows {
  readonly sure: number;
  readonly right: number;
}

/** A row as the scorer prints it, so that it can be found again among the misses. */
const printed = (parts: readonly (string | number | null)[]): string => parts.map((part) => part ?? "").join(" | ");

/**
 * Counts the sure rows of a plan.
 *
 * @param misses what the scorer prints for this plan alone with `--misses`: a line "plan | extra | name | comparator |
 * value | valueHigh | unit | quote" for every predicted row without a right partner
 */
export const sureRows = (plan: Plan, misses: string): SureRows => {
  const extra = new Map<string, number>();
  for (const line of misses.split("\n")) {
    const [, kind, ...row] = line.split(" | ");
    if (kind !== "extra ") continue;
    const key = printed(row);
    extra.set(key, (extra.get(key) ?? 0) + 1);
  }
  let sure = 0;
  let right = 0;
  for (const { name, comparator, value, valueHigh, unit, quote, confidence } of plan.indicators) {
    if (value === null) continue;
    const key = printed([name, comparator, value, valueHigh, unit, quote]);
    const left = extra.get(key) ?? 0;
    extra.set(key, left - 1);
    if (!confidence.sure) continue;
    sure++;
    if (left <= 0) right++;
  }
  return { sure, right };
};
