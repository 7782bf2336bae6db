import type { Cell, Color as FileColor, ColumnDef, Sheet, SheetProtection, TableDefinition, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { ApiError } from "../apiError";
import type { EngineStyle } from "../engine";
import { parseAddress, parseAddresses, type Area } from "../model/area";
import { writeInput } from "../model/cells";
import { serialOfDate } from "../model/dateSerial";
import { addName } from "../model/names";
import { setLocked } from "../model/permission";
import type { HeaderFooterState, ProtectionOptions, SheetState, TableState } from "../model/sheetState";
import {
  hideColumns,
  hideRows,
  pixelsOfFileWidth,
  POINTS_PER_PIXEL,
  setColumnWidths,
  setRowHeights,
} from "../model/sizes";
import { WorkbookState } from "../model/workbookState";
import { strictest } from "../types/worksheetProtection";
import { readCustomXmlParts } from "./customXmlParts";
import { fromFileFormat, fromFileValidation } from "./fileRules";
import { toEngineStyle } from "./fileStyle";
import { isSettingsPart, readSettingsPart } from "./settingsPart";

/** The workbook in an .xlsx file. Throws for anything that is none. */
export const openWorkbook = async (bytes: Uint8Array): Promise<WorkbookState> => {
  const file = await readXlsx(bytes, { readStyles: true });
  if (file.sheets.length === 0) throw new Error("The file has no sheet.");
  const book = new WorkbookState();
  if (file.defaultFont?.name !== undefined) {
    book.font = { name: file.defaultFont.name, size: file.defaultFont.size ?? 11 };
  }
  addSheets(book, file);
  readProperties(book, file);
  const colorOf = plainColors(file);
  file.sheets.forEach((source, index) => {
    const sheet = book.sheets[index];
    if (sheet) fillSheet(book, sheet, source, colorOf);
  });
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    const home = scope === undefined ? null : book.findSheet(scope);
    try {
      addName(book, { name, formula: `=${range}`, comment: comment ?? "", visible: true, scope: home });
    } catch {
      // names of other programs that Excel would not take either
      continue;
    }
  }
  const parts = readCustomXmlParts(bytes, () => book.nextPartId());
  book.customXmlParts = parts.filter((part) => !isSettingsPart(part));
  for (const part of parts.filter(isSettingsPart)) {
    for (const [key, value] of readSettingsPart(part)) book.settings.set(key, value);
  }
  hideSheets(book, file);
  book.settle();
  book.calculateNow();
  book.model.flushSendQueue();
  return book;
};

const addSheets = (book: WorkbookState, { sheets }: Workbook): void => {
  // the engine's first sheet may have a name that another one of the file wants
  book.model.renameSheet(0, `_${Date.now()}`);
  sheets.forEach((_, index) => {
    if (index > 0) book.model.newSheet();
  });
  // names by places of their own first: the engine's new sheets have names too
  sheets.forEach((_, index) => book.model.renameSheet(index, `_${Date.now()}_${index}`));
  sheets.forEach(({ name }, index) => book.model.renameSheet(index, name));
  book.refreshSheets();
};

const hideSheets = (book: WorkbookState, { sheets, activeSheet, workbookProtection }: Workbook): void => {
  const active = book.sheets[activeSheet ?? 0];
  if (active && !sheets[activeSheet ?? 0]?.hidden) book.activate(active);
  sheets.forEach(({ hidden, veryHidden }, index) => {
    const sheet = book.sheets[index];
    if (sheet && (hidden || veryHidden)) book.setVisibility(sheet, veryHidden ? "VeryHidden" : "Hidden");
  });
  if (workbookProtection?.lockStructure) book.structureProtection = { password: null };
};

const readProperties = (book: WorkbookState, { properties }: Workbook): void => {
  book.properties = {
    title: properties?.title ?? "",
    subject: properties?.subject ?? "",
    author: properties?.creator ?? "",
    keywords: properties?.keywords ?? "",
    comments: properties?.description ?? "",
    lastAuthor: properties?.lastModifiedBy ?? "",
    category: properties?.category ?? "",
    manager: properties?.manager ?? "",
    company: properties?.company ?? "",
  };
};

type ColorOf = (color: FileColor | undefined) => string | null;

/** Theme colours as the file's own theme has them; tints and old palette numbers are not followed. */
const plainColors = ({ themeColors }: Workbook): ColorOf => {
  return (color) => {
    if (!color) return null;
    const rgb = color.rgb ?? (color.theme === undefined ? undefined : themeColors?.[color.theme]);
    return rgb === undefined ? null : `#${rgb.replace(/^#/, "").slice(-6).toUpperCase()}`;
  };
};

const fillSheet = (book: WorkbookState, sheet: SheetState, source: Sheet, colorOf: ColorOf): void => {
  const index = book.indexOf(sheet);
  const { model } = book;
  readCells(book, sheet, source, colorOf);
  readColumns(book, sheet, source.columns ?? []);
  for (const [row, { height, hidden, outlineLevel }] of source.rowDefs ?? []) {
    if (height !== undefined) setRowHeights(book, sheet, row, row, height / POINTS_PER_PIXEL);
    if (hidden) hideRows({ book }, sheet, row, row, true);
    if (outlineLevel) sheet.rowLevels.set(row, outlineLevel);
  }
  sheet.merges = (source.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  sheet.tables = (source.tables ?? []).flatMap((table) => readTable(book, table) ?? []);
  sheet.validations = (source.dataValidations ?? []).map(fromFileValidation);
  const rules = [...(source.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  const formats = rules.map((rule) => ({
    rule,
    format: fromFileFormat(rule, book.nextConditionalFormatId(), colorOf),
  }));
  sheet.conditionalFormats = formats.flatMap(({ format }) => format ?? []);
  sheet.otherFormats = formats.flatMap(({ rule, format }) => (format ? [] : [rule]));
  book.conditionalFormats.markWrong(sheet);
  sheet.autoFilter = source.autoFilter ? (parseAddress(source.autoFilter.range)?.area ?? null) : null;
  model.setFrozenRowsCount(index, source.freezePane?.rows ?? 0);
  model.setFrozenColumnsCount(index, source.freezePane?.columns ?? 0);
  model.setShowGridLines(index, source.view?.showGridLines ?? true);
  const tab = colorOf(source.view?.tabColor);
  if (tab !== null) model.setSheetColor(index, tab);
  if (source.protection?.sheet) sheet.protection = { options: readProtection(source.protection), password: null };
  readPage(sheet, source);
};

const readColumns = (book: WorkbookState, sheet: SheetState, columns: readonly ColumnDef[]): void => {
  columns.forEach(({ width, hidden, outlineLevel }, column) => {
    if (width !== undefined) setColumnWidths(book, sheet, column, column, pixelsOfFileWidth(width, book.font));
    if (hidden) hideColumns({ book }, sheet, column, column, true);
    if (outlineLevel) sheet.columnLevels.set(column, outlineLevel);
  });
};

const readCells = (book: WorkbookState, sheet: SheetState, source: Sheet, colorOf: ColorOf): void => {
  const index = book.indexOf(sheet);
  const plain = book.styles.read(index, 1_000_000, 16_000);
  const styles = new Map<string, { readonly plain: EngineStyle; readonly quoted: EngineStyle }>();
  const unlocked: Area[] = [];
  for (const { row, column, cell } of cellsIn(source)) {
    sheet.rightmost = Math.max(sheet.rightmost, column);
    writeContent(book, index, row, column, cell);
    if (cell.style) {
      const name = JSON.stringify(cell.style);
      let known = styles.get(name);
      if (!known) {
        const look = toEngineStyle(cell.style, plain, book.font, colorOf);
        known = { plain: look, quoted: { ...look, quote_prefix: true } };
        styles.set(name, known);
      }
      const quoted =
        (typeof cell.value === "string" || cell.richText !== undefined) &&
        book.model.getCellContent(index, row + 1, column + 1).startsWith("'");
      book.styles.put(index, row, column, quoted ? known.quoted : known.plain);
      if (cell.style.protection?.locked === false) {
        unlocked.push({ top: row, left: column, bottom: row, right: column });
      }
    }
    if (cell.hyperlink) {
      const { target, location, tooltip } = cell.hyperlink;
      sheet.hyperlinks.push({
        area: { top: row, left: column, bottom: row, right: column },
        address: target === "" || target.startsWith("#") ? null : target,
        documentReference: location ?? (target.startsWith("#") ? target.slice(1) : null),
        screenTip: tooltip ?? null,
      });
    }
  }
  for (const area of stacked(unlocked)) setLocked(sheet, area, false);
};

/** The library lists cells with a look, a formula or a link; values alone stand in the rows. */
function* cellsIn({ rows, cells }: Sheet): Generator<{ row: number; column: number; cell: Partial<Cell> }> {
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== undefined && !cells?.has(`${row},${column}`))
        yield { row, column, cell: { value } };
    }
  }
  for (const [key, cell] of cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    yield { row, column, cell };
  }
}

/** Single cells joined along the columns. */
const stacked = (cells: readonly Area[]): Area[] => {
  const sorted = [...cells].sort((a, b) => a.left - b.left || a.top - b.top);
  return sorted.reduce<Area[]>((areas, cell) => {
    const last = areas.at(-1);
    if (last?.left === cell.left && last.bottom + 1 === cell.top)
      areas[areas.length - 1] = { ...last, bottom: cell.top };
    else areas.push(cell);
    return areas;
  }, []);
};

/** A text in a file is text, whatever it looks like. */
const writeContent = (book: WorkbookState, index: number, row: number, column: number, cell: Partial<Cell>): void => {
  const { value, formula, type, richText } = cell;
  if (formula !== undefined && formula !== "") {
    if (writeFormula(book, index, row, column, formula)) return;
    writeContent(book, index, row, column, { value: cell.formulaResult ?? value ?? null });
    return;
  }
  if (richText) {
    writeInput(book, index, row, column, { kind: "text", text: richText.map(({ text }) => text).join("") });
    return;
  }
  if (value === null || value === undefined) return;
  if (value instanceof Date) {
    writeInput(book, index, row, column, { kind: "number", value: serialOfDate(value), format: "yyyy/m/d" });
  } else if (typeof value === "number") {
    writeInput(book, index, row, column, { kind: "number", value, format: null });
  } else if (typeof value === "boolean") {
    writeInput(book, index, row, column, { kind: "boolean", value });
  } else {
    writeInput(book, index, row, column, { kind: type === "error" ? "error" : "text", text: value });
  }
};

/** False for a formula that the engine cannot read, e.g. of columns of a table; its value stands in for it. */
const writeFormula = (book: WorkbookState, index: number, row: number, column: number, formula: string): boolean => {
  try {
    writeInput(book, index, row, column, { kind: "formula", formula: `=${formula}` });
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
  return true;
};

const readTable = (book: WorkbookState, table: TableDefinition): TableState | null => {
  const area = table.range === undefined ? null : (parseAddress(table.range)?.area ?? null);
  return (
    area && {
      id: book.nextTableId(),
      name: table.displayName ?? table.name,
      area,
      style: table.style ?? "",
      showHeaders: true,
      showBandedRows: table.showRowStripes ?? false,
      showBandedColumns: table.showColumnStripes ?? false,
      showFilterButton: table.showAutoFilter ?? false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    }
  );
};

const readProtection = (file: SheetProtection): ProtectionOptions => ({
  ...strictest,
  allowAutoFilter: file.autoFilter ?? false,
  allowDeleteColumns: file.deleteColumns ?? false,
  allowDeleteRows: file.deleteRows ?? false,
  allowEditObjects: !file.objects,
  allowEditScenarios: !file.scenarios,
  allowFormatCells: file.formatCells ?? false,
  allowFormatColumns: file.formatColumns ?? false,
  allowFormatRows: file.formatRows ?? false,
  allowInsertColumns: file.insertColumns ?? false,
  allowInsertHyperlinks: file.insertHyperlinks ?? false,
  allowInsertRows: file.insertRows ?? false,
  allowPivotTables: file.pivotTables ?? false,
  allowSort: file.sort ?? false,
  selectionMode: file.selectUnlockedCells === false ? "None" : file.selectLockedCells === false ? "Unlocked" : "Normal",
});

const paperNames: Readonly<Record<string, string>> = {
  letter: "Letter",
  legal: "Legal",
  a3: "A3",
  a4: "A4",
  a5: "A5",
  b4: "B4",
  b5: "B5",
  executive: "Executive",
  tabloid: "Tabloid",
};

const readPage = ({ page }: SheetState, { pageSetup, headerFooter }: Sheet): void => {
  const { margins, fitToPage, fitToWidth, fitToHeight, scale } = pageSetup ?? {};
  const points = (inches: number | undefined, standard: number): number =>
    inches === undefined ? standard : inches * 72;
  page.orientation = pageSetup?.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = pageSetup?.paperSize === undefined ? null : (paperNames[pageSetup.paperSize] ?? null);
  page.zoom = fitToPage
    ? {
        scale: null,
        horizontalFitToPages: fitToWidth === 0 ? null : (fitToWidth ?? 1),
        verticalFitToPages: fitToHeight === 0 ? null : (fitToHeight ?? 1),
      }
    : { scale: scale ?? 100, horizontalFitToPages: null, verticalFitToPages: null };
  page.topMargin = points(margins?.top, page.topMargin);
  page.bottomMargin = points(margins?.bottom, page.bottomMargin);
  page.leftMargin = points(margins?.left, page.leftMargin);
  page.rightMargin = points(margins?.right, page.rightMargin);
  page.headerMargin = points(margins?.header, page.headerMargin);
  page.footerMargin = points(margins?.footer, page.footerMargin);
  page.centerHorizontally = pageSetup?.horizontalCentered ?? false;
  page.centerVertically = pageSetup?.verticalCentered ?? false;
  page.printGridlines = pageSetup?.showGridLines ?? false;
  page.printHeadings = pageSetup?.showRowColHeaders ?? false;
  const only = (text: string | undefined): Area | null =>
    text === undefined ? null : (parseAddress(text)?.area ?? null);
  page.printArea = (parseAddresses(pageSetup?.printArea ?? "") ?? []).map(({ area }) => area);
  page.titleRows = only(pageSetup?.printTitlesRow);
  page.titleColumns = only(pageSetup?.printTitlesColumn);
  const [leftHeader, centerHeader, rightHeader] = splitSections(headerFooter?.oddHeader ?? "");
  const [leftFooter, centerFooter, rightFooter] = splitSections(headerFooter?.oddFooter ?? "");
  Object.assign(page.headerFooter, {
    leftHeader,
    centerHeader,
    rightHeader,
    leftFooter,
    centerFooter,
    rightFooter,
  } satisfies HeaderFooterState);
};

/** `&L…&C…&R…`; text before the first mark stands in the middle. */
const splitSections = (text: string): readonly [left: string, center: string, right: string] => {
  const sections = { L: "", C: "", R: "" };
  let place: keyof typeof sections = "C";
  for (const part of text.split(/(&[LCR])/)) {
    if (part === "&L" || part === "&C" || part === "&R") place = part.slice(1) as keyof typeof sections;
    else sections[place] += part;
  }
  return [sections.L, sections.C, sections.R];
};
