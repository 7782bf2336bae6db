import { figureText, numberIn } from "../cells";
import { defineRule } from "../rule";

const named = /[“"「]?([两二三四五六七八九])(?:品|标|类|种|项|大|上|化)/;
const counts = "零一二三四五六七八九";
const countIn = (name: string): number => {
  const word = named.exec(name)?.[1] ?? "";
  return word === "两" ? 2 : counts.indexOf(word);
};

export const rule = defineRule({
  id: "parts-named-count",
  family: "arithmetic",
  severity: "warning",
  scope: "table",
  options: {},
  zh: {
    title: "分项个数与名称里的数字不符",
    why: "名称说“三品”“四类”，列出的分项却更多：多出的那一项不属于这个总数，合计只是凑巧相等或本来就不该相加。请核对分项的范围。",
    messages: {
      more: "“{name}”按名称是{count}项，却列了{listed}项：{parts}；只取前{count}项相加是{sum}，总数写的是{whole}。",
    },
  },
  en: {
    title: "More parts than the name counts",
    why: "The name says three kinds (三品), and more than three are listed: one of them does not belong to the whole, even where the sum happens to agree. Check what the whole covers.",
    messages: {
      more: "“{name}” names {count} kinds but lists {listed}: {parts}. The first {count} add up to {sum}; the whole is {whole}.",
    },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "农业“两品”", value: 90, unit: "个" },
          { name: "绿色食品", value: 60, unit: "个", partOf: "I-1" },
          { name: "有机农产品", value: 20, unit: "个", partOf: "I-1" },
          { name: "地理标志农产品", value: 10, unit: "个", partOf: "I-1" },
        ],
      },
      right: {
        indicators: [
          { name: "农业“两品”", value: 80, unit: "个" },
          { name: "绿色食品", value: 60, unit: "个", partOf: "I-1" },
          { name: "有机农产品", value: 20, unit: "个", partOf: "I-1" },
        ],
      },
    },
  ],
  check(_model, { index, report }) {
    for (const [key, rows] of index.parts) {
      const row = index.rowOf(key);
      if (row?.table !== "indicators") continue;
      const count = countIn(row.name);
      const whole = numberIn(row.value);
      if (count < 2 || rows.length <= count || whole === null) continue;
      const figures = rows.map(({ value }) => numberIn(value) ?? 0);
      const sum = figures.slice(0, count).reduce((all, figure) => all + figure, 0);
      report("more", {
        row,
        field: "value",
        others: rows,
        params: {
          name: row.name,
          count,
          listed: rows.length,
          parts: rows.map((part, at) => `${part.name}${figureText(figures[at] ?? 0, part.unit)}`).join("、"),
          sum: figureText(sum, row.unit),
          whole: figureText(whole, row.unit),
        },
      });
    }
  },
});
