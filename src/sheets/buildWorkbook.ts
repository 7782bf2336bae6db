import type { Plan } from "../plan/plan";
import type { CountySplits } from "../units/countySplits";
import type { Directory } from "../units/directory";
import { bodyFinder } from "./bodyDuties";
import { buildTableSheet } from "./buildTableSheet";
import { checkMark, remarkColumn } from "./columns";
import { bodiesToOffer, directoryTable } from "./directorySheet";
import type { ExistingTables } from "./existingTables";
import { guideName } from "./guideRows";
import type { GuideOptions } from "./guideSheet";
import { bodyListName, bodyListOf, buildGuideSheet } from "./guideSheet";
import { fonts } from "./look";
import type { MergedTable } from "./mergedTable";
import { bodiesIn, bodiesInRow, roles } from "./mergedTable";
import type { MergedRow } from "./mergeRows";
import { mergedTables } from "./mergeTables";
import type { PlannerContent, PlannerSheet } from "./plannerSheet";
import { plannerSheets } from "./plannerSheets";
import { footerOf, noteOf, planTitleOf } from "./planWords";
import type { SheetSpec, WorkbookSpec } from "./sheetSpec";
import { buildDirectorySheet, workbookDirectory } from "./workbookDirectory";

export interface BuildOptions {
  /** ISO date that the sheets show as the day they were made */
  readonly generatedOn: string;
  /** what is in the workbook already (see `readTables`): it is updated, and nothing that people typed is lost */
  readonly existing?: ExistingTables;
  /** 单位名录: who may be assigned; the default one of the plan's level unless planners have their own */
  readonly directory?: Directory;
  /** which indicators are split over counties, and how; without it the workbook's own 县市区分解表 says so */
  readonly splits?: CountySplits;
}

/**
 * The workbook of a plan: 填报说明, 任务分解表, 指标分解表, the sheets that are made from these (`plannerSheets`), and last
 * 单位名录.
 *
 * @example const spec = buildWorkbook(plan, { generatedOn: "2026-11-21" });
 */
export function buildWorkbook(plan: Plan, options: BuildOptions): WorkbookSpec {
  return workbookOf(plan, options, mergedTables(plan, options.existing), null);
}

/**
 * The workbook that a department receives: only the rows that it leads or takes part in, protected without password,
 * with only the cells that it fills in unlocked. Null when no row names the department.
 *
 * @example buildDepartmentWorkbook(plan, "市水利局", { generatedOn: "2026-11-21" })
 */
export function buildDepartmentWorkbook(plan: Plan, body: string, options: BuildOptions): WorkbookSpec | null {
  const tables = mergedTables(plan, options.existing)
    .map((table) => ({
      ...table,
      rows: table.rows.filter((row) => row.state !== "gone" && names(table, row, body)).map(withoutCheckMark),
    }))
    .filter((table) => table.rows.length > 0);
  return tables.length > 0 ? workbookOf(plan, options, tables, body) : null;
}

function workbookOf(
  plan: Plan,
  options: BuildOptions,
  tables: readonly MergedTable[],
  department: string | null,
): WorkbookSpec {
  const planTitle = planTitleOf(plan);
  const footer = footerOf(plan, options.generatedOn);
  const note = noteOf(plan, options.generatedOn, department);
  const { directory, rows: listed } = workbookDirectory(plan, options);
  const content: PlannerContent = {
    plan,
    planTitle,
    note,
    footer,
    tables,
    directory,
    bodies: bodyFinder(plan, directory),
    existing: options.existing ?? null,
    splits: options.splits ?? null,
  };
  const behind = department === null ? plannerSheets.flatMap((sheet) => builtSheet(sheet, content, options)) : [];
  const list = department === null ? [directorySheet(listed, options, { note: planTitle, footer })] : [];
  const bodies = bodiesIn(tables);
  const guide: GuideOptions = {
    sheetName: options.existing?.guide?.sheetName ?? guideName,
    plan,
    planTitle,
    generatedOn: options.generatedOn,
    footer,
    tables,
    others: [...behind, ...list].map(({ spec, purpose }) => ({ sheetName: spec.name, purpose })),
    bodies,
    offered: department === null ? bodiesToOffer(bodies, content.bodies.body, directory) : bodies,
    department,
    answers: options.existing?.guide?.answers ?? new Map(),
  };
  const bodyList = bodyListOf(guide);
  return {
    sheets: [
      buildGuideSheet(guide),
      ...tables.map(({ sheet, sheetName, columns, rows }) =>
        buildTableSheet(sheet, {
          sheetName,
          title: `${planTitle}${sheet.name}`,
          note,
          footer,
          columns,
          rows,
          bodySource: bodyList ? `=${bodyListName}` : null,
          forDepartment: department !== null,
        }),
      ),
      ...[...behind, ...list].map(({ spec }) => spec),
    ],
    names: bodyList ? [bodyList] : [],
    title: `${planTitle}任务分解`,
    activeSheet: guide.sheetName,
    font: { name: fonts.base, size: 11 },
  };
}

/** What the planners should look at is between them and the plan. */
const withoutCheckMark = (row: MergedRow): MergedRow =>
  row.cells.get(remarkColumn.head) === checkMark
    ? { ...row, cells: new Map([...row.cells, [remarkColumn.head, null]]) }
    : row;

const names = (table: MergedTable, row: MergedRow, body: string): boolean =>
  roles.some((role) => bodiesInRow(table, row, role).includes(body));

interface BuiltSheet {
  readonly spec: SheetSpec;
  readonly purpose: string;
}

/** 单位名录, the last sheet. */
const directorySheet = (
  rows: readonly MergedRow[],
  { existing }: BuildOptions,
  words: { readonly note: string; readonly footer: string },
): BuiltSheet => ({ spec: buildDirectorySheet(rows, existing, words), purpose: directoryTable.purpose });

/** A sheet behind the tables, under the name that it has in the workbook already. */
function builtSheet(sheet: PlannerSheet, content: PlannerContent, { existing }: BuildOptions): BuiltSheet[] {
  const spec = sheet.build(content, existing?.others.get(sheet.name) ?? sheet.name);
  return spec === null ? [] : [{ spec, purpose: sheet.purpose }];
}
