import { isBlank, numberIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "range-limit-missing",
  family: "arithmetic",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "区间缺一端，或不是区间却有上限",
    why: "要求为“区间”的指标要有下限和上限两个数；其他指标不填上限，否则不知道按哪个数考核。",
    messages: { missing: "要求是“区间”，但没有填上限。", extra: "要求不是“区间”，却填了上限{high}。" },
  },
  en: {
    title: "Range without a limit, or a limit without a range",
    why: "A range needs both limits; other indicators have no upper limit, or nobody knows which figure counts.",
    messages: {
      missing: "The row is a range but has no upper limit.",
      extra: "The row is no range but has the upper limit {high}.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "示范试点", comparator: "range", value: 3, unit: "个", basis: "new" }] },
      right: { indicators: [{ name: "示范试点", comparator: "range", value: 3, high: 5, unit: "个", basis: "new" }] },
    },
  ],
  check(row, { report }) {
    if (row.comparator === "range" && isBlank(row.high) && !isBlank(row.value))
      report("missing", { row, field: "high" });
    const high = numberIn(row.high);
    if (row.comparator !== "range" && row.comparator !== null && high !== null)
      report("extra", { row, field: "high", params: { high } });
  },
});
