import { yearMonthIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "deadline-outside-period",
  family: "consistency",
  severity: "warning",
  scope: "row",
  options: { grace: 1 },
  zh: {
    title: "完成时限在规划期之外",
    why: "完成年早于规划期的开头或晚于结尾，多半是年份写错。总结评估一类的收尾工作可以晚一年。",
    messages: {
      early: "完成时限{deadline}早于规划期（{from}—{to}年）。",
      late: "完成时限{deadline}晚于规划期（{from}—{to}年）。",
    },
  },
  en: {
    title: "Deadline outside the plan's period",
    why: "A deadline before the first year of the period or after its last is most likely a slip. Tasks that close a plan may be `grace` years later.",
    messages: {
      early: "The deadline {deadline} is before the plan's period ({from}–{to}).",
      late: "The deadline {deadline} is after the plan's period ({from}–{to}).",
    },
  },
  examples: [
    {
      wrong: { plan: { periodFrom: 2026, periodTo: 2030 }, indicators: [{ deadline: "2020" }] },
      right: { plan: { periodFrom: 2026, periodTo: 2030 }, indicators: [{ deadline: "2030" }] },
    },
  ],
  check(row, { model, options, report }) {
    const { periodFrom, periodTo } = model.metadata;
    const year = yearMonthIn(row.deadline)?.year;
    if (periodTo === null || year === undefined) return;
    const params = { deadline: String(row.deadline), from: periodFrom ?? "", to: periodTo };
    if (year > periodTo) {
      // a plan may name what is to come after it: 到2035年
      const far = row.table === "indicators" && year % 5 === 0 && year - periodTo >= 5;
      const lighter = far || periodFrom === null || (row.table === "tasks" && year - periodTo <= options.grace);
      report("late", { row, field: "deadline", params, severity: lighter ? "notice" : "warning" });
    } else if (periodFrom !== null && periodFrom <= periodTo && year < periodFrom)
      report("early", { row, field: "deadline", params });
  },
});
