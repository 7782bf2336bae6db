/**
 * A plain description of a workbook: what each sheet holds and how it looks.
 * Two painters paint it, `excel/` through Office.js and `xlsx/` to bytes, and both paint the same.
 *
 * Rows and columns count from 0. Colours are six hex digits without "#". Row heights are points,
 * column widths are characters of the workbook's default font (as Excel shows them).
 */

/**
 * What a cell holds. A string is always text, whatever it begins with: the painters see to it that
 * "=1+1", "-3", "2017-03" and "007" arrive as the text that they are. Only `formula` (without "=") computes.
 */
export type CellContent = string | number | boolean | null | CellFormula;

export interface CellFormula {
  readonly formula: string;
}

/** A rectangle of cells, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type HorizontalAlign = "left" | "center" | "right";
export type VerticalAlign = "top" | "center" | "bottom";

/** Every field is optional: later styles are laid over earlier ones. */
export interface CellStyle {
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  /** thin lines on all four sides of every cell, in this colour */
  readonly border?: string;
  readonly horizontal?: HorizontalAlign;
  readonly vertical?: VerticalAlign;
  readonly wrap?: boolean;
  /** Excel number format code, "@" for text */
  readonly numberFormat?: string;
  /** only matters on a protected sheet; cells are locked unless this is false */
  readonly locked?: boolean;
}

/** `style` laid over `areas`; the order in `SheetSpec.styles` is the order of painting. */
export interface StyledAreas {
  readonly areas: readonly Area[];
  readonly style: CellStyle;
}

export interface ColumnSpec {
  /** characters */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface TableSpec {
  /** unique in the workbook, no spaces */
  readonly name: string;
  /** head row included */
  readonly area: Area;
  /** built-in style, e.g. "TableStyleLight9"; null for none */
  readonly style: string | null;
  readonly bandedRows: boolean;
  readonly filter: boolean;
}

/** What a cell accepts, and what people without the add-in are told. */
export interface ValidationSpec {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly prompt?: { readonly title: string; readonly message: string };
  /** absent: nobody is asked or stopped, whatever is typed (the rule then only offers its dropdown and its prompt) */
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "stop" | "warning" | "information";
  };
  readonly allowBlank: boolean;
}

export type ValidationRule =
  /** a dropdown of fixed entries (together at most 255 characters, no commas inside) */
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** a dropdown of a range's cells, e.g. "=$H$5:$H$40" or "=单位名称" */
  | { readonly kind: "listFrom"; readonly source: string }
  | { readonly kind: "decimal" | "whole"; readonly min: number | null; readonly max: number | null }
  /** any text of at most so many characters (Excel's textLength) */
  | { readonly kind: "text"; readonly maxLength: number };

/** A format that applies while `formula` (relative to the first area's top left cell, without "=") is true. */
export interface ConditionalFormatSpec {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: Pick<CellStyle, "fontColor" | "fill" | "bold">;
}

/** Without password: it guards against slips, not against people. */
export interface ProtectionSpec {
  readonly allowSort: boolean;
  readonly allowFilter: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
}

export interface PrintSpec {
  readonly paper: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** pages across */
  readonly fitToWidth: number;
  /** pages down; absent: as many as it takes */
  readonly fitToHeight?: number;
  readonly printArea: Area;
  /** rows repeated at the top of every page */
  readonly repeatRows: { readonly from: number; readonly to: number } | null;
  /** header and footer texts with Excel's codes (&P page, &N pages, &D date), "" for none */
  readonly footerLeft: string;
  readonly footerCenter: string;
  readonly footerRight: string;
  /** inches */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
}

export interface HyperlinkSpec {
  readonly row: number;
  readonly column: number;
  /** a place in the workbook, e.g. "'任务分解表'!A1" */
  readonly location: string;
  readonly tooltip: string;
}

export interface SheetSpec {
  readonly name: string;
  /** rows may be shorter than the sheet is wide */
  readonly cells: readonly (readonly CellContent[])[];
  readonly columns: readonly ColumnSpec[];
  /** points by row; null leaves the default */
  readonly rowHeights: readonly (number | null)[];
  readonly merges: readonly Area[];
  readonly styles: readonly StyledAreas[];
  readonly tables: readonly TableSpec[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly hyperlinks: readonly HyperlinkSpec[];
  /** null: free to edit */
  readonly protection: ProtectionSpec | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSpec;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  /** the cell that is selected when the sheet is first shown; an .xlsx does not carry it (hucre writes no selection) */
  readonly cursor: { readonly row: number; readonly column: number };
}

/** A defined name 名称 of the workbook. */
export interface NameSpec {
  readonly name: string;
  /** e.g. "='单位名录'!$A$5:$A$40" */
  readonly refersTo: string;
}

export interface WorkbookSpec {
  /** in the order of the tabs */
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  readonly title: string;
  /** name of the sheet that is shown first */
  readonly activeSheet: string;
  /** default font of the workbook, for column widths and cells without a style */
  readonly font: { readonly name: string; readonly size: number };
}
