import { isTraditional, loadSimplifier } from "../plan/clean/simplify";
import type { Plan } from "../plan/plan";
import { readPlan, type PlanProblem } from "../plan/readPlan";
import { success, type Result } from "../result";
import { bodiesOf } from "./bodies";

export type { PlanProblem } from "../plan/readPlan";

/**
 * Reads a plan and names who is to do each task. The tables of traditional characters load only for texts that need
 * them; nothing leaves the machine.
 *
 * @param text the plan as it was pasted or read from a file; spans point into it
 * @example
 * const result = await decomposePlan(text);
 * if (result.ok) console.log(result.value.tasks.length);
 */
export const decomposePlan = async (text: string): Promise<Result<Plan, PlanProblem>> => {
  const read = readPlan(text, isTraditional(text) ? await loadSimplifier() : null);
  if (!read.ok) return read;
  const tasks = read.value.tasks.map((task) => {
    const { lead, cooperate, quote } = bodiesOf(task.text);
    return quote === null ? task : { ...task, lead, cooperate, quote };
  });
  return success({ ...read.value, tasks });
};
