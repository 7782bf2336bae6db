import type { Translate } from "../../locales/messages";
import type { Baseline, Indicator, Milestone } from "../../plan/plan";

const clings = /^[%‰℃°]/;

/** a place among others, of which "at most the third" is not what people say */
const isRank = /^(?:位|名|位次|名次)$/;

/** A number as official documents write it: thousands separators from 10,000. */
export function numberWords(value: number): string {
  return Math.abs(value) >= 10_000
    ? value.toLocaleString("en-US", { maximumFractionDigits: 10 })
    : String(value).replace("-", "−");
}

/** @example amountWords("60", "个") // "60 个"; amountWords("95", "%") // "95%" */
function amountWords(amount: string, unit: string): string {
  if (unit === "") return amount;
  return clings.test(unit) ? amount + unit : `${amount} ${unit}`;
}

/** "2015" or "2015-06" as people say it; the year alone in a chip. */
export function dateWords(date: string, t: Translate): string {
  const [year = date, month] = date.split("-");
  return month === undefined ? year : t("figure.yearMonth", { year, month: String(Number(month)) });
}

/**
 * The commitment of an indicator as people say it, for a chip on its card.
 *
 * @example "≥ 60 个 · 2015", "8–10 家 · 新增", "前 3 位 · 2030", "定性 · 2020"
 */
export function figureWords(indicator: Indicator, t: Translate): string {
  const parts = [commitment(indicator, t)];
  if (indicator.basis !== "total" && indicator.value !== null) parts.push(t(`figure.${indicator.basis}`));
  if (indicator.deadline !== null) parts.push(dateWords(indicator.deadline, t));
  return parts.join(" · ");
}

function commitment({ comparator, value, valueHigh, unit }: Indicator, t: Translate): string {
  if (value === null) return t("figure.qualitative");
  const low = numberWords(value);
  if (comparator === "range" && valueHigh !== null) return amountWords(`${low}–${numberWords(valueHigh)}`, unit);
  const amount = amountWords(low, unit);
  if (comparator === "le" && isRank.test(unit)) return t("figure.rank", { amount });
  if (comparator === "ge") return `≥ ${amount}`;
  return comparator === "le" ? `≤ ${amount}` : amount;
}

/** @example "90.5% · 2010" */
export function baselineWords(baseline: Baseline): string {
  const amount = amountWords(numberWords(baseline.value), baseline.unit);
  return baseline.year === null ? amount : `${amount} · ${String(baseline.year)}`;
}

/** The dates of a milestone, "" where there are none. @example "2017 年 3 月–2017 年 4 月" */
export function milestoneWords({ from, to }: Milestone, t: Translate): string {
  if (from !== null && to !== null)
    return from === to ? dateWords(from, t) : `${dateWords(from, t)}–${dateWords(to, t)}`;
  if (from !== null) return t("figure.from", { from: dateWords(from, t) });
  return to === null ? "" : t("figure.until", { to: dateWords(to, t) });
}
