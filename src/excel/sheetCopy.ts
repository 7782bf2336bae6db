import { columnLetters } from "../sheets/address";
import { clearSheet } from "./clearSheet";
import { loadPage, localAddress, returnPage, type LoadedPage } from "./pageCopy";
import { canStretch, type TableThere } from "./tablePlacement";
import type { BackedUpSheet, UndoRecord } from "./undoRecord";
import { namedLike, sameName, type WorkbookState } from "./workbookState";

/** A backed-up sheet with all that its copy says and that copying cells does not carry over. */
export interface SheetCopy {
  readonly sheet: BackedUpSheet;
  readonly worksheet: Excel.Worksheet;
  /** whole columns, e.g. "A:AZ": as far as anything that people made may reach, lists for rows to come included */
  readonly columns: string;
  /** the rows and columns whose sizes are carried over, e.g. "A1:AZ140" */
  readonly sized: string;
  readonly rowSizes: readonly Excel.SettableRowProperties[];
  readonly columnSizes: readonly Excel.SettableColumnProperties[];
  /** under the names that they have on the sheet, which are not those of the copy's own tables */
  readonly tables: readonly { readonly name: string; readonly look: Excel.Table; readonly address: string }[];
  /** those that the sheet has now */
  readonly tablesNow: readonly TableThere[];
  readonly frozen: string | null;
  readonly page: LoadedPage;
}

/** Beyond the last used cell of the sheet, as lists and conditional formats do not count as use. */
const rowsBeyond = 100;
const columnsBeyond = 26;

/** The copies that are there, of sheets that are there. */
export async function readCopies(
  context: Excel.RequestContext,
  record: UndoRecord,
  now: WorkbookState,
): Promise<SheetCopy[]> {
  const present = record.backedUp.filter(
    ({ before, backup }) => namedLike(now.sheets, backup) && now.sheets.some(({ id }) => id === before.id),
  );
  const first = present.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.backup);
    const used = worksheet.getUsedRangeOrNullObject();
    const frozen = worksheet.freezePanes.getLocationOrNullObject();
    const page = loadPage(worksheet);
    const corner = worksheet.getRange(lastCell);
    corner.load("format/rowHeight,format/columnWidth");
    worksheet.load("showGridlines,tabColor");
    worksheet.tables.load(
      "items/name,items/style,items/showBandedRows,items/showBandedColumns,items/showFilterButton,items/showTotals,items/highlightFirstColumn,items/highlightLastColumn",
    );
    used.load("rowIndex,rowCount,columnIndex,columnCount");
    frozen.load("address");
    return { sheet, worksheet, used, frozen, page, corner };
  });
  await context.sync();

  const second = first.map(({ sheet, worksheet, used, frozen, page, corner }) => {
    const bottom = (used.isNullObject ? 0 : used.rowIndex + used.rowCount) + rowsBeyond;
    const right = columnLetters((used.isNullObject ? 0 : used.columnIndex + used.columnCount) + columnsBeyond);
    const [columns, sizes] = [`A:${right}`, `A1:${right}${bottom}`];
    const range = worksheet.getRange(sizes);
    const tables = worksheet.tables.items.map((look) => {
      const place = look.getRange();
      place.load("address");
      return { look, place };
    });
    return {
      tablesNow: rangesOfTables(context, sheet, now),
      copy: {
        sheet,
        worksheet,
        columns,
        sized: sizes,
        page,
        frozen: frozen.isNullObject ? null : localAddress(frozen.address),
      },
      tables,
      plain: corner.format,
      rowSizes: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
      columnSizes: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    };
  });
  await context.sync();

  return second.map(({ copy, tables, tablesNow, plain, rowSizes, columnSizes }) => ({
    ...copy,
    tablesNow: tablesNow.map(({ name, range }) => ({
      name,
      sheet: copy.sheet.before.name,
      address: localAddress(range.address),
    })),
    rowSizes: rowSizes.value.map(({ rowHidden, format }) => ({
      ...(rowHidden === true ? { rowHidden } : {}),
      ...ownSize("rowHeight", format?.rowHeight, plain.rowHeight),
    })),
    columnSizes: columnSizes.value.map(({ columnHidden, format }) => ({
      ...ownSize("columnWidth", format?.columnWidth, plain.columnWidth),
      ...(columnHidden === true ? { columnHidden } : {}),
    })),
    tables: tables.map(({ look, place }, index) => ({
      name: copy.sheet.tables[index] ?? look.name,
      look,
      address: localAddress(place.address),
    })),
  }));
}

function rangesOfTables(
  context: Excel.RequestContext,
  { before }: BackedUpSheet,
  now: WorkbookState,
): { readonly name: string; readonly range: Excel.Range }[] {
  const sheet = now.sheets.find(({ id }) => id === before.id);
  return now.tables
    .filter((table) => table.sheet === sheet?.name)
    .map(({ name }) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load("address");
      return { name, range };
    });
}

/** The corner of the sheet, which nobody sizes: as high and wide as a plain cell. */
const lastCell = "XFD1048576";

/** A size that is worth setting: what is as high or wide as a plain cell stays so by itself. */
const ownSize = <Name extends string>(
  name: Name,
  size: number | undefined,
  plain: number,
): { readonly format?: Readonly<Record<Name, number>> } =>
  size === undefined || size === plain ? {} : { format: { [name]: size } as Record<Name, number> };

/** The table that a table of the copy can simply be stretched back to; null if it must be made anew. */
const staying = ({ tablesNow }: SheetCopy, table: SheetCopy["tables"][number]): TableThere | null =>
  tablesNow.find(({ name, address }) => sameName(name, table.name) && canStretch(address, table.address)) ?? null;

/** Empties a sheet for what its copy holds, and dissolves all tables that are in the way of it or of their names. */
export function makeRoom(context: Excel.RequestContext, copy: SheetCopy, now: WorkbookState): void {
  const { before } = copy.sheet;
  const worksheet = context.workbook.worksheets.getItem(before.id);
  const current = now.sheets.find(({ id }) => id === before.id);
  if (current === undefined) return;
  if (current.protection !== null) worksheet.protection.unprotect();

  const kept = copy.tables.map((table) => staying(copy, table));
  for (const table of copy.tablesNow) {
    if (!kept.includes(table)) worksheet.tables.getItem(table.name).convertToRange();
  }
  // Without their style, which would become the cells' own look: pasting then brings cells only.
  for (const { look } of copy.tables) {
    const dissolving = copy.worksheet.tables.getItem(look.name);
    dissolving.style = "";
    dissolving.convertToRange();
  }
  clearSheet(worksheet, current.filtered);
  copy.tables.forEach(({ address }, index) => {
    const table = kept[index];
    if (table) worksheet.tables.getItem(table.name).resize(address);
  });
}

/** Brings what the copy holds back into the sheet that `makeRoom` has emptied. */
export function returnCopy(context: Excel.RequestContext, copy: SheetCopy): void {
  const { sheet, columns } = copy;
  const worksheet = context.workbook.worksheets.getItem(sheet.before.id);
  worksheet.getRange(columns).copyFrom(copy.worksheet.getRange(columns), "All");
  const sizes = worksheet.getRange(copy.sized);
  // Sizes first: a hidden row or column that gets a size shows again.
  sizes.setColumnProperties(copy.columnSizes.map(({ format }) => (format === undefined ? {} : { format })));
  sizes.setRowProperties(copy.rowSizes.map(({ format }) => (format === undefined ? {} : { format })));
  sizes.setColumnProperties(copy.columnSizes.map(({ columnHidden }) => (columnHidden ? { columnHidden } : {})));
  sizes.setRowProperties(copy.rowSizes.map(({ rowHidden }) => (rowHidden ? { rowHidden } : {})));
  for (const described of copy.tables) {
    const { name, look, address } = described;
    const kept = staying(copy, described);
    const table = kept === null ? worksheet.tables.add(address, true) : worksheet.tables.getItem(kept.name);
    if (kept === null) table.name = name;
    table.style = look.style;
    table.showBandedRows = look.showBandedRows;
    table.showBandedColumns = look.showBandedColumns;
    table.showFilterButton = look.showFilterButton;
    table.highlightFirstColumn = look.highlightFirstColumn;
    table.highlightLastColumn = look.highlightLastColumn;
  }

  if (copy.frozen === null) worksheet.freezePanes.unfreeze();
  else worksheet.freezePanes.freezeAt(copy.frozen);
  worksheet.showGridlines = copy.worksheet.showGridlines;
  worksheet.tabColor = copy.worksheet.tabColor;
  worksheet.visibility = sheet.before.visibility;
  returnPage(worksheet, copy.page);
}
