import type { PlanRow } from "./planRows";

/** What can be done with one row. */
export type RowAction =
  "accept" | "edit" | "split" | "drop" | "restore" | "unaccept" | "unedit" | "unmerge" | "unsplit" | "forget";

/** The keys that do it, on the card. */
export const actionKeys: Readonly<Partial<Record<RowAction, string>>> = {
  accept: "A",
  edit: "E",
  split: "S",
  drop: "D",
  restore: "D",
};

/** What is offered for a row as it stands, the most likely first. */
export function actionsFor({ kind, state, origin }: PlanRow): readonly RowAction[] {
  if (kind === "lost") return ["forget"];
  switch (state) {
    case null:
      return [];
    case "dropped":
      return ["restore"];
    case "pending":
      return ["accept", "edit", "split", "drop"];
    case "accepted":
      return ["edit", "split", "drop", "unaccept"];
    case "added":
      return ["edit", "split", "drop"];
    case "edited":
      if (origin === "merged") return ["edit", "split", "drop", "unmerge"];
      if (origin === "split") return ["edit", "split", "drop", "unsplit"];
      return ["edit", "split", "drop", "unedit"];
  }
}
