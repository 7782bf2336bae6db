import { defineRule } from "../rule";

export const rule = defineRule({
  id: "milestone-before-issue",
  family: "consistency",
  severity: "warning",
  scope: "plan",
  options: {},
  zh: {
    title: "步骤在印发之前已经结束",
    why: "实施步骤的结束时间早于文件的成文日期，执行的单位拿到文件时已经过期。",
    messages: { early: "“{name}”{to}结束，文件{issuedOn}才印发。" },
  },
  en: {
    title: "A step ends before the plan was issued",
    why: "The step is over before the plan was signed, so those who carry it out receive it too late.",
    messages: { early: "“{name}” ends in {to}, but the plan was issued on {issuedOn}." },
  },
  examples: [
    {
      wrong: { plan: { issuedOn: "2028-05-16" }, milestones: [{ name: "动员部署", from: "2028-03", to: "2028-04" }] },
      right: { plan: { issuedOn: "2028-05-16" }, milestones: [{ name: "动员部署", from: "2028-05", to: "2028-07" }] },
    },
  ],
  check({ metadata: { issuedOn }, milestones }, { report }) {
    if (issuedOn === null) return;
    for (const { name, to, span, quote } of milestones)
      if (to !== null && to < issuedOn.slice(0, to.length))
        report("early", { span, quote: quote || name, params: { name, to, issuedOn } });
  },
});
