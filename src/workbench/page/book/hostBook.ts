import type { Host } from "../../host/createHost";
import type { Area } from "../../../sheets/sheetSpec";
import type { CellEdit, CellPlace, EditRefusal, GridBook, GridSheet, SheetTab } from "../grid/gridBook";
import { readSheet } from "./sheetReader";

/** The host's workbook as the page and its grid use it. */
export class HostBook implements GridBook {
  readonly #host: Host;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #changed = false;
  #sheet: GridSheet | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.onDidChange(() => {
      this.#changed = true;
      this.#sheet = null;
      this.#tell();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  readonly tabs = (): readonly SheetTab[] => {
    const { book } = this.#host.state;
    return book.sheets
      .filter((sheet) => book.visibilityOf(sheet) === "Visible")
      .map((sheet) => ({ id: sheet.id, name: book.nameOf(sheet), color: null }));
  };

  readonly sheet = (): GridSheet => {
    const { book } = this.#host.state;
    this.#sheet ??= readSheet(book, book.activeSheet);
    return this.#sheet;
  };

  readonly selection = (): Area => this.#host.state.book.selection.area;

  #tell(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}
