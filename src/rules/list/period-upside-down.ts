import { defineRule } from "../rule";

export const rule = defineRule({
  id: "period-upside-down",
  family: "consistency",
  severity: "error",
  scope: "plan",
  options: { longest: 30 },
  zh: {
    title: "规划期不合理",
    why: "规划期的首年不应晚于末年，也不应在印发时已经结束。",
    messages: {
      reversed: "规划期{from}—{to}年首尾颠倒。",
      over: "文件{issuedOn}印发，规划期{to}年已经结束。",
      long: "规划期{from}—{to}年过长。",
    },
  },
  en: {
    title: "Period of the plan upside down",
    why: "The period does not end before it begins, nor before the plan was issued.",
    messages: {
      reversed: "The period {from}–{to} ends before it begins.",
      over: "The plan was issued on {issuedOn}, after its period had ended in {to}.",
      long: "The period {from}–{to} is too long.",
    },
  },
  examples: [
    { wrong: { plan: { periodFrom: 2030, periodTo: 2026 } }, right: { plan: { periodFrom: 2026, periodTo: 2030 } } },
  ],
  check({ metadata: { periodFrom, periodTo, issuedOn } }, { options, report }) {
    if (periodTo === null) return;
    const params = { from: periodFrom ?? "", to: periodTo, issuedOn: issuedOn ?? "" };
    const quote = `${String(periodFrom ?? "")}—${String(periodTo)}`;
    if (periodFrom !== null && periodFrom > periodTo) report("reversed", { quote, params });
    else if (periodFrom !== null && periodTo - periodFrom > options.longest)
      report("long", { quote, params, severity: "warning" });
    else if (issuedOn !== null && Number(issuedOn.slice(0, 4)) > periodTo)
      report("over", { quote, params, severity: "warning" });
  },
});
