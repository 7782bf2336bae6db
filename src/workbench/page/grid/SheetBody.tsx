import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import { isHidden, startOf } from "./axis";
import { ColumnHead } from "./ColumnHead";
import type { CellPlace, GridSheet } from "./gridBook";
import { GridRow, HEAD_HEIGHT, range } from "./GridRow";
import type { Selection } from "./selection";
import type { SheetView } from "./useSheetView";

export interface SheetBodyProps {
  readonly sheet: GridSheet;
  readonly view: SheetView;
  readonly selection: Selection;
  /** columns whose table is filtered by them */
  readonly filtered: ReadonlySet<number>;
  readonly t: WorkbenchTranslate;
  readonly onFilter: (head: CellPlace) => void;
}

/** The heads, the frozen rows, a gap for the rows out of view, and the rows in view, as tall and wide as the sheet. */
export function SheetBody({ sheet, view, selection, filtered, t, onFilter }: SheetBodyProps) {
  const { rows, columns, rowSpan, columnSpan, headWidth } = view;
  const { area } = selection;
  const frozen = range(0, sheet.frozenColumns - 1);
  const visible = (from: number, to: number) => range(from, to).filter((row) => !isHidden(rows, row));
  const renderRow = (row: number, stickyTop: number | null) => (
    <GridRow
      key={row}
      sheet={sheet}
      row={row}
      rows={rows}
      columns={columns}
      span={columnSpan}
      headWidth={headWidth}
      selection={row >= area.top && row <= area.bottom ? selection : null}
      stickyTop={stickyTop}
      filtered={sheet.filterAreas.some((table) => table.top === row) ? filtered : null}
      t={t}
      onFilter={onFilter}
    />
  );
  return (
    <div
      role="rowgroup"
      style={{ width: headWidth + startOf(columns, columns.count), height: HEAD_HEIGHT + startOf(rows, rows.count) }}
    >
      <div role="row" aria-rowindex={1} className="heads" style={{ height: HEAD_HEIGHT }}>
        <div role="columnheader" className="corner" style={{ width: headWidth }}>
          <span className="unseen">{t("grid.all")}</span>
        </div>
        {frozen.map((column) => (
          <ColumnHead
            key={column}
            column={column}
            columns={columns}
            selected={area}
            sticky={headWidth + startOf(columns, column)}
          />
        ))}
        <div className="gap" style={{ width: startOf(columns, columnSpan.first) - startOf(columns, frozen.length) }} />
        {range(columnSpan.first, columnSpan.last).map((column) => (
          <ColumnHead key={column} column={column} columns={columns} selected={area} sticky={null} />
        ))}
      </div>
      {visible(0, sheet.frozenRows - 1).map((row) => renderRow(row, HEAD_HEIGHT + startOf(rows, row)))}
      <div style={{ height: startOf(rows, rowSpan.first) - startOf(rows, sheet.frozenRows) }} />
      {visible(rowSpan.first, rowSpan.last).map((row) => renderRow(row, null))}
    </div>
  );
}
