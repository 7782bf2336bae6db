import type { Plan } from "../../plan/plan";
import type { Directory } from "../directory";
import { directoryForPlan, placeOf } from "../directoryForPlan";
import { bodyMatcher } from "../matchBody";
import { evidenceFor } from "./evidence";
import { rowsOfPlan } from "./planRows";
import { ranked } from "./rank";
import type { AssignableRow, Suggestion } from "./suggestion";

export interface SuggestOptions {
  /** who may be suggested; the default directory of the plan's level where it is left out */
  readonly directory?: Directory;
  /** rows of earlier years' tables */
  readonly past?: readonly AssignableRow[];
  /** the rows as they are now, where people have assigned bodies; the plan's own where they are left out */
  readonly rows?: readonly AssignableRow[];
}

/**
 * Suggests bodies for every task and indicator of a plan, best first, by the row's id: from what the bodies are in
 * charge of, from other rows of the plan, and from tables of earlier years. The same rows give the same suggestions,
 * and what a row says itself of its bodies is hidden from its own suggestions.
 *
 * @example suggestBodies(plan).get(plan.tasks[0].id)?.[0] // { body: "市市场监管局", role: "lead", score: 0.82, … }
 */
export const suggestBodies = (
  plan: Plan,
  { directory = directoryForPlan(plan), past = [], rows = rowsOfPlan(plan) }: SuggestOptions = {},
): ReadonlyMap<string, readonly Suggestion[]> => {
  const place = placeOf(plan).name;
  const match = bodyMatcher(directory, { place });
  const evidence = evidenceFor(rows, { directory, match, title: plan.metadata.title ?? "", place, past });
  return new Map(rows.map((row, at) => [row.id, evidence[at] ? ranked(evidence[at]) : []]));
};
