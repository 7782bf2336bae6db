import { figureText, numberIn, same } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "status-against-figure",
  family: "returned",
  severity: "error",
  scope: "attainment",
  options: { nearly: 0.9 },
  zh: {
    title: "状态与实际数不符",
    why: "实际数没有达到当年目标，状态却是“已达成”；或已经达到，状态却是“滞后”。",
    messages: {
      behind: "{year}年实际{actual}，目标{target}，没有达到，状态却是“{status}”。",
      reached: "{year}年实际{actual}，目标{target}，已经达到，状态却是“{status}”。",
    },
  },
  en: {
    title: "Status against the figure",
    why: "The actual figure is behind the target of its year and the status says attained, or the other way round. `nearly` is the share that counts as nearly attained.",
    messages: {
      behind: "{actual} in {year} is behind the target {target}, but the status is “{status}”.",
      reached: "{actual} in {year} reaches the target {target}, but the status is “{status}”.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ annual: { 2026: 95 }, returned: { 2026: { status: "已达成", actual: 94 } } }] },
      right: { indicators: [{ annual: { 2026: 95 }, returned: { 2026: { status: "已达成", actual: 95.5 } } }] },
    },
  ],
  check(row, { options, report }) {
    if (row.comparator !== "ge" && row.comparator !== "le") return;
    for (const [year, { actual: cell, status }] of row.returned) {
      const target =
        numberIn(row.annual.get(year)) ?? (String(row.deadline).startsWith(String(year)) ? numberIn(row.value) : null);
      const actual = numberIn(cell);
      if (actual === null || target === null || status === "") continue;
      const reached = same(actual, target) || (row.comparator === "ge" ? actual > target : actual < target);
      const share =
        row.comparator === "ge" ? (target === 0 ? 1 : actual / target) : target === 0 ? 0 : 2 - actual / target;
      const params = { year, actual: figureText(actual, row.unit), target: figureText(target, row.unit), status };
      const field = `actual:${year}` as const;
      if (!reached && /^[^未]{0,3}(?:已达成|已完成)/.test(status)) report("behind", { row, field, params });
      else if (!reached && /基本/.test(status) && share < options.nearly)
        report("behind", { row, field, params, severity: "warning" });
      else if (reached && /滞后|未达成|未完成|落后/.test(status)) report("reached", { row, field, params });
    }
  },
});
