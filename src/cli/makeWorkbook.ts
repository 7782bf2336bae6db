import type { CliMessageKey } from "../locales/cliMessages";
import type { Plan } from "../plan/plan";
import { failure, success } from "../result";
import type { Result } from "../result";
import { buildResponsibilityLetters } from "../sheets/buildResponsibilityLetters";
import { buildDepartmentWorkbook, buildWorkbook } from "../sheets/buildWorkbook";
import type { ExistingTables } from "../sheets/existingTables";
import { readTables } from "../sheets/readTables";
import type { WorkbookSpec } from "../sheets/sheetSpec";
import { readXlsx } from "../xlsx/readXlsx";

export interface MadeWorkbook {
  readonly spec: WorkbookSpec;
  /** whether it carries what people typed into an earlier one */
  readonly updated: boolean;
}

interface Options {
  readonly file: string;
  /** the workbook that stands at `file`, null for none or one to be replaced */
  readonly existing: Uint8Array | null;
  /** ISO date of today */
  readonly generatedOn: string;
  /** the department that it is for; null for the planners' own */
  readonly body: string | null;
  /** see `DecomposeRequest.letters` */
  readonly letters: { readonly body: string | null } | null;
}

/** The workbook for a plan, laid over the one that is there already if that is this plan's own. */
export const makeWorkbook = async (plan: Plan, options: Options): Promise<Result<MadeWorkbook, CliMessageKey>> => {
  const { file, existing, generatedOn, body, letters } = options;
  if (letters !== null) {
    if (existing) return failure("cli.outExists", { file });
    const spec = buildResponsibilityLetters(plan, letters.body === null ? null : [letters.body], { generatedOn });
    return spec
      ? success({ spec, updated: false })
      : failure("cli.noRowsFor", { body: letters.body ?? "—", bodies: bodiesOf(plan) });
  }
  if (body !== null) {
    // what a department filled in is for the planners to merge, not for this command to write over
    if (existing) return failure("cli.outExists", { file });
    const spec = buildDepartmentWorkbook(plan, body, { generatedOn });
    return spec ? success({ spec, updated: false }) : failure("cli.noRowsFor", { body, bodies: bodiesOf(plan) });
  }
  if (!existing) return success({ spec: buildWorkbook(plan, { generatedOn }), updated: false });
  const grids = await readXlsx(existing);
  const tables = grids.ok ? readTables(grids.value) : null;
  if (!grids.ok || !tables || !hasRows(tables)) return failure("cli.outForeign", { file });
  if (!isOfPlan(tables, plan)) return failure("cli.outOtherPlan", { file });
  const spec = buildWorkbook(plan, { generatedOn, existing: tables });
  const ours = new Set(spec.sheets.map(({ name }) => name));
  const others = grids.value.map(({ name }) => name).filter((name) => !ours.has(name));
  // the file is written anew, so a sheet that is not ours would be gone
  if (others.length > 0) return failure("cli.outOtherSheets", { file, sheets: others.join("、") });
  return success({ spec, updated: true });
};

/** Every body that the plan names, in its order. */
const bodiesOf = (plan: Plan): string =>
  [...new Set(plan.tasks.flatMap(({ lead, cooperate }) => [...lead, ...cooperate]))].join("、") || "—";

const rowIds = ({ tasks, indicators }: ExistingTables): string[] =>
  [tasks, indicators].flatMap((table) => table?.rows.flatMap(({ id }) => (id === null ? [] : [id])) ?? []);

const hasRows = (tables: ExistingTables): boolean => rowIds(tables).length > 0;

/** 编号 are made from the plan's content: two plans share none of them. */
const isOfPlan = (tables: ExistingTables, plan: Plan): boolean => {
  const ids = new Set([...plan.indicators, ...plan.tasks].map(({ id }) => id));
  return rowIds(tables).some((id) => ids.has(id));
};
