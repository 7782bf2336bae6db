import { numberIn } from "../cells";
import { needsNoUnit } from "../measures";
import { unitBehind } from "../sentenceFigures";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "missing-unit",
  family: "completeness",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "数值没有单位",
    why: "80是80分还是80%，差别很大。没有单位的数无法考核，也无法与基期值、上年比较。",
    messages: {
      missing: "“{name}”的数{figure}没有单位。",
      share: "“{name}”的数{figure}没有单位，不知是%还是分。",
      lost: "“{name}”的数{figure}没有单位，原文写的是{figure}{unit}。",
    },
  },
  en: {
    title: "Figure without a unit",
    why: "80 points and 80% are far apart. A figure without a unit can be neither assessed nor compared with the baseline or last year.",
    messages: {
      missing: "“{name}” is {figure}, without a unit.",
      share: "“{name}” is {figure}, without a unit: % or points?",
      lost: "“{name}” is {figure}, without a unit; the sentence says {figure}{unit}.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "生活性服务业满意度", value: 75, unit: "" }] },
      right: { indicators: [{ name: "生活性服务业满意度", value: 75, unit: "分" }] },
    },
    {
      wrong: {
        indicators: [{ name: "标准化试点", value: 12, unit: "", basis: "new", sentence: "五年内创建标准化试点12个" }],
      },
      right: {
        indicators: [{ name: "标准化试点", value: 12, unit: "个", basis: "new", sentence: "五年内创建标准化试点12个" }],
      },
    },
  ],
  check(row, { report }) {
    const figure = numberIn(row.value);
    if (row.unit !== "" || figure === null || figure === 0) return;
    const lost = unitBehind(row.sentence, numberIn(row.high) ?? figure);
    if (lost !== "") {
      const fix = [{ row: row.key, field: "unit" as const, value: lost }];
      report("lost", { row, field: "unit", params: { name: row.name, figure, unit: lost }, fix });
    } else if (!needsNoUnit(row.name)) {
      report(/[度率]$/.test(row.name) ? "share" : "missing", {
        row,
        field: "unit",
        params: { name: row.name, figure },
      });
    }
  },
});
