import type { Area } from "../../../sheets/sheetSpec";
import { boundingArea, containsCell, overlaps, sameArea } from "../../host/model/area";
import { isHidden } from "./axis";
import type { Axis } from "./axis";
import type { CellPlace } from "./gridBook";

/** What is selected: `active` takes the typing; the area reaches from it to `head`, merged cells whole. */
export interface Selection {
  readonly active: CellPlace;
  readonly head: CellPlace;
  readonly area: Area;
}

/** What a move must know of the sheet. */
export interface MoveGround {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  readonly isEmpty: (row: number, column: number) => boolean;
}

export type Direction = "up" | "down" | "left" | "right";

export const areaOf = (a: CellPlace, b: CellPlace): Area => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

export const mergeAt = (merges: readonly Area[], row: number, column: number): Area | null =>
  merges.find((merge) => containsCell(merge, row, column)) ?? null;

/** The area with every merged cell that it touches taken in whole. */
export function withMerges(area: Area, merges: readonly Area[]): Area {
  let grown = area;
  for (;;) {
    const wider = merges.filter((merge) => overlaps(merge, grown)).reduce(boundingArea, grown);
    if (sameArea(wider, grown)) return grown;
    grown = wider;
  }
}

/** Selects one cell; of a merged cell its first. */
export function selectPlace(place: CellPlace, merges: readonly Area[]): Selection {
  const merge = mergeAt(merges, place.row, place.column);
  const active = merge ? { row: merge.top, column: merge.left } : place;
  return { active, head: active, area: merge ?? areaOf(active, active) };
}

export function extendTo(selection: Selection, head: CellPlace, merges: readonly Area[]): Selection {
  return { active: selection.active, head, area: withMerges(areaOf(selection.active, head), merges) };
}

const clamp = (value: number, axis: Axis): number => Math.max(0, Math.min(value, axis.count - 1));

/** One step from a place, over merged cells and hidden rows or columns; stays where the sheet ends. */
export function step(from: CellPlace, direction: Direction, ground: MoveGround, count = 1): CellPlace {
  const merge = mergeAt(ground.merges, from.row, from.column);
  const at = merge ?? areaOf(from, from);
  switch (direction) {
    case "up":
      return { row: landing(at.top - count, ground.rows, -1, from.row), column: from.column };
    case "down":
      return { row: landing(at.bottom + count, ground.rows, 1, from.row), column: from.column };
    case "left":
      return { row: from.row, column: landing(at.left - count, ground.columns, -1, from.column) };
    case "right":
      return { row: from.row, column: landing(at.right + count, ground.columns, 1, from.column) };
  }
}

/** The visible index nearest to the wanted one, looking onwards first and back to where the move began then. */
const landing = (wanted: number, axis: Axis, way: 1 | -1, stay: number): number => {
  const target = clamp(wanted, axis);
  for (let i = target; i >= 0 && i < axis.count; i += way) if (!isHidden(axis, i)) return i;
  for (let i = target; i !== stay && i >= 0 && i < axis.count; i -= way) if (!isHidden(axis, i)) return i;
  return stay;
};

/** Ctrl + arrow: to the last filled cell before a gap, or over the gap to the next filled one. */
export function leap(from: CellPlace, direction: Direction, ground: MoveGround): CellPlace {
  let here = from;
  let next = step(here, direction, ground);
  if (samePlace(next, here)) return here;
  const filled = (place: CellPlace) => !ground.isEmpty(place.row, place.column);
  const alongBlock = filled(here) && filled(next);
  for (;;) {
    if (alongBlock && !filled(next)) return here;
    here = next;
    if (!alongBlock && filled(here)) return here;
    next = step(here, direction, ground);
    if (samePlace(next, here)) return here;
  }
}

export const samePlace = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.column === b.column;
