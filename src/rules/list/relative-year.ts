import { defineRule } from "../rule";

const relative = /(?:截至|截止|到)?(?:去年|上年)(?:底|末)[^。；;]{0,40}?\d/g;

export const rule = defineRule({
  id: "relative-year",
  family: "consistency",
  severity: "notice",
  scope: "text",
  needs: "去上",
  options: {},
  zh: {
    title: "“去年底”说不清是哪一年",
    why: "文件印发的年份与规划期首年不同时，“去年底”按印发日期算是一年，按规划基期算是另一年，基期值的年份就定不下来。写明年份。",
    messages: { unclear: "“{words}”按印发日期是{issued}年底，按规划期是{base}年底。" },
  },
  en: {
    title: "“End of last year” may be two years",
    why: "Where a plan is issued later than its period begins, 去年底 is one year by its date and another by its period, and nobody can tell the year of the baseline. Name the year.",
    messages: { unclear: "“{words}” is the end of {issued} by the date of issue, and of {base} by the plan's period." },
  },
  examples: [
    {
      wrong: {
        plan: { issuedOn: "2027-05-16", periodFrom: 2026, periodTo: 2030 },
        text: "截至去年底，全市共有优质农产品基地33万亩。",
      },
      right: {
        plan: { issuedOn: "2027-05-16", periodFrom: 2026, periodTo: 2030 },
        text: "截至2025年底，全市共有优质农产品基地33万亩。",
      },
    },
  ],
  check(text, { model: { metadata }, report }) {
    const { issuedOn, periodFrom, periodTo } = metadata;
    if (issuedOn === null || periodFrom === null || periodTo === periodFrom) return;
    const issued = Number(issuedOn.slice(0, 4)) - 1;
    if (issued === periodFrom - 1) return;
    for (const match of text.matchAll(relative)) {
      const words = match[0].slice(0, 4);
      const base = periodFrom - 1;
      report("unclear", { from: match.index, to: match.index + match[0].length, params: { words, issued, base } });
    }
  },
});
