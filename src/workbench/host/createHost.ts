import { ApiError } from "./apiError";
import { startEngine, type Model } from "./engine";
import { EventHub } from "./events";
import { openWorkbook } from "./file/openWorkbook";
import { saveWorkbook } from "./file/saveWorkbook";
import type { HostState } from "./hostState";
import type { Area } from "./model/area";
import { takePersonEdits, type EditRefusal, type PersonEdit } from "./model/personEdit";
import type { SheetState } from "./model/sheetState";
import { WorkbookState } from "./model/workbookState";
import {
  attachOffice,
  OFFICE_ERROR,
  type Executor,
  type ExecutorAnswer,
  type OfficeScriptFramework,
} from "./officeAttachment";
import { execute } from "./protocol/execute";
import type { RequestBody } from "./protocol/message";
import { ReferenceTable } from "./protocol/references";
import { tellSelection } from "./types/range";
import { activateSheet } from "./types/worksheet";

export interface HostOptions {
  /** the bytes (or the compiled module) of `@ironcalc/wasm/wasm_bg.wasm`; left out when the engine runs already */
  readonly wasm?: BufferSource | WebAssembly.Module;
  /** today, for dates that are typed without a year */
  readonly now?: () => Date;
}

/** The largest request and the largest answer, as in Excel on the web. */
const LARGEST_PAYLOAD = 5 * 1024 * 1024;

/** Set in the flags of a request whose sender wants to wait until nobody edits a cell. */
const DELAY_FOR_CELL_EDIT = 64;

const byteLength = (text: string): number =>
  // a character of UTF-16 takes at most three bytes of UTF-8
  text.length * 3 <= LARGEST_PAYLOAD ? text.length : new TextEncoder().encode(text).length;

/** An embedded workbook that answers the requests of Office.js. */
export class Host {
  #state: HostState;
  readonly #listeners = new Set<() => void>();
  readonly #waiting: (() => void)[] = [];
  #editing = false;

  constructor(options: HostOptions) {
    const now = options.now ?? (() => new Date());
    this.#state = {
      book: new WorkbookState(),
      references: new ReferenceTable(),
      events: new EventHub(),
      year: () => now().getFullYear(),
    };
  }

  /** The engine's model, for a grid to draw. */
  get model(): Model {
    return this.#state.book.model;
  }

  /** The inside of the host, for what a request cannot say. */
  get state(): HostState {
    return this.#state;
  }

  /** Runs one request of Office.js, both as JSON. Nothing outside this call sees a half-finished batch. */
  execute(requestJson: string): string {
    const { book } = this.#state;
    if (this.#editing) return failed(new ApiError("InvalidOperationInCellEditMode"));
    book.refreshSheets();
    const request = JSON.parse(requestJson) as RequestBody;
    try {
      return JSON.stringify(execute(request, this.#state));
    } finally {
      book.settle();
      book.ensureCalculated();
      // nobody listens to the engine's diary of changes, and it would grow for ever
      book.model.flushSendQueue();
      this.#tell();
    }
  }

  /** Sends the requests of Office.js here: afterwards `Excel.run` works on this workbook. */
  attach(osf: OfficeScriptFramework): void {
    attachOffice(osf, this.#executor);
  }

  /**
   * What a person typed into cells of a sheet: goes by the rules that Excel holds people to (locked cells, validation),
   * and is told to the add-in. Null if it was taken.
   *
   * @example host.edit(sheetId, [{ row: 4, column: 2, input: "已完成" }])
   */
  edit(sheetId: string, edits: readonly PersonEdit[], insist = false): EditRefusal | null {
    const refusal = takePersonEdits(this.#sheet(sheetId), edits, insist, this.#state);
    if (!refusal) this.#tell();
    return refusal;
  }

  /** A person selects cells, on whatever sheet. */
  select(sheetId: string, area: Area): void {
    const sheet = this.#sheet(sheetId);
    activateSheet(sheet, this.#state);
    this.#state.book.select(sheet, area);
    tellSelection(sheet, area, this.#state);
    this.#tell();
  }

  /** A person turns to another sheet. */
  activate(sheetId: string): void {
    activateSheet(this.#sheet(sheetId), this.#state);
    this.#tell();
  }

  #sheet(id: string): SheetState {
    const sheet = this.#state.book.findSheet(id);
    if (!sheet) throw new ApiError("ItemNotFound");
    return sheet;
  }

  /** The workbook as an .xlsx file. */
  async save(): Promise<Uint8Array> {
    return saveWorkbook(this.#state.book);
  }

  /**
   * Puts the workbook of an .xlsx file in the place of this one. Answers false, and leaves everything as it is, for
   * bytes that are no such file.
   */
  async open(bytes: Uint8Array): Promise<boolean> {
    const book = await openWorkbook(bytes).catch(() => null);
    if (!book) return false;
    this.#state.references.clear();
    const { references, events, year } = this.#state;
    this.#state = { book, references, events, year };
    this.#tell();
    return true;
  }

  /** True while a person edits a cell: Excel then takes no requests. */
  get editing(): boolean {
    return this.#editing;
  }

  set editing(editing: boolean) {
    this.#editing = editing;
    if (!editing) for (const go of this.#waiting.splice(0)) go();
  }

  /** Hears of every change of the workbook. Returns how to stop hearing. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  readonly #executor: Executor = {
    run: (json, flags) => this.#run(json, flags),
    addMessageHandler: (handler) => this.#state.events.addHandler(handler),
    removeMessageHandler: (handler) => this.#state.events.removeHandler(handler),
  };

  async #run(json: string, flags: number): Promise<ExecutorAnswer> {
    // the answer comes later, as from another process; the page can draw in between
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (this.#editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (byteLength(json) > LARGEST_PAYLOAD) {
      return {
        ok: false,
        code: OFFICE_ERROR.requestTooLarge,
        message: new ApiError("RequestPayloadSizeLimitExceeded").message,
      };
    }
    const answer = this.execute(json);
    if (byteLength(answer) > LARGEST_PAYLOAD) {
      return {
        ok: false,
        code: OFFICE_ERROR.responseTooLarge,
        message: new ApiError("ResponsePayloadSizeLimitExceeded").message,
      };
    }
    return { ok: true, json: answer };
  }
}

const failed = (error: ApiError): string =>
  JSON.stringify({
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
  });

/**
 * Makes a host with an empty workbook.
 *
 * @example
 * const host = await createHost({ wasm: await (await fetch("wasm_bg.wasm")).arrayBuffer() });
 * host.attach(OSF);
 * await Excel.run(async (context) => { … });
 */
export const createHost = async (options: HostOptions = {}): Promise<Host> => {
  if (options.wasm) startEngine(options.wasm);
  return Promise.resolve(new Host(options));
};
