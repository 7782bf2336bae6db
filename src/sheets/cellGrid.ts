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
}
