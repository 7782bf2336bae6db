import { eachFigureCell, figureText } from "../cells";
import { defineRule } from "../rule";

/** More than there can be of it in one place, by unit: the whole country does not reach most of these. */
const ceilings: Readonly<Record<string, number>> = {
  亿元: 1_500_000,
  万元: 10_000_000_000,
  亿美元: 200_000,
  万人: 140_000,
  亿人: 14.5,
  万亩: 2_000_000,
  平方公里: 9_600_000,
  万公里: 600,
  岁: 100,
  周岁: 100,
  "‰": 1000,
  度: 360_000_000,
};

/** 优良天数: days of one year. */
const daysOfYear = /优良天数|好于.{0,4}天数|空气.{0,6}天数/;

export const rule = defineRule({
  id: "out-of-scale",
  family: "plausibility",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "数量超出可能的范围",
    why: "一年只有365天，一个地方的人口、土地、产值也有上限。超出的多半是万、亿写错或多写了零。",
    messages: { over: "{field}{figure}超出了可能的范围（{ceiling}）。" },
  },
  en: {
    title: "More than there can be",
    why: "A year has 365 days, and people, land and output of a place have bounds. What passes them most likely has 亿 for 万, or a zero too many.",
    messages: { over: "The {field} {figure} is more than there can be ({ceiling})." },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "城区空气质量优良天数", value: 3300, unit: "天" }] },
      right: { indicators: [{ name: "城区空气质量优良天数", value: 330, unit: "天" }] },
    },
  ],
  check(row, { report }) {
    const ceiling = row.unit === "天" && daysOfYear.test(row.name) ? 366 : ceilings[row.unit];
    if (ceiling === undefined) return;
    eachFigureCell(row, (cell, field) => {
      if (typeof cell !== "number" || cell <= ceiling) return;
      const params = { field: { field }, figure: figureText(cell, row.unit), ceiling: figureText(ceiling, row.unit) };
      report("over", { row, field, params });
    });
  },
});
