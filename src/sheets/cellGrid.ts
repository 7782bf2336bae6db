/** What a cell of an existing sheet holds: its value, never its formula. Dates are ISO texts, "2017-12-01". */
export type CellScalar = string | number | boolean | null;

/**
 * The values of one sheet of an existing workbook, from whichever reader they come (Office.js or a file).
 * Rows may be shorter than the sheet is wide, and the grid may begin anywhere in the sheet.
 *
 * @example { name: "任务分解表", cells: [["序号", "工作任务"], [1, "强化源头治理"]] }
 */
export interface CellGrid {
  readonly name: string;
  readonly cells: readonly (readonly CellScalar[])[];
  /** where in the sheet the first cell stands, counting from 0, where that is known */
  readonly origin?: { readonly row: number; readonly column: number };
}

/** A value as the tables compare it: line breaks of one kind, and nothing for a cell that looks empty. */
export function plainValue(value: CellScalar | undefined): CellScalar {
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  if (typeof value !== "string") return value ?? null;
  const text = value.replace(/\r\n?/g, "\n");
  return text.trim() === "" ? null : text;
}
