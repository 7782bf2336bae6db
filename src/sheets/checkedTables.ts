import { readPlan } from "../plan/readPlan";
import type { Basis, Comparator, Indicator } from "../plan/plan";
import type { CheckedWorkbook, IndicatorRow, RowTable, TaskRow } from "../rules/checkedWorkbook";
import { emptyWorkbook } from "../rules/checkedWorkbook";
import type { Field } from "../rules/fields";
import { fieldOfHead } from "../rules/fields";
import { columnLetters } from "./address";
import type { CellGrid, CellScalar } from "./cellGrid";
import { plainValue } from "./cellGrid";
import { basisWords, comparatorWords } from "./indicatorSheet";
import { findHeads } from "./readTables";
import { goneMark, splitBodies } from "./tableSheet";
import { tableSheets } from "./tableSheets";

/**
 * The tables of a workbook as the rules look at them, each cell as it was typed and with its place. Null for a workbook
 * that has none of our tables. The grids begin at A1, as those of a file do.
 *
 * @example const model = checkedTables(grids); if (model) runRules(model, allRules);
 */
export function checkedTables(grids: readonly CellGrid[]): CheckedWorkbook | null {
  const tables = tableSheets.flatMap((sheet) => {
    const ordered = [
      ...grids.filter(({ name }) => name === sheet.name),
      ...grids.filter(({ name }) => name !== sheet.name),
    ];
    const grid = ordered.find((one) => findHeads(sheet, one).row >= 0);
    return grid ? [placedTable(sheet.key, grid, findHeads(sheet, grid))] : [];
  });
  if (tables.length === 0) return null;
  const indicators = tables.flatMap((table) => (table.key === "indicators" ? table.rows.map(indicatorRow) : []));
  return {
    ...emptyWorkbook,
    indicators: withParts(indicators),
    tasks: tables.flatMap((table) => (table.key === "tasks" ? table.rows.map(taskRow) : [])),
    metadata: { ...emptyWorkbook.metadata, ...periodIn(tables) },
    columns: Object.fromEntries(tables.map(({ key, columns }) => [key, columns])),
  };
}

interface PlacedRow {
  readonly sheet: string;
  /** 1-based row of the sheet */
  readonly row: number;
  readonly cells: ReadonlyMap<Field, CellScalar>;
  /** occurrence of its 编号, from 1 */
  readonly copy: number;
}

interface PlacedTable {
  readonly key: RowTable;
  readonly title: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly rows: readonly PlacedRow[];
}

function placedTable(
  key: RowTable,
  grid: CellGrid,
  { row: headRow, heads }: { readonly row: number; readonly heads: readonly string[] },
): PlacedTable {
  const fields = heads.map(fieldOfHead);
  const copies = new Map<string, number>();
  const rows = grid.cells.slice(headRow + 1).flatMap((values, at): PlacedRow[] => {
    const cells = new Map<Field, CellScalar>();
    let filled = false;
    fields.forEach((field, column) => {
      const value = plainValue(values[column]);
      if (field === null || cells.has(field)) return;
      cells.set(field, value);
      if (value !== null && field !== "number") filled = true;
    });
    if (!filled) return [];
    const id = String(cells.get("id") ?? "");
    const copy = (copies.get(id) ?? 0) + 1;
    copies.set(id, copy);
    return [{ sheet: grid.name, row: headRow + at + 2, cells, copy }];
  });
  const columns = new Map<string, string>();
  fields.forEach((field, column) => {
    if (field !== null && !columns.has(field)) columns.set(field, columnLetters(column));
  });
  const title = grid.cells
    .slice(0, headRow)
    .flat()
    .filter((value) => typeof value === "string")
    .join("\n");
  return { key, title, columns, rows };
}

const text = (value: CellScalar | undefined): string =>
  value === null || value === undefined ? "" : String(value).trim();

function base({ sheet, row, cells, copy }: PlacedRow) {
  const id = text(cells.get("id")) || null;
  const section = text(cells.get("section"));
  const gone = section.startsWith(goneMark);
  return {
    key: id === null ? `${sheet}!${String(row)}` : copy === 1 ? id : `${id}~${String(copy)}`,
    id,
    place: { line: null, sheet, row },
    number: cells.get("number") ?? null,
    lead: splitBodies(cells.get("lead")),
    cooperate: splitBodies(cells.get("cooperate")),
    deadline: cells.get("deadline") ?? null,
    section: gone ? section.slice(goneMark.length).trim() : section,
    remark: text(cells.get("remark")),
    gone,
  };
}

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | null => {
  for (const key in words) if (words[key] === word) return key;
  return null;
};

const comparators: Readonly<Record<string, Comparator>> = { ">=": "ge", "＞=": "ge", "<=": "le", "＜=": "le" };

function indicatorRow(row: PlacedRow): IndicatorRow {
  const { cells } = row;
  const comparator = text(cells.get("comparator"));
  const annual = new Map<number, CellScalar>();
  const returned = new Map<
    number,
    IndicatorRow["returned"] extends ReadonlyMap<number, infer Figure> ? Figure : never
  >();
  for (const [field, value] of cells) {
    const [kind, year] = field.split(":");
    if (year === undefined || value === null) continue;
    if (kind === "annual") annual.set(Number(year), value);
    else returned.set(Number(year), { actual: value, unit: null, status: "", veto: false });
  }
  return {
    ...base(row),
    table: "indicators",
    name: text(cells.get("name")),
    direction: text(cells.get("direction")),
    comparator: keyOf<Comparator>(comparatorWords, comparator) ?? comparators[comparator] ?? null,
    value: cells.get("value") ?? null,
    high: cells.get("high") ?? null,
    unit: text(cells.get("unit")),
    basis: keyOf<Basis>(basisWords, text(cells.get("basis"))),
    baselineYear: cells.get("baselineYear") ?? null,
    baseline: cells.get("baseline") ?? null,
    annual,
    returned,
    sentence: text(cells.get("sentence")),
    quote: "",
    partOf: null,
  };
}

const taskRow = (row: PlacedRow): TaskRow => ({
  ...base(row),
  table: "tasks",
  title: text(row.cells.get("title")),
  text: text(row.cells.get("text")),
  progress: text(row.cells.get("progress")),
  status: text(row.cells.get("status")),
});

const lists = /其中|包括|含|分别|[(（]/;

/** The sheet does not say which rows are parts of which; their sentence does. */
function withParts(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const bySentence = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    if (!lists.test(row.sentence)) continue;
    const same = bySentence.get(row.sentence);
    if (same) same.push(row);
    else bySentence.set(row.sentence, [row]);
  }
  const wholeOf = new Map<IndicatorRow, string>();
  for (const [sentence, same] of bySentence) {
    const read = same.length > 1 ? readPlan(sentence, null) : null;
    if (!read?.ok || !read.value.indicators.some(({ partOf }) => partOf !== null)) continue;
    const rowOf = partners(read.value.indicators, same);
    for (const indicator of read.value.indicators) {
      const [row, whole] = [rowOf.get(indicator.id), rowOf.get(indicator.partOf ?? "")];
      if (row && whole) wholeOf.set(row, whole.key);
    }
  }
  return wholeOf.size === 0 ? rows : rows.map((row) => ({ ...row, partOf: wholeOf.get(row) ?? null }));
}

/** Rows of a sentence by the indicators that it reads as: by their place where none is missing, else by name. */
function partners(indicators: readonly Indicator[], rows: readonly IndicatorRow[]): ReadonlyMap<string, IndicatorRow> {
  const found = new Map<string, IndicatorRow>();
  const inOrder = indicators.length === rows.length;
  indicators.forEach((indicator, at) => {
    const row = inOrder ? rows[at] : rows.find(({ name }) => name === indicator.name);
    if (row) found.set(indicator.id, row);
  });
  return found;
}

const period = /((?:19|20)\d{2})年?[—–~～-]{1,2}((?:19|20)\d{2})年/;

/** The period of the plan, from the title over a table. */
function periodIn(tables: readonly PlacedTable[]): Pick<CheckedWorkbook["metadata"], "periodFrom" | "periodTo"> {
  for (const { title } of tables) {
    const match = period.exec(title);
    if (match) return { periodFrom: Number(match[1]), periodTo: Number(match[2]) };
  }
  return { periodFrom: null, periodTo: null };
}
