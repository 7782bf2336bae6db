import { unitLengthAt } from "../../plan/numbers/units";
import { defineRule } from "../rule";

const scaled = /\d(?:\.\d{1,4})?(万亿|千亿|百亿|亿)/g;
/** What 亿 may stand before besides units: 亿级, 亿以上产业 is money all the same. */
const noMoney =
  /^(?:级|次|倍|分之|吨|千瓦|斤|株|尾|羽|粒|度|方|件|人|用户|户|平|立|条|块|份|美|欧|港|日元|公|标|载|字节|次浮点)/;

export const rule = defineRule({
  id: "amount-without-currency",
  family: "plausibility",
  severity: "warning",
  scope: "text",
  needs: "亿",
  options: {},
  zh: {
    title: "“亿”后面没有“元”",
    why: "“800亿产业规模”没有货币单位，也没有说是产值、收入还是投资，考核时没有依据。",
    messages: { bare: "“{words}”没有写明是亿元还是别的单位。" },
  },
  en: {
    title: "An amount of 亿 without its unit",
    why: "“800亿产业规模” names neither a currency nor whether it is output, revenue or investment, so there is nothing to assess it by.",
    messages: { bare: "“{words}” does not say what the 亿 counts." },
  },
  examples: [
    { wrong: { text: "力争装备制造业达到600亿产业规模。" }, right: { text: "力争装备制造业产值达到600亿元。" } },
  ],
  check(text, { report }) {
    if (!text.includes("亿")) return;
    for (const match of text.matchAll(scaled)) {
      const scaleAt = match.index + match[0].length - (match[1]?.length ?? 0);
      const end = scaleAt + (match[1]?.length ?? 0);
      const behind = text.slice(end, end + 6);
      if (unitLengthAt(text, scaleAt) > end - scaleAt || noMoney.test(behind) || /^[—–~～-]/.test(behind)) continue;
      let from = match.index;
      while (from > 0 && /[\d.,]/.test(text.charAt(from - 1))) from--;
      report("bare", { from, to: end, params: { words: text.slice(from, Math.min(text.length, end + 4)) } });
    }
  },
});
