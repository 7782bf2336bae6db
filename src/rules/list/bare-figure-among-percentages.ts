import { defineRule } from "../rule";

const items = /(?:\d{1,3}(?:\.\d{1,2})?%[一-龥]{1,8}[、,，]){2,8}(\d{1,3}(?:\.\d{1,2})?)([一-龥]{1,8})/g;
const bareFirst =
  /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)([一-龥]{2,8})[、,，](?:\d{1,3}(?:\.\d{1,2})?%[一-龥]{1,8}[、,，]){1,8}\d{1,3}(?:\.\d{1,2})?%/g;
const unit = /^(?:[个家件项批条户人名所座处次起天年月日分万亿元亩吨]|百分)/;

export const rule = defineRule({
  id: "bare-figure-among-percentages",
  family: "completeness",
  severity: "warning",
  scope: "text",
  needs: "%",
  options: {},
  zh: {
    title: "一串百分数里有一个缺“%”",
    why: "“100%受理、100%办理、100反馈”：前面都有%，这一个漏了。",
    messages: { bare: "“{words}”缺“%”，同列的其他数都有。" },
  },
  en: {
    title: "One of several percentages lacks its %",
    why: "In “100%受理、100%办理、100反馈” the others have their % and this one has lost it.",
    messages: { bare: "“{words}” lacks its %, which the others beside it have." },
  },
  examples: [
    { wrong: { text: "做到100%登记、100%回访、100办结。" }, right: { text: "做到100%登记、100%回访、100%办结。" } },
  ],
  check(text, { report }) {
    if (!text.includes("%")) return;
    for (const pattern of [items, bareFirst])
      for (const match of text.matchAll(pattern)) {
        const [whole, figure = "", words = ""] = match;
        if (unit.test(words)) continue;
        const at = pattern === items ? match.index + whole.length - figure.length - words.length : match.index;
        const to = at + figure.length + words.length;
        report("bare", { from: at, to, params: { words: `${figure}${words}` } });
      }
  },
});
