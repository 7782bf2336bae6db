import { defineRule } from "../rule";

export const rule = defineRule({
  id: "veto-against-status",
  family: "returned",
  severity: "error",
  scope: "attainment",
  options: {},
  zh: {
    title: "发生一票否决却报达成",
    why: "发生了一票否决情形，当年考核等级为最低，状态不能是“已达成”。",
    messages: { veto: "{year}年发生一票否决，状态却是“{status}”。" },
  },
  en: {
    title: "Attained in spite of a veto",
    why: "After a veto the grade of the year is the lowest, and the status cannot be attained.",
    messages: { veto: "There was a veto in {year}, but the status is “{status}”." },
  },
  examples: [
    {
      wrong: { indicators: [{ returned: { 2026: { actual: 97, status: "已达成", veto: true } } }] },
      right: { indicators: [{ returned: { 2026: { actual: 97, status: "滞后", veto: true } } }] },
    },
  ],
  check(row, { report }) {
    for (const [year, { veto, status }] of row.returned)
      if (veto && /达成|完成/.test(status) && !/未/.test(status))
        report("veto", { row, field: `actual:${year}`, params: { year, status } });
  },
});
