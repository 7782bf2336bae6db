import { memo } from "react";
import type { CSSProperties } from "react";
import type { Area } from "../../../sheets/sheetSpec";
import { lengthOf, startOf } from "./axis";
import type { Axis, Span } from "./axis";
import { boxStyle, CELL_PADDING, edgesOf, textStyle, textWidth } from "./cellPaint";
import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import type { CellPlace, CellView, GridSheet } from "./gridBook";
import { containsCell } from "../../host/model/area";
import { mergeAt } from "./selection";
import type { Selection } from "./selection";

export const HEAD_HEIGHT = 22;

export interface RowProps {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly rows: Axis;
  readonly columns: Axis;
  /** the unfrozen columns in view */
  readonly span: Span;
  readonly headWidth: number;
  /** null where the selection does not touch this row */
  readonly selection: Selection | null;
  /** distance from the top while the row is frozen */
  readonly stickyTop: number | null;
  /** the columns that are filtered, if this row is the head of a table with filter buttons */
  readonly filtered: ReadonlySet<number> | null;
  readonly onFilter: (head: CellPlace) => void;
  readonly t: WorkbenchTranslate;
}

/** One row: its number, the frozen cells, a gap for the columns out of view, the cells in view. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { sheet, row, rows, columns, span, headWidth, selection, stickyTop } = props;
  const height = lengthOf(rows, row);
  const frozenEnd = startOf(columns, sheet.frozenColumns);
  const chosen = selection !== null && row >= selection.area.top && row <= selection.area.bottom;
  const first = reachLeft(sheet, row, span.first);
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={stickyTop === null ? "sheetRow" : "sheetRow frozen"}
      style={{ height, top: stickyTop ?? undefined }}
    >
      <div
        role="rowheader"
        className={chosen ? "rowHead chosen" : "rowHead"}
        style={{ width: headWidth }}
        data-row={row}
      >
        {row + 1}
      </div>
      {range(0, sheet.frozenColumns - 1).map((column) => (
        <Cell key={column} {...props} column={column} sticky={headWidth + startOf(columns, column)} />
      ))}
      <div className="gap" style={{ width: startOf(columns, first) - frozenEnd }} />
      {range(first, span.last).map((column) => (
        <Cell key={column} {...props} column={column} sticky={null} />
      ))}
    </div>
  );
});

/** A merged cell that begins left of the view is drawn from its beginning. */
const reachLeft = (sheet: GridSheet, row: number, first: number): number => {
  const merge = mergeAt(sheet.merges, row, first);
  return merge && merge.left < first ? Math.max(merge.left, sheet.frozenColumns) : first;
};

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

interface CellProps extends RowProps {
  readonly column: number;
  readonly sticky: number | null;
}

function Cell(props: CellProps) {
  const { sheet, row, column, rows, columns, sticky, selection } = props;
  const width = lengthOf(columns, column);
  const merge = mergeAt(sheet.merges, row, column);
  if (width === 0 && !merge) return null;
  if (merge) return <MergedCell {...props} merge={merge} />;
  const view = sheet.cell(row, column);
  const edges = edgesOf(view.look, sheet.cell(row, column + 1).look, sheet.cell(row + 1, column).look, sheet.gridlines);
  const shown = fittingText(view, width);
  const spill = spillWidth(props, view, width);
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 2}
      aria-selected={selection !== null && containsCell(selection.area, row, column)}
      className={classNames(selection, sticky !== null, { top: row, left: column, bottom: row, right: column })}
      data-link={sheet.link(row, column) === null ? undefined : ""}
      style={{ ...boxStyle(view, edges), width, height: lengthOf(rows, row), ...stickTo(sticky) }}
    >
      {shown === "" ? null : (
        <span className={spill > 0 ? "text spills" : "text"} style={{ ...textStyle(view), ...maxWidth(spill) }}>
          {shown}
        </span>
      )}
      <FilterButton {...props} text={view.text} />
    </div>
  );
}

function FilterButton(props: CellProps & { readonly text: string }) {
  const { sheet, row, column, filtered, text, onFilter, t } = props;
  if (!filtered || !sheet.filterAreas.some((area) => area.top === row && containsCell(area, row, column))) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={filtered.has(column) ? "filterButton on" : "filterButton"}
      aria-label={t(filtered.has(column) ? "grid.filter.on" : "grid.filter", { name: text })}
      onClick={() => onFilter({ row, column })}
    />
  );
}

/**
 * A merged cell is drawn once, at its first cell; where the frozen columns cut through it, it is drawn on both sides
 * of the cut, so that the scrolled part slides under the frozen one.
 */
function MergedCell(props: CellProps & { readonly merge: Area }) {
  const { sheet, row, column, rows, columns, sticky, merge, selection } = props;
  const cut = sheet.frozenColumns;
  const continued = merge.left < cut && merge.right >= cut && column === cut;
  if ((column !== merge.left && !continued) || row !== merge.top)
    return <div className="gap" style={{ width: lengthOf(columns, column) }} />;
  const view = sheet.cell(merge.top, merge.left);
  const last = sheet.cell(merge.bottom, merge.right).look;
  const edges = edgesOf(
    { ...view.look, right: last.right, bottom: last.bottom },
    sheet.cell(row, merge.right + 1).look,
    sheet.cell(merge.bottom + 1, merge.left).look,
    sheet.gridlines,
  );
  const whole = lengthOf(columns, merge.left, merge.right);
  const frozenPart = merge.left < cut && merge.right >= cut ? lengthOf(columns, merge.left, cut - 1) : 0;
  const width = continued ? whole - frozenPart : frozenPart || whole;
  const height = lengthOf(rows, merge.top, merge.bottom);
  return (
    <div
      {...(continued
        ? { "aria-hidden": true }
        : {
            role: "gridcell",
            id: cellId(row, column),
            "aria-colindex": column + 2,
            "aria-colspan": merge.right - merge.left + 1,
            "aria-rowspan": merge.bottom - merge.top + 1,
            "aria-selected": selection !== null && containsCell(selection.area, row, column),
          })}
      className={`${classNames(selection, sticky !== null, merge)} merged${cutSide(frozenPart, continued)}`}
      style={{ width, height, marginRight: lengthOf(columns, column) - width, ...stickTo(sticky) }}
    >
      <div className="inner" style={{ ...boxStyle(view, edges), width: whole, left: continued ? -frozenPart : 0 }}>
        <span className="text" style={textStyle(view)}>
          {view.text}
        </span>
      </div>
    </div>
  );
}

const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** No edge of the selection where the frozen columns cut through the cell. */
const cutSide = (frozenPart: number, continued: boolean): string => {
  if (continued) return " cutLeft";
  return frozenPart > 0 ? " cutRight" : "";
};

const stickTo = (left: number | null): CSSProperties => (left === null ? {} : { left });
const maxWidth = (width: number): CSSProperties => (width > 0 ? { width } : {});

const classNames = (selection: Selection | null, sticky: boolean, area: Area): string => {
  const names = ["cell"];
  if (sticky) names.push("sticky");
  if (selection && containsCell(selection.area, area.top, area.left)) {
    const { area: all, active } = selection;
    if (active.row !== area.top || active.column !== area.left) names.push("tinted");
    names.push("chosen");
    if (area.top === all.top) names.push("edgeTop");
    if (area.bottom === all.bottom) names.push("edgeBottom");
    if (area.left === all.left) names.push("edgeLeft");
    if (area.right === all.right) names.push("edgeRight");
  }
  return names.join(" ");
};

/** A number that does not fit is shown as ####, never cut. */
const fittingText = (view: CellView, width: number): string => {
  if (view.kind !== "number" || view.look.wrap) return view.text;
  const room = width - 2 * CELL_PADDING;
  return textWidth(view.text, view.look) <= room + 1 ? view.text : "#".repeat(Math.max(1, Math.floor(room / 8)));
};

/** Unwrapped text runs on over the empty cells to its right; 0 if it need not. */
const spillWidth = ({ sheet, row, column, columns }: CellProps, view: CellView, width: number): number => {
  if (view.kind !== "text" || view.look.wrap || view.look.horizontal === "right" || view.look.horizontal === "center")
    return 0;
  const wanted = textWidth(view.text, view.look) + 2 * CELL_PADDING;
  if (wanted <= width) return 0;
  let room = width;
  for (let next = column + 1; next < columns.count && room < wanted; next++) {
    if (sheet.cell(row, next).kind !== "empty" || mergeAt(sheet.merges, row, next)) break;
    room += lengthOf(columns, next);
  }
  return room > width ? Math.min(room, wanted) : 0;
};
