import { clearSheet } from "./clearSheet";
import { deleteSheet } from "./ownSheets";
import { loadPage, localAddress, returnPage, type LoadedPage } from "./pageCopy";
import type { BackedUpSheet, UndoRecord } from "./undoRecord";
import { namedLike, readState, sameName, type WorkbookState } from "./workbookState";

/**
 * Puts the workbook back as the record says: created sheets go, copies return into their sheets, names and title too.
 * Works on whatever a painting left half done, waits while a cell is being edited, and throws what Excel throws.
 *
 * @param painted false if the sheets themselves were not touched yet: then only copies go and protection returns
 */
export async function putBack(record: UndoRecord, painted: boolean): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const now = await readState(context);
    const { worksheets, protection } = context.workbook;
    if (record.structureProtected && now.structureProtected) {
      // Lifting this protection comes before everything else: as long as it holds, nothing was touched.
      if (!painted) return;
      protection.unprotect();
    }

    const copies = painted ? await readCopies(context, record, now) : [];
    for (const created of record.created) {
      const sheet = now.sheets.find(({ id, name }) =>
        created.id === null ? sameName(name, created.name) : id === created.id,
      );
      if (sheet !== undefined) worksheets.getItem(sheet.id).delete();
    }
    for (const copy of copies) returnCopy(context, copy, now);
    putBackNames(context, record, now);
    if (record.titleBefore !== null) context.workbook.properties.title = record.titleBefore;
    if (namedLike(now.sheets, record.activeSheet) !== undefined) worksheets.getItem(record.activeSheet).activate();
    for (const { before, backup } of record.backedUp) {
      const sheet = now.sheets.find(({ id }) => id === before.id);
      const lifted = painted || sheet?.protection === null;
      if (sheet !== undefined && before.protection !== null && lifted) {
        worksheets.getItem(before.id).protection.protect(before.protection);
      }
      if (namedLike(now.sheets, backup) !== undefined) deleteSheet(worksheets.getItem(backup));
    }
    if (record.structureProtected) protection.protect();
    await context.sync();
  });
}

function putBackNames(context: Excel.RequestContext, record: UndoRecord, now: WorkbookState): void {
  for (const { name, formula } of record.names) {
    if (namedLike(now.names, name) === undefined) continue;
    const item = context.workbook.names.getItem(name);
    if (formula === null) item.delete();
    else item.formula = formula;
  }
}

/** A backed-up sheet with all that its copy says and that copying cells does not carry over. */
interface Copy {
  readonly sheet: BackedUpSheet;
  readonly worksheet: Excel.Worksheet;
  readonly used: {
    readonly address: string;
    readonly rows: readonly RowSize[];
    readonly columns: readonly ColumnSize[];
  } | null;
  readonly tables: readonly { readonly look: Excel.Table; readonly address: string }[];
  readonly frozen: string | null;
  readonly page: LoadedPage;
}

type RowSize = Excel.SettableRowProperties;
type ColumnSize = Excel.SettableColumnProperties;

/** The copies that are there, of sheets that are there. */
async function readCopies(context: Excel.RequestContext, record: UndoRecord, now: WorkbookState): Promise<Copy[]> {
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
    used.load("address");
    frozen.load("address");
    return { sheet, worksheet, used, frozen, page, corner };
  });
  await context.sync();

  const second = first.map(({ sheet, worksheet, used, frozen, page, corner }) => {
    const area = used.isNullObject ? null : localAddress(used.address);
    const range = area === null ? null : worksheet.getRange(area);
    const tables = worksheet.tables.items.map((look) => {
      const place = look.getRange();
      place.load("address");
      return { look, place };
    });
    return {
      copy: { sheet, worksheet, page, frozen: frozen.isNullObject ? null : localAddress(frozen.address) },
      area,
      tables,
      plain: corner.format,
      rows: range?.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
      columns: range?.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    };
  });
  await context.sync();

  return second.map(({ copy, area, tables, plain, rows, columns }) => ({
    ...copy,
    used:
      area === null
        ? null
        : {
            address: area,
            rows: (rows?.value ?? []).map(({ rowHidden, format }) => ({
              ...(rowHidden === true ? { rowHidden } : {}),
              ...sized("rowHeight", format?.rowHeight, plain.rowHeight),
            })),
            columns: (columns?.value ?? []).map(({ columnHidden, format }) => ({
              ...sized("columnWidth", format?.columnWidth, plain.columnWidth),
              ...(columnHidden === true ? { columnHidden } : {}),
            })),
          },
    tables: tables.map(({ look, place }) => ({ look, address: localAddress(place.address) })),
  }));
}

/** The corner of the sheet, which nobody sizes: as high and wide as a plain cell. */
const lastCell = "XFD1048576";

/** A size that is worth setting: what is as high or wide as a plain cell stays so by itself. */
const sized = <Name extends string>(
  name: Name,
  size: number | undefined,
  plain: number,
): { readonly format?: Readonly<Record<Name, number>> } =>
  size === undefined || size === plain ? {} : { format: { [name]: size } as Record<Name, number> };

function returnCopy(context: Excel.RequestContext, copy: Copy, now: WorkbookState): void {
  const { sheet, used } = copy;
  const worksheet = context.workbook.worksheets.getItem(sheet.before.id);
  const current = now.sheets.find(({ id }) => id === sheet.before.id);
  if (current === undefined) return;
  if (current.protection !== null) worksheet.protection.unprotect();

  const tablesNow = now.tables.filter((table) => table.sheet === current.name).map(({ name }) => name);
  const stays = (name: string): boolean => sheet.tables.some((before) => sameName(before, name));
  for (const name of tablesNow) if (!stays(name)) worksheet.tables.getItem(name).convertToRange();
  clearSheet(worksheet, current.filtered);

  // The copy's tables are dissolved first (without their style, which would become the cells' own look), so that
  // pasting brings cells only and the sheet's tables keep or regain their own names.
  for (const { look } of copy.tables) {
    const dissolving = copy.worksheet.tables.getItem(look.name);
    dissolving.style = "";
    dissolving.convertToRange();
  }
  if (used !== null) {
    const target = worksheet.getRange(used.address);
    target.copyFrom(copy.worksheet.getRange(used.address), "All");
    target.setColumnProperties([...used.columns]);
    target.setRowProperties([...used.rows]);
  }
  copy.tables.forEach(({ look, address }, index) => {
    const name = sheet.tables[index] ?? look.name;
    const there = tablesNow.some((now) => sameName(now, name));
    const table = there ? worksheet.tables.getItem(name) : worksheet.tables.add(address, true);
    if (there) table.resize(address);
    else table.name = name;
    table.style = look.style;
    table.showBandedRows = look.showBandedRows;
    table.showBandedColumns = look.showBandedColumns;
    table.showFilterButton = look.showFilterButton;
    table.highlightFirstColumn = look.highlightFirstColumn;
    table.highlightLastColumn = look.highlightLastColumn;
  });

  if (copy.frozen === null) worksheet.freezePanes.unfreeze();
  else worksheet.freezePanes.freezeAt(copy.frozen);
  worksheet.showGridlines = copy.worksheet.showGridlines;
  worksheet.tabColor = copy.worksheet.tabColor;
  worksheet.visibility = sheet.before.visibility;
  returnPage(worksheet, copy.page);
}
