import { defineRule } from "../rule";

const placeholders =
  /[×✕╳]{2,9}|(?<![A-Za-z])[xX]{2,9}(?=[市县区省年月日个家项%万亿元局])|[＊*]{3,9}|_{3,20}|TBD|TODO|（\s{0,6}）|(?<![a-zA-Z])\(\s{1,6}\)/g;

export const rule = defineRule({
  id: "placeholder",
  family: "completeness",
  severity: "warning",
  scope: "text",
  needs: "×✕╳xX＊*_T（(",
  options: {},
  zh: {
    title: "占位符没有填",
    why: "“××”“___”“（ ）”是模板留下的空，正式文件里要填上。",
    messages: { left: "“{words}”处有没填的占位符。" },
  },
  en: {
    title: "Placeholder left",
    why: "××, ___ and （ ） are gaps of a template that a document has to fill.",
    messages: { left: "A placeholder is left at “{words}”." },
  },
  examples: [{ wrong: { text: "新建标准化试点××个。" }, right: { text: "新建标准化试点12个。" } }],
  check(text, { report }) {
    for (const match of text.matchAll(placeholders)) {
      const to = match.index + match[0].length;
      report("left", { from: match.index, to, params: { words: text.slice(Math.max(0, match.index - 4), to + 4) } });
    }
  },
});
