import type { Assignment } from "../plan/plan";
import type { DirectoryBody } from "./directory";
import { usualName } from "./suggest/usualNames";

/** What can be wrong with who is to do a row; each is a message of the locale files. */
export type ConflictKey =
  | "units.conflict.noLead"
  | "units.conflict.severalLeads"
  | "units.conflict.leadCooperates"
  | "units.conflict.twice"
  | "units.conflict.unknown"
  | "units.conflict.ambiguous"
  | "units.conflict.disabled"
  | "units.conflict.former";

/** open: still to be done · notice: may be right, and somebody should look · error: cannot be right */
export type ConflictWeight = "open" | "notice" | "error";

/** What is wrong with who is to do a row, and where that is safe, how it is put right. */
export interface AssignmentConflict {
  readonly key: ConflictKey;
  readonly weight: ConflictWeight;
  /** for the message: `body` as written, `name` of today, `others` that it may mean */
  readonly params: Readonly<Record<string, string>>;
  /** who does the row once this is put right; null where only a person can say */
  readonly fix: Assignment | null;
}

/** What a directory makes of a name, as far as conflicts are concerned. `bodyMatcher` gives it. */
export type NameFinding =
  /** one body; by "former": under a name that it no longer has */
  | { readonly kind: "known"; readonly body: DirectoryBody; readonly by: string }
  /** several bodies at once, as meant: 各县(市、区)人民政府, 市级有关部门 */
  | { readonly kind: "group" }
  | { readonly kind: "ambiguous"; readonly bodies: readonly DirectoryBody[] }
  | { readonly kind: "unknown" };

/** Looks a name up in a directory. */
export type FindBody = (name: string) => NameFinding;

interface Options {
  /** null while there is no directory */
  readonly find: FindBody | null;
  /** a person chose these bodies; what a plan says may have several leads */
  readonly chosen: boolean;
}

const weights: Readonly<Record<ConflictKey, ConflictWeight>> = {
  "units.conflict.noLead": "open",
  "units.conflict.severalLeads": "notice",
  "units.conflict.leadCooperates": "error",
  "units.conflict.twice": "error",
  "units.conflict.unknown": "notice",
  "units.conflict.ambiguous": "notice",
  "units.conflict.disabled": "error",
  "units.conflict.former": "notice",
};

const conflict = (
  key: ConflictKey,
  params: Readonly<Record<string, string>> = {},
  fix: Assignment | null = null,
): AssignmentConflict => ({ key, weight: weights[key], params, fix });

/** The name under which a body stands in the tables, as formal documents write it. */
export const tableName = (body: DirectoryBody): string => usualName(body, "formal");

/**
 * What is wrong with who is to do one row. Two names of one body are one body: 市质监局 that leads and 市市场监管局
 * that cooperates are found out.
 *
 * @example
 * assignmentConflicts({ lead: ["市财政局"], cooperate: ["市财政局"] }, { find: null, chosen: true })
 * // [{ key: "units.conflict.leadCooperates", weight: "error", params: { body: "市财政局" }, fix: { lead: ["市财政局"], cooperate: [] } }]
 */
export function assignmentConflicts(
  { lead, cooperate }: Assignment,
  { find, chosen }: Options,
): readonly AssignmentConflict[] {
  const found = new Map([...lead, ...cooperate].map((name) => [name, find?.(name) ?? null]));
  const bodyOf = (name: string): string => {
    const finding = found.get(name);
    return finding?.kind === "known" ? finding.body.name : name;
  };
  const leading = new Set(lead.map(bodyOf));
  const conflicts: AssignmentConflict[] = [];
  if (lead.length === 0) conflicts.push(conflict("units.conflict.noLead"));
  if (chosen && leading.size > 1) conflicts.push(conflict("units.conflict.severalLeads", { n: String(leading.size) }));
  for (const name of cooperate) {
    if (leading.has(bodyOf(name)))
      conflicts.push(
        conflict("units.conflict.leadCooperates", { body: name }, { lead, cooperate: without(cooperate, name) }),
      );
  }
  for (const [role, names] of [
    ["lead", lead],
    ["cooperate", cooperate],
  ] as const) {
    for (const name of repeats(names, bodyOf)) {
      const fix = { lead, cooperate, [role]: firstOfEach(names, bodyOf) };
      conflicts.push(conflict("units.conflict.twice", { body: name }, fix));
    }
  }
  for (const [name, finding] of found) {
    if (finding !== null) conflicts.push(...nameConflicts(name, finding, { lead, cooperate }));
  }
  return conflicts;
}

function nameConflicts(name: string, finding: NameFinding, assignment: Assignment): readonly AssignmentConflict[] {
  switch (finding.kind) {
    case "group":
      return [];
    case "unknown":
      return [conflict("units.conflict.unknown", { body: name })];
    case "ambiguous":
      return [conflict("units.conflict.ambiguous", { body: name, others: finding.bodies.map(tableName).join("、") })];
    case "known": {
      const { body, by } = finding;
      if (!body.enabled) return [conflict("units.conflict.disabled", { body: name })];
      if (by !== "former") return [];
      const today = tableName(body);
      return [conflict("units.conflict.former", { body: name, name: today }, renamed(assignment, name, today))];
    }
  }
}

const without = (names: readonly string[], gone: string): readonly string[] => names.filter((name) => name !== gone);

/** The names that stand for a body which another name before them stands for. */
function repeats(names: readonly string[], bodyOf: (name: string) => string): readonly string[] {
  const kept = new Set(firstOfEach(names, bodyOf));
  return [...new Set(names)].filter((name) => !kept.has(name));
}

function firstOfEach(names: readonly string[], bodyOf: (name: string) => string): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const body = bodyOf(name);
    if (seen.has(body)) return false;
    seen.add(body);
    return true;
  });
}

/** Under its name of today, once in each list, and not cooperating where it leads. */
function renamed({ lead, cooperate }: Assignment, name: string, today: string): Assignment {
  const put = (names: readonly string[]): readonly string[] => [
    ...new Set(names.map((other) => (other === name ? today : other))),
  ];
  const leads = put(lead);
  return { lead: leads, cooperate: put(cooperate).filter((other) => !leads.includes(other)) };
}

/**
 * Who does a row once everything is put right that is safe to; the very same where there is nothing.
 *
 * @example allFixed({ lead: ["市质监局"], cooperate: ["市市场监管局"] }, options) // { lead: ["市市场监管局"], cooperate: [] }
 */
export function allFixed(assignment: Assignment, options: Options): Assignment {
  let fixed = assignment;
  // every fix takes away a name or puts it right; none of them comes back
  for (let steps = assignment.lead.length + assignment.cooperate.length; steps >= 0; steps--) {
    const next = assignmentConflicts(fixed, options).find(({ fix }) => fix !== null)?.fix;
    if (next === null || next === undefined) return fixed;
    fixed = next;
  }
  return fixed;
}
