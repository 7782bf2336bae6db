import type { Plan } from "../plan/plan";
import type { Directory } from "./directory";
import { placeOf } from "./directoryForPlan";
import type { BodyMatch } from "./matchBody";
import { bodyMatcher } from "./matchBody";

/** Where a body is named: the row, and as what. */
export interface BodyPlace {
  /** 编号 of the task or indicator */
  readonly row: string;
  readonly role: "lead" | "cooperate";
}

/** A wording of the plan, what it means, and everywhere it stands. */
export interface ResolvedBody {
  readonly wording: string;
  readonly match: BodyMatch;
  readonly places: readonly BodyPlace[];
}

/**
 * What every body that the rows of a plan name is in a directory, each wording once, in the plan's order. None is left
 * out: what the directory does not know is `unknown`, what may be one of several is `ambiguous`.
 *
 * @example resolveBodies(plan, directoryForPlan(plan)).filter(({ match }) => match.kind === "unknown")
 */
export const resolveBodies = (plan: Plan, directory: Directory): readonly ResolvedBody[] => {
  const places = new Map<string, BodyPlace[]>();
  for (const { id, lead, cooperate } of rowsOf(plan)) {
    for (const [role, bodies] of [
      ["lead", lead],
      ["cooperate", cooperate],
    ] as const) {
      for (const wording of bodies) {
        const before = places.get(wording);
        if (before) before.push({ row: id, role });
        else places.set(wording, [{ row: id, role }]);
      }
    }
  }
  if (places.size === 0) return [];
  const match = bodyMatcher(directory, { place: placeOf(plan).name });
  return [...places].map(([wording, stands]) => ({ wording, match: match(wording), places: stands }));
};

const rowsOf = ({
  tasks,
  indicators,
}: Plan): { id: string; lead: readonly string[]; cooperate: readonly string[] }[] => [
  ...tasks,
  ...indicators.flatMap(({ id, assigned }) => (assigned ? [{ id, ...assigned }] : [])),
];
