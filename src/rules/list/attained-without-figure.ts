import { isBlank } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "attained-without-figure",
  family: "returned",
  severity: "error",
  scope: "attainment",
  options: {},
  zh: {
    title: "报了达成却没有数",
    why: "状态写“已达成”，实际数却空着，没有依据。补填实际数，或改状态。",
    messages: { empty: "{year}年状态是“{status}”，但没有实际数。" },
  },
  en: {
    title: "Attained without a figure",
    why: "The status says attained and there is no actual figure to show for it. Fill it in, or change the status.",
    messages: { empty: "The status of {year} is “{status}”, but there is no actual figure." },
  },
  examples: [
    {
      wrong: { indicators: [{ returned: { 2026: { status: "已达成" } } }] },
      right: { indicators: [{ returned: { 2026: { status: "已达成", actual: 96.2 } } }] },
    },
  ],
  check(row, { report }) {
    if (row.comparator === "qualitative") return;
    for (const [year, { actual, status }] of row.returned)
      if (/达成|完成/.test(status) && !/未/.test(status) && isBlank(actual))
        report("empty", { row, field: `actual:${year}`, params: { year, status } });
  },
});
