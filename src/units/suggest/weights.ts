import type { Evidence } from "./evidence";

/** How much each figure of `figuresOf` counts, in the same order; the first is the base. */
export type Weights = readonly number[];

interface RoleWeights {
  /** for being named at all */
  readonly any: Weights;
  /** for leading */
  readonly lead: Weights;
}

/** What speaks for one body in one row, as figures to be weighed. */
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
  one.mention,
  one.candidate.group ? 1 : 0,
  one.alikeLead,
  one.oftenLead,
  one.besideLead,
  one.task,
  one.taskLead,
  one.past,
  one.pastLead,
  one.nearestPast,
];

/*
 * Fitted by logistic regression on public plans that name bodies, each row's own hidden from it; the figures of tasks
 * and of earlier years, which those plans do not have, stand as those of the plan's own rows that are like it.
 */

/** Where other rows of the plan name bodies. */
export const warmWeights: RoleWeights = {
  any: [-4.9, 4.6, 2.8, 0.1, -0.5, 3.2, 2.3, 1.8, 1, 1.5, 0.7, 0, 0, 0, 4, 0, 3, 0, 2],
  lead: [-6.5, 3.8, 2.8, 0.3, 1.5, 1.2, 0.6, 1.1, 0.2, 1, -0.5, 1.5, -0.3, 1, 1, 4, 1.2, 2.5, 2],
};

/** Where no other row names anybody. */
export const coldWeights: RoleWeights = {
  any: [-4.9, 4.9, 3.6, -0.9, 0.7, 0, 0, 0, 0, 1.5, -1.1, 0, 0, 0, 4, 0, 3, 0, 2],
  lead: [-6.6, 4, 3.2, 0.1, 2.9, 0, 0, 0, 0, 1, -0.5, 0, 0, 0, 1, 4, 1.2, 2.5, 2],
};
