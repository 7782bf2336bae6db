import { defineRule } from "../rule";

const months = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) - 1 : 0);

export const rule = defineRule({
  id: "milestone-order",
  family: "consistency",
  severity: "warning",
  scope: "plan",
  options: { gap: 2 },
  zh: {
    title: "步骤的时间颠倒、倒退或中断",
    why: "每个步骤的开始不应晚于结束，后一步不应早于前一步开始，两步之间也不应空出几个月没有安排。",
    messages: {
      reversed: "“{name}”从{from}到{to}，开始晚于结束。",
      back: "“{name}”{from}开始，早于前一步“{before}”（{earlier}开始）。",
      gap: "“{before}”{earlier}结束，“{name}”{from}才开始，中间空了{months}个月。",
    },
  },
  en: {
    title: "Steps reversed, out of order or apart",
    why: "A step does not begin after its end, nor before the step in front of it, and no months are left empty between two steps. `gap` is how many may be.",
    messages: {
      reversed: "“{name}” runs from {from} to {to} and begins after its end.",
      back: "“{name}” begins in {from}, before the step in front of it, “{before}” ({earlier}).",
      gap: "“{before}” ends in {earlier} and “{name}” begins in {from}, with {months} months between.",
    },
  },
  examples: [
    {
      wrong: { milestones: [{ name: "全面推进", from: "2028-08", to: "2028-02" }] },
      right: { milestones: [{ name: "全面推进", from: "2028-08", to: "2029-02" }] },
    },
    {
      wrong: {
        milestones: [
          { name: "动员部署", from: "2028-05", to: "2028-07" },
          { name: "全面推进", from: "2028-12", to: "2029-08" },
        ],
      },
      right: {
        milestones: [
          { name: "动员部署", from: "2028-05", to: "2028-07" },
          { name: "全面推进", from: "2028-08", to: "2029-08" },
        ],
      },
    },
  ],
  check({ milestones }, { options, report }) {
    milestones.forEach((step, at) => {
      const { name, from, to, span } = step;
      const quote = step.quote || name;
      if (from !== null && to !== null && from.length === to.length && from > to) {
        report("reversed", { span, quote, params: { name, from, to } });
        return;
      }
      const before = milestones[at - 1];
      if (from === null || before?.from == null || from.length !== before.from.length) return;
      if (from < before.from)
        report("back", { span, quote, params: { name, from, before: before.name, earlier: before.from } });
      else if (before.to !== null && before.to.length === from.length && from.length > 4) {
        const between = months(from) - months(before.to) - 1;
        if (between > options.gap)
          report("gap", {
            span,
            quote,
            params: { name, from, before: before.name, earlier: before.to, months: between },
            severity: "notice",
          });
      }
    });
  },
});
