import { numberIn, yearMonthIn } from "../cells";
import { sentenceFigures } from "../sentenceFigures";
import { defineRule } from "../rule";

const years = /(?:19|20)\d{2}(?=年|[—–~-]{1,2}20\d{2})/g;
const due = /(?:到|至|在|于|截至)(20\d{2})年|(20\d{2})年(?:年?底|末|内|前|(?:1[0-2]|[1-9])月)/g;
const months = /(?:(20\d{2})年)?(1[0-2]|[1-9])月/g;

export const rule = defineRule({
  id: "deadline-against-sentence",
  family: "consistency",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "完成时限与原文不符",
    why: "原文写明了到哪一年，表里却是另一年。确有调整的，请写明依据后忽略。",
    messages: {
      year: "完成时限{deadline}，原文写的是{years}年。",
      month: "完成时限{deadline}，原文没有提到{month}月。",
    },
  },
  en: {
    title: "Deadline disagrees with the sentence",
    why: "The sentence says by which year, and the table has another. Where it was changed on purpose, ignore this with the reason.",
    messages: {
      year: "The deadline is {deadline}, but the sentence says {years}.",
      month: "The deadline is {deadline}, but the sentence does not mention month {month}.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ deadline: "2029", sentence: "到2028年，制造业产品质量合格率达到96%" }] },
      right: { indicators: [{ deadline: "2028", sentence: "到2028年，制造业产品质量合格率达到96%" }] },
    },
  ],
  check(row, { report }) {
    const date = yearMonthIn(row.deadline);
    const text = row.table === "indicators" ? row.sentence : row.text;
    if (!date || text === "" || !text.includes("20")) return;
    if (row.table === "indicators" && row.basis === "annual") return;
    if (text.includes(`${String(date.year)}年`) && date.month === 0) return;
    const mentioned = new Set([...text.matchAll(years)].map(([year]) => Number(year)));
    if (!mentioned.has(date.year)) {
      // 淘汰货车1500辆，2027年底前淘汰锅炉: a year behind the figure is that of another
      const figure = row.table === "indicators" ? numberIn(row.value) : null;
      const place =
        figure === null ? null : sentenceFigures(text).find((one) => one.figure === figure && one.unit !== "");
      const before = row.table === "tasks" ? text : text.slice(0, place?.from ?? 8);
      const named = [...new Set([...before.matchAll(due)].map((match) => Number(match[1] ?? match[2])))];
      if (named.length > 0)
        report("year", {
          row,
          field: "deadline",
          params: { deadline: String(row.deadline), years: named.join("、") },
          severity: row.table === "tasks" && named.length > 1 ? "notice" : "warning",
        });
      return;
    }
    if (date.month === 0) return;
    const all = [...text.matchAll(months)].map((match) => Number(match[2]));
    if (all.length > 0 && !all.includes(date.month) && !/季度|半年|上旬|中旬|下旬|年底|年末|年内/.test(text))
      report("month", { row, field: "deadline", params: { deadline: String(row.deadline), month: date.month } });
  },
});
