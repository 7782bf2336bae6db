import type { Plan } from "../plan/plan";
import { directoryForPlan, placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";
import type { AssignKnowledge } from "./assignPage";

/** The directory of bodies for a plan. */
export async function knowBodies(plan: Plan): Promise<AssignKnowledge> {
  const directory = directoryForPlan(plan);
  return { directory, find: bodyMatcher(directory, { place: placeOf(plan).name }) };
}
