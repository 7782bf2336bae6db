import type { PlanRow } from "./planRows";

/** 待确认: nobody confirmed it yet · 拿不准: the reader was unsure · 无牵头: a task without a lead body · 已删: dropped */
export type RowFilter = "pending" | "unsure" | "noLead" | "dropped";
export const rowFilters: readonly RowFilter[] = ["pending", "unsure", "noLead", "dropped"];

const passes: Readonly<Record<RowFilter, (row: PlanRow) => boolean>> = {
  pending: (row) => row.state === "pending",
  unsure: (row) => row.unsure,
  noLead: (row) => row.kind === "task" && row.lead.length === 0,
  dropped: (row) => row.state === "dropped",
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
