import { defineRule } from "../rule";

export const rule = defineRule({
  id: "returned-unit-changed",
  family: "returned",
  severity: "error",
  scope: "attainment",
  options: {},
  zh: {
    title: "填报的单位变了",
    why: "实际数的单位与指标的单位不同，达成率和同比都不能算。换算成指标的单位再填。",
    messages: { changed: "{year}年按“{unit}”填报，指标的单位是“{own}”。" },
  },
  en: {
    title: "Unit of a return changed",
    why: "An actual figure in another unit than the indicator's gives neither attainment nor growth. Convert it first.",
    messages: { changed: "The figure of {year} is in “{unit}”, but the indicator is in “{own}”." },
  },
  examples: [
    {
      wrong: {
        indicators: [{ name: "旅游收入", value: 300, unit: "亿元", returned: { 2026: { actual: 240, unit: "万元" } } }],
      },
      right: {
        indicators: [{ name: "旅游收入", value: 300, unit: "亿元", returned: { 2026: { actual: 240, unit: "亿元" } } }],
      },
    },
  ],
  check(row, { report }) {
    for (const [year, { unit }] of row.returned)
      if (unit !== null && unit !== "" && unit !== row.unit)
        report("changed", { row, field: `actual:${year}`, params: { year, unit, own: row.unit } });
  },
});
