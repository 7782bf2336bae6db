import { defineRule } from "../rule";

const doubled =
  /(?:大于|高于|超过|不低于|不少于|达到|小于|低于|不超过|不高于|控制在|等于)\s?[≥≤＞＜><]=?\s?\d|[≥＞>]=?\s?\d{1,9}(?:\.\d{1,4})?[%‰一-龥]{0,3}以[下内]|[≤＜<]=?\s?\d{1,9}(?:\.\d{1,4})?[%‰一-龥]{0,3}以上|以上以上|以下以下|以内以内|以上以下/g;
const contradicting =
  /(?:不低于|不少于|不小于|超过)\d{1,9}(?:\.\d{1,4})?[%‰个家件项万亿元]{0,3}以[下内]|(?:不超过|不高于|不大于)\d{1,9}(?:\.\d{1,4})?[%‰个家件项万亿元]{0,3}以上/g;

export const rule = defineRule({
  id: "double-comparator",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: "≥≤＞＜><不超",
  options: {},
  zh: {
    title: "比较词重复或矛盾",
    why: "“大于≥1‰”是否含1‰说不清；“不超过5%以上”前后矛盾。只留一个。",
    messages: { doubled: "“{words}”里比较词重复。", contradicting: "“{words}”前后矛盾。" },
  },
  en: {
    title: "Comparators doubled or contradicting",
    why: "“大于≥1‰” leaves open whether 1‰ is enough; “不超过5%以上” contradicts itself. Keep one of them.",
    messages: { doubled: "“{words}” compares twice.", contradicting: "“{words}” contradicts itself." },
  },
  examples: [
    { wrong: { text: "专项经费占财政支出的比例大于≥1‰。" }, right: { text: "专项经费占财政支出的比例不低于1‰。" } },
    { wrong: { text: "投诉率不超过5%以上。" }, right: { text: "投诉率不超过5%。" } },
  ],
  check(text, { report }) {
    for (const [variant, pattern] of [
      ["doubled", doubled],
      ["contradicting", contradicting],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const to = match.index + match[0].length;
        report(variant, { from: match.index, to, params: { words: match[0] } });
      }
  },
});
