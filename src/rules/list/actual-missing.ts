import { isBlank } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "actual-missing",
  family: "returned",
  severity: "warning",
  scope: "attainment",
  options: {},
  zh: {
    title: "没有填报实际数",
    why: "到了填报的年度，实际数还空着：达成率算不出来，汇总时算作未填报。",
    messages: { missing: "{year}年的实际数没有填。" },
  },
  en: {
    title: "Actual figure missing",
    why: "The year was asked for and its actual figure is empty: there is no attainment, and the row counts as not returned.",
    messages: { missing: "The actual figure of {year} is missing." },
  },
  examples: [
    {
      wrong: { returnsYear: 2027, indicators: [{ returned: { 2026: { actual: 94.8 } } }] },
      right: { returnsYear: 2027, indicators: [{ returned: { 2026: { actual: 94.8 }, 2027: { actual: 95 } } }] },
    },
  ],
  check(row, { model: { returnsYear }, report }) {
    if (returnsYear === null || row.comparator === "qualitative") return;
    const returned = row.returned.get(returnsYear);
    if (!isBlank(returned?.actual) || /已达成|已完成/.test(returned?.status ?? "")) return;
    report("missing", { row, field: `actual:${returnsYear}`, params: { year: returnsYear } });
  },
});
