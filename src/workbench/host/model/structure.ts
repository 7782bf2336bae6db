import { ApiError, invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { addressOf, LAST_COLUMN, LAST_ROW, type Area } from "./area";
import { moveReferences } from "./formulaReferences";
import { rewriteOwnFormulas } from "./ownFormulas";
import { requireAllowed } from "./permission";
import { tellChanged } from "./rangeValues";
import type { SheetState } from "./sheetState";
import { AreasTarget, RangeTarget } from "./targets";

/** Rows or columns that come or go: `count` of them at `at`, negative when they go. */
interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where a row or column ends up; null when it goes. */
const moved = (index: number, { at, count }: Shift): number | null => {
  if (index < at) return index;
  if (count >= 0) return index + count;
  return index < at - count ? null : index + count;
};

const movedSpan = (first: number, last: number, shift: Shift, limit: number): readonly [number, number] | null => {
  if (first === 0 && last === limit) return [first, last];
  const { at, count } = shift;
  const newFirst = moved(first, shift) ?? at;
  const newLast = moved(last, shift) ?? at - 1;
  if (newLast < newFirst || newFirst > limit) return null;
  return [newFirst, Math.min(newLast, limit - Math.min(count, 0))];
};

/** The area after the shift; null when all of it goes. */
export const shiftArea = (area: Area, shift: Shift): Area | null => {
  if (shift.axis === "rows") {
    const span = movedSpan(area.top, area.bottom, shift, LAST_ROW);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  const span = movedSpan(area.left, area.right, shift, LAST_COLUMN);
  return span && { ...area, left: span[0], right: span[1] };
};

const shiftAreas = (areas: readonly Area[], shift: Shift): Area[] =>
  areas.flatMap((area) => shiftArea(area, shift) ?? []);

const shiftKeys = <V>(map: Map<number, V>, shift: Shift): void => {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const place = moved(key, shift);
    if (place !== null) map.set(place, value);
  }
};

const shiftSet = (set: Set<number>, shift: Shift): void => {
  const keys = [...set];
  set.clear();
  for (const key of keys) {
    const place = moved(key, shift);
    if (place !== null) set.add(place);
  }
};

/** Moves all that the host knows about the sheet. */
const shiftState = (sheet: SheetState, shift: Shift, { book, references }: HostState): void => {
  const { page } = sheet;
  sheet.merges = shiftAreas(sheet.merges, shift).filter((area) => addressOf(area).includes(":"));
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftArea(table.area, shift);
    if (area) table.area = area;
    return area !== null;
  });
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = shiftAreas(validation.areas, shift);
    return areas.length === 0 ? [] : [{ ...validation, areas }];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = shiftAreas(format.areas, shift);
    return format.areas.length > 0;
  });
  book.conditionalFormats.markWrong(sheet);
  sheet.locks = sheet.locks.flatMap((rule) => {
    const area = shiftArea(rule.area, shift);
    return area ? [{ ...rule, area }] : [];
  });
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.autoFilter = sheet.autoFilter && shiftArea(sheet.autoFilter, shift);
  page.printArea = shiftAreas(page.printArea, shift);
  page.titleRows = page.titleRows && shiftArea(page.titleRows, shift);
  page.titleColumns = page.titleColumns && shiftArea(page.titleColumns, shift);
  if (shift.axis === "rows") {
    shiftKeys(sheet.rowHeights, shift);
    shiftKeys(sheet.rowLevels, shift);
    shiftSet(sheet.hiddenRows, shift);
  } else {
    shiftKeys(sheet.columnWidths, shift);
    shiftKeys(sheet.columnLevels, shift);
    shiftSet(sheet.hiddenColumns, shift);
    sheet.rightmost = Math.max(0, sheet.rightmost + shift.count);
  }
  for (const target of references.targets()) {
    if (target.sheet !== sheet) continue;
    if (target instanceof RangeTarget) target.area = shiftArea(target.area, shift) ?? target.area;
    else if (target instanceof AreasTarget) target.areas = shiftAreas(target.areas, shift);
  }
};

const wholeRows = (at: number, count: number): Area => ({
  top: at,
  left: 0,
  bottom: at + count - 1,
  right: LAST_COLUMN,
});
const wholeColumns = (at: number, count: number): Area => ({
  top: 0,
  left: at,
  bottom: LAST_ROW,
  right: at + count - 1,
});

/** How rows and columns differ. */
const lines = {
  rows: {
    last: LAST_ROW,
    whole: wholeRows,
    insert: { allowed: "allowInsertRows", engine: "insertRows", change: "RowInserted", shift: "ShiftCellDown" },
    remove: { allowed: "allowDeleteRows", engine: "deleteRows", change: "RowDeleted", shift: "ShiftCellUp" },
  },
  columns: {
    last: LAST_COLUMN,
    whole: wholeColumns,
    insert: {
      allowed: "allowInsertColumns",
      engine: "insertColumns",
      change: "ColumnInserted",
      shift: "ShiftCellRight",
    },
    remove: { allowed: "allowDeleteColumns", engine: "deleteColumns", change: "ColumnDeleted", shift: "ShiftCellLeft" },
  },
} as const;

type Axis = keyof typeof lines;

const changeLines = (
  sheet: SheetState,
  axis: Axis,
  what: "insert" | "remove",
  at: number,
  count: number,
  host: HostState,
): void => {
  const { last, whole, [what]: kind } = lines[axis];
  const { book } = host;
  requireAllowed(sheet, kind.allowed);
  if (at < 0 || count < 1 || at + count - 1 > last) throw invalidArgument();
  book.settle();
  book.model[kind.engine](book.indexOf(sheet), at + 1, count);
  const shift: Shift = { axis, at, count: what === "insert" ? count : -count };
  shiftState(sheet, shift, host);
  const name = book.nameOf(sheet).toLowerCase();
  rewriteOwnFormulas(book, (formula, home) =>
    moveReferences(
      formula,
      (other) => (other === null ? home === sheet : other.toLowerCase() === name),
      (area) => shiftArea(area, shift),
    ),
  );
  book.revision++;
  tellChanged(sheet, whole(at, count), host, { changeType: kind.change, shiftDirection: kind.shift });
};

/** Puts `count` empty rows or columns before the one at `at`. */
export const insertLines = (sheet: SheetState, axis: Axis, at: number, count: number, host: HostState): void =>
  changeLines(sheet, axis, "insert", at, count, host);

/** Removes `count` rows or columns. The head row of a table only goes with the whole table. */
export const deleteLines = (sheet: SheetState, axis: Axis, at: number, count: number, host: HostState): void => {
  const beheads = ({ area }: SheetState["tables"][number]): boolean =>
    area.top >= at && area.top < at + count && area.bottom >= at + count;
  if (axis === "rows" && sheet.tables.some(beheads)) {
    throw new ApiError("InvalidOperation", "The head row of a table cannot be deleted.");
  }
  changeLines(sheet, axis, "remove", at, count, host);
};
