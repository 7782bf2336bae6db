import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { sentencesIn } from "../language/sentences";
import { wordsAhead } from "../language/wordsAhead";
import type { Block } from "../outline/blocks";
import type { Veto } from "../plan";

/** 凡发生规模性返贫的乡镇,年度考核实行“一票否决”: running text that says what forfeits all; 推行一票否决 alone does not. */
const forfeits = /(?:凡|对|如|若|一旦)[^。]{0,12}(?:发生|出现|存在|未完成|造成)[^。]{2,60}(?:一票否决|否决)/;
/** 有下列情形之一的: leads to the conditions, is none. */
const leadsOver = /(?:下列|以下|如下)[^。]{0,20}(?:情形|情况|问题|条件)/;

/** Reads the 否决条件: one for each sentence of a part, paragraph or item of that name, and those said in running text. */
export const readVetoes = (plan: CleanPlan, blocks: readonly Block[]): Veto[] => {
  const vetoes: Veto[] = [];
  const add = (from: number, to: number): void => {
    const text = plan.text
      .slice(from, to)
      .replace(/^(?:[一二三四五六七八九十]是|[①-⑳]|\(?\d\))/, "")
      .trim();
    if (text.length >= 6) vetoes.push({ text, span: spanOf(plan, from, to) });
  };
  const speaksOfVetoes = wordsAhead(plan.plain, ["否决"]);
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    if (block.part === "veto") {
      const from =
        block.kind === "heading" && block.heading ? Math.min(block.heading.titleTo + 1, block.to) : block.from;
      for (const sentence of sentencesIn(plan.plain, from, block.to)) {
        if (!leadsOver.test(plan.plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 40)))) {
          add(sentence.from, sentence.to);
        }
      }
    } else if (block.part !== "review" && speaksOfVetoes(block.from, block.to)) {
      // 有下列情形之一的,实行“一票否决”:①…②…: what follows in the paragraph are the conditions
      let listed = false;
      for (const { from, to } of sentencesIn(plan.plain, block.from, block.to)) {
        const words = plan.plain.slice(from, Math.min(to, from + 160));
        const leads = leadsOver.test(words) && words.includes("否决");
        if (listed || (!leads && forfeits.test(words))) add(from, to);
        listed ||= leads;
      }
    }
  }
  return vetoes;
};
