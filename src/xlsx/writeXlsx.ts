import type {
  Cell,
  CellStyle as FileStyle,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  NamedRange,
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
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }): ColumnDef => ({
      width: fileColumnWidth(width, font),
      ...(hidden ? { hidden } : {}),
    })),
    cells: fileCells(sheet, font),
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

function fileCells(sheet: SheetSpec, font: WorkbookSpec["font"]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  sheet.cells.forEach((row, at) => {
    row.forEach((content, column) => {
      if (content !== null) cells.set(`${at},${column}`, fileContent(content));
    });
  });
  const fileStyles = new Map<CellStyle, FileStyle>();
  for (const [key, style] of effectiveStyles(sheet.styles)) {
    const known = fileStyles.get(style) ?? fileStyle(style, font);
    fileStyles.set(style, known);
    cells.set(key, { ...(cells.get(key) ?? { value: null }), style: known });
  }
  for (const { row, column, location, tooltip } of sheet.hyperlinks) {
    const key = `${row},${column}`;
    cells.set(key, { ...(cells.get(key) ?? { value: null }), hyperlink: { target: "", location, tooltip } });
  }
  return cells;
}

function fileContent(content: Exclude<CellContent, null>): Partial<Cell> {
  if (typeof content === "object") return { formula: content.formula };
  if (typeof content !== "string") return { value: content };
  const text = fileText(content);
  // The library takes the text of an error value, "#N/A", for the error itself; a run of rich text is always text.
  return text.startsWith("#") ? { richText: [{ text }] } : { value: text };
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
