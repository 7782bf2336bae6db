import { figureText } from "../cells";
import { defineRule } from "../rule";

const cumulative = /累计|总数|总量|保有量|拥有量|存量|建成|里程|数$/;
const mayFall = /排放|消耗|能耗|用水|事故|投诉|案件|贫困|在册|失业|伤亡/;

export const rule = defineRule({
  id: "cumulative-falls",
  family: "returned",
  severity: "warning",
  scope: "attainment",
  options: {},
  zh: {
    title: "累计数比上年还少",
    why: "累计数、期内新增数只增不减。比上年少，多半是填成了当年数。",
    messages: { falls: "{year}年累计{actual}，比上年的{before}少。" },
  },
  en: {
    title: "Cumulative count falls",
    why: "A cumulative count never falls. Where it is less than last year's, most likely the figure of the year alone was filled in.",
    messages: { falls: "{actual} in {year} is less than the {before} of the year before." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "累计创建示范试点", value: 60, unit: "个", returned: { 2026: { actual: 30 }, 2027: { actual: 22 } } },
        ],
      },
      right: {
        indicators: [
          { name: "累计创建示范试点", value: 60, unit: "个", returned: { 2026: { actual: 30 }, 2027: { actual: 42 } } },
        ],
      },
    },
  ],
  check(row, { report }) {
    if (row.comparator !== "ge" || row.unit === "%" || row.basis === "annual" || row.basis === "change") return;
    if (!cumulative.test(row.name) || mayFall.test(row.name)) return;
    let before: number | null = null;
    for (const [year, { actual }] of [...row.returned].sort(([a], [b]) => a - b)) {
      if (typeof actual !== "number") continue;
      if (before !== null && actual < before)
        report("falls", {
          row,
          field: `actual:${year}`,
          params: { year, actual: figureText(actual, row.unit), before: figureText(before, row.unit) },
        });
      before = actual;
    }
  },
});
