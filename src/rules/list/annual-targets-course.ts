import { figureText, numberIn, yearMonthIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "annual-targets-course",
  family: "arithmetic",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "年度目标倒退",
    why: "越高越好的指标，年度目标应逐年不降；越低越好的，应逐年不升。中间一年倒退，多半是填错了。",
    messages: { back: "年度目标倒退：{before}年{earlier}，{year}年{later}。" },
  },
  en: {
    title: "Annual targets go backwards",
    why: "The targets of an indicator that is better the higher it is do not fall from year to year, and the other way round. A step back is most likely a slip.",
    messages: { back: "The annual targets go backwards: {earlier} in {before}, {later} in {year}." },
  },
  examples: [
    {
      wrong: { indicators: [{ value: 96, annual: { 2028: 95.5, 2029: 94.5, 2030: 96 } }] },
      right: { indicators: [{ value: 96, annual: { 2028: 95, 2029: 95.5, 2030: 96 } }] },
    },
  ],
  check(row, { report }) {
    if (row.annual.size === 0 || row.basis !== "total" || (row.comparator !== "ge" && row.comparator !== "le")) return;
    const years = [...row.annual]
      .flatMap(([year, cell]) => (typeof cell === "number" ? [{ year, figure: cell }] : []))
      .sort((a, b) => a.year - b.year);
    const last = yearMonthIn(row.deadline);
    const first = numberIn(row.baselineYear);
    const [start, end] = [numberIn(row.baseline), numberIn(row.value)];
    if (first !== null && start !== null && first < (years[0]?.year ?? 0))
      years.unshift({ year: first, figure: start });
    if (last && end !== null && last.year > (years.at(-1)?.year ?? Infinity))
      years.push({ year: last.year, figure: end });
    const sign = row.comparator === "ge" ? 1 : -1;
    years.forEach((later, at) => {
      const earlier = years[at - 1];
      if (!earlier || (later.figure - earlier.figure) * sign >= 0) return;
      report("back", {
        row,
        field: `annual:${later.year}`,
        params: {
          before: earlier.year,
          earlier: figureText(earlier.figure, row.unit),
          year: later.year,
          later: figureText(later.figure, row.unit),
        },
      });
    });
  },
});
