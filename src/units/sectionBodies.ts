import type { OutlineHeading, Task } from "../plan/plan";
import { inTextOrder } from "../plan/textOrder";
import { bodiesOf, bodiesOfAllBefore, bodiesOfSection, type Bodies } from "./bodies";

/** A stretch of the text whose tasks are all assigned at once; stretches lie within or beside one another. */
interface Scope {
  readonly from: number;
  readonly to: number;
  readonly bodies: Bodies;
}

/** What stands between the rows: the text as it was given, made readable as rows are. */
export type TextBetween = (from: number, to: number) => string;

const isAssigned = ({ lead, cooperate }: Bodies): boolean => lead.length + cooperate.length > 0;

/**
 * The bodies of tasks by order, where they are not in the text of the task itself: in a bracket or in lines under the
 * heading of its section, in 以上任务由… behind the last one, in a line behind its paragraph. A task with bodies of its
 * own keeps them; the nearest heading that assigns something decides.
 */
export const bodiesOfTasks = (
  tasks: readonly Task[],
  outline: readonly OutlineHeading[],
  between: TextBetween,
): ReadonlyMap<Task, Bodies> => {
  const found = new Map<Task, Bodies>();
  for (const task of tasks) {
    const named = isAssigned({ ...task, quote: null }) ? { ...task } : bodiesOf(task.text);
    if (isAssigned(named)) found.set(task, named);
  }
  if (found.size === tasks.length) return found;
  const ordered = inTextOrder(tasks);
  const headings = inTextOrder(outline);
  const starts = [...ordered, ...headings].map(({ span }) => span.from).sort((one, other) => one - other);
  for (const task of ordered) {
    const behind = found.has(task) ? null : bodiesBehind(task, starts, between);
    if (behind) found.set(task, behind);
  }
  const scopes = [...scopesOfHeadings(ordered, headings, starts, between), ...scopesBefore(ordered, found)].sort(
    (one, other) => one.from - other.from || other.to - one.to,
  );
  if (scopes.length === 0) return found;
  const open: Scope[] = [];
  let next = 0;
  for (const task of ordered) {
    const at = task.span.from;
    for (let scope = scopes[next]; scope && scope.from <= at; scope = scopes[++next]) open.push(scope);
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= at) open.pop();
    const nearest = open.at(-1);
    if (nearest && !found.has(task)) found.set(task, nearest.bodies);
  }
  return found;
};

/** The first start behind a place. */
const startBehind = (starts: readonly number[], place: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return starts[low] ?? Infinity;
};

/** What is read between two rows at most: more would be another part of the text. */
const widest = 1200;

/** 牵头单位:… in a line of its own behind the paragraph of a task. */
const bodiesBehind = (task: Task, starts: readonly number[], between: TextBetween): Bodies | null => {
  const to = Math.min(startBehind(starts, task.span.to - 1), task.span.to + widest);
  if (to <= task.span.to + 4) return null;
  const text = between(task.span.to, to).trimStart();
  return assignsAtOnce.test(text) ? bodiesOfSection(text) : null;
};

const assignsAtOnce = /^(?:[(\uff08【〔［]|(?:牵头|责任|主办)(?:责任)?(?:单位|部门)[:\uff1a])/;

/** (一)加强源头管理(牵头单位:市市场监管局): said of a section, for the items below. */
const scopesOfHeadings = (
  tasks: readonly Task[],
  headings: readonly OutlineHeading[],
  starts: readonly number[],
  between: TextBetween,
): Scope[] => {
  const ends = endsOf(headings);
  const ownStarts = new Set(tasks.map(({ span }) => span.from));
  return headings.flatMap(({ span }, at) => {
    const to = startBehind(starts, span.from);
    const end = ends[at] ?? Infinity;
    // a heading that no other row follows within its section is a task itself, or sets no work
    if (to >= end || startsNear(ownStarts, span.from)) return [];
    const bodies = bodiesOfSection(between(span.to, Math.min(to, span.to + widest)));
    return bodies && isAssigned(bodies) ? [{ from: span.from, to: end, bodies }] : [];
  });
};

/** how far behind its heading's number a task may begin */
const farthestStart = 8;

const startsNear = (starts: ReadonlySet<number>, place: number): boolean => {
  for (let at = place; at < place + farthestStart; at++) if (starts.has(at)) return true;
  return false;
};

/** Where the section of each heading ends: at the next heading of its rank or above. */
const endsOf = (headings: readonly OutlineHeading[]): readonly number[] => {
  const ends = headings.map(() => Infinity);
  const open: number[] = [];
  headings.forEach(({ path, span }, at) => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((headings[last]?.path.length ?? 0) < path.length) break;
      ends[last] = span.from;
      open.pop();
    }
    open.push(at);
  });
  return ends;
};

/** 以上任务由…, and a bracket in a line of its own behind the last of several items that name nobody. */
const scopesBefore = (tasks: readonly Task[], found: ReadonlyMap<Task, Bodies>): Scope[] => {
  const scopes: Scope[] = [];
  const groups = tasks.map(groupOf);
  let group: Task[] = [];
  tasks.forEach((task, at) => {
    if (at > 0 && groups[at - 1] !== groups[at]) group = [];
    group.push(task);
    const last = groups[at + 1] !== groups[at];
    const bodies = bodiesOfAllBefore(task.text) ?? (last ? bodiesOfGroup(group, found) : null);
    const first = group[0];
    if (bodies && first && isAssigned(bodies)) scopes.push({ from: first.span.from, to: task.span.to, bodies });
  });
  return scopes;
};

/** The section that a task stands in. */
const groupOf = ({ path, category }: Task): string =>
  path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : category.join("/");

const bodiesOfGroup = (group: readonly Task[], found: ReadonlyMap<Task, Bodies>): Bodies | null => {
  const last = group.at(-1);
  const bodies = last ? found.get(last) : undefined;
  if (!last || !bodies || group.length < 2 || group.slice(0, -1).some((task) => found.has(task))) return null;
  return bodies.quote !== null && last.text.trimEnd().endsWith(`\n${bodies.quote}`) ? bodies : null;
};
