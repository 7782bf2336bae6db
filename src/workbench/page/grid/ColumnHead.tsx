import { columnLetters } from "../../../sheets/address";
import type { Area } from "../../../sheets/sheetSpec";
import { lengthOf } from "./axis";
import type { Axis } from "./axis";

export interface ColumnHeadProps {
  readonly column: number;
  readonly columns: Axis;
  readonly selected: Area;
  /** distance from the left while the column is frozen */
  readonly sticky: number | null;
}

/** The letters of a column, and its edge for changing the width. */
export function ColumnHead({ column, columns, selected, sticky }: ColumnHeadProps) {
  const width = lengthOf(columns, column);
  if (width === 0) return null;
  const names = ["columnHead"];
  if (column >= selected.left && column <= selected.right) names.push("chosen");
  if (sticky !== null) names.push("sticky");
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      className={names.join(" ")}
      style={{ width, ...(sticky === null ? {} : { left: sticky }) }}
    >
      {columnLetters(column)}
      <span className="columnEdge" data-edge={column} />
    </div>
  );
}
