import { defineRule } from "../rule";

/** 目的的 and 标的的 are words of their own with 的 behind them. */
const particles = /(?<![目标有靶无])的的|[,，]{2,4}|。。(?!。)|、、|；；|：：|[,，]。|。[,，]|、[。，]|[。，]、/g;
const longest = 6;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

/** Where words of two to six characters stand twice in a row. One pass for each length. */
function repeats(text: string): readonly { readonly from: number; readonly once: string }[] {
  const found: { readonly from: number; readonly once: string }[] = [];
  for (let length = 2; length <= longest; length++) {
    let same = 0;
    for (let at = length; at < text.length; at++) {
      const code = text.charCodeAt(at);
      same = code === text.charCodeAt(at - length) && isHan(code) ? same + 1 : 0;
      if (same < length) continue;
      const from = at - 2 * length + 1;
      found.push({ from, once: text.slice(from, from + length) });
      same = 0;
    }
  }
  return found;
}

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
    for (const { from, once } of repeats(text)) {
      const [first, second] = once;
      if (meant.test(once) || (once.length === 2 && first === second)) continue;
      report("word", { from, to: from + 2 * once.length, params: { words: once }, severity: "notice" });
      break;
    }
  },
});
