import { apiNotFound, itemNotFound } from "../apiError";
import type { SheetState, TableState } from "../model/sheetState";
import { RangeTarget } from "../model/targets";
import { defineType, orNull, type ApiObject } from "../protocol/apiObject";
import { asAreaOf } from "./arguments";
import { rangeType } from "./range";

interface FilterTarget {
  readonly sheet: SheetState;
  /** null: the sheet's own filter */
  readonly table: TableState | null;
}

const rangeOf = ({ sheet, table }: FilterTarget): ApiObject | null => {
  const area = table ? (table.showFilterButton ? table.area : null) : sheet.autoFilter;
  return area && rangeType(new RangeTarget(sheet, area));
};

/** Filter buttons come and go; the workbench itself hides no rows. */
export const autoFilterType = defineType<FilterTarget>({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: (target) => rangeOf(target) !== null },
    IsDataFiltered: { get: () => false },
    Criteria: { get: () => [] },
  },
  methods: {
    Apply({ sheet, table }, [range, columnIndex, criteria], { book }) {
      if (criteria !== null && criteria !== undefined) throw apiNotFound("AutoFilter.apply(…, criteria)");
      if (columnIndex !== null && columnIndex !== undefined) throw apiNotFound("AutoFilter.apply(…, columnIndex)");
      if (table) table.showFilterButton = true;
      else sheet.autoFilter = asAreaOf(book, sheet, range);
    },
    Remove({ sheet, table }) {
      if (table) table.showFilterButton = false;
      else sheet.autoFilter = null;
    },
    ClearCriteria: () => undefined,
    Reapply: () => undefined,
    GetRange(target) {
      const found = rangeOf(target);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (target) => orNull(() => rangeOf(target)),
  },
});
