import { eachFigureCell, numberIn } from "../cells";
import { isShare, mayPassHundred } from "../measures";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "share-out-of-bounds",
  family: "plausibility",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "百分比超过100%",
    why: "合格率、覆盖率、占比一类的数不可能超过100%。多半是小数点或数字写错了。",
    messages: {
      over: "“{name}”是{figure}%，这类比率不会超过100%。",
      doubtful: "“{name}”是{figure}%，超过了100%，请核对。",
    },
  },
  en: {
    title: "Percentage over 100",
    why: "A rate of passes, coverage or share cannot pass 100%. Most likely the decimal point or a digit slipped.",
    messages: {
      over: "“{name}” is {figure}%, and a rate of its kind cannot pass 100%.",
      doubtful: "“{name}” is {figure}%, more than 100%. Please check.",
    },
  },
  examples: [
    { wrong: { indicators: [{ value: 960 }] }, right: { indicators: [{ value: 96 }] } },
    {
      wrong: { indicators: [{ returned: { 2026: { actual: 946 } } }] },
      right: { indicators: [{ returned: { 2026: { actual: 94.6 } } }] },
    },
  ],
  check(row, { report }) {
    if (row.unit !== "%" || row.basis === "change" || mayPassHundred(row.name)) return;
    const share = isShare(row.name);
    eachFigureCell(row, (cell, field) => {
      const figure = numberIn(cell);
      if (figure === null || figure <= 100) return;
      const severity = share ? "error" : "warning";
      report(share ? "over" : "doubtful", { row, field, params: { name: row.name, figure }, severity });
    });
  },
});
