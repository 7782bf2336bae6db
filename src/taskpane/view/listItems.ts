import type { PlanRow } from "./planRows";

/** unsure: the reader was not sure of them · rest: the others · all: there is nothing that it was unsure of */
export type ListPart = "unsure" | "rest" | "all";

/** A card of the list, or the line above a part of it. */
export type ListItem =
  | { readonly kind: "row"; readonly key: string; readonly row: PlanRow }
  | {
      readonly kind: "head";
      readonly key: string;
      readonly part: ListPart;
      readonly rows: number;
      /** rows of the part that nobody has decided about */
      readonly left: number;
    };

/** The rows under their heads: those that the reader was unsure of, and the rest; one part alone needs no head. */
export function listItems(rows: readonly PlanRow[]): readonly ListItem[] {
  const unsure = rows.filter((row) => row.unsure && row.state !== null);
  const rest = rows.filter((row) => !row.unsure || row.state === null);
  const cards = (part: readonly PlanRow[]): readonly ListItem[] =>
    part.map((row) => ({ kind: "row", key: row.key, row }));
  if (rows.every(({ state }) => state === null)) return cards(rows);
  return [
    ...(unsure.length > 0 ? [headOf("unsure", unsure)] : []),
    ...cards(unsure),
    ...(rest.length > 0 ? [headOf(unsure.length > 0 ? "rest" : "all", rest)] : []),
    ...cards(rest),
  ];
}

const headOf = (part: ListPart, rows: readonly PlanRow[]): ListItem => ({
  kind: "head",
  key: `head-${part}`,
  part,
  rows: rows.length,
  left: rows.filter(({ state }) => state === "pending").length,
});
