import { figureText, numberIn, same } from "../cells";
import type { IndicatorRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

const totals = /(?:合计|总计|小计|共计)$/;

export const rule = defineRule({
  id: "total-row",
  family: "arithmetic",
  severity: "error",
  scope: "table",
  options: {},
  zh: {
    title: "合计行与上面各行不符",
    why: "合计、总计、小计一行的数应等于它上面同一单位各行之和。",
    messages: { sum: "“{name}”写的是{total}，上面{count}行相加是{sum}。" },
  },
  en: {
    title: "A row of totals does not add up",
    why: "A row named 合计, 总计 or 小计 is the sum of the rows of its unit above it.",
    messages: { sum: "“{name}” is {total}, but the {count} rows above add up to {sum}." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "新建公办幼儿园", value: 12, unit: "所", basis: "new" },
          { name: "新建中小学校", value: 9, unit: "所", basis: "new" },
          { name: "合计", value: 22, unit: "所", basis: "new" },
        ],
      },
      right: {
        indicators: [
          { name: "新建公办幼儿园", value: 12, unit: "所", basis: "new" },
          { name: "新建中小学校", value: 9, unit: "所", basis: "new" },
          { name: "合计", value: 21, unit: "所", basis: "new" },
        ],
      },
    },
  ],
  check(model, { report }) {
    let above: IndicatorRow[] = [];
    for (const row of model.indicators) {
      if (row.gone) continue;
      if (!totals.test(row.name)) {
        above.push(row);
        continue;
      }
      const total = numberIn(row.value);
      const rows = above.filter(
        (other) => other.unit === row.unit && other.partOf === null && typeof other.value === "number",
      );
      above = [];
      const sum = rows.reduce((all, other) => all + (numberIn(other.value) ?? 0), 0);
      if (total === null || rows.length < 2 || same(sum, total)) continue;
      report("sum", {
        row,
        field: "value",
        others: rows,
        params: {
          name: row.name,
          total: figureText(total, row.unit),
          sum: figureText(sum, row.unit),
          count: rows.length,
        },
      });
    }
  },
});
