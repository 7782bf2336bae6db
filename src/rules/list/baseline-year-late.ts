import { isBlank, yearMonthIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "baseline-year-late",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: { earliest: 1990 },
  zh: {
    title: "基期年不合理",
    why: "基期年应早于完成年；写反了或写错一位，增长幅度就没有意义。",
    messages: { late: "基期年{year}不早于完成时限{deadline}。", odd: "基期年{year}不像年份。" },
  },
  en: {
    title: "Baseline year too late",
    why: "The baseline is from before the deadline. With the two turned round, or a digit wrong, growth means nothing.",
    messages: {
      late: "The baseline year {year} is not before the deadline {deadline}.",
      odd: "The baseline year {year} is no year.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ baselineYear: 2035, baseline: 94.6 }] },
      right: { indicators: [{ baselineYear: 2025, baseline: 94.6 }] },
    },
  ],
  check(row, { options, report }) {
    if (isBlank(row.baselineYear)) return;
    const year = yearMonthIn(row.baselineYear)?.year ?? null;
    const deadline = yearMonthIn(row.deadline)?.year;
    const params = { year: String(row.baselineYear), deadline: String(row.deadline ?? "") };
    if (year === null || year < options.earliest) report("odd", { row, field: "baselineYear", params });
    else if (deadline !== undefined && year >= deadline && year > options.earliest)
      report("late", { row, field: "baselineYear", params });
  },
});
