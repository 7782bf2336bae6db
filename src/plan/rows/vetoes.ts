import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { sentencesIn } from "../language/sentences";
import type { Block } from "../outline/blocks";
import type { Veto } from "../plan";

/** Reads the 否决条件: one for each sentence of a part, paragraph or item of that name. */
export const readVetoes = (plan: CleanPlan, blocks: readonly Block[]): Veto[] => {
  const vetoes: Veto[] = [];
  for (const block of blocks) {
    if (block.part !== "veto" || block.kind === "furniture") continue;
    const from = block.kind === "heading" && block.heading ? Math.min(block.heading.titleTo + 1, block.to) : block.from;
    for (const sentence of sentencesIn(plan.plain, from, block.to)) {
      const text = plan.text.slice(sentence.from, sentence.to).trim();
      if (text.length >= 6) vetoes.push({ text, span: spanOf(plan, sentence.from, sentence.to) });
    }
  }
  return vetoes;
};
