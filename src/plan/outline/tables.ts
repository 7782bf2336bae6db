import type { CleanPlan } from "../clean/cleanPlan";
import type { Block } from "./blocks";
import {
  isAnnualHead,
  isBaselineHead,
  isFigureCell,
  isKind,
  isNameHead,
  isTargetHead,
  isTotalHead,
  isUnitHead,
} from "./tableHeads";

/** One line of an indicator table 主要指标表, or one half of it where two stand side by side. Offsets are of the clean text. */
export interface TableRow {
  readonly block: Block;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly TableValue[];
}

/** baseline 基期值 · target 目标值 · annual 年均增长 · new 五年累计 */
export type ColumnKind = "baseline" | "target" | "annual" | "new";

/** What a column of years says of a row. */
export interface TableValue {
  readonly text: string;
  readonly year: string | null;
  readonly kind: ColumnKind;
}

interface ValueColumn {
  readonly at: number;
  readonly year: string | null;
  readonly kind: ColumnKind;
}

interface Columns {
  readonly name: number;
  readonly unit: number | null;
  readonly values: readonly ValueColumn[];
}

/** The columns of a head; more than one set where tables stand side by side. */
interface Head {
  readonly count: number;
  readonly sets: readonly Columns[];
}

/** The cells of a row of a table, in plain form. */
export const cellsOf = (plan: CleanPlan, block: Block): string[] => {
  // empty cells at the end of a row count, or the row would seem to lack its category
  let to = block.to;
  while (plan.plain.charAt(to) === "\t") to++;
  const line = plan.plain.slice(block.from, Math.min(to, block.from + 1000)).replace(/^\||\|$/g, "");
  return line.split(/[|\t]/).map((cell) => cell.trim());
};

const yearIn = (cell: string): string | null => /((?:19|20)\d{2})/.exec(cell)?.[1] ?? null;

interface DatedHead {
  readonly at: number;
  readonly year: string | null;
  readonly cell: string;
  /** null where the years decide */
  readonly kind: ColumnKind | null;
}

/** Columns `[from, to)` of a head, the first of which names. */
const columnsIn = (cells: readonly string[], name: number, to: number, periodFrom: number | null): Columns | null => {
  const inSet = cells.map((cell, at) => ({ cell, at })).slice(name, to);
  const unit = inSet.find(({ cell }) => isUnitHead(cell))?.at ?? cells.findIndex(isUnitHead);
  const dated = inSet.flatMap(({ cell, at }): readonly DatedHead[] => {
    const year = yearIn(cell);
    if (isAnnualHead(cell)) return [{ at, year: null, cell, kind: "annual" }];
    if (isTotalHead(cell)) return [{ at, year: null, cell, kind: "new" }];
    if (/增速|增长|变化/.test(cell)) return [];
    return year !== null || isTargetHead(cell) || isBaselineHead(cell) ? [{ at, year, cell, kind: null }] : [];
  });
  if (dated.length === 0) return null;
  const years = dated.flatMap(({ year }) => (year === null ? [] : [Number(year)]));
  const earliest = String(Math.min(...years));
  const values = dated.map(({ at, year, cell, kind }): ValueColumn => {
    if (kind !== null) return { at, year, kind };
    const begins = periodFrom !== null && year !== null && Number(year) >= periodFrom;
    const isFirst = years.length > 1 && year === earliest && !isTargetHead(cell) && !begins;
    return { at, year, kind: isBaselineHead(cell) || isFirst ? "baseline" : "target" };
  });
  return { name, unit: unit < 0 || unit >= to ? null : unit, values };
};

/** A head line names its columns: 指标名称 | 单位 | 2020年 | 2025年 | 属性 */
const headOf = (cells: readonly string[], periodFrom: number | null): Head | null => {
  const names = cells.flatMap((cell, at) => (isNameHead(cell) ? [at] : []));
  const sets = names.flatMap((name, i) => columnsIn(cells, name, names[i + 1] ?? cells.length, periodFrom) ?? []);
  return sets.length === 0 ? null : { count: cells.length, sets };
};

/** 地区生产总值 亿元 1200 1800 预期性: what the cells of a row without a head must be; the year is the plan's. */
const headlessOf = (cells: readonly string[]): Head | null => {
  const last = cells[cells.length - 1];
  if (cells.length < 4 || last === undefined || !isKind(last)) return null;
  const name = /^\d{1,2}$/.test(cells[0] ?? "") ? 1 : 0;
  const figures = cells.flatMap((cell, at) => (at > name && isFigureCell(cell) ? [at] : []));
  const [first, second] = figures.slice(-2);
  if (first === undefined) return null;
  const unit = first === name + 2 ? name + 1 : null;
  const target = { at: second ?? first, year: null, kind: "target" as const };
  const values = second === undefined ? [target] : [{ at: first, year: null, kind: "baseline" as const }, target];
  return { count: cells.length, sets: [{ name, unit, values }] };
};

/** (单位:亿元) above a table holds for all rows that give none; several units (万人、%) for none. */
const unitAbove = (plan: CleanPlan, block: Block | undefined): string => {
  const line = block ? plan.plain.slice(block.from, Math.min(block.to, block.from + 40)) : "";
  return /^\(?(?:计量)?单位:([^、,;/|\t()]{1,8})\)?$/.exec(line.replace(/\t$/, ""))?.[1] ?? "";
};

const isNone = (text: string): boolean => text === "" || /^(?:[-—/]+|…+|无)$/.test(text);

/** 1.地区生产总值, ①: the number in front of a name. */
const withoutNumber = (name: string): string => name.replace(/^(?:\d{1,2}[.、]|[(]\d{1,2}[)]|[①-⑳])(?=\D)/, "");

const rowsOf = (block: Block, cells: readonly string[], head: Head, above: string): TableRow[] => {
  // a category that spans several lines is missing from all but its first
  const shift = cells.length - head.count;
  if (shift > 0 || shift < -2) return [];
  return head.sets.flatMap(({ name: nameAt, unit: unitAt, values: columns }) => {
    const given = withoutNumber(cells[nameAt + shift] ?? "");
    const bracket = /[(]([^()]{1,12})[)]$/.exec(given)?.[1] ?? "";
    const own = unitAt === null ? bracket : (cells[unitAt + shift] ?? "");
    const values = columns.flatMap(({ at, year, kind }) => {
      const text = cells[at + shift] ?? "";
      return isNone(text) ? [] : [{ text, year, kind }];
    });
    if (given.length < 2 || /^\d+$/.test(given) || values.length === 0) return [];
    const name = unitAt === null && bracket ? given.slice(0, -bracket.length - 2) : given;
    return [{ block, name, unit: isNone(own) ? above : own, values }];
  });
};

/** Whether a cell goes on with the name before it, which had no room for all of it. */
const goesOn = (name: string, cell: string): boolean =>
  name.lastIndexOf("(") > name.lastIndexOf(")") || /^[)率数量比值额度]/.test(cell) || /[的和与及、占]$/.test(name);

/** The indicator tables of a plan, line by line; rows of other tables are left to be read as sentences. */
export const readTables = (plan: CleanPlan, blocks: readonly Block[], periodFrom: number | null): TableRow[] => {
  const rows: TableRow[] = [];
  let head: Head | null = null;
  let above = "";
  /** the rows of the line before, to which a lone cell may belong */
  let last: TableRow[] = [];
  /** a lone cell that may be the beginning of a name */
  let begun = "";
  blocks.forEach((block, i) => {
    if (block.kind !== "row") {
      head = null;
      last = [];
      begun = "";
      return;
    }
    const cells = cellsOf(plan, block);
    const named = headOf(cells, periodFrom);
    if (named) {
      head = named;
      above = unitAbove(plan, blocks[i - 1]);
      last = [];
      return;
    }
    const filled = cells.filter((cell) => cell !== "");
    const [only] = filled;
    if (filled.length === 1 && only !== undefined) {
      const [row] = last;
      if (last.length === 1 && row && goesOn(row.name, only)) {
        rows[rows.length - 1] = mendName(row, only);
        last = [];
      } else begun = only;
      return;
    }
    const columns = head ?? headlessOf(cells);
    if (!columns || cells.length < 2) return;
    const nameAt = (columns.sets[0]?.name ?? 0) + cells.length - columns.count;
    const name = cells[nameAt] ?? "";
    if (begun !== "" && goesOn(begun, name)) cells[nameAt] = begun + name;
    begun = "";
    last = rowsOf(block, cells, columns, head ? above : "");
    rows.push(...last);
  });
  return rows;
};

const mendName = (row: TableRow, rest: string): TableRow => {
  const name = row.name + rest;
  const bracket = /[(]([^()]{1,12})[)]$/.exec(name)?.[1] ?? "";
  return row.unit === "" && bracket !== ""
    ? { ...row, name: name.slice(0, -bracket.length - 2), unit: bracket }
    : { ...row, name };
};
