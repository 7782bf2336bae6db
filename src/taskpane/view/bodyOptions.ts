import { tableName } from "../../units/assignmentConflicts";
import type { Directory, DirectoryBody } from "../../units/directory";
import type { Suggestion } from "../../units/suggest/suggestion";

/** One line of the list that a body is chosen from. */
export interface BodyOption {
  /** as it will stand in the tables */
  readonly body: string;
  /** what else it is called and why it is offered: the name that the search met, the full name; "" for nothing */
  readonly alias: string;
  readonly suggestion: Suggestion | null;
  /** typed, and in no list */
  readonly typed: boolean;
}

/** Everything that can be chosen, the likeliest first. */
export interface BodyChoice {
  readonly directory: Directory | null;
  /** bodies that the plan or the planner names already, as written, the most frequent first */
  readonly named: readonly string[];
}

/** more are not looked through by anybody: further typing leads to them */
const most = 30;

/** 0: the name begins so · 1: it has the words · 2: it has the characters in this order, as short forms do; null: it does not match */
function rankOf(name: string, query: string): 0 | 1 | 2 | null {
  const plain = name.toLowerCase();
  const at = plain.indexOf(query);
  // 财政 begins 市财政局 as people say it
  if (at === 0 || (at === 1 && /^[省市州县区]/.test(plain))) return 0;
  if (at > 0) return 1;
  let from = 0;
  for (const character of query) {
    const next = plain.indexOf(character, from);
    if (next < 0) return null;
    from = next + character.length;
  }
  return 2;
}

interface Candidate {
  readonly body: string;
  /** what it may be found by, the name itself first */
  readonly names: readonly string[];
}

const candidateOf = (body: DirectoryBody): Candidate => ({
  body: tableName(body),
  names: [tableName(body), body.name, ...body.shortNames, ...body.formerNames],
});

/**
 * What is offered for what was typed: suggestions for the row first, then bodies that are named already, then the
 * directory; by parts of full, short and former names, or by characters in their order (市监 finds 市市场监管局).
 */
export function bodyOptions(
  typed: string,
  suggestions: readonly Suggestion[],
  { directory, named }: BodyChoice,
): readonly BodyOption[] {
  const query = typed.replace(/\s+/g, "").toLowerCase();
  const listed = (directory?.bodies ?? []).filter(({ enabled }) => enabled).map(candidateOf);
  const inDirectory = new Map(listed.map((candidate) => [candidate.body, candidate]));
  const suggested = new Map(suggestions.map((suggestion) => [suggestion.body, suggestion]));
  const candidates = [...new Set([...suggested.keys(), ...named, ...inDirectory.keys()])].map(
    (body) => inDirectory.get(body) ?? { body, names: [body] },
  );
  const found = candidates.flatMap((candidate, at) => {
    const met = candidate.names
      .map((name) => ({ name, rank: query === "" ? 0 : rankOf(name, query) }))
      .filter(({ rank }) => rank !== null)
      .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))[0];
    if (met === undefined) return [];
    return [{ body: candidate.body, alias: met.name === candidate.body ? "" : met.name, rank: met.rank ?? 0, at }];
  });
  const options = found
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .slice(0, most)
    .map(({ body, alias }): BodyOption => ({ body, alias, suggestion: suggested.get(body) ?? null, typed: false }));
  const words = typed.trim();
  const known = words === "" || options.some(({ body, alias }) => body === words || alias === words);
  return known ? options : [...options, { body: words, alias: "", suggestion: null, typed: true }];
}
