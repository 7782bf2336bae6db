import type { Directory } from "../units/directory";
import type { BodyMatcher } from "../units/matchBody";
import type { BodyKnowledge, BodyStanding } from "./checkedWorkbook";

/**
 * What a directory knows of bodies, as the rules ask for it.
 *
 * @param own whether the directory is the workbook's own sheet, rather than one of those that the project ships
 */
export const bodyKnowledge = (directory: Directory, match: BodyMatcher, own: boolean): BodyKnowledge => {
  const known = new Map<string, BodyStanding>();
  return {
    standingOf(body) {
      let standing = known.get(body);
      if (!standing) known.set(body, (standing = standingOf(match, body)));
      return standing;
    },
    enabled: own ? directory.bodies.filter(({ enabled }) => enabled).map(({ name }) => name) : null,
  };
};

function standingOf(match: BodyMatcher, wording: string): BodyStanding {
  const found = match(wording);
  switch (found.kind) {
    case "known": {
      const { name, enabled } = found.body;
      return { kind: !enabled ? "disabled" : found.by === "former" ? "former" : "known", name };
    }
    case "ambiguous":
      return { kind: "ambiguous", names: found.bodies.map(({ name }) => name) };
    case "group":
    case "unknown":
      return { kind: found.kind };
  }
}
