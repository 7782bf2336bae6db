import type { Plan } from "../../plan/plan";
import type { AssignableRow } from "./suggestion";

/**
 * The rows of a plan's tables, tasks first. An indicator belongs to the task whose text it stands in; what is assigned
 * to it is its own, not its task's.
 */
export const rowsOfPlan = (plan: Plan): readonly AssignableRow[] => {
  const tasks = plan.tasks.map(({ id, title, text, category, lead, cooperate }): AssignableRow => ({
    id,
    title,
    text,
    headings: category,
    lead,
    cooperate,
    task: null,
  }));
  const byStart = plan.tasks
    .map(({ span }, at) => ({ span, at }))
    .sort((one, other) => one.span.from - other.span.from);
  const indicators = plan.indicators.map(({ id, name, sentence, span, assigned }): AssignableRow => {
    const within = byStart.find((task) => task.span.from <= span.from && span.from < task.span.to);
    const task = within && plan.tasks[within.at];
    return {
      id,
      title: name,
      text: sentence,
      headings: task ? [...task.category, task.title] : headingsAbove(plan, span.from),
      lead: assigned?.lead ?? [],
      cooperate: assigned?.cooperate ?? [],
      task: task?.id ?? null,
    };
  });
  return [...tasks, ...indicators];
};

/** The titles of the headings that a place of the text stands under, from the top down. */
const headingsAbove = ({ outline }: Plan, at: number): readonly string[] => {
  const above: { readonly depth: number; readonly title: string }[] = [];
  for (const { path, title, span } of outline) {
    if (span.from > at) break;
    while ((above[above.length - 1]?.depth ?? -1) >= path.length) above.pop();
    above.push({ depth: path.length, title });
  }
  return above.map(({ title }) => title);
};
