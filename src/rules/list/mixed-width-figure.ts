import { defineRule } from "../rule";

const mixed = /[0-9][０-９]|[０-９][0-9]|[0-9０-９]．[0-9]/;
const wideFigure = /[０-９](?:[０-９．，]{0,12}[０-９])?/g;

export const rule = defineRule({
  id: "mixed-width-figure",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: "０１２３４５６７８９．",
  options: {},
  zh: {
    title: "数字全角半角混用",
    why: "“9５%”看着是95，查找、计算却认不出来。改成半角。",
    messages: { mixed: "“{words}”里全角、半角数字混用。", wide: "“{words}”是全角数字。" },
  },
  en: {
    title: "Full-width and half-width digits mixed",
    why: "“9５%” looks like 95, but neither search nor arithmetic knows it. Write half-width digits.",
    messages: {
      mixed: "“{words}” mixes full-width and half-width digits.",
      wide: "“{words}” is written in full-width digits.",
    },
  },
  examples: [{ wrong: { text: "合格率达到9５%以上。" }, right: { text: "合格率达到95%以上。" } }],
  check(text, { report }) {
    const match = mixed.exec(text);
    if (match) {
      const words = text.slice(Math.max(0, match.index - 1), match.index + 4);
      report("mixed", { from: match.index, to: match.index + 2, params: { words } });
      return;
    }
    for (const wide of text.matchAll(wideFigure)) {
      const [words] = wide;
      report("wide", { from: wide.index, to: wide.index + words.length, params: { words }, severity: "notice" });
      return;
    }
  },
});
