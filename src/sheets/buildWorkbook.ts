import type { Plan } from "../plan/plan";
import type { Directory } from "../units/directory";
import { directoryForPlan, placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";
import type { BodyOf } from "./bodyDuties";
import { buildTableSheet } from "./buildTableSheet";
import type { CellScalar } from "./cellGrid";
import { plainValue } from "./cellGrid";
import { checkMark, ownText, remarkColumn } from "./columns";
import type { ExistingTables } from "./existingTables";
import type { GuideOptions } from "./guideSheet";
import { bodyListName, bodyListOf, buildGuideSheet } from "./guideSheet";
import { dateText, guideName } from "./guideRows";
import { fonts } from "./look";
import type { MergedTable } from "./mergedTable";
import { bodiesIn, bodiesInRow, roles } from "./mergedTable";
import type { GeneratedRow, MergedRow } from "./mergeRows";
import { mergeRows } from "./mergeRows";
import type { SheetSpec, WorkbookSpec } from "./sheetSpec";
import type { PlannerContent, PlannerSheet } from "./plannerSheet";
import { plannerSheets } from "./plannerSheets";
import type { TableColumn } from "./tableSheet";
import { tableSheets } from "./tableSheets";

export interface BuildOptions {
  /** ISO date that the sheets show as the day they were made */
  readonly generatedOn: string;
  /** what is in the workbook already (see `readTables`): it is updated, and nothing that people typed is lost */
  readonly existing?: ExistingTables;
  /** 单位名录: who may be assigned; the default one of the plan's level unless planners have their own */
  readonly directory?: Directory;
}

/**
 * The workbook of a plan: 填报说明, 任务分解表, 指标分解表, and the sheets that are made from these (`plannerSheets`).
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
  const planTitle = plan.metadata.title ?? "规划";
  const footer = footerText(`${clipped(planTitle, 60)}\u3000${dateText(options.generatedOn)}`);
  const note = noteOf(plan, options.generatedOn, department);
  const directory = options.directory ?? directoryForPlan(plan);
  const content = { plan, planTitle, note, footer, tables, directory, bodyOf: knownBody(plan, directory) };
  const behind = department === null ? plannerSheets.flatMap((sheet) => builtSheet(sheet, content, options)) : [];
  const guide: GuideOptions = {
    sheetName: options.existing?.guide?.sheetName ?? guideName,
    plan,
    planTitle,
    generatedOn: options.generatedOn,
    footer,
    tables,
    others: behind.map(({ spec, purpose }) => ({ sheetName: spec.name, purpose })),
    bodies: bodiesIn(tables),
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
      ...behind.map(({ spec }) => spec),
    ],
    names: bodyList ? [bodyList] : [],
    title: `${planTitle}任务分解`,
    activeSheet: guide.sheetName,
    font: { name: fonts.base, size: 11 },
  };
}

function mergedTables(plan: Plan, existing: ExistingTables | undefined): readonly MergedTable[] {
  return tableSheets.map((sheet) => {
    const before = existing?.[sheet.key] ?? null;
    const columns = sheet.columns(plan);
    const known = new Set(columns.map((column) => column.head));
    const own = (before?.heads ?? []).filter((head) => !known.has(head)).map(ownColumn);
    return {
      sheet,
      sheetName: before?.sheetName ?? sheet.name,
      columns: [...columns, ...own],
      rows: mergeRows(comparable(sheet.rows(plan)), before, sheet.nameHead),
    };
  });
}

/** Rows as they will be read back: plain values, and no 编号 twice, or one row would take the other's place. */
function comparable(rows: readonly GeneratedRow[]): readonly GeneratedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    let id = row.id;
    for (let copy = 2; seen.has(id); copy++) id = `${row.id}-${copy}`;
    seen.add(id);
    return { ...row, id, cells: new Map([...row.cells].map(([head, value]) => [head, cellValue(value)])) };
  });
}

/** Excel holds no longer text in a cell. */
const longestText = 32_767;

function cellValue(value: CellScalar): CellScalar {
  const plain = plainValue(value);
  return typeof plain === "string" ? clipped(plain, longestText) : plain;
}

/** A column that the planner added. */
const ownColumn = (head: string): TableColumn => ownText(head, 14, null);

/** What the planners should look at is between them and the plan. */
const withoutCheckMark = (row: MergedRow): MergedRow =>
  row.cells.get(remarkColumn.head) === checkMark
    ? { ...row, cells: new Map([...row.cells, [remarkColumn.head, null]]) }
    : row;

const names = (table: MergedTable, row: MergedRow, body: string): boolean =>
  roles.some((role) => bodiesInRow(table, row, role).includes(body));

/** Bodies of the directory under whatever name the tables have them; nobody for wordings that may mean several. */
function knownBody(plan: Plan, directory: Directory): BodyOf {
  const match = bodyMatcher(directory, { place: placeOf(plan).name });
  return (wording) => {
    const found = match(wording);
    return found.kind === "known" ? found.body : null;
  };
}

/** A sheet behind the tables, under the name that it has in the workbook already. */
function builtSheet(
  sheet: PlannerSheet,
  content: PlannerContent,
  { existing }: BuildOptions,
): { readonly spec: SheetSpec; readonly purpose: string }[] {
  const spec = sheet.build(content, existing?.others.get(sheet.name) ?? sheet.name);
  return spec === null ? [] : [{ spec, purpose: sheet.purpose }];
}

function noteOf(plan: Plan, generatedOn: string, department: string | null): string {
  const { docNumber, issuer } = plan.metadata;
  return [
    department === null ? null : `填报单位：${department}`,
    docNumber === null ? null : `依据：${docNumber}`,
    issuer === null ? null : `发文机关：${issuer}`,
    `生成日期：${dateText(generatedOn)}`,
  ]
    .filter((part) => part !== null)
    .join("\u3000\u3000");
}

/** In headers and footers "&" begins a code. */
const footerText = (text: string): string => text.replaceAll("&", "&&");

const clipped = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
