import { defineRule } from "../rule";

const date = /(?:((?:19|20)\d{2})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:\s?[(（]?(?:星期|周)([一二三四五六日天])[)）]?)?/g;
const month = /(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|0{1,2})月/g;
const weekdays = "日一二三四五六";

export const rule = defineRule({
  id: "impossible-date",
  family: "consistency",
  severity: "error",
  scope: "text",
  needs: "月",
  options: {},
  zh: {
    title: "不存在的日期",
    why: "13月、2月30日不存在；日期与星期对不上，说明其中一个写错了。",
    messages: { date: "没有{words}这一天。", weekday: "{words}是星期{right}。" },
  },
  en: {
    title: "Date that does not exist",
    why: "There is no month 13 and no 30 February; where date and weekday disagree, one of them is wrong.",
    messages: { date: "There is no {words}.", weekday: "{words} is a 星期{right}." },
  },
  examples: [
    { wrong: { text: "各单位于2027年2月30日前报送总结。" }, right: { text: "各单位于2027年2月28日前报送总结。" } },
    {
      wrong: { text: "会议定于2026年3月18日（星期二）召开。" },
      right: { text: "会议定于2026年3月18日（星期三）召开。" },
    },
  ],
  check(text, { report }) {
    if (!text.includes("月")) return;
    for (const match of text.matchAll(date)) {
      const [whole, year, monthText, day, weekday] = match;
      const words = whole.slice(0, whole.indexOf("日") + 1);
      const at = { from: match.index, to: match.index + whole.length };
      const days = new Date(Date.UTC(Number(year ?? 2024), Number(monthText), 0)).getUTCDate();
      if (Number(monthText) < 1 || Number(monthText) > 12 || Number(day) < 1 || Number(day) > days) {
        report("date", { ...at, params: { words } });
        continue;
      }
      if (weekday === undefined || year === undefined) continue;
      const right = weekdays.charAt(new Date(Date.UTC(Number(year), Number(monthText) - 1, Number(day))).getUTCDay());
      if (weekday.replace("天", "日") !== right) report("weekday", { ...at, params: { words, right } });
    }
    for (const match of text.matchAll(month)) {
      const [words] = match;
      report("date", { from: match.index, to: match.index + words.length, params: { words } });
    }
  },
});
