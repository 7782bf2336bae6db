import { eachFigureCell, isBlank, numberMeant } from "../cells";
import type { Field } from "../fields";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "text-in-figure-cell",
  family: "returned",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "数值栏里不是数字",
    why: "数值栏里的文字不参加计算：“95%”“约30”“１２”看着像数，公式却当成没有填。单位写在“计量单位”栏，说明写在备注。",
    messages: { text: "{field}里是文字“{text}”，不是数字。" },
  },
  en: {
    title: "Text in a cell for a figure",
    why: "Text in a cell for a figure is not counted: “95%” and “约30” look like numbers, and formulas pass them over. The unit goes into its own column, and words into the remarks.",
    messages: { text: "The {field} holds the text “{text}”, which is no number." },
  },
  examples: [
    { wrong: { indicators: [{ value: "96%" }] }, right: { indicators: [{ value: 96 }] } },
    {
      wrong: { indicators: [{ returned: { 2026: { actual: "约94" } } }] },
      right: { indicators: [{ returned: { 2026: { actual: 94 } } }] },
    },
  ],
  check(row, { report }) {
    const judge = (cell: typeof row.value, field: Field): void => {
      if (typeof cell === "number" || isBlank(cell)) return;
      const text = String(cell);
      const meant = numberMeant(text, row.unit);
      const fix = meant === null ? {} : { fix: [{ row: row.key, field, value: meant }] };
      report("text", { row, field, params: { field: { field }, text }, ...fix });
    };
    eachFigureCell(row, judge);
    if (typeof row.baselineYear === "string" && !/^\d{4}年?$/.test(row.baselineYear.trim()))
      judge(row.baselineYear, "baselineYear");
  },
});
