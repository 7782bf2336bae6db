import type { PlanRow } from "./planRows";

/** 待确认: the reader is unsure · 无牵头: a task for which the text names no lead body */
export type RowFilter = "unsure" | "noLead";
export const rowFilters: readonly RowFilter[] = ["unsure", "noLead"];

const passes: Readonly<Record<RowFilter, (row: PlanRow) => boolean>> = {
  unsure: (row) => row.unsure,
  noLead: (row) => row.kind === "task" && row.lead.length === 0,
};

export const matchesFilter = (row: PlanRow, filter: RowFilter): boolean => passes[filter](row);

/** The rows that pass every filter and contain every word of the search. */
export function filterRows(
  rows: readonly PlanRow[],
  search: string,
  filters: ReadonlySet<RowFilter>,
): readonly PlanRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && filters.size === 0) return rows;
  return rows.filter(
    (row) =>
      words.every((word) => row.haystack.includes(word)) && [...filters].every((filter) => matchesFilter(row, filter)),
  );
}
