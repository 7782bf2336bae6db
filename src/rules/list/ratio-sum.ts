import { defineRule } from "../rule";

const ratio =
  /(?:产业|能源|投资|城乡|消费)[^\d。；]{0,16}(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)(?![\d:：∶.])/g;

export const rule = defineRule({
  id: "ratio-sum",
  family: "arithmetic",
  severity: "warning",
  scope: "text",
  needs: ":：∶",
  options: { tolerance: 0.25 },
  zh: {
    title: "结构比例相加不是100",
    why: "三次产业等结构比例相加应为100，四舍五入最多差0.2。",
    messages: { sum: "{ratio}相加是{sum}，应为100。" },
  },
  en: {
    title: "Shares of a structure do not add up to 100",
    why: "The shares of the three industries and the like add up to 100, but for rounding.",
    messages: { sum: "{ratio} adds up to {sum} and not to 100." },
  },
  examples: [
    {
      wrong: { text: "到2030年，三次产业结构调整为8.5:44.5:49。" },
      right: { text: "到2030年，三次产业结构调整为8.5:44.5:47。" },
    },
  ],
  check(text, { options, report }) {
    for (const match of text.matchAll(ratio)) {
      const figures = match.slice(1, 4).map(Number);
      const sum = figures.reduce((all, figure) => all + figure, 0);
      // 1:2:3 is a proportion, and no shares of a hundred
      if (sum < 60 || sum > 140 || Math.abs(sum - 100) <= options.tolerance) continue;
      report("sum", {
        from: match.index,
        to: match.index + match[0].length,
        params: { ratio: figures.join(":"), sum },
      });
    }
  },
});
