import { defineRule } from "../rule";

const names: Readonly<Record<string, number>> = {
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};
const pattern =
  /[“"]?(九五|十五五|十六五|十[一二三四]五|十五)[”"]?(?:时期|规划|期间)?\s?[(（]((?:19|20)\d{2})年?(?:—{1,2}|–|-|－|至|~|～)((?:19|20)\d{2})年?[)）]/g;

export const rule = defineRule({
  id: "five-year-plan-years",
  family: "consistency",
  severity: "error",
  scope: "text",
  needs: "五",
  options: {},
  zh: {
    title: "五年规划的起止年份不对",
    why: "“十五五”是2026—2030年。年份写错，各项目标的完成年都会跟着错。",
    messages: { other: "“{name}”是{from}—{to}年，写的是{words}。" },
  },
  en: {
    title: "Wrong years of a five-year plan",
    why: "“十五五” is 2026–2030. With wrong years every deadline goes wrong.",
    messages: { other: "“{name}” is {from}–{to}, but the text says {words}." },
  },
  examples: [
    {
      wrong: { text: "“十五五”时期（2026—2035年）是关键时期。" },
      right: { text: "“十五五”时期（2026—2030年）是关键时期。" },
    },
  ],
  check(text, { report }) {
    if (!text.includes("五")) return;
    for (const match of text.matchAll(pattern)) {
      const [whole, name = "", from = "", to = ""] = match;
      const first = names[name];
      if (first === undefined || (Number(from) === first && Number(to) === first + 4)) continue;
      report("other", {
        from: match.index,
        to: match.index + whole.length,
        params: { name, from: first, to: first + 4, words: `${from}—${to}` },
      });
    }
  },
});
