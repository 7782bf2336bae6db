import { useRef } from "react";
import type { MouseEvent, PointerEvent } from "react";
import { wholeColumns, wholeRows } from "./chosen";
import { lengthOf } from "./axis";
import type { CellPlace } from "./gridBook";
import { samePlace } from "./selection";
import type { Selection } from "./selection";
import type { SheetView } from "./useSheetView";

type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "columns" | "rows"; readonly from: number }
  | { readonly kind: "width"; readonly column: number; readonly from: number; readonly width: number };

export interface PointerActions {
  /** a press is coming: false while something else must be settled first */
  readonly ready: () => boolean;
  readonly goTo: (place: CellPlace, extend: boolean) => void;
  readonly choose: (selection: Selection, look: CellPlace) => void;
  readonly chooseAll: () => void;
  readonly open: () => void;
  /** a plain click on a cell, which may carry a link */
  readonly follow: (place: CellPlace) => void;
  readonly setWidth: (column: number, pixels: number) => void;
}

const NARROWEST = 8;

/** Pressing, dragging and double-clicking on cells, heads and column edges. */
export function useGridPointer(view: SheetView, selection: Selection, actions: PointerActions) {
  const dragging = useRef<Drag | null>(null);

  const chooseColumns = (from: number, to: number) => actions.choose(wholeColumns(from, to), { row: 0, column: to });
  const chooseRows = (from: number, to: number) => actions.choose(wholeRows(from, to), { row: to, column: 0 });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target.closest("button")) return;
    // a finger scrolls; what it taps is selected by the click that follows
    if (event.pointerType === "touch") return;
    event.preventDefault();
    if (!actions.ready()) return;
    const { row, column } = view.hit(event.clientX, event.clientY);
    dragging.current = null;
    if (target.dataset.edge !== undefined) {
      const edge = Number(target.dataset.edge);
      dragging.current = { kind: "width", column: edge, from: event.clientX, width: lengthOf(view.columns, edge) };
    } else if (row === null && column === null) actions.chooseAll();
    else if (row === null && column !== null) {
      dragging.current = { kind: "columns", from: column };
      chooseColumns(column, column);
    } else if (column === null && row !== null) {
      dragging.current = { kind: "rows", from: row };
      chooseRows(row, row);
    } else if (row !== null && column !== null) {
      dragging.current = { kind: "cells" };
      actions.goTo({ row, column }, event.shiftKey);
    }
    if (dragging.current) event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent) => {
    const drag = dragging.current;
    if (!drag) return;
    const { row, column } = view.hit(event.clientX, event.clientY);
    if (drag.kind === "width")
      actions.setWidth(drag.column, Math.max(NARROWEST, Math.round(drag.width + event.clientX - drag.from)));
    else if (drag.kind === "columns") {
      if (column !== null && column !== selection.head.column) chooseColumns(drag.from, column);
    } else if (drag.kind === "rows") {
      if (row !== null && row !== selection.head.row) chooseRows(drag.from, row);
    } else {
      const head = { row: row ?? 0, column: column ?? 0 };
      if (head.row !== selection.head.row || head.column !== selection.head.column) actions.goTo(head, true);
    }
  };

  const stop = () => {
    dragging.current = null;
  };

  const onPointerUp = (event: PointerEvent) => {
    const { row, column } = view.hit(event.clientX, event.clientY);
    const { active, head } = selection;
    const clicked = dragging.current?.kind === "cells" && !event.shiftKey && samePlace(active, head);
    stop();
    if (clicked && row !== null && column !== null) actions.follow(active);
  };

  const onClick = (event: MouseEvent) => {
    if ((event.nativeEvent as globalThis.PointerEvent).pointerType !== "touch") return;
    const { row, column } = view.hit(event.clientX, event.clientY);
    if (row !== null && column !== null && actions.ready()) actions.goTo({ row, column }, false);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const { row, column } = view.hit(event.clientX, event.clientY);
    if (row !== null && column !== null) actions.open();
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop, onClick, onDoubleClick };
}
