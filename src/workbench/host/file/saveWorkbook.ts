import type {
  Cell,
  ColumnDef,
  NamedRange,
  PageSetup,
  RowDef,
  SheetProtection,
  TableDefinition,
  WriteSheet,
} from "hucre";
import { writeXlsx } from "hucre/xlsx";
import {
  absoluteAddressOf,
  addressOf,
  cellsOf,
  isEntireColumns,
  isEntireRows,
  quoteSheetName,
  type Area,
} from "../model/area";
import { readCell, type CellReading } from "../model/cells";
import { isLocked } from "../model/permission";
import type { HeaderFooterState, PageState, SheetState } from "../model/sheetState";
import { fileWidth, POINTS_PER_PIXEL } from "../model/sizes";
import type { WorkbookState } from "../model/workbookState";
import { addCustomXmlParts } from "./customXmlParts";
import { toFileFormats, toFileValidation } from "./fileRules";
import { toFileStyle } from "./fileStyle";
import { toSettingsPart } from "./settingsPart";

/** The bytes of an .xlsx file with everything that the workbook holds. */
export const saveWorkbook = async (book: WorkbookState): Promise<Uint8Array> => {
  book.settle();
  book.ensureCalculated();
  const { title, subject, author, keywords, comments, category, manager, company } = book.properties;
  const properties = { title, subject, creator: author, keywords, description: comments, category, manager, company };
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => fileSheet(book, sheet)),
    namedRanges: [
      ...book.names.map((item) => fileName(book, item)),
      ...book.sheets.flatMap((sheet) => printNames(book, sheet)),
    ],
    properties: Object.fromEntries(Object.entries(properties).filter(([, text]) => text !== "")),
    defaultFont: { name: book.font.name, size: book.font.size },
    activeSheet: book.indexOf(book.activeSheet),
    ...(book.structureProtection ? { workbookProtection: { lockStructure: true } } : {}),
  });
  book.conditionalFormats.putBack();
  const settings = book.settings.size === 0 ? [] : [toSettingsPart(book.settings, book.nextPartId())];
  return addCustomXmlParts(bytes, [...book.customXmlParts, ...settings]);
};

const fileName = (
  book: WorkbookState,
  { name, formula, scope, comment }: WorkbookState["names"][number],
): NamedRange => ({
  name,
  range: formula.replace(/^=/, ""),
  ...(scope === null ? {} : { scope: book.nameOf(scope) }),
  ...(comment === "" ? {} : { comment }),
});

/** The library writes print areas and titles without the quotes that some sheet names need; as names they keep them. */
const printNames = (book: WorkbookState, sheet: SheetState): NamedRange[] => {
  const scope = book.nameOf(sheet);
  const place = (area: Area): string => `${quoteSheetName(scope)}!${absoluteAddressOf(area)}`;
  const { printArea, titleRows, titleColumns } = sheet.page;
  const titles = [titleColumns, titleRows].flatMap((area) => (area ? [place(area)] : []));
  return [
    ...(printArea.length === 0 ? [] : [{ name: "_xlnm.Print_Area", range: printArea.map(place).join(","), scope }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope }]),
  ];
};

const fileSheet = (book: WorkbookState, sheet: SheetState): WriteSheet => {
  const index = book.indexOf(sheet);
  const { model } = book;
  const visibility = book.visibilityOf(sheet);
  const color = model.getWorksheetsProperties()[index]?.color;
  const frozen = { rows: model.getFrozenRowsCount(index), columns: model.getFrozenColumnsCount(index) };
  return {
    name: book.nameOf(sheet),
    columns: fileColumns(book, sheet),
    rows: rowsToKeep(sheet),
    rowDefs: fileRows(sheet),
    cells: fileCells(book, sheet),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    tables: sheet.tables.map((table): TableDefinition => ({
      name: table.name,
      range: addressOf(table.area),
      columns: [...cellsOf({ ...table.area, bottom: table.area.top })].map(([row, column]) => ({
        name: readCell(book, index, row, column).text,
      })),
      style: table.style,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showAutoFilter: table.showFilterButton,
    })),
    dataValidations: sheet.validations.map(toFileValidation),
    conditionalRules: toFileFormats(sheet),
    ...(sheet.autoFilter ? { autoFilter: { range: addressOf(sheet.autoFilter) } } : {}),
    ...(frozen.rows > 0 || frozen.columns > 0 ? { freezePane: frozen } : {}),
    ...(sheet.protection ? { protection: fileProtection(sheet.protection) } : {}),
    pageSetup: filePage(sheet.page),
    headerFooter: fileHeaderFooter(sheet.page.headerFooter),
    view: {
      showGridLines: model.getShowGridLines(index),
      ...(color === undefined ? {} : { tabColor: { rgb: model.resolveColor(color).replace(/^#/, "") } }),
    },
    ...(visibility === "Hidden" ? { hidden: true } : {}),
    ...(visibility === "VeryHidden" ? { veryHidden: true } : {}),
  };
};

const fileColumns = ({ font }: WorkbookState, sheet: SheetState): ColumnDef[] => {
  const described = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.columnLevels.keys()];
  const count = described.reduce((most, column) => Math.max(most, column + 1), 0);
  return Array.from({ length: count }, (_, column): ColumnDef => {
    const pixels = sheet.columnWidths.get(column);
    const level = sheet.columnLevels.get(column);
    return {
      ...(pixels === undefined ? {} : { width: fileWidth(pixels, font) }),
      ...(sheet.hiddenColumns.has(column) ? { hidden: true } : {}),
      ...(level === undefined ? {} : { outlineLevel: level }),
    };
  });
};

/** The library forgets rows below the last cell, sized or hidden as they may be, unless it is told that they are there. */
const rowsToKeep = (sheet: SheetState): [][] => {
  const kept = [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.rowLevels.keys()];
  const last = kept.reduce((most, row) => Math.max(most, row), -1);
  return Array.from({ length: Math.min(last + 1, MOST_EMPTY_ROWS) }, () => []);
};

const MOST_EMPTY_ROWS = 100_000;

const fileRows = (sheet: SheetState): Map<number, RowDef> => {
  const rows = new Map<number, RowDef>();
  const describe = (row: number, part: RowDef): void => void rows.set(row, { ...rows.get(row), ...part });
  for (const [row, pixels] of sheet.rowHeights) describe(row, { height: pixels * POINTS_PER_PIXEL });
  for (const row of sheet.hiddenRows) describe(row, { hidden: true });
  for (const [row, level] of sheet.rowLevels) describe(row, { outlineLevel: level });
  return rows;
};

const WIDTH = 16_384;

/** The cells that hold something or look like something: those that the engine knows, and those that are unlocked. */
const cellsToSave = (book: WorkbookState, sheet: SheetState): number[] => {
  const index = book.indexOf(sheet);
  const keys = new Set<number>();
  for (let column = 0; column <= sheet.rightmost; column++) {
    for (const row of book.model.getRowsWithData(index, column + 1)) keys.add((row - 1) * WIDTH + column);
  }
  for (const { area, locked } of sheet.locks) {
    if (locked || isEntireColumns(area) || isEntireRows(area)) continue;
    for (const [row, column] of cellsOf(area)) keys.add(row * WIDTH + column);
  }
  for (const { area } of sheet.hyperlinks) keys.add(area.top * WIDTH + area.left);
  return [...keys].sort((a, b) => a - b);
};

const fileCells = (book: WorkbookState, sheet: SheetState): Map<string, Partial<Cell>> => {
  const index = book.indexOf(sheet);
  const resolve = book.model.resolveColor.bind(book.model);
  const styles = new Map<string, ReturnType<typeof toFileStyle>>();
  const cells = new Map<string, Partial<Cell>>();
  for (const key of cellsToSave(book, sheet)) {
    const [row, column] = [Math.floor(key / WIDTH), key % WIDTH];
    const style = book.styles.read(index, row, column);
    const locked = isLocked(sheet, row, column);
    const name = `${String(locked)}${JSON.stringify({ ...style, quote_prefix: false })}`;
    let known = styles.get(name);
    if (known === undefined) {
      known = toFileStyle(style, locked, book.font, resolve);
      styles.set(name, known);
    }
    const content = fileContent(readCell(book, index, row, column));
    if (content === null && known === null) continue;
    cells.set(`${row},${column}`, { ...(content ?? { value: null }), ...(known ? { style: known } : {}) });
  }
  for (const { area, address, documentReference, screenTip } of sheet.hyperlinks) {
    const place = `${area.top},${area.left}`;
    cells.set(place, {
      ...(cells.get(place) ?? { value: null }),
      hyperlink: {
        target: address ?? "",
        ...(documentReference === null ? {} : { location: documentReference }),
        ...(screenTip === null ? {} : { tooltip: screenTip }),
      },
    });
  }
  return cells;
};

/** Excel reads "_x0041_" in a file as "A": a text that really holds that has its underscore escaped. */
const fileText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const fileContent = ({ value, type, formula, isFormula }: CellReading): Partial<Cell> | null => {
  if (type === "Empty") return null;
  const result = typeof value === "string" ? fileText(value) : value;
  if (isFormula) return { formula: String(formula).slice(1), ...(type === "Error" ? {} : { formulaResult: result }) };
  if (type === "Error") return { value: result, type: "error" };
  // the library takes the text of an error value for the error itself; a run of rich text is always text
  if (typeof result === "string" && result.startsWith("#")) return { richText: [{ text: result }] };
  return { value: result };
};

const fileProtection = ({ options, password }: NonNullable<SheetState["protection"]>): SheetProtection => ({
  sheet: true,
  ...(password === null ? {} : { password }),
  objects: !options.allowEditObjects,
  scenarios: !options.allowEditScenarios,
  formatCells: options.allowFormatCells,
  formatColumns: options.allowFormatColumns,
  formatRows: options.allowFormatRows,
  insertColumns: options.allowInsertColumns,
  insertRows: options.allowInsertRows,
  insertHyperlinks: options.allowInsertHyperlinks,
  deleteColumns: options.allowDeleteColumns,
  deleteRows: options.allowDeleteRows,
  sort: options.allowSort,
  autoFilter: options.allowAutoFilter,
  pivotTables: options.allowPivotTables,
  selectLockedCells: options.selectionMode === "Normal",
  selectUnlockedCells: options.selectionMode !== "None",
});

const paperNames: Readonly<Record<string, NonNullable<PageSetup["paperSize"]>>> = {
  Letter: "letter",
  Legal: "legal",
  A3: "a3",
  A4: "a4",
  A5: "a5",
  B4: "b4",
  B5: "b5",
  Executive: "executive",
  Tabloid: "tabloid",
};

const filePage = (page: PageState): PageSetup => {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = page.zoom;
  const paperSize = page.paperSize === null ? undefined : paperNames[page.paperSize];
  const inches = (points: number): number => points / 72;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(across !== null || down !== null
      ? { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 }
      : scale === null || scale === 100
        ? {}
        : { scale }),
    margins: {
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    },
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
  };
};

const fileHeaderFooter = (texts: HeaderFooterState): NonNullable<WriteSheet["headerFooter"]> => {
  const join = (left: string, center: string, right: string): string =>
    [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .filter(([, text]) => text !== "")
      .map((parts) => parts.join(""))
      .join("");
  const oddHeader = join(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const oddFooter = join(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return { ...(oddHeader === "" ? {} : { oddHeader }), ...(oddFooter === "" ? {} : { oddFooter }) };
};
