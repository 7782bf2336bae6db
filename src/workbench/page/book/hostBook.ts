import type { Area } from "../../../sheets/sheetSpec";
import type { Host } from "../../host/createHost";
import { parseAddress } from "../../host/model/area";
import { setColumnWidths } from "../../host/model/sizes";
import type { SheetState } from "../../host/model/sheetState";
import type { CellEdit, EditRefusal, GridBook, GridSheet, SheetTab } from "../grid/gridBook";
import { readSheet } from "./sheetReader";

/** The host's workbook as the page and its grid use it. */
export class HostBook implements GridBook {
  readonly #host: Host;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #savedRevision: number;
  #selecting = false;
  #sheet: GridSheet | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#savedRevision = this.#book.revision;
    host.onDidChange(() => (this.#selecting ? this.#tell() : this.#changed()));
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

  readonly showSheet = (id: string): void => this.#host.activate(id);

  readonly select = (area: Area): void => {
    this.#selecting = true;
    this.#host.select(this.#book.activeSheet.id, area);
    this.#selecting = false;
  };

  readonly follow = (link: string): void => {
    const target = parseAddress(link);
    const sheet = target && (target.sheet === null ? this.#book.activeSheet : this.#book.findSheet(target.sheet));
    if (sheet) this.#host.select(sheet.id, target.area);
  };

  readonly edit = (edits: readonly CellEdit[], insist: boolean): EditRefusal | null =>
    this.#host.edit(this.#book.activeSheet.id, edits, insist);

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
    const opened = await this.#host.open(bytes);
    if (opened) this.#savedRevision = this.#book.revision;
    return opened;
  };

  #tabColor(sheet: SheetState): string | null {
    const { model } = this.#book;
    const color = model.getWorksheetsProperties()[this.#book.indexOf(sheet)]?.color;
    return model.resolveColor(color) || null;
  }

  #changed(): void {
    this.#sheet = null;
    this.#tell();
  }

  #tell(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}
