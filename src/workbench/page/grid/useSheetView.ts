import { useCallback, useLayoutEffect, useMemo, useState } from "react";
import { indexAt, lengthOf, makeAxis, spanInView, startOf } from "./axis";
import type { Axis, Span } from "./axis";
import type { CellPlace, GridSheet } from "./gridBook";
import { HEAD_HEIGHT } from "./GridRow";
import { mergeAt } from "./selection";

/** Where a cell is on the screen, in pixels from the grid's corner. */
export interface ViewRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** false while it is scrolled away, if only under the frozen part */
  readonly inView: boolean;
}

export interface SheetView {
  /** the sheet as it is shown */
  readonly sheet: GridSheet;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rowSpan: Span;
  readonly columnSpan: Span;
  /** width of the row numbers */
  readonly headWidth: number;
  /** of the visible part, heads included */
  readonly width: number;
  readonly height: number;
  readonly onScroll: () => void;
  /** how many rows a page down moves */
  readonly pageRows: number;
  readonly rectOf: (place: CellPlace) => ViewRect;
  readonly reveal: (place: CellPlace) => void;
  /** what is under a point of the screen; row or column is null on the heads */
  readonly hit: (clientX: number, clientY: number) => { readonly row: number | null; readonly column: number | null };
  /** makes room for at least this cell and some more */
  readonly growTo: (place: CellPlace) => void;
}

/** Where frozen columns would take more of the width than this, they scroll: on a phone nothing else could be seen. */
const MOST_FROZEN = 0.7;
const MIN_ROWS = 60;
const MIN_COLUMNS = 26;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 702;

/** The sheet in view, measured: where its rows and columns are, and which of them the screen shows. */
export function useSheetView(
  whole: GridSheet,
  isRowHidden: (row: number) => boolean,
  scroller: HTMLElement | null,
): SheetView {
  const [view, setView] = useState({ left: 0, top: 0, width: 800, height: 600 });
  const [reach, setReach] = useState<CellPlace>({ row: 0, column: 0 });

  const rowCount = Math.min(MAX_ROWS, Math.max(MIN_ROWS, whole.usedRows + 40, reach.row + 40));
  const columnCount = Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, whole.usedColumns + 8, reach.column + 8));
  const rows = useMemo(
    () => makeAxis(rowCount, (row) => (isRowHidden(row) ? 0 : whole.rowHeight(row))),
    [whole, rowCount, isRowHidden],
  );
  const columns = useMemo(() => makeAxis(columnCount, whole.columnWidth), [whole, columnCount]);
  const headWidth = rowCount < 1000 ? 36 : 48;

  const onScroll = useCallback(() => {
    if (!scroller) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = scroller;
    setView((old) =>
      old.left === left && old.top === top && old.width === width && old.height === height
        ? old
        : { left, top, width, height },
    );
  }, [scroller]);

  useLayoutEffect(() => {
    if (!scroller) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller, onScroll]);

  const bodyWidth = view.width - headWidth;
  const crowded = startOf(columns, whole.frozenColumns) > bodyWidth * MOST_FROZEN;
  const sheet = useMemo(() => (crowded ? { ...whole, frozenColumns: 0 } : whole), [whole, crowded]);
  const bodyHeight = view.height - HEAD_HEIGHT;
  const frozenWidth = startOf(columns, sheet.frozenColumns);
  const frozenHeight = startOf(rows, sheet.frozenRows);
  const rowsInView = spanInView(rows, sheet.frozenRows, view.top, bodyHeight, 4);
  const columnsInView = spanInView(columns, sheet.frozenColumns, view.left, bodyWidth, 1);
  const { first: firstRow, last: lastRow } = rowsInView;
  const { first: firstColumn, last: lastColumn } = columnsInView;
  // a merged cell that begins above the view is drawn from its beginning
  const reachUp = sheet.merges
    .filter((merge) => merge.top < firstRow && merge.bottom >= firstRow)
    .reduce((least, merge) => Math.min(least, merge.top), firstRow);
  const rowSpan = useMemo(
    () => ({ first: Math.max(sheet.frozenRows, reachUp), last: lastRow }),
    [sheet, reachUp, lastRow],
  );
  const columnSpan = useMemo(() => ({ first: firstColumn, last: lastColumn }), [firstColumn, lastColumn]);

  const rectOf = (place: CellPlace): ViewRect => {
    const merge = mergeAt(sheet.merges, place.row, place.column);
    const { top, left, bottom, right } = merge ?? {
      top: place.row,
      left: place.column,
      bottom: place.row,
      right: place.column,
    };
    const stays = { row: top < sheet.frozenRows, column: left < sheet.frozenColumns };
    const x = startOf(columns, left) - (stays.column ? 0 : view.left);
    const y = startOf(rows, top) - (stays.row ? 0 : view.top);
    const width = lengthOf(columns, left, right);
    const height = lengthOf(rows, top, bottom);
    const inView =
      (stays.column || (x + width > frozenWidth && x < bodyWidth)) &&
      (stays.row || (y + height > frozenHeight && y < bodyHeight));
    return { left: headWidth + x, top: HEAD_HEIGHT + y, width, height, inView };
  };

  const reveal = (place: CellPlace): void => {
    if (!scroller) return;
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollTo({
      left:
        place.column < sheet.frozenColumns
          ? scrollLeft
          : scrolledTo(columns, place.column, frozenWidth, bodyWidth, scrollLeft),
      top: place.row < sheet.frozenRows ? scrollTop : scrolledTo(rows, place.row, frozenHeight, bodyHeight, scrollTop),
    });
  };

  const hit = (clientX: number, clientY: number) => {
    if (!scroller) return { row: null, column: null };
    const box = scroller.getBoundingClientRect();
    const x = clientX - box.left - headWidth;
    const y = clientY - box.top - HEAD_HEIGHT;
    // a scroll that is not drawn yet counts: the person clicked on what the browser showed
    return {
      column: x < 0 ? null : indexAt(columns, x < frozenWidth ? x : x + scroller.scrollLeft),
      row: y < 0 ? null : indexAt(rows, y < frozenHeight ? y : y + scroller.scrollTop),
    };
  };

  const growTo = useCallback((place: CellPlace) => {
    setReach((old) =>
      place.row > old.row || place.column > old.column
        ? {
            row: Math.max(old.row, Math.min(place.row, MAX_ROWS)),
            column: Math.max(old.column, Math.min(place.column, MAX_COLUMNS)),
          }
        : old,
    );
  }, []);

  const pageRows = Math.max(1, Math.floor((bodyHeight - frozenHeight) / 28));
  return {
    sheet,
    rows,
    columns,
    rowSpan,
    columnSpan,
    headWidth,
    width: view.width,
    height: view.height,
    onScroll,
    pageRows,
    rectOf,
    reveal,
    hit,
    growTo,
  };
}

/** How far to scroll so that a row or column is wholly in view; the beginning of what is longer than the view. */
const scrolledTo = (axis: Axis, index: number, frozen: number, viewLength: number, now: number): number => {
  const start = startOf(axis, index) - frozen;
  const end = startOf(axis, index + 1) - frozen;
  const room = viewLength - frozen;
  if (start < now || end - start > room) return start;
  return end > now + room ? end - room : now;
};
