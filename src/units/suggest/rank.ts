import type { Evidence, RowEvidence } from "./evidence";
import type { Suggestion, SuggestionReason } from "./suggestion";

const mostSuggested = 8;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** The figures of one body in one row, in the order of the weights. */
export const figuresOf = (one: Evidence): readonly number[] => [
  1,
  one.duty,
  one.dutyShare,
  one.dutyShare >= 1 ? 1 : 0,
  one.theme,
  one.alike,
  one.often,
  one.beside,
  one.nearest,
  one.past,
  one.nearestPast,
  one.mention,
  one.candidate.group ? 1 : 0,
  one.task,
  one.alikeLead,
  one.oftenLead,
  one.besideLead,
  one.pastLead,
  one.taskLead,
];

const weights = {
  any: [-4, 1.5, 1.5, 0.5, 1, 2, 4, 1, 1, 3, 1, 2, 0, 3, 0, 0, 0, 0, 0],
  lead: [-4, 1.5, 2, 1, 0.5, 0, 0, 0, 1, 0, 1, 1, -2, 0, 3, 3, 1, 3, 3],
};

const weighed = (figures: readonly number[], by: readonly number[]): number =>
  sigmoid(figures.reduce((sum, figure, at) => sum + figure * (by[at] ?? 0), 0));

export const ranked = ({ bodies }: RowEvidence): readonly Suggestion[] => {
  const scored = bodies.map((one) => {
    const figures = figuresOf(one);
    return { one, any: weighed(figures, weights.any), lead: weighed(figures, weights.lead) };
  });
  const order = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
    b.any + b.lead - a.any - a.lead || (a.one.wording < b.one.wording ? -1 : 1);
  return scored
    .sort(order)
    .slice(0, mostSuggested)
    .map(({ one, any }, at) => ({
      body: one.wording,
      name: one.candidate.bodies.length === 1 ? (one.candidate.bodies[0]?.name ?? null) : null,
      role: at === 0 ? "lead" : "cooperate",
      score: any,
      reasons: reasonsOf(one),
    }));
};

const reasonsOf = (one: Evidence): readonly SuggestionReason[] => {
  const reasons: SuggestionReason[] = [];
  if (one.pastRows > 0) reasons.push({ kind: "past", rows: one.pastRows });
  if (one.words.length > 0) reasons.push({ kind: "lexicon", words: one.words.slice(0, 3) });
  if (one.alikeRows > 0) reasons.push({ kind: "workbook", rows: one.alikeRows });
  else if (one.oftenRows > 0) reasons.push({ kind: "often", rows: one.oftenRows });
  return reasons;
};
