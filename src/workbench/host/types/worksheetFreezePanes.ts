import { invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { isEntireColumns, isEntireRows, LAST_COLUMN, LAST_ROW } from "../model/area";
import type { SheetState } from "../model/sheetState";
import { RangeTarget } from "../model/targets";
import { defineType, orNull, type ApiObject } from "../protocol/apiObject";
import { itemNotFound } from "../apiError";
import { asAreaOf, asCount } from "./arguments";
import { rangeType } from "./range";

const freeze = (sheet: SheetState, rows: number, columns: number, { book }: HostState): void => {
  if (rows < 0 || columns < 0) throw invalidArgument();
  const index = book.indexOf(sheet);
  book.model.setFrozenRowsCount(index, rows);
  book.model.setFrozenColumnsCount(index, columns);
};

const location = (sheet: SheetState, { book }: HostState): ApiObject | null => {
  const index = book.indexOf(sheet);
  const rows = book.model.getFrozenRowsCount(index);
  const columns = book.model.getFrozenColumnsCount(index);
  if (rows === 0 && columns === 0) return null;
  const area = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? LAST_ROW : rows - 1,
    right: columns === 0 ? LAST_COLUMN : columns - 1,
  };
  return rangeType(new RangeTarget(sheet, area));
};

export const worksheetFreezePanesType = defineType<SheetState>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [count], host) => freeze(sheet, asCount(count), 0, host),
    FreezeColumns: (sheet, [count], host) => freeze(sheet, 0, asCount(count), host),
    FreezeAt(sheet, [range], host) {
      const area = asAreaOf(host.book, sheet, range);
      if (area.top !== 0 || area.left !== 0) throw invalidArgument("The frozen range begins at A1.");
      freeze(sheet, isEntireColumns(area) ? 0 : area.bottom + 1, isEntireRows(area) ? 0 : area.right + 1, host);
    },
    Unfreeze: (sheet, _, host) => freeze(sheet, 0, 0, host),
    GetLocation(sheet, _, host) {
      const found = location(sheet, host);
      if (!found) throw itemNotFound();
      return found;
    },
    GetLocationOrNullObject: (sheet, _, host) => orNull(() => location(sheet, host)),
  },
});
