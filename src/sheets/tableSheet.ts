import type { Plan } from "../plan/plan";
import type { CellScalar } from "./cellGrid";
import type { TableKey } from "./existingTables";
import type { GeneratedRow } from "./mergeRows";
import type { ConditionalFormatSpec, HorizontalAlign } from "./sheetSpec";

/** What people are offered in the cells of a column. */
export type ColumnEntry =
  /** one of a few words: nothing else may be typed */
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly prompt: string }
  /** the list of bodies; `several`: more than one body in a cell is usual, so nobody is asked about it */
  | { readonly kind: "bodies"; readonly several: boolean; readonly prompt: string }
  | { readonly kind: "figure" | "year"; readonly prompt: string }
  | { readonly kind: "text"; readonly prompt: string; readonly maxLength: number };

/**
 * prose: words · code: text whatever is typed, "2017-12" too · figure: a number, with separators from 10,000 ·
 * year: a number without. Prose is not given Excel's text format: some versions show a long text in it as ####.
 */
export type ColumnFormat = "prose" | "code" | "figure" | "year";

export interface TableColumn {
  readonly head: string;
  /** characters */
  readonly width: number;
  readonly align: HorizontalAlign;
  readonly format: ColumnFormat;
  /** who fills it in: the plan, or people (shown by the colour of the cells) */
  readonly filledBy: "plan" | "people";
  /** what people are told and offered; null for nothing */
  readonly entry: ColumnEntry | null;
  /** above the prompt instead of the head: neighbours that ask for the same thing then ask with one voice */
  readonly promptTitle?: string;
  /** a long list that people seldom read: it stays in one line, and neither row nor column grows for it */
  readonly oneLine?: boolean;
  /** left out of the print */
  readonly screenOnly?: boolean;
  /** stays open in a workbook that a department receives */
  readonly departmentFills?: boolean;
}

/** A sheet with one table whose rows are found again, whoever moved or renamed them. */
export interface RowTable {
  /** name of the tab, e.g. 任务分解表 */
  readonly name: string;
  /** name of the Excel table, unique in the workbook */
  readonly tableName: string;
  readonly tabColor: string;
  /** head of the column that names the row: the head row is found by it, and panes freeze after it */
  readonly nameHead: string;
  /** head of the column that carries the mark of a row that has vanished from the plan */
  readonly sourceHead: string;
  /** heads of more columns that tell the table from any other */
  readonly otherHeads: readonly string[];
  /** what the sheet is for, as 填报说明 says it */
  readonly purpose: string;
  readonly legend: string;
  /** what the colours of its cells mean, where it is not as in most tables */
  readonly colorLegend?: string;
  /** `columnOf` gives a column's letters; `row` is the first row of data, counting from 1 */
  conditionalFormats(
    columnOf: (head: string) => string,
    row: number,
  ): readonly {
    readonly heads: readonly string[];
    readonly formula: string;
    readonly style: ConditionalFormatSpec["style"];
  }[];
}

/** A table whose rows come from the plan. To add one, copy taskSheet.ts and add it to `tableSheets`. */
export interface TableSheet extends RowTable {
  readonly key: TableKey;
  readonly leadHead: string;
  readonly cooperateHead: string;
  columns(plan: Plan): readonly TableColumn[];
  rows(plan: Plan): readonly GeneratedRow[];
}

/** Heads that every table has and nobody fills in. */
export const numberHead = "序号";
export const idHead = "编号";
export const fingerprintHead = "生成指纹";

/** Stands in front of the source of a row that has vanished from the plan. */
export const goneMark = "【已删除】";

/**
 * Bodies in a cell are parted by 、; people also use commas, semicolons and line breaks. Inside brackets these part
 * nothing: 各县(市、区)人民政府 is one body.
 */
export function splitBodies(cell: CellScalar | undefined): readonly string[] {
  const bodies = [""];
  let depth = 0;
  for (const character of String(cell ?? "")) {
    if (/[(\uff08〈《[【]/.test(character)) depth += 1;
    if (/[)\uff09〉》\]】]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,\uff0c;\uff1b\r\n]/.test(character)) bodies.push("");
    else bodies.push(`${bodies.pop() ?? ""}${character}`);
  }
  return bodies.map((body) => body.trim()).filter((body) => body !== "");
}

export const joinBodies = (bodies: readonly string[]): string | null => bodies.join("、") || null;
