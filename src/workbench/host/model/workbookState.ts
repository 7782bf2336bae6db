import type { Area } from "./area";
import type { Model } from "../engine";
import { copyEngineModel, newEngineModel } from "../engine";
import { ApiError, invalidArgument, itemNotFound } from "../apiError";
import { CellStyles } from "./cellStyles";
import { ConditionalFormatMirror } from "./conditionalFormatMirror";
import { newSheetState, type SheetState, type TableState } from "./sheetState";

export interface NameState {
  name: string;
  /** with its "=", e.g. `=单位名录!$A$5:$A$40` */
  formula: string;
  comment: string;
  visible: boolean;
  /** null: the whole workbook */
  scope: SheetState | null;
}

export interface CustomXmlPartState {
  readonly id: string;
  xml: string;
}

export interface DocumentPropertiesState {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  category: string;
  manager: string;
  company: string;
}

export interface Font {
  readonly name: string;
  readonly size: number;
}

export interface Selection {
  readonly sheet: SheetState;
  readonly area: Area;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

const forbiddenInNames = /[\\/?*[\]:]/;

/** Excel takes a sheet name of 1 to 31 characters without `\ / ? * [ ] :` and without an apostrophe at either end. */
const isSheetName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 31 &&
  !forbiddenInNames.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

/** One workbook: the engine's model, and beside it all that the engine does not know. */
export class WorkbookState {
  readonly styles: CellStyles;
  readonly conditionalFormats: ConditionalFormatMirror;
  readonly #sheets = new Map<number, SheetState>();
  #order: SheetState[] = [];
  names: NameState[] = [];
  customXmlParts: CustomXmlPartState[] = [];
  readonly settings = new Map<string, unknown>();
  properties: DocumentPropertiesState = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    lastAuthor: "",
    category: "",
    manager: "",
    company: "",
  };
  /** null: sheets may be added, renamed, moved and deleted */
  structureProtection: { readonly password: string | null } | null = null;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** what cells without a font of their own are written in */
  font: Font = { name: "宋体", size: 11 };
  #nextTable = 1;
  #nextPart = 1;
  #nextFormat = 1;
  /** goes up with every change of cells; results that depend on cells are kept until it does */
  revision = 0;
  #calculated = 0;
  #copy: { readonly revision: number; readonly model: Model } | null = null;

  constructor(readonly model: Model = newEngineModel()) {
    this.conditionalFormats = new ConditionalFormatMirror(this);
    model.pauseEvaluation();
    this.styles = new CellStyles(model, (sheet) => this.conditionalFormats.takeOut(sheet));
    this.refreshSheets();
  }

  /** Takes in what happened to the sheets of the engine behind the host's back, e.g. through the grid's tabs. */
  refreshSheets(): void {
    this.#order = this.model.getWorksheetsProperties().map((properties) => {
      const known = this.#sheets.get(properties.sheet_id);
      if (known) return known;
      const created = newSheetState(properties.sheet_id);
      this.#sheets.set(properties.sheet_id, created);
      return created;
    });
    const living = new Set(this.#order);
    for (const sheet of this.#sheets.values()) {
      if (!living.has(sheet)) this.#sheets.delete(sheet.engineId);
    }
  }

  get sheets(): readonly SheetState[] {
    return this.#order;
  }

  /** The sheet's place in the engine, from 0. Fails for a sheet that was deleted. */
  indexOf(sheet: SheetState): number {
    const index = this.#order.indexOf(sheet);
    if (index < 0) throw itemNotFound();
    return index;
  }

  has(sheet: SheetState): boolean {
    return this.#order.includes(sheet);
  }

  nameOf(sheet: SheetState): string {
    return this.model.getWorksheetsProperties()[this.indexOf(sheet)]?.name ?? "";
  }

  findSheet(nameOrId: string): SheetState | null {
    const wanted = nameOrId.toLowerCase();
    const properties = this.model.getWorksheetsProperties();
    return (
      this.#order.find((_, index) => properties[index]?.name.toLowerCase() === wanted) ??
      this.#order.find((sheet) => sheet.id.toLowerCase() === wanted) ??
      null
    );
  }

  visibilityOf(sheet: SheetState): SheetVisibility {
    const state = this.model.getWorksheetsProperties()[this.indexOf(sheet)]?.state;
    if (state === "visible") return "Visible";
    return sheet.veryHidden ? "VeryHidden" : "Hidden";
  }

  #requireFreeStructure(): void {
    if (this.structureProtection) throw new ApiError("AccessDenied");
  }

  setVisibility(sheet: SheetState, visibility: SheetVisibility): void {
    if (this.visibilityOf(sheet) === visibility) return;
    this.#requireFreeStructure();
    const index = this.indexOf(sheet);
    if (visibility === "Visible") this.model.unhideSheet(index);
    else {
      const others = this.#order.filter((other) => other !== sheet && this.visibilityOf(other) === "Visible");
      if (others.length === 0) throw new ApiError("InvalidOperation", "A workbook needs one visible sheet.");
      if (this.activeSheet === sheet && others[0]) this.activate(others[0]);
      const active = this.activeSheet;
      if (this.visibilityOf(sheet) === "Visible") this.model.hideSheet(index);
      // the engine shows its first sheet then; Excel goes on showing what it showed
      this.activate(active);
    }
    sheet.veryHidden = visibility === "VeryHidden";
  }

  /** Hands the engine everything that waits, before sheets change their places. */
  settle(): void {
    this.styles.flush();
    this.conditionalFormats.putBack();
  }

  get activeSheet(): SheetState {
    const sheet = this.#order[this.model.getSelectedSheet()] ?? this.#order[0];
    if (!sheet) throw new ApiError("GeneralException");
    return sheet;
  }

  activate(sheet: SheetState): void {
    this.model.setSelectedSheet(this.indexOf(sheet));
  }

  get selection(): Selection {
    const view = this.model.getSelectedView();
    const [top, left, bottom, right] = view.range;
    return {
      sheet: this.activeSheet,
      area: {
        top: Math.min(top, bottom) - 1,
        left: Math.min(left, right) - 1,
        bottom: Math.max(top, bottom) - 1,
        right: Math.max(left, right) - 1,
      },
    };
  }

  get activeCell(): { readonly row: number; readonly column: number } {
    const view = this.model.getSelectedView();
    return { row: view.row - 1, column: view.column - 1 };
  }

  select(sheet: SheetState, area: Area): void {
    this.activate(sheet);
    this.model.setSelectedCell(area.top + 1, area.left + 1);
    if (area.top !== area.bottom || area.left !== area.right) {
      this.model.setSelectedRange(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
    }
  }

  addSheet(name: string | null): SheetState {
    this.#requireFreeStructure();
    if (name !== null) this.requireNewSheetName(name);
    this.settle();
    this.model.newSheet();
    this.refreshSheets();
    const sheet = this.#order.at(-1);
    if (!sheet) throw new ApiError("GeneralException");
    if (name !== null) this.model.renameSheet(this.#order.length - 1, name);
    return sheet;
  }

  requireNewSheetName(name: string, except: SheetState | null = null): void {
    if (!isSheetName(name)) throw invalidArgument(`"${name}" cannot be the name of a sheet.`);
    const holder = this.findSheet(name);
    if (holder && holder !== except && this.nameOf(holder).toLowerCase() === name.toLowerCase()) {
      throw new ApiError("ItemAlreadyExists");
    }
  }

  renameSheet(sheet: SheetState, name: string): void {
    this.#requireFreeStructure();
    this.requireNewSheetName(name, sheet);
    this.model.renameSheet(this.indexOf(sheet), name);
  }

  deleteSheet(sheet: SheetState): void {
    this.#requireFreeStructure();
    if (this.visibilityOf(sheet) === "VeryHidden") {
      throw new ApiError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    }
    const rest = this.#order.filter((other) => other !== sheet && this.visibilityOf(other) === "Visible");
    if (rest.length === 0) throw new ApiError("InvalidOperation", "The last visible sheet cannot be deleted.");
    this.settle();
    const active = this.activeSheet;
    this.model.deleteSheet(this.indexOf(sheet));
    this.names = this.names.filter((name) => name.scope !== sheet);
    this.refreshSheets();
    if (active !== sheet) this.activate(active);
    this.revision++;
  }

  moveSheet(sheet: SheetState, position: number): void {
    this.#requireFreeStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.#order.length) throw invalidArgument();
    this.settle();
    const active = this.activeSheet;
    const index = this.indexOf(sheet);
    if (index !== position) this.model.moveSheet(index, position);
    this.refreshSheets();
    this.activate(active);
  }

  /** Calculates at once. The engine never does by itself: it would after every cell that is written. */
  calculateNow(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.model.pauseEvaluation();
    this.#calculated = this.revision;
  }

  /** Calculates what changed since it was last calculated. */
  ensureCalculated(): void {
    if (this.#calculated !== this.revision) this.calculateNow();
  }

  get tables(): readonly { readonly sheet: SheetState; readonly table: TableState }[] {
    return this.#order.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  nextTableId(): number {
    return this.#nextTable++;
  }

  nextConditionalFormatId(): string {
    const number = (this.#nextFormat++).toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0000-0000-0000-${number}}`;
  }

  nextPartId(): string {
    const number = (this.#nextPart++).toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0000-4000-8000-${number}}`;
  }

  /**
   * A copy of the engine as it is now, in which formats may be changed to see a number with all its digits.
   * The engine tells values only as they are displayed.
   */
  get lookingGlass(): Model {
    if (this.#copy?.revision !== this.revision) {
      this.#copy?.model.free();
      this.#copy = { revision: this.revision, model: copyEngineModel(this.model) };
    }
    return this.#copy.model;
  }
}
