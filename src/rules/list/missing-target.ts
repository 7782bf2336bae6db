import { isBlank } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "missing-target",
  family: "completeness",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "没有目标值",
    why: "要求是“≥”“≤”或“区间”的指标必须有目标值；确实没有数的，把要求改为“定性”。定性的指标不填目标值。",
    messages: { empty: "要求是“{comparator}”，但没有目标值。", extra: "要求是“定性”，却填了目标值{value}。" },
  },
  en: {
    title: "No target",
    why: "An indicator with ≥, ≤ or a range has a figure; where there is none, it is qualitative. A qualitative one has no figure.",
    messages: {
      empty: "The row says “{comparator}” but has no target.",
      extra: "The row is qualitative but has the target {value}.",
    },
  },
  examples: [
    { wrong: { indicators: [{ value: null }] }, right: { indicators: [{ value: 96 }] } },
    {
      wrong: { indicators: [{ name: "公众质量满意度", comparator: "qualitative", value: 85, unit: "分" }] },
      right: { indicators: [{ name: "公众质量满意度", comparator: "qualitative", value: null, unit: "" }] },
    },
  ],
  check(row, { report }) {
    if (row.comparator === "qualitative") {
      if (typeof row.value === "number")
        report("extra", { row, field: "value", params: { value: row.value }, severity: "warning" });
    } else if (row.comparator !== null && isBlank(row.value)) {
      const comparator = row.comparator === "ge" ? "≥" : row.comparator === "le" ? "≤" : "区间";
      report("empty", { row, field: "value", params: { comparator } });
    }
  },
});
