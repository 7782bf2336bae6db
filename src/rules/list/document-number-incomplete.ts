import { defineRule } from "../rule";

const noYear = /[〔[［【(（]\s{0,3}[〕\]］】)）]\s{0,2}\d{1,4}\s{0,2}号/g;
const noNumber = /[〔［[](?:19|20)\d{2}[〕］\]]\s{0,4}号/g;

export const rule = defineRule({
  id: "document-number-incomplete",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: "号",
  options: {},
  zh: {
    title: "文号不完整",
    why: "文号里的年份或序号空着，依据的文件查不到。",
    messages: { year: "文号“{words}”缺年份。", number: "文号“{words}”缺序号。" },
  },
  en: {
    title: "Incomplete document number",
    why: "The year or the number of a document is blank, so that what the plan stands on cannot be found.",
    messages: {
      year: "The document number “{words}” lacks its year.",
      number: "The document number “{words}” lacks its number.",
    },
  },
  examples: [
    {
      wrong: { text: "根据《青岚省质量提升意见》（青政发〔〕14号），制定本方案。" },
      right: { text: "根据《青岚省质量提升意见》（青政发〔2026〕14号），制定本方案。" },
    },
  ],
  check(text, { report }) {
    if (!text.includes("号")) return;
    for (const [variant, pattern] of [
      ["year", noYear],
      ["number", noNumber],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const to = match.index + match[0].length;
        const words = text.slice(Math.max(0, match.index - 4), to);
        report(variant, { from: match.index, to, params: { words } });
      }
  },
});
