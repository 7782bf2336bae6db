import type { CountySplit, IndicatorRow } from "../rules/checkedWorkbook";
import { highMark, methodWords, weightMark } from "./countyRows";
import { countyHeadsIn } from "./countySheet";
import type { ExistingTables } from "./existingTables";

/**
 * 县市区分解表 as the rules look at it: each figure of the city beside what people left of its shares.
 *
 * @param indicators the rows of 指标分解表, which hold the city's figures
 */
export function checkedCounties(
  { counties: table }: ExistingTables,
  indicators: readonly IndicatorRow[],
): readonly CountySplit[] {
  if (!table) return [];
  const rowOf = new Map(indicators.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const heads = countyHeadsIn(table);
  return table.rows.flatMap(({ id, cells, at }): CountySplit[] => {
    if (id === null || id.endsWith(weightMark)) return [];
    const high = id.endsWith(highMark);
    const row = rowOf.get(high ? id.slice(0, -highMark.length) : id);
    if (!row || row.gone) return [];
    return [
      {
        row: row.key,
        name: row.name,
        unit: row.unit,
        total: high ? row.high : row.value,
        mode: cells.get("分解方式") === methodWords.copy ? "copy" : "split",
        shares: heads.map((county) => ({ county, value: cells.get(county) ?? null })),
        place: { line: null, sheet: table.sheetName, row: at + 1 },
      },
    ];
  });
}
