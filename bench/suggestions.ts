/**
 * Suggestions against plans that name bodies, leave one out: each row's own bodies are hidden from it, by the program
 * itself and by taking them out of the text, and the suggestions must name one of them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPlanFile } from "../src/files/readPlanFile";
import { decomposePlan } from "../src/units/decomposePlan";
import type { Plan, Task } from "../src/plan/plan";
import { directoryForPlan, placeOf } from "../src/units/directoryForPlan";
import { bodyMatcher } from "../src/units/matchBody";
import { ownText } from "../src/units/suggest/ownText";
import { rowsOfPlan } from "../src/units/suggest/planRows";
import { suggestBodies } from "../src/units/suggest/suggestBodies";
import type { AssignableRow, Suggestion } from "../src/units/suggest/suggestion";
import type { Bench, BenchRow } from "./measure";
import { compare, milliseconds } from "./measure";
import { shipped } from "./shippedReader";

const root = path.resolve(import.meta.dirname, "..");

interface NamedTask {
  readonly lead: readonly string[];
  readonly all: readonly string[];
}

/** How often the suggestions were right. */
interface Tally {
  tasks: number;
  first: number;
  firstThree: number;
  led: number;
  leadFirst: number;
}

const empty = (): Tally => ({ tasks: 0, first: 0, firstThree: 0, led: 0, leadFirst: 0 });

/** What one way of comparing names finds: by wording, or by the body of today that is meant. */
const count = (tally: Tally, named: NamedTask, found: readonly Suggestion[], same: (body: string) => string): void => {
  const all = new Set(named.all.map(same));
  const lead = new Set(named.lead.map(same));
  const bodies = found.map(({ body }) => same(body));
  const [first = ""] = bodies;
  tally.tasks += 1;
  tally.first += Number(all.has(first));
  tally.firstThree += Number(bodies.slice(0, 3).some((body) => all.has(body)));
  if (lead.size === 0) return;
  tally.led += 1;
  tally.leadFirst += Number(lead.has(first));
};

/** Widths of brackets and blanks do not make another body. */
const byWording = (body: string): string => body.normalize("NFKC").replace(/\s/g, "");

const byBody = (plan: Plan): ((body: string) => string) => {
  const match = bodyMatcher(directoryForPlan(plan), { place: placeOf(plan).name });
  return (body) => {
    const found = match(body);
    return found.kind === "known" ? found.body.name : byWording(body);
  };
};

/** The rows as if nobody were assigned to any of them. */
const blank = (rows: readonly AssignableRow[]): readonly AssignableRow[] =>
  rows.map((row) => {
    const bodies = [...row.lead, ...row.cooperate];
    const own = (text: string): string => ownText(text, bodies);
    return {
      ...row,
      title: own(row.title),
      text: own(row.text),
      headings: row.headings.map(own),
      lead: [],
      cooperate: [],
    };
  });

const goldTasks = (file: string): readonly Partial<Task>[] =>
  existsSync(file) ? ((JSON.parse(readFileSync(file, "utf8")) as { tasks?: Partial<Task>[] }).tasks ?? []) : [];

const plainTitle = (title: string): string => title.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** Who does a task by hand-made gold where there is some, else as the reader reads it. */
const namedBy = (task: Task, gold: readonly Partial<Task>[]): NamedTask => {
  const title = plainTitle(task.title);
  const wanted = gold.find((one) => {
    const other = plainTitle(one.title ?? "");
    return other !== "" && (title.startsWith(other) || other.startsWith(title));
  });
  const { lead = [], cooperate = [] } = wanted ?? task;
  return { lead, all: [...lead, ...cooperate] };
};

interface Scores {
  readonly wordings: Tally;
  readonly bodies: Tally;
  readonly cold: Tally;
  plans: number;
}

const score = async (files: readonly { readonly plan: string; readonly gold: string }[]): Promise<Scores> => {
  const scores: Scores = { wordings: empty(), bodies: empty(), cold: empty(), plans: 0 };
  for (const { plan: file, gold } of files) {
    const text = await readPlanFile(readFileSync(file), file);
    const read = text.ok ? await decomposePlan(text.value.text) : text;
    if (!read.ok) continue;
    const plan = read.value;
    const wanted = goldTasks(gold);
    const named = plan.tasks.map((task) => ({ id: task.id, ...namedBy(task, wanted) }));
    if (named.every(({ all }) => all.length === 0)) continue;
    scores.plans += 1;
    const rows = rowsOfPlan(plan);
    const warm = suggestBodies(plan, { rows });
    const cold = suggestBodies({ ...plan, tasks: [] }, { rows: blank(rows), directory: directoryForPlan(plan) });
    const same = byBody(plan);
    for (const task of named) {
      if (task.all.length === 0) continue;
      count(scores.wordings, task, warm.get(task.id) ?? [], byWording);
      count(scores.bodies, task, warm.get(task.id) ?? [], same);
      count(scores.cold, task, cold.get(task.id) ?? [], same);
    }
  }
  return scores;
};

const textsIn = (folder: string, gold: string): { readonly plan: string; readonly gold: string }[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .sort()
        .map((name) => ({ plan: path.join(folder, name), gold: path.join(gold, name.replace(/\.txt$/, ".json")) }))
    : [];

const share = (some: number, all: number): string => (all === 0 ? "–" : `${((100 * some) / all).toFixed(1)}%`);

const rowsOf = (set: string, { wordings, bodies, cold, plans }: Scores): readonly BenchRow[] => {
  const work = `suggestions, ${set} (${String(plans)} plans, ${String(wordings.tasks)} tasks, ${String(wordings.led)} led)`;
  const row = (against: string, tally: Tally, judged: boolean): BenchRow => ({
    work,
    against,
    measured: `${share(tally.first, tally.tasks)} · ${share(tally.firstThree, tally.tasks)} · ${share(tally.leadFirst, tally.led)}`,
    aim: judged ? "≥ 80% · ≥ 93% · ≥ 65%" : "",
    ok: judged
      ? tally.first >= 0.8 * tally.tasks &&
        tally.firstThree >= 0.93 * tally.tasks &&
        tally.leadFirst >= 0.65 * tally.led
      : null,
  });
  return [
    row("first · one of three · lead first, wording for wording", wordings, true),
    row("the same, by the body of today that is meant", bodies, false),
    row("the same, as if no other row named anybody", cold, false),
  ];
};

/** Folders besides the usual ones: `BENCH_PLANS=../unseen npm run bench -- suggestions` (plans/ and gold/ in it). */
const furtherFolders = (process.env["BENCH_PLANS"] ?? "").split(path.delimiter).filter(Boolean);

export const bench: Bench = async () => {
  const own = path.join(root, "test/plan/plans");
  const shared = path.resolve(root, "../shared");
  const sets: readonly (readonly [string, ReturnType<typeof textsIn>])[] = [
    ["written for the tests", textsIn(own, own)],
    ["real plans", textsIn(path.join(shared, "plans"), path.join(shared, "gold"))],
    ...furtherFolders.map((folder) => {
      const at = path.resolve(root, folder);
      return [path.basename(at), textsIn(path.join(at, "plans"), path.join(at, "gold"))] as const;
    }),
  ];
  const rows: BenchRow[] = [];
  for (const [set, files] of sets) {
    if (files.length > 0) rows.push(...rowsOf(set, await score(files)));
    else rows.push({ work: `suggestions, ${set}`, against: "", measured: "no plans here", aim: "", ok: null });
  }
  return [...rows, await speed()];
};

/** 150 rows against every body of a city. */
const speed = async (): Promise<BenchRow> => {
  const text = readFileSync(path.join(root, "samples/linjiang-2026-2030.txt"), "utf8");
  const read = await decomposePlan(text);
  if (!read.ok) throw new Error(read.key);
  const plan = read.value;
  const rows = [...rowsOfPlan(plan), ...rowsOfPlan(plan)].slice(0, 150).map((row, at) => ({ ...row, id: String(at) }));
  const directory = directoryForPlan(plan);
  const asShipped = await shipped<{ readonly suggestBodies: typeof suggestBodies }>("units/suggest/suggestBodies.ts");
  const [time = 0] = await compare(() => asShipped.suggestBodies(plan, { rows, directory }));
  return {
    work: `suggestions for ${String(rows.length)} rows`,
    against: `${String(directory.bodies.length)} bodies`,
    measured: milliseconds(time),
    aim: "≤ 100 ms",
    ok: time <= 100,
  };
};
