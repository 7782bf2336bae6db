import type { Area } from "./area";

/** What the host knows about a sheet beyond what the engine holds. Rows and columns count from 0. */
export interface SheetState {
  /** the engine's own number of the sheet, which stays when the sheet moves */
  readonly engineId: number;
  /** the id that Office.js sees, e.g. `{00000000-0001-0000-0000-000000000000}` */
  readonly id: string;
  veryHidden: boolean;
  /** the rightmost column that was ever written to or formatted; the engine cannot be asked */
  rightmost: number;
  merges: Area[];
  tables: TableState[];
  validations: ValidationState[];
  conditionalFormats: ConditionalFormatState[];
  /** conditional formats of an opened file that Office.js cannot show here; they go back into the file */
  otherFormats: readonly unknown[];
  /** the latest first; the first rule that holds for a cell wins, and a cell without a rule is locked */
  locks: LockRule[];
  protection: ProtectionState | null;
  page: PageState;
  hyperlinks: HyperlinkState[];
  autoFilter: Area | null;
  /** pixels, only columns that somebody sized */
  readonly columnWidths: Map<number, number>;
  /** pixels, only rows that somebody sized */
  readonly rowHeights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
  /** outline levels, 1 to 7 */
  readonly columnLevels: Map<number, number>;
  readonly rowLevels: Map<number, number>;
}

export interface TableState {
  readonly id: number;
  name: string;
  /** head row included */
  area: Area;
  style: string;
  showHeaders: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The rule of a validation as Office.js states it, e.g. `{list: {inCellDropDown: true, source: "是,否"}}`. */
export type ValidationRuleState = Readonly<Record<string, unknown>>;

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export interface ValidationState {
  areas: Area[];
  readonly rule: ValidationRuleState;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
  readonly ignoreBlanks: boolean;
}

export type ConditionalFormatKind = "Custom" | "CellValue" | "ContainsText";

export interface ConditionalLook {
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly kind: ConditionalFormatKind;
  areas: Area[];
  stopIfTrue: boolean;
  /** of a custom format, with its "=" */
  formula: string;
  /** of the other kinds, as Office.js states it */
  rule: Readonly<Record<string, unknown>>;
  readonly look: ConditionalLook;
}

export interface LockRule {
  area: Area;
  readonly locked: boolean;
}

export interface ProtectionState {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface HyperlinkState {
  area: Area;
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

export interface HeaderFooterState {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface ZoomState {
  readonly scale: number | null;
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
}

/** Margins are points. */
export interface PageState {
  orientation: "Portrait" | "Landscape";
  /** null: the printer's own */
  paperSize: string | null;
  zoom: ZoomState;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  readonly headerFooter: HeaderFooterState;
}

const inches = (value: number): number => value * 72;

export const newPage = (): PageState => ({
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: "DownThenOver",
  leftMargin: inches(0.7),
  rightMargin: inches(0.7),
  topMargin: inches(0.75),
  bottomMargin: inches(0.75),
  headerMargin: inches(0.3),
  footerMargin: inches(0.3),
  printArea: [],
  titleRows: null,
  titleColumns: null,
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
});

export const newSheetState = (engineId: number): SheetState => ({
  engineId,
  id: `{00000000-${engineId.toString(16).padStart(4, "0").toUpperCase()}-0000-0000-000000000000}`,
  veryHidden: false,
  rightmost: 0,
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  otherFormats: [],
  locks: [],
  protection: null,
  page: newPage(),
  hyperlinks: [],
  autoFilter: null,
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenColumns: new Set(),
  hiddenRows: new Set(),
  columnLevels: new Map(),
  rowLevels: new Map(),
});
