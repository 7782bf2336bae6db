import { figureText, same } from "../cells";
import { defineRule } from "../rule";

const yearly =
  /(?:每年|年均)(?:新增|新建|培育|建设|完成|改造|培训|发放|创建|引进|安排|投入)?[^\d。；;，,]{0,12}?(\d{1,7}(?:\.\d{1,3})?)(万?[个家件项人户亩吨座所次名元]|亿元|公里)[^。；;]{0,12}?([三四五两十3-9])年(?:内)?(?:共|累计|合计|总共|共计)[^\d。；;，,]{0,10}?(\d{1,8}(?:\.\d{1,3})?)(万?[个家件项人户亩吨座所次名元]|亿元|公里)/g;
const counts: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 五: 5, 十: 10 };

export const rule = defineRule({
  id: "yearly-times-years",
  family: "arithmetic",
  severity: "warning",
  scope: "text",
  needs: "每均",
  options: {},
  zh: {
    title: "每年数乘年数与累计数不符",
    why: "“每年新增10个，五年累计60个”，10乘5是50。两个数里有一个写错了。",
    messages: { product: "每年{yearly}，{years}年应是{product}，原文写的是{written}。" },
  },
  en: {
    title: "Yearly figure times years is not the total",
    why: "“10 every year, 60 in five years”: 10 times 5 is 50. One of the two is wrong.",
    messages: { product: "{yearly} every year makes {product} in {years} years, but the text says {written}." },
  },
  examples: [
    {
      wrong: { text: "每年新增示范企业10家，五年累计60家。" },
      right: { text: "每年新增示范企业10家，五年累计50家。" },
    },
  ],
  check(text, { report }) {
    if (!/每年|年均/.test(text)) return;
    for (const match of text.matchAll(yearly)) {
      const [whole, each = "", unit = "", yearsText = "", total = "", other = ""] = match;
      const years = counts[yearsText] ?? Number(yearsText);
      const product = Number(each) * years;
      // 每年不少于10个，五年累计60个 is no contradiction the other way round
      if (unit !== other || same(product, Number(total)) || /不少于|不低于|以上/.test(whole)) continue;
      report("product", {
        from: match.index,
        to: match.index + whole.length,
        params: { yearly: `${each}${unit}`, years, product: figureText(product, unit), written: `${total}${other}` },
      });
    }
  },
});
