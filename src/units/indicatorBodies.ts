import type { Assignment, Indicator, Plan, Task } from "../plan/plan";
import { inTextOrder, lastBegunAt } from "../plan/textOrder";

/** Who is to reach an indicator, and why they: its own bodies, or those of its task. */
export interface IndicatorBodies extends Assignment {
  /** the task whose bodies these are; null where they are its own, or where it has none */
  readonly task: Task | null;
}

const nobody: Assignment = { lead: [], cooperate: [] };

/** The task that a place of the text stands in, for many places of one plan. */
export function taskFinder({ tasks }: Pick<Plan, "tasks">): (offset: number) => Task | null {
  const ordered = inTextOrder(tasks);
  return (offset) => {
    const task = lastBegunAt(ordered, offset);
    return task !== undefined && offset < task.span.to ? task : null;
  };
}

/**
 * 责任单位 of the indicators of a plan: their own where they have some, else those of the task that their sentence
 * stands in. Prepared once, so that a long plan costs no more a row than a short one.
 *
 * @example const bodiesOf = indicatorBodies(plan); bodiesOf(plan.indicators[0]).lead // ["市市场监管局"]
 */
export function indicatorBodies(plan: Pick<Plan, "tasks">): (indicator: Indicator) => IndicatorBodies {
  const taskAt = taskFinder(plan);
  return ({ assigned, span }) => {
    if (assigned !== undefined) return { ...assigned, task: null };
    const task = taskAt(span.from);
    return { lead: (task ?? nobody).lead, cooperate: (task ?? nobody).cooperate, task };
  };
}

/** Who is to do each row of a plan, by its 编号: what the tables say of it. */
export function bodiesByRow(plan: Pick<Plan, "tasks" | "indicators">): ReadonlyMap<string, Assignment> {
  const bodiesOf = indicatorBodies(plan);
  const bodies = new Map<string, Assignment>(plan.tasks.map(({ id, lead, cooperate }) => [id, { lead, cooperate }]));
  for (const indicator of plan.indicators) {
    const { lead, cooperate } = bodiesOf(indicator);
    bodies.set(indicator.id, { lead, cooperate });
  }
  return bodies;
}
