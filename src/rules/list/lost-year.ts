import { charSet } from "../../plan/language/charSet";
import { defineRule } from "../rule";

const lost =
  /(?:较|与|同)?比年(?![初均度末底轻龄内来纪会限复审俗])|从年起|自年起|到年底?[,，]|至年底?[,，]|在年底?前完成[^\d]{0,2}年|截[至止]年底|于年月|年月日[^\d]|[（(]年[—–-]年[)）]|(?<![\d一-龥])年至年(?![\d])/g;

/** What stands in front of 年 where its figures are gone. */
const lostBefore = charSet("比从自到至在止于月(（ ，,。；");

export const rule = defineRule({
  id: "lost-year",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: "年",
  options: {},
  zh: {
    title: "缺年份",
    why: "“比年削减15%”“从年起”：年份丢了，没有比较的起点或执行的日期，目标无法核对。",
    messages: { lost: "“{words}”缺年份。" },
  },
  en: {
    title: "Lost year",
    why: "In “比年削减15%” and “从年起” the year is gone, and with it what to compare with or when to begin.",
    messages: { lost: "“{words}” has lost its year." },
  },
  examples: [
    { wrong: { text: "化学需氧量排放量比年削减12%以上。" }, right: { text: "化学需氧量排放量比2025年削减12%以上。" } },
    { wrong: { text: "从年起，市财政每年安排专项资金。" }, right: { text: "从2027年起，市财政每年安排专项资金。" } },
  ],
  check(text, { report }) {
    let bare = false;
    for (let at = text.indexOf("年"); at >= 0 && !bare; at = text.indexOf("年", at + 1))
      bare = lostBefore.has(text, at - 1);
    if (!bare && !text.startsWith("年")) return;
    for (const match of text.matchAll(lost)) {
      const to = match.index + match[0].length;
      const words = text.slice(Math.max(0, match.index - 4), to + 4);
      report("lost", { from: match.index, to, params: { words } });
    }
  },
});
