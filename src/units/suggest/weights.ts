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
  one.titleShare,
  one.breadth,
];

/*
 * Fitted by logistic regression on public plans that name bodies, each row's own hidden from it; the figures of tasks
 * and of earlier years, which those plans do not have, stand as those of the plan's own rows that are like it.
 */

/** Where other rows of the plan name bodies. */
export const warmWeights: RoleWeights = {
  any: [-4.3, 4, 2.2, 0.4, -0.4, 3, 1.6, 1.4, 0.6, 1.5, 0.4, 0, 0, 0.6, 4, 0, 3, 0, 2, -0.3, 0],
  lead: [-5.5, 3.2, 2.2, 0.4, 1, 1, 0, 1, 0, 1, -0.8, 1.4, -0.2, 1.3, 1, 4, 1.2, 2.5, 2, 0.5, 0],
};

/** Where no other row names anybody. */
export const coldWeights: RoleWeights = {
  any: [-4.9, 4.5, 3, 0.2, 0.4, 0, 0, 0, 0, 1.5, -1.1, 0, 0, 0, 4, 0, 3, 0, 2, 0.3, 0],
  lead: [-6.2, 3.5, 2.5, 0.6, 2, 0, 0, 0, 0, 1, -0.6, 0, 0, 0, 1, 4, 1.2, 2.5, 2, 0.9, 0],
};
