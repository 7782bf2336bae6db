import type { Evidence, RowEvidence } from "./evidence";
import type { Suggestion, SuggestionReason } from "./suggestion";
import { coldWeights, figuresOf, warmWeights } from "./weights";
import type { Weights } from "./weights";

const mostSuggested = 8;
/** Of so many rows that name bodies on, what other rows name counts in full. */
const enoughRows = 4;
/** Behind the first three, what is less likely than this is noise. */
const leastLikely = 0.04;
const surelyShown = 3;
/** How much leading counts against being named at all, for who comes first. */
const leadCounts = 0.7;

const likelihood = (figures: readonly number[], weights: Weights): number =>
  1 / (1 + Math.exp(-figures.reduce((sum, figure, at) => sum + figure * (weights[at] ?? 0), 0)));

/** Between the likelihoods by two sets of weights. */
const blended = (figures: readonly number[], one: Weights, other: Weights, share: number): number =>
  (share < 1 ? (1 - share) * likelihood(figures, one) : 0) + (share > 0 ? share * likelihood(figures, other) : 0);

/** The bodies of a row as suggestions, best first; the first is the one to lead. */
export const ranked = ({ assigned, bodies }: RowEvidence): readonly Suggestion[] => {
  const warm = Math.min(1, assigned / enoughRows);
  const scored = bodies.map((one) => {
    const figures = figuresOf(one);
    const any = blended(figures, coldWeights.any, warmWeights.any, warm);
    const lead = blended(figures, coldWeights.lead, warmWeights.lead, warm);
    return { one, any, order: any + leadCounts * lead };
  });
  scored.sort((a, b) => b.order - a.order || (a.one.wording < b.one.wording ? -1 : 1));
  const [first, ...others] = scored;
  if (!first) return [];
  others.sort((a, b) => b.any - a.any || (a.one.wording < b.one.wording ? -1 : 1));
  // the one to lead may do less of all rows than another that takes part in most of them
  const highest = Math.max(first.any, others[0]?.any ?? 0);
  return [{ ...first, any: highest }, ...others]
    .slice(0, mostSuggested)
    .filter(({ any }, at) => at < surelyShown || any >= leastLikely)
    .map(({ one, any }, at) => ({
      body: one.wording,
      name: one.candidate.bodies.length === 1 && !one.candidate.group ? (one.candidate.bodies[0]?.name ?? null) : null,
      role: at === 0 ? "lead" : "cooperate",
      score: Math.round(any * 1000) / 1000,
      reasons: reasonsOf(one),
    }));
};

const mostWords = 3;

const reasonsOf = (one: Evidence): readonly SuggestionReason[] => {
  const reasons: SuggestionReason[] = [];
  if (one.task > 0) reasons.push({ kind: "task", title: one.taskTitle });
  if (one.pastRows > 0) reasons.push({ kind: "past", rows: one.pastRows });
  const words = one.words();
  if (words.length > 0) reasons.push({ kind: "lexicon", words: words.slice(0, mostWords) });
  if (one.alikeRows > 0) reasons.push({ kind: "workbook", rows: one.alikeRows });
  else if (one.oftenRows > 0) reasons.push({ kind: "often", rows: one.oftenRows });
  if (one.mention > 0) reasons.push({ kind: "mention" });
  return reasons.length > 0 ? reasons : [{ kind: "common" }];
};
