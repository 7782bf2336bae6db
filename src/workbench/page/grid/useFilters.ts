import { useCallback, useMemo, useState } from "react";
import type { Area } from "../../../sheets/sheetSpec";
import { containsCell, sameArea } from "../../host/model/area";
import type { CellPlace, GridSheet } from "./gridBook";

/** The texts that a table's column still shows. */
interface ColumnFilter {
  readonly column: number;
  readonly shown: ReadonlySet<string>;
}

interface TableFilter {
  readonly sheetId: string;
  /** of the table, when the filter was set */
  readonly area: Area;
  readonly columns: readonly ColumnFilter[];
  readonly hidden: ReadonlySet<number>;
}

export interface Filters {
  readonly isHidden: (row: number) => boolean;
  /** the table whose head the cell belongs to, null for any other cell */
  readonly tableOf: (place: CellPlace) => Area | null;
  /** columns that are filtered now */
  readonly filtered: ReadonlySet<number>;
  /** every text of the column, and whether the filter lets it through */
  readonly entries: (head: CellPlace) => readonly FilterEntry[];
  /** null lets everything through */
  readonly apply: (head: CellPlace, shown: ReadonlySet<string> | null) => void;
}

export interface FilterEntry {
  readonly text: string;
  readonly shown: boolean;
}

const rowsOf = (area: Area): number[] => Array.from({ length: area.bottom - area.top }, (_, i) => area.top + 1 + i);

/**
 * Filters of tables. They belong to the view, not to the workbook: the rows are hidden on this page only, and come
 * back when the table gets another shape.
 */
export function useFilters(sheet: GridSheet): Filters {
  const [all, setAll] = useState<readonly TableFilter[]>([]);
  const { id } = sheet.tab;
  const here = useMemo(
    () =>
      all.filter((filter) => filter.sheetId === id && sheet.filterAreas.some((area) => sameArea(area, filter.area))),
    [all, id, sheet],
  );
  const hidden = useMemo(() => new Set(here.flatMap((filter) => [...filter.hidden])), [here]);
  const filtered = useMemo(() => new Set(here.flatMap(({ columns }) => columns.map(({ column }) => column))), [here]);

  const tableOf = ({ row, column }: CellPlace) =>
    sheet.filterAreas.find((area) => row === area.top && containsCell(area, row, column)) ?? null;

  const filterOf = (area: Area) => here.find((filter) => sameArea(filter.area, area));

  return {
    isHidden: useCallback((row: number) => hidden.has(row), [hidden]),
    tableOf,
    filtered,
    entries: (head) => {
      const area = tableOf(head);
      if (!area) return [];
      const own = filterOf(area)?.columns.find(({ column }) => column === head.column);
      const texts = [...new Set(rowsOf(area).map((row) => sheet.cell(row, head.column).text))];
      return texts
        .sort((a, b) => a.localeCompare(b, "zh-CN"))
        .map((text) => ({ text, shown: own?.shown.has(text) ?? true }));
    },
    apply: (head, shown) => {
      const area = tableOf(head);
      if (!area) return;
      const others = filterOf(area)?.columns.filter(({ column }) => column !== head.column) ?? [];
      const columns = shown ? [...others, { column: head.column, shown }] : others;
      const rest = all.filter((filter) => filter.sheetId !== id || !sameArea(filter.area, area));
      const gone = rowsOf(area).filter((row) =>
        columns.some(({ column, shown: texts }) => !texts.has(sheet.cell(row, column).text)),
      );
      setAll(columns.length === 0 ? rest : [...rest, { sheetId: id, area, columns, hidden: new Set(gone) }]);
    },
  };
}
