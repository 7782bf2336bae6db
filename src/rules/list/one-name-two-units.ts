import { numberIn } from "../cells";
import type { IndicatorRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

/** Units that change what is measured, not only how it is counted. */
const rates = new Set(["%", "‰", "百分点", "个百分点"]);
const scale = /^(?:[十百千]?[万亿]{1,2})/;
const stem = (unit: string): string => unit.replace(scale, "");

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const powerOf = (unit: string): number =>
  [...(scale.exec(unit)?.[0] ?? "")].reduce((sum, char) => sum + (powers[char] ?? 0), 0);
/** 1.6万亿元 and 16000亿元 are one sum in two units. */
const alike = (one: IndicatorRow, other: IndicatorRow): boolean => {
  const size = ({ value, unit }: IndicatorRow): number =>
    Math.log10(Math.max(1e-9, numberIn(value) ?? 0)) + powerOf(unit);
  return Math.abs(size(one) - size(other)) < 1.3;
};

export const rule = defineRule({
  id: "one-name-two-units",
  family: "consistency",
  severity: "warning",
  scope: "measure",
  options: {},
  zh: {
    title: "同一指标用了两种单位",
    why: "同一个名称，一处用亿元、一处用万元，或一处用%、一处用分：合计、比较都会出错。统一单位，或把名称写清楚。",
    messages: { two: "“{name}”用了不同的单位：{units}。" },
  },
  en: {
    title: "One indicator in two units",
    why: "The same name in 亿元 here and 万元 there, or in % and in points: sums and comparisons go wrong. Use one unit, or different names.",
    messages: { two: "“{name}” has different units: {units}." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "旅游总收入", value: 300, unit: "亿元", deadline: "2028" },
          { name: "旅游总收入", value: 350, unit: "万元", deadline: "2030" },
        ],
      },
      right: {
        indicators: [
          { name: "旅游总收入", value: 300, unit: "亿元", deadline: "2028" },
          { name: "旅游总收入", value: 350, unit: "亿元", deadline: "2030" },
        ],
      },
    },
  ],
  check(rows, { report }) {
    const levels = rows.filter(
      (row) => row.basis === "total" && row.unit !== "" && numberIn(row.value) !== null && row.name.length > 3,
    );
    const [first] = levels;
    if (!first) return;
    for (const row of levels) {
      if (row.unit === first.unit) continue;
      const scaled = stem(row.unit) === stem(first.unit);
      const points = new Set([row.unit, first.unit]);
      // 生产总值600亿元 and 增长6% are a level and a rate; 满意度85% and 85分 are one thing
      if (!scaled && (rates.has(row.unit) || rates.has(first.unit)) && !points.has("分")) continue;
      if (!scaled && row.section === first.section && row.sentence === first.sentence && row.sentence !== "") continue;
      report("two", {
        row,
        field: "unit",
        others: [first],
        params: { name: row.name, units: `${first.unit}、${row.unit}` },
        severity: (scaled && !alike(row, first)) || points.has("分") ? "warning" : "notice",
      });
      return;
    }
  },
});
