import type {
  Cell,
  CellStyle as FileStyle,
  CellValue,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  NamedRange,
  RichTextRun,
  RowDef,
  TableDefinition,
  WriteSheet,
} from "hucre";
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { absoluteAddress, areaAddress } from "../sheets/address";
import { fileColumnWidth } from "../sheets/columnWidth";
import type { Area, CellContent, CellStyle, SheetSpec, ValidationSpec, WorkbookSpec } from "../sheets/sheetSpec";
import { effectiveStyles, fileFont, fileStyle } from "./fileStyle";

/**
 * The bytes of an .xlsx file that holds what the spec describes.
 *
 * @example await writeFile("out.xlsx", await writeXlsx(buildWorkbook(plan, { generatedOn })));
 */
export async function writeXlsx(spec: WorkbookSpec): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: spec.sheets.map((sheet) => fileSheet(sheet, spec.font)),
    namedRanges: [...spec.names.map(fileName), ...spec.sheets.flatMap(printNames)],
    properties: { title: spec.title },
    defaultFont: fileFont(spec.font),
    activeSheet: Math.max(
      0,
      spec.sheets.findIndex((sheet) => sheet.name === spec.activeSheet),
    ),
  });
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, "");

const fileName = ({ name, refersTo }: WorkbookSpec["names"][number]): NamedRange => ({
  name,
  range: withoutEquals(refersTo),
});

/**
 * Print area and repeated rows are reserved names. The library would write them itself, but without the quotes that
 * a sheet's name with a space or a hyphen needs.
 */
function printNames(sheet: SheetSpec): NamedRange[] {
  const { printArea, repeatRows } = sheet.print;
  const names: NamedRange[] = [
    { name: "_xlnm.Print_Area", range: absoluteAddress(sheet.name, printArea), scope: sheet.name },
  ];
  if (repeatRows) {
    const quoted = absoluteAddress(sheet.name, printArea).split("!")[0] ?? "";
    names.push({
      name: "_xlnm.Print_Titles",
      range: `${quoted}!$${repeatRows.from + 1}:$${repeatRows.to + 1}`,
      scope: sheet.name,
    });
  }
  return names;
}

function fileSheet(sheet: SheetSpec, font: WorkbookSpec["font"]): WriteSheet {
  const { print, protection, freeze } = sheet;
  const { rows, cells, columnStyles } = fileCells(sheet, font);
  return {
    name: sheet.name,
    columns: Array.from({ length: Math.max(sheet.columns.length, columnStyles.length) }, (_, at): ColumnDef => {
      const [column, style] = [sheet.columns[at], columnStyles[at]];
      return {
        ...(column ? { width: fileColumnWidth(column.width, font) } : {}),
        ...(column?.hidden ? { hidden: true } : {}),
        ...(style ? { style } : {}),
      };
    }),
    rows,
    cells,
    rowDefs: new Map(
      sheet.rowHeights.flatMap((height, row): [number, RowDef][] => (height === null ? [] : [[row, { height }]])),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    tables: sheet.tables.map((table): TableDefinition => ({
      name: table.name,
      range: areaAddress(table.area),
      columns: tableHeads(sheet, table.area),
      style: table.style ?? "",
      showRowStripes: table.bandedRows,
      showAutoFilter: table.filter,
    })),
    dataValidations: sheet.validations.map(fileValidation),
    conditionalRules: sheet.conditionalFormats.map(({ areas, formula, style }, at): ConditionalRule => ({
      type: "expression",
      priority: at + 1,
      formula: withoutEquals(formula),
      range: areaList(areas),
      style: {
        ...(style.fontColor !== undefined || style.bold !== undefined
          ? {
              font: {
                ...(style.bold === undefined ? {} : { bold: style.bold }),
                ...(style.fontColor === undefined ? {} : { color: { rgb: style.fontColor } }),
              },
            }
          : {}),
        // A differential format keeps its solid colour in the background.
        ...(style.fill === undefined
          ? {}
          : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: style.fill } } }),
      },
    })),
    ...(freeze ? { freezePane: { rows: freeze.rows, columns: freeze.columns } } : {}),
    ...(protection
      ? {
          protection: {
            sheet: true,
            sort: protection.allowSort,
            autoFilter: protection.allowFilter,
            formatColumns: protection.allowFormatColumns,
            formatRows: protection.allowFormatRows,
          },
        }
      : {}),
    pageSetup: {
      paperSize: print.paper === "A3" ? "a3" : "a4",
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fitToWidth,
      fitToHeight: print.fitToHeight ?? 0,
      margins: print.margins,
      horizontalCentered: print.centerHorizontally,
    },
    headerFooter: { oddFooter: footer(print) },
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: sheet.tabColor } }),
    },
  };
}

const footer = ({ footerLeft, footerCenter, footerRight }: SheetSpec["print"]): string =>
  [
    ["&L", footerLeft],
    ["&C", footerCenter],
    ["&R", footerRight],
  ]
    .filter(([, text]) => text !== "")
    .map((parts) => parts.join(""))
    .join("");

const areaList = (areas: readonly Area[]): string => areas.map(areaAddress).join(" ");

const tableHeads = (sheet: SheetSpec, area: Area): { name: string }[] =>
  (sheet.cells[area.top] ?? []).slice(area.left, area.right + 1).map((head) => ({ name: String(head ?? "") }));

/**
 * Cells as the library takes them fastest: rows of values, with the usual style of a column said once. Only what is
 * neither, as heads, formulas and links, goes cell by cell.
 */
function fileCells(sheet: SheetSpec, font: WorkbookSpec["font"]) {
  const styles = effectiveStyles(sheet.styles);
  const usual = usualStyles(styles);
  const fileStyles = new Map<CellStyle | undefined, FileStyle>();
  const inFile = (style: CellStyle | undefined): FileStyle => {
    const known = fileStyles.get(style) ?? fileStyle(style ?? {}, font);
    fileStyles.set(style, known);
    return known;
  };
  const cells = new Map<string, Partial<Cell>>();
  // The library forgets the height of a row below the last one that it is given.
  const height = Math.max(sheet.cells.length, styles.length, sheet.rowHeights.length);
  const rows = Array.from({ length: height }, (_, at): CellValue[] => {
    const contents = sheet.cells[at] ?? [];
    const rowStyles = styles[at] ?? [];
    return Array.from({ length: Math.max(contents.length, rowStyles.length) }, (_unused, column) => {
      const { value, ...special } = fileContent(contents[column] ?? null);
      const style = rowStyles[column];
      if (style !== usual[column]) cells.set(`${at},${column}`, { value, ...special, style: inFile(style) });
      else if (Object.keys(special).length > 0) cells.set(`${at},${column}`, { value, ...special });
      return value;
    });
  });
  for (const { row, column, location, tooltip } of sheet.hyperlinks) {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), hyperlink: { target: "", location, tooltip } });
  }
  return { rows, cells, columnStyles: usual.map((style) => (style ? inFile(style) : undefined)) };
}

/** The style that most cells of each column have. */
function usualStyles(styles: readonly (readonly (CellStyle | undefined)[])[]): readonly (CellStyle | undefined)[] {
  const counts: Map<CellStyle | undefined, number>[] = [];
  for (const row of styles) {
    row.forEach((style, column) => {
      const count = (counts[column] ??= new Map());
      count.set(style, (count.get(style) ?? 0) + 1);
    });
  }
  return Array.from(counts, (count) => [...(count ?? [])].sort((one, other) => other[1] - one[1])[0]?.[0]);
}

function fileContent(content: CellContent): { value: CellValue; formula?: string; richText?: RichTextRun[] } {
  if (typeof content === "string") {
    const text = fileText(content);
    // The library takes the text of an error value, "#N/A", for the error itself; a run of rich text is always text.
    return text.startsWith("#") ? { value: text, richText: [{ text }] } : { value: text };
  }
  return content !== null && typeof content === "object"
    ? { value: null, formula: content.formula }
    : { value: content };
}

/** Excel reads "_x0041_" in a file as "A": a text that really holds that has its underscore escaped. */
const fileText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function fileValidation({ areas, rule, prompt, error, allowBlank }: ValidationSpec): DataValidation {
  return {
    range: areaList(areas),
    allowBlank,
    ...fileRule(rule),
    ...(prompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message } : {}),
    ...(error
      ? { showErrorMessage: true, errorTitle: error.title, errorMessage: error.message, errorStyle: error.style }
      : {}),
  };
}

function fileRule(rule: ValidationSpec["rule"]): Pick<DataValidation, "type"> & Partial<DataValidation> {
  switch (rule.kind) {
    case "list":
      return { type: "list", values: rule.values.map((value) => value.replaceAll('"', '""')) };
    case "listFrom":
      return { type: "list", formula1: withoutEquals(rule.source) };
    case "text":
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(rule.maxLength) };
    default: {
      const { kind: type, min, max } = rule;
      if (min !== null && max !== null) {
        return { type, operator: "between", formula1: String(min), formula2: String(max) };
      }
      if (max !== null) return { type, operator: "lessThanOrEqual", formula1: String(max) };
      return { type, operator: "greaterThanOrEqual", formula1: min === null ? leastNumber : String(min) };
    }
  }
}

/** The least number that Excel knows: "any number" has no rule of its own. */
const leastNumber = "-1E+307";
