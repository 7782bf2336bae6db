import { unitLengthAt } from "../../plan/numbers/units";
import { defineRule } from "../rule";

const range = /(\d{1,5})(?:—{1,2}|–|－|~|～|-)(\d{1,5})(?=[一-龥])/g;
/** What may follow a range of numbers that is no count: years, pages, dates, articles, numbers of rooms. */
const notCount =
  /^(?:年|月|日|时|号|页|楼|期|版|章|条|节|款|岁|至|到|之间|以|左右|的|季|学|级|层|代|线|类|等|万|千|百|亿|例|公|米|倍|周|旬|分|秒|比|和|及)/;

export const rule = defineRule({
  id: "range-without-classifier",
  family: "completeness",
  severity: "warning",
  scope: "text",
  needs: "—–－~～-",
  options: {},
  zh: {
    title: "区间后面缺量词",
    why: "“培育3—5产值过50亿元的企业”，3—5后面漏了“家”。没有量词，读的人不知道是几家还是几亿。",
    messages: { bare: "“{words}”里的{range}后面没有量词。" },
  },
  en: {
    title: "Range without a classifier",
    why: "In “培育3—5产值过50亿元的企业” the 家 behind 3—5 is lost, and nobody can tell firms from 亿元.",
    messages: { bare: "{range} in “{words}” has no classifier." },
  },
  examples: [{ wrong: { text: "培育3—5产值过20亿元的企业。" }, right: { text: "培育3—5家产值过20亿元的企业。" } }],
  check(text, { report }) {
    for (const match of text.matchAll(range)) {
      const end = match.index + match[0].length;
      const [, low = "", high = ""] = match;
      const before = text.charAt(match.index - 1);
      if (Number(low) >= Number(high) || Number(high) > 1900 || /[\d.—–~〔[第号(（A-Za-z-]/.test(before)) continue;
      if (unitLengthAt(text, end) > 0 || notCount.test(text.slice(end, end + 3))) continue;
      const words = text.slice(Math.max(0, match.index - 2), end + 4);
      report("bare", { from: match.index, to: end, params: { words, range: match[0] } });
    }
  },
});
