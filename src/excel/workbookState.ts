/** What the painter must know of the workbook before it touches it. */
export interface WorkbookState {
  /** in the order of the tabs */
  readonly sheets: readonly SheetState[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** those of the whole workbook */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly title: string;
  readonly structureProtected: boolean;
  readonly activeSheet: string;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet["visibility"];
  /** null: free to edit */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly filtered: boolean;
}

/** One sync, reads only. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, tables, names, properties, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/protection/options,items/autoFilter/enabled",
  );
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/formula,items/scope");
  properties.load("title");
  protection.load("protected");
  active.load("name");
  await context.sync();

  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      protection: sheet.protection.protected ? sheet.protection.options : null,
      filtered: sheet.autoFilter.enabled,
    })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: names.items
      .filter(({ scope }) => scope === "Workbook")
      .map(({ name, formula }) => ({ name, formula: String(formula) })),
    title: properties.title,
    structureProtected: protection.protected,
    activeSheet: active.name,
  };
}

/** Excel's names of sheets, tables and names do not tell capital from small letters. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Among `items`, the one of that name as Excel compares names. */
export const namedLike = <T extends { readonly name: string }>(items: readonly T[], name: string): T | undefined =>
  items.find((item) => sameName(item.name, name));
