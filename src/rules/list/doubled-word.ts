import { defineRule } from "../rule";

/** 目的的 and 标的的 are words of their own with 的 behind them. */
const particles = /(?<![目标有靶无])的的|[,，]{2,4}|。。(?!。)|、、|；；|：：|[,，]。|。[,，]|、[。，]|[。，]、/g;
const repeated = /([一-龥]{2,6})\1/g;
/** 一件一件, 家家户户: said twice on purpose, and names that end as the next begins. */
const meant = /^(?:[一每逐]|中心|人民|高新|开发|市市|县县|区区|研究|试点|管理局|服务中心|安全生产|[一-龥]{2}[、])|级$/;

export const rule = defineRule({
  id: "doubled-word",
  family: "text",
  severity: "warning",
  scope: "text",
  options: {},
  zh: {
    title: "字词或标点重复",
    why: "“的的”“加强加强”“，，”是改稿时留下的错字，说明这句话没有核对过，其中的数也要核对。",
    messages: { particle: "“{words}”重复。", word: "“{words}”写了两遍。" },
  },
  en: {
    title: "Doubled word or mark",
    why: "的的, 加强加强 and ，， are left over from rewriting: nobody has read the sentence since, so check its figures too.",
    messages: { particle: "“{words}” is doubled.", word: "“{words}” stands twice." },
  },
  examples: [
    { wrong: { text: "支持品牌价值不断提高的的优势企业。" }, right: { text: "支持品牌价值不断提高的优势企业。" } },
    { wrong: { text: "加强加强产品质量监管。" }, right: { text: "加强产品质量监管。" } },
  ],
  check(text, { report }) {
    for (const match of text.matchAll(particles)) {
      const to = match.index + match[0].length;
      report("particle", { from: match.index, to, params: { words: match[0] } });
      break;
    }
    for (const match of text.matchAll(repeated)) {
      const [words, once = ""] = match;
      const [first, second] = once;
      if (meant.test(once) || (once.length === 2 && first === second)) continue;
      report("word", {
        from: match.index,
        to: match.index + words.length,
        params: { words: once },
        severity: "notice",
      });
    }
  },
});
