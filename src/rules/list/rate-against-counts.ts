import { figureText } from "../cells";
import { defineRule } from "../rule";

const rateIn = /([一-龥]{2})率(?:均|都)?(?:为|达到|达|是)?(\d{1,3}(?:\.\d{1,2})?)%/;
const countIn = /(\d{1,7})(批次|[个家件项批户座处起份名人次所])(?![\d%])/;

interface Count {
  readonly words: string;
  readonly figure: number;
  readonly unit: string;
}

export const rule = defineRule({
  id: "rate-against-counts",
  family: "arithmetic",
  severity: "warning",
  scope: "text",
  needs: "率",
  options: { tolerance: 0.6 },
  zh: {
    title: "比率与所列数量不符",
    why: "一句话里给出总数、达到要求的数和比率时，三者要对得上。部分大于总数的，说明两个数口径不同，比率没有依据。",
    messages: {
      rate: "{word}{part}，总数{whole}，{word}率应为{computed}%，原文写的是{written}%。",
    },
  },
  en: {
    title: "A rate disagrees with the counts beside it",
    why: "Where a sentence gives a whole, a part and a rate, the three belong together. A part larger than the whole means that they do not count the same, and the rate stands on nothing.",
    messages: {
      rate: "{word}: {part} of {whole}, which makes a rate of {computed}%; the text says {written}%.",
    },
  },
  examples: [
    {
      wrong: { text: "全年抽检食品200批次，合格190批次，合格率98%。" },
      right: { text: "全年抽检食品200批次，合格190批次，合格率95%。" },
    },
  ],
  check(text, { options, report }) {
    if (!text.includes("率")) return;
    let at = 0;
    for (const sentence of text.split(/[。；;]/)) {
      const from = at;
      at += sentence.length + 1;
      if (sentence.length > 400 || !rateIn.test(sentence)) continue;
      const counts: Count[] = [];
      for (const clause of sentence.split(/[,，]/)) {
        const rate = rateIn.exec(clause);
        const count = rate ? null : countIn.exec(clause);
        if (count) {
          counts.push({ words: clause.slice(0, count.index), figure: Number(count[1]), unit: count[2] ?? "" });
          continue;
        }
        const word = rate?.[1];
        const part = counts.at(-1);
        if (!rate || !word || !part?.words.includes(word) || part.words.includes(`不${word}`)) continue;
        const whole = counts.find((other) => other !== part && !other.words.includes(word));
        if (!whole || whole.figure === 0) continue;
        const computed = (part.figure / whole.figure) * 100;
        const comparable = whole.unit === part.unit ? counts.length === 2 || computed > 100 : computed > 100;
        if (!comparable || Math.abs(computed - Number(rate[2])) <= options.tolerance) continue;
        const computedText = Number(computed.toFixed(2));
        report("rate", {
          from: from + sentence.indexOf(part.words),
          to: from + sentence.indexOf(clause) + clause.length,
          params: {
            word,
            part: figureText(part.figure, part.unit),
            whole: figureText(whole.figure, whole.unit),
            computed: computedText,
            written: rate[2] ?? "",
          },
        });
      }
    }
  },
});
