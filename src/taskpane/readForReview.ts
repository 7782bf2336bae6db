import { isTraditional, loadSimplifier } from "../plan/clean/simplify";
import type { Plan } from "../plan/plan";
import type { PlanProblem } from "../plan/readPlan";
import { unreadFigures } from "../plan/rows/unreadFigures";
import type { UnreadFigure } from "../plan/rows/unreadFigures";
import { success } from "../result";
import type { Result } from "../result";
import { decomposePlan } from "../units/decomposePlan";

/** A plan with the figures of its text that none of its rows is about. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly unread: readonly UnreadFigure[];
}

/** Reads a plan for a person who is going to look it over. */
export async function readForReview(text: string): Promise<Result<ReadPlan, PlanProblem>> {
  const plan = await decomposePlan(text);
  if (!plan.ok) return plan;
  const simplifier = isTraditional(text) ? await loadSimplifier() : null;
  return success({ plan: plan.value, unread: unreadFigures(text, plan.value, simplifier) });
}
