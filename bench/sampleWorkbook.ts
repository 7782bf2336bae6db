import { readFile } from "node:fs/promises";
import { buildWorkbook } from "../src/sheets/buildWorkbook";
import type { WorkbookSpec } from "../src/sheets/sheetSpec";
import { decomposePlan } from "../src/units/decomposePlan";

export const samplePlanText = (): Promise<string> =>
  readFile(new URL("../samples/linjiang-2026-2030.txt", import.meta.url), "utf8");

/** The workbook of the first sample plan; `times` repeats the plan to make a longer one. */
export const sampleWorkbook = async (times = 1): Promise<WorkbookSpec> => {
  const plan = await decomposePlan(`${await samplePlanText()}\n`.repeat(times));
  if (!plan.ok) throw new Error(plan.key);
  return buildWorkbook(plan.value, { generatedOn: "2026-04-01" });
};

type Value = string | number | boolean | null;

/** What the cells hold and nothing else; a formula counts as its text. */
export const bareValues = (workbook: WorkbookSpec): { readonly name: string; readonly rows: Value[][] }[] =>
  workbook.sheets.map(({ name, cells }) => ({
    name,
    rows: cells.map((row) =>
      row.map((cell) => (cell !== null && typeof cell === "object" ? `=${cell.formula}` : cell)),
    ),
  }));
