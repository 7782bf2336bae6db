import type { CleanPlan } from "../clean/cleanPlan";
import type { Block } from "./blocks";

/** One line of an indicator table 主要指标表. Offsets are of the clean text. */
export interface TableRow {
  readonly block: Block;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly TableValue[];
}

/** What a column of years says of a row. */
export interface TableValue {
  readonly text: string;
  readonly year: string | null;
  readonly kind: "baseline" | "target";
}

interface Columns {
  readonly count: number;
  readonly name: number;
  readonly unit: number | null;
  readonly values: readonly {
    readonly at: number;
    readonly year: string | null;
    readonly kind: "baseline" | "target";
  }[];
}

const cellsOf = (plan: CleanPlan, block: Block): string[] => {
  const line = plan.plain.slice(block.from, Math.min(block.to, block.from + 1000)).replace(/^\||\|$/g, "");
  return line.split(/[|\t]/).map((cell) => cell.trim());
};

const isName = /^(?:主要|具体|核心|二级|三级)?(?:指标|指标名称|指标内容|名称|项目|内容|评价指标|考核指标)$/;
const isUnit = /^(?:计量)?单位$/;
const isTarget = /目标|规划值|预期值/;
const isBaseline = /现状|基期|基准|基数|实际|完成值|完成情况/;

/** A head line names its columns: 指标名称 | 单位 | 2020年 | 2025年 | 属性 */
const columnsOf = (cells: readonly string[]): Columns | null => {
  const name = cells.findIndex((cell) => isName.test(cell));
  if (name < 0) return null;
  const unit = cells.findIndex((cell) => isUnit.test(cell));
  const dated = cells.flatMap((cell, at) => {
    const year = /((?:19|20)\d{2})/.exec(cell)?.[1] ?? null;
    if (/增速|增长|累计|变化/.test(cell)) return [];
    return year !== null || isTarget.test(cell) || isBaseline.test(cell) ? [{ at, year, cell }] : [];
  });
  if (dated.length === 0) return null;
  const earliest = dated.reduce<string | null>(
    (least, { year }) => (year !== null && (least === null || year < least) ? year : least),
    null,
  );
  const values = dated.map(({ at, year, cell }) => {
    const isFirst = dated.length > 1 && year !== null && year === earliest && !isTarget.test(cell);
    return { at, year, kind: isBaseline.test(cell) || isFirst ? ("baseline" as const) : ("target" as const) };
  });
  return { count: cells.length, name, unit: unit < 0 ? null : unit, values };
};

/** The indicator tables of a plan, line by line; rows of other tables are left to be read as sentences. */
export const readTables = (plan: CleanPlan, blocks: readonly Block[]): TableRow[] => {
  const rows: TableRow[] = [];
  let columns: Columns | null = null;
  for (const block of blocks) {
    if (block.kind !== "row") {
      columns = null;
      continue;
    }
    const cells = cellsOf(plan, block);
    const head = columnsOf(cells);
    if (head) {
      columns = head;
      continue;
    }
    if (!columns || cells.length < 2) continue;
    // a category that spans several lines is missing from all but its first
    const shift = cells.length - columns.count;
    if (shift > 0 || shift < -2) continue;
    const name = cells[columns.name + shift] ?? "";
    const bracket = /[(]([^()]{1,12})[)]$/.exec(name)?.[1] ?? "";
    const ownUnit = columns.unit === null ? bracket : (cells[columns.unit + shift] ?? "");
    const values = columns.values.flatMap(({ at, year, kind }) => {
      const text = cells[at + shift] ?? "";
      return text === "" || /^[-—/]+$/.test(text) ? [] : [{ text, year, kind }];
    });
    if (name.length >= 2 && !/^\d+$/.test(name) && values.length > 0) {
      rows.push({
        block,
        name: columns.unit === null && bracket ? name.slice(0, -bracket.length - 2) : name,
        unit: ownUnit,
        values,
      });
    }
  }
  return rows;
};
