import type { Cell, CellStyle, CellValue, ConditionalRule, DataValidation, FontStyle, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { cellAddress, columnLetters } from "../../src/sheets/address";

/**
 * What an .xlsx file holds and how it looks, in a form in which two files that look and work alike are equal:
 * defaults are left out, ranges are sorted, and it does not matter how a library numbers its styles.
 *
 * Compare the file that `writeXlsx(spec)` gives with the one that the workbench saves after the same spec was painted
 * through Office.js: `expect(await describeXlsx(saved)).toEqual(await describeXlsx(written))`.
 */
export async function describeXlsx(bytes: Uint8Array): Promise<WorkbookDescription> {
  const book = await readXlsx(bytes, { readStyles: true });
  const base = fontText(book.defaultFont);
  return {
    font: base,
    activeSheet: book.sheets[book.activeSheet ?? 0]?.name,
    names: Object.fromEntries((book.namedRanges ?? []).map(({ name, range }) => [name, plainReference(range)])),
    sheets: book.sheets.map((sheet) => describeSheet(sheet, base)),
  };
}

export interface WorkbookDescription {
  readonly font: string;
  readonly activeSheet: string | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly SheetDescription[];
}

export interface SheetDescription {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly freeze: unknown;
  /** by address: value or formula, number format, font, fill, alignment, lock, link; plain empty cells are left out */
  readonly cells: Readonly<Record<string, unknown>>;
  /**
   * Lines by the cell below or to the right of them, "C5 top" and "C5 left": a line between two cells is the same
   * whichever of them carries it in the file.
   */
  readonly borders: Readonly<Record<string, string>>;
  /** file widths by column letters, with "hidden" where it is */
  readonly columns: Readonly<Record<string, unknown>>;
  /** points by row, counting from 1 */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly merges: readonly string[];
  readonly tables: readonly unknown[];
  readonly validations: readonly unknown[];
  /** in order of priority */
  readonly conditionalFormats: readonly unknown[];
  readonly protection: unknown;
  readonly print: unknown;
}

function describeSheet(sheet: Sheet, base: string): SheetDescription {
  const { freezePane, pageSetup: page } = sheet;
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    tabColor: color(sheet.view?.tabColor?.rgb) ?? null,
    showGridlines: sheet.view?.showGridLines !== false,
    freeze: freezePane ? { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 } : null,
    cells: describeCells(sheet, base),
    borders: describeBorders(sheet),
    columns: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, at) =>
        column.width === undefined && !column.hidden
          ? []
          : [[columnLetters(at), { width: rounded(column.width), hidden: column.hidden === true }]],
      ),
    ),
    rowHeights: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row + 1, rounded(height) ?? 0]],
      ),
    ),
    merges: (sheet.merges ?? [])
      .map((merge) => `${cellAddress(merge.startRow, merge.startCol)}:${cellAddress(merge.endRow, merge.endCol)}`)
      .sort(),
    tables: (sheet.tables ?? [])
      .map(({ name, range, columns, style, showRowStripes, showAutoFilter }) => ({
        name,
        range,
        heads: columns.map((column) => column.name),
        style: style || null,
        bandedRows: showRowStripes !== false,
        filter: showAutoFilter !== false,
      }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    validations: (sheet.dataValidations ?? [])
      .map(describeValidation)
      .sort((one, other) => one.range.localeCompare(other.range)),
    conditionalFormats: [...(sheet.conditionalRules ?? [])]
      .sort((one, other) => one.priority - other.priority)
      .map(describeConditionalFormat),
    protection: describeProtection(sheet),
    print: {
      paper: page?.paperSize ?? null,
      orientation: page?.orientation ?? "portrait",
      fitToWidth: page?.fitToPage ? (page.fitToWidth ?? 1) : null,
      fitToHeight: page?.fitToPage ? (page.fitToHeight ?? 1) : null,
      margins: page?.margins,
      centerHorizontally: page?.horizontalCentered === true,
      area: page?.printArea === undefined ? null : plainReference(page.printArea),
      repeatRows: page?.printTitlesRow === undefined ? null : plainReference(page.printTitlesRow),
      header: sheet.headerFooter?.oddHeader ?? "",
      footer: sheet.headerFooter?.oddFooter ?? "",
    },
  };
}

function describeCells(sheet: Sheet, base: string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.rows.forEach((row, at) => {
    for (let column = 0; column < Math.max(row.length, lastStyled(sheet, at) + 1); column++) {
      const description = describeCell(row[column] ?? null, sheet.cells?.get(`${at},${column}`), base);
      if (description) cells[cellAddress(at, column)] = description;
    }
  });
  return cells;
}

const lastStyledOf = new WeakMap<Sheet, Map<number, number>>();

/** The last column of a row that has a style, which may lie beyond its last value. */
function lastStyled(sheet: Sheet, row: number): number {
  let byRow = lastStyledOf.get(sheet);
  if (!byRow) {
    byRow = new Map();
    for (const key of sheet.cells?.keys() ?? []) {
      const [at, column] = key.split(",").map(Number);
      if (at !== undefined && column !== undefined) byRow.set(at, Math.max(byRow.get(at) ?? -1, column));
    }
    lastStyledOf.set(sheet, byRow);
  }
  return byRow.get(row) ?? -1;
}

function describeCell(value: CellValue, cell: Cell | undefined, base: string): unknown {
  const description = {
    ...(cell?.formula === undefined ? (value === null ? {} : { value }) : { formula: plainFormula(cell.formula) }),
    ...(cell?.hyperlink ? { link: cell.hyperlink.location ?? cell.hyperlink.target, tip: cell.hyperlink.tooltip } : {}),
    ...describeStyle(cell?.style, base),
  };
  return Object.keys(description).length > 0 ? description : null;
}

/** Quotes around the name of a sheet say nothing where the name does not need them. */
const plainFormula = (formula: string): string => formula.replace(/'([\p{L}_][\p{L}\p{N}_]*)'!/gu, "$1!");

const fontText = (font: FontStyle | undefined): string => `${font?.name ?? ""} ${font?.size ?? ""}`;

/** Only what differs from a plain cell. */
function describeStyle(style: CellStyle | undefined, base: string): Record<string, unknown> {
  const { font, fill, alignment, numFmt, protection } = style ?? {};
  const fillColor =
    fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor?.rgb ?? fill.bgColor?.rgb) : undefined;
  const fields: Record<string, unknown> = {
    font: font?.name === undefined || fontText(font) === base ? undefined : fontText(font),
    bold: font?.bold ? true : undefined,
    fontColor: color(font?.color?.rgb) === "000000" ? undefined : color(font?.color?.rgb),
    fill: fillColor,
    horizontal: alignment?.horizontal === "general" ? undefined : alignment?.horizontal,
    vertical: alignment?.vertical === "bottom" ? undefined : alignment?.vertical,
    wrap: alignment?.wrapText ? true : undefined,
    numberFormat: numFmt === "General" ? undefined : numFmt,
    unlocked: protection?.locked === false ? true : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}

function describeBorders(sheet: Sheet): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const [key, { style }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const places = {
      top: `${cellAddress(row, column)} top`,
      left: `${cellAddress(row, column)} left`,
      bottom: `${cellAddress(row + 1, column)} top`,
      right: `${cellAddress(row, column + 1)} left`,
    };
    for (const side of ["top", "left", "bottom", "right"] as const) {
      const line = style?.border?.[side];
      if (line) lines[places[side]] = `${line.style} ${color(line.color?.rgb) ?? "000000"}`;
    }
  }
  return lines;
}

function describeValidation(validation: DataValidation) {
  const { type, operator, formula1, formula2, values, allowBlank } = validation;
  return {
    range: sortedRanges(validation.range),
    rule: values
      ? { type, values }
      : {
          type,
          ...(type === "list" ? {} : { operator: operator ?? "between" }),
          from: formula1 === undefined ? null : plainReference(formula1),
          to: formula2 ?? null,
        },
    allowBlank: allowBlank === true,
    prompt: validation.showInputMessage ? [validation.inputTitle ?? "", validation.inputMessage ?? ""] : null,
    error: validation.showErrorMessage
      ? [validation.errorStyle ?? "stop", validation.errorTitle ?? "", validation.errorMessage ?? ""]
      : null,
  };
}

function describeConditionalFormat(rule: ConditionalRule) {
  const { fill, font } = rule.style ?? {};
  return {
    range: sortedRanges(rule.range),
    type: rule.type,
    formula: rule.formula,
    fill: fill?.type === "pattern" ? color(fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined,
    fontColor: color(font?.color?.rgb),
    bold: font?.bold === true,
  };
}

function describeProtection({ protection }: Sheet) {
  if (!protection || protection.sheet === false) return null;
  const { sort, autoFilter, formatColumns, formatRows, insertRows, deleteRows, formatCells, password } = protection;
  return {
    sort: sort === true,
    autoFilter: autoFilter === true,
    formatColumns: formatColumns === true,
    formatRows: formatRows === true,
    formatCells: formatCells === true,
    insertRows: insertRows === true,
    deleteRows: deleteRows === true,
    password: password !== undefined,
  };
}

const sortedRanges = (ranges: string): string => ranges.replaceAll("$", "").split(" ").sort().join(" ");

/** The same reference with and without the quotes of a sheet's name that needs none. */
const plainReference = (reference: string): string => reference.replace(/^=/, "").replace(/^'([^'\s-]+)'!/, "$1!");

/** Six hex digits, without the alpha that some writers put first. */
const color = (rgb: string | undefined): string | undefined => rgb?.slice(-6).toUpperCase();

const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 100) / 100;
