import type { Area } from "../../../sheets/sheetSpec";
import type { Host } from "../../host/createHost";
import { addressOf, parseAddress } from "../../host/model/area";
import { setColumnWidths } from "../../host/model/sizes";
import type { SheetState } from "../../host/model/sheetState";
import type { CellEdit, EditRefusal, GridBook, GridSheet, SheetTab } from "../grid/gridBook";
import { readSheet } from "./sheetReader";

/** What is in view, and the state of the workbook then. */
interface Place {
  readonly revision: number;
  readonly name: string;
}

/** The host's workbook as the page and its grid use it. */
export class HostBook implements GridBook {
  readonly #host: Host;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #savedRevision: number;
  /** the change that is told was made on this page, not by the add-in; of the selection, or of more */
  #byHand: "selection" | "more" | null = null;
  readonly #placeListeners = new Set<() => void>();
  #place: Place;
  #sheet: GridSheet | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#savedRevision = this.#book.revision;
    this.#place = this.#placeNow();
    host.onDidChange(() => (this.#byHand === "selection" ? this.#tell() : this.#changed()));
  }

  get #book() {
    return this.#host.state.book;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  readonly tabs = (): readonly SheetTab[] => {
    const book = this.#book;
    return book.sheets
      .filter((sheet) => book.visibilityOf(sheet) === "Visible")
      .map((sheet) => ({ id: sheet.id, name: book.nameOf(sheet), color: this.#tabColor(sheet) }));
  };

  readonly sheet = (): GridSheet => {
    this.#sheet ??= readSheet(this.#book, this.#book.activeSheet);
    return this.#sheet;
  };

  readonly selection = (): Area => this.#book.selection.area;

  readonly showSheet = (id: string): void => this.#do("more", () => this.#host.activate(id));

  readonly select = (area: Area): void =>
    this.#do("selection", () => this.#host.select(this.#book.activeSheet.id, area));

  readonly follow = (link: string): void => {
    const target = parseAddress(link);
    const sheet = target && (target.sheet === null ? this.#book.activeSheet : this.#book.findSheet(target.sheet));
    if (sheet) this.#do("more", () => this.#host.select(sheet.id, target.area));
  };

  readonly edit = (edits: readonly CellEdit[], insist: boolean): EditRefusal | null =>
    this.#do("more", () => this.#host.edit(this.#book.activeSheet.id, edits, insist));

  readonly setEditing = (editing: boolean): void => {
    this.#host.editing = editing;
  };

  readonly setColumnWidth = (column: number, pixels: number): void => {
    setColumnWidths(this.#book, this.#book.activeSheet, column, column, pixels);
    this.#changed();
  };

  /** Whether something was written since the workbook was opened or saved. */
  readonly isChanged = (): boolean => this.#book.revision !== this.#savedRevision;

  readonly save = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const { revision } = this.#book;
    const bytes = await this.#host.save();
    this.#savedRevision = revision;
    return new Uint8Array(bytes);
  };

  /** Replaces the workbook; false, and nothing replaced, for what is no workbook. */
  readonly open = async (bytes: Uint8Array): Promise<boolean> => {
    this.#byHand = "more";
    const opened = await this.#host.open(bytes);
    this.#byHand = null;
    if (opened) this.#savedRevision = this.#book.revision;
    return opened;
  };

  #tabColor(sheet: SheetState): string | null {
    const { model } = this.#book;
    const color = model.getWorksheetsProperties()[this.#book.indexOf(sheet)]?.color;
    return model.resolveColor(color) || null;
  }

  /** Hears when the add-in turns to another place of the workbook without writing. */
  readonly onPlaceShown = (listener: () => void): (() => void) => {
    this.#placeListeners.add(listener);
    return () => this.#placeListeners.delete(listener);
  };

  #do<T>(what: "selection" | "more", action: () => T): T {
    this.#byHand = what;
    try {
      return action();
    } finally {
      this.#byHand = null;
    }
  }

  #placeNow(): Place {
    const { revision, activeSheet, selection } = this.#book;
    return { revision, name: `${activeSheet.id} ${addressOf(selection.area)}` };
  }

  #changed(): void {
    this.#sheet = null;
    this.#tell();
  }

  #tell(): void {
    this.#version++;
    const before = this.#place;
    this.#place = this.#placeNow();
    const led = this.#byHand === null && this.#place.revision === before.revision && this.#place.name !== before.name;
    if (led) for (const listener of [...this.#placeListeners]) listener();
    for (const listener of [...this.#listeners]) listener();
  }
}
