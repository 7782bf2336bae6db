import { ApiError } from "../apiError";
import { cellsOf, containsArea, containsCell, overlaps, type Area } from "./area";
import type { ProtectionOptions, SheetState } from "./sheetState";

/** Whether a cell is locked, which only matters on a protected sheet. Cells are, unless unlocked. */
export const isLocked = (sheet: SheetState, row: number, column: number): boolean =>
  sheet.locks.find((rule) => containsCell(rule.area, row, column))?.locked ?? true;

/** null when the area holds locked and unlocked cells. */
export const lockedState = (sheet: SheetState, area: Area): boolean | null => {
  const relevant = sheet.locks.filter((rule) => overlaps(rule.area, area));
  const uniform = relevant.find((rule) => containsArea(rule.area, area));
  const later = uniform ? relevant.slice(0, relevant.indexOf(uniform)) : relevant;
  const base = uniform?.locked ?? true;
  if (later.every((rule) => rule.locked === base)) return base;
  let first: boolean | null = null;
  for (const [row, column] of cellsOf(area)) {
    const locked = isLocked(sheet, row, column);
    first ??= locked;
    if (locked !== first) return null;
  }
  return first;
};

export const setLocked = (sheet: SheetState, area: Area, locked: boolean): void => {
  sheet.locks = [{ area, locked }, ...sheet.locks.filter((rule) => !containsArea(area, rule.area))];
};

/** Stops what a protected sheet forbids to everybody, also to add-ins. */
export const requireWritable = (sheet: SheetState, area: Area): void => {
  if (sheet.protection && lockedState(sheet, area) !== false) throw new ApiError("AccessDenied");
};

/** `option` names what the protection may allow; null stands for things that it never allows. */
export const requireAllowed = (sheet: SheetState, option: keyof ProtectionOptions | null): void => {
  if (sheet.protection && (option === null || sheet.protection.options[option] !== true)) {
    throw new ApiError("AccessDenied");
  }
};
