import { isTraditional, loadSimplifier } from "../plan/clean/simplify";
import type { Plan } from "../plan/plan";
import { readPlan, type PlanProblem } from "../plan/readPlan";
import { success, type Result } from "../result";
import type { Bodies } from "./bodies";
import { bodiesOfTasks } from "./sectionBodies";

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
  const simplifier = isTraditional(text) ? await loadSimplifier() : null;
  const read = readPlan(text, simplifier);
  if (!read.ok) return read;
  const between = (from: number, to: number): string => {
    const given = text.slice(from, to);
    return simplifier ? simplifier(given) : given;
  };
  const bodies = bodiesOfTasks(read.value.tasks, read.value.outline, between);
  let saysFirstLeads: boolean | null = null;
  const firstLeads = (): boolean => (saysFirstLeads ??= firstInList.test(between(0, text.length)));
  const tasks = read.value.tasks.map((task) => {
    const named = bodies.get(task);
    if (!named) return task;
    const { lead, cooperate } = named.lead.length === 0 && firstLeads() ? leadByOrder(named) : named;
    return { ...task, lead, cooperate, quote: named.quote ?? task.quote };
  });
  return success({ ...read.value, tasks });
};

/** 责任单位中列第一位的为牵头单位: said once, for all lists of the plan. */
const firstInList =
  /(?:列|排|排名|位列|位于|处)(?:在|于)?(?:第一位?|首位|第1位|最前)的?(?:单位|部门|责任单位)?(?:为|是|系|即为|作为)(?:该项?|本项|各项)?(?:任务|工作)?的?(?:牵头|第一责任|主要责任|总牵头)|(?:第一|首)(?:个|家|位)?(?:责任)?(?:单位|部门)(?:为|是|系)(?:该项?|本项|各项)?(?:任务|工作)?的?牵头/;

const leadByOrder = (named: Bodies): Pick<Bodies, "lead" | "cooperate"> => {
  const [first, ...others] = named.cooperate;
  return named.lead.length > 0 || first === undefined ? named : { lead: [first], cooperate: others };
};
