import { eachFigureCell, numberIn } from "../cells";
import { mayPassHundred } from "../measures";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "negative-figure",
  family: "plausibility",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "数值为负",
    why: "个数、金额、比率都不会是负数；下降多少用“较基期变动”表示，填正数。",
    messages: { negative: "{field}是{figure}{unit}，不应为负数。" },
  },
  en: {
    title: "Negative figure",
    why: "Counts, sums and rates are never negative. A fall is a change against the baseline and written as a positive number.",
    messages: { negative: "The {field} is {figure}{unit} and cannot be negative." },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "新建口袋公园", value: -30, unit: "个", basis: "new" }] },
      right: { indicators: [{ name: "新建口袋公园", value: 30, unit: "个", basis: "new" }] },
    },
  ],
  check(row, { report }) {
    if (row.basis === "change" || mayPassHundred(row.name) || row.name.includes("温")) return;
    eachFigureCell(row, (cell, field) => {
      const figure = numberIn(cell);
      if (figure === null || figure >= 0) return;
      report("negative", { row, field, params: { field: { field }, figure, unit: row.unit } });
    });
  },
});
