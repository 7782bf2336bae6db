import type { Assignment } from "../plan/plan";

/** How somebody comes to do a row: as its one lead, as one more lead, as one who cooperates, or no longer. */
export type AssignmentChange = "lead" | "moreLead" | "cooperate" | "remove";

const without = (names: readonly string[], gone: string): readonly string[] => names.filter((name) => name !== gone);

const withLast = (names: readonly string[], last: string): readonly string[] =>
  names.includes(last) ? names : [...names, last];

/**
 * Who does a row once a body is given to it or taken from it. Nobody both leads and cooperates.
 *
 * @example assigned({ lead: ["市财政局"], cooperate: [] }, "lead", "市水利局") // { lead: ["市水利局"], cooperate: [] }
 */
export function assigned({ lead, cooperate }: Assignment, change: AssignmentChange, body: string): Assignment {
  switch (change) {
    case "lead":
      return { lead: [body], cooperate: without(cooperate, body) };
    case "moreLead":
      return { lead: withLast(lead, body), cooperate: without(cooperate, body) };
    case "cooperate":
      return { lead: without(lead, body), cooperate: withLast(cooperate, body) };
    case "remove":
      return { lead: without(lead, body), cooperate: without(cooperate, body) };
  }
}

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, at) => name === other[at]);

/** Whether the same bodies do the same, in the same order. */
export const sameAssignment = (one: Assignment, other: Assignment): boolean =>
  sameNames(one.lead, other.lead) && sameNames(one.cooperate, other.cooperate);
