import { figureText, numberIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "actual-jump",
  family: "returned",
  severity: "warning",
  scope: "attainment",
  options: { spreads: 4, times: 3 },
  zh: {
    title: "实际数比上年突变",
    why: "一年里的变化远大于这个指标历年的波动，多半是小数点、单位或行次填错。属实的，在备注里写明原因后忽略。",
    messages: { jump: "{year}年{actual}，上年{before}，变化远大于历年的波动（平均{spread}）。" },
  },
  en: {
    title: "Actual figure jumps",
    why: "The change in one year is many times what this indicator usually moves: most likely a decimal point, a unit or a row slipped. `spreads` is how many times is too many; with no earlier change to compare with, `times` is how many times last year's figure.",
    messages: { jump: "{actual} in {year} after {before}: far more than it usually moves ({spread} on average)." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          {
            name: "地理标志产品",
            value: 60,
            unit: "个",
            returned: { 2026: { actual: 42 }, 2027: { actual: 45 }, 2028: { actual: 49 }, 2029: { actual: 490 } },
          },
        ],
      },
      right: {
        indicators: [
          {
            name: "地理标志产品",
            value: 60,
            unit: "个",
            returned: { 2026: { actual: 42 }, 2027: { actual: 45 }, 2028: { actual: 49 }, 2029: { actual: 53 } },
          },
        ],
      },
    },
  ],
  check(row, { options, report }) {
    const base = numberIn(row.baseline);
    const baseYear = numberIn(row.baselineYear);
    const years = [
      ...(base !== null && baseYear !== null ? [{ year: baseYear, figure: base }] : []),
      ...[...row.returned].flatMap(([year, { actual }]) =>
        typeof actual === "number" ? [{ year, figure: actual }] : [],
      ),
    ].sort((a, b) => a.year - b.year);
    const last = years.at(-1);
    const before = years.at(-2);
    if (!last || !before) return;
    const change = Math.abs(last.figure - before.figure);
    const moves = years.slice(1, -1).map(({ figure }, at) => Math.abs(figure - (years[at]?.figure ?? figure)));
    const spread = moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length);
    const least = Math.max(spread, Math.abs(before.figure) * 0.05);
    const times =
      before.figure === 0
        ? 1
        : Math.max(last.figure / before.figure, before.figure / (last.figure || before.figure / 1e3));
    const jumps = moves.length > 0 ? change > options.spreads * least : times >= options.times || times < 0;
    if (!jumps) return;
    report("jump", {
      row,
      field: `actual:${last.year}`,
      params: {
        year: last.year,
        actual: figureText(last.figure, row.unit),
        before: figureText(before.figure, row.unit),
        spread: Number(spread.toFixed(2)),
      },
    });
  },
});
