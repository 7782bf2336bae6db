import { figureText, numberIn, same, yearMonthIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "annual-targets-final",
  family: "arithmetic",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "年度目标与末期目标不符",
    why: "完成年那一年的目标就是末期目标；每年都要达到的数，各年应当相同；期内新增的，各年相加或末年累计应等于目标值。",
    messages: {
      final: "目标值是{value}，{year}年（完成年）的年度目标却是{annual}。",
      yearly: "每年目标是{value}，{year}年的年度目标却是{annual}。",
      sum: "期内新增{value}，各年目标相加是{annual}。",
    },
  },
  en: {
    title: "Annual targets disagree with the final one",
    why: "The target of the year of the deadline is the final target; a figure for each year is the same every year; what is added in the period is the sum of its years, or the figure of the last one.",
    messages: {
      final: "The target is {value}, but that of {year}, the year of its deadline, is {annual}.",
      yearly: "The target of each year is {value}, but that of {year} is {annual}.",
      sum: "{value} are to be added in the period, but the annual targets add up to {annual}.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ value: 96, annual: { 2029: 94.5, 2030: 95 } }] },
      right: { indicators: [{ value: 96, annual: { 2029: 95.5, 2030: 96 } }] },
    },
  ],
  check(row, { report }) {
    const value = numberIn(row.value);
    if (value === null || row.annual.size === 0 || row.comparator === "range") return;
    const years = [...row.annual].flatMap(([year, cell]) => (typeof cell === "number" ? [{ year, annual: cell }] : []));
    const text = (figure: number): string => figureText(figure, row.unit);
    if (row.basis === "annual") {
      const other = years.find(({ annual }) => !same(annual, value));
      if (other)
        report("yearly", {
          row,
          field: `annual:${other.year}`,
          params: { value: text(value), year: other.year, annual: text(other.annual) },
          severity: "warning",
        });
      return;
    }
    const last = years.find(({ year }) => year === yearMonthIn(row.deadline)?.year);
    if (!last || same(last.annual, value)) return;
    if (row.basis === "new") {
      const sum = years.reduce((all, { annual }) => all + annual, 0);
      if (years.length > 1 && same(sum, value)) return;
      report("sum", {
        row,
        field: `annual:${last.year}`,
        params: { value: text(value), annual: text(sum) },
        severity: "warning",
      });
      return;
    }
    report("final", {
      row,
      field: `annual:${last.year}`,
      params: { value: text(value), year: last.year, annual: text(last.annual) },
      fix: [{ row: row.key, field: `annual:${last.year}`, value }],
    });
  },
});
