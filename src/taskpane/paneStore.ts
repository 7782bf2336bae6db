import type { Place } from "../excel/goTo";
import type { MessageKey, MessageParams } from "../locales/messages";
import type { Result } from "../result";
import { seenOf } from "../review/applyReview";
import { forgetRows, idsOf, takeBack, unassign, withEdit } from "../review/review";
import type { AssignedRow, Review, ReviewEdit } from "../review/review";
import { advance, redo, undo } from "../review/reviewHistory";
import type { ReviewHistory } from "../review/reviewHistory";
import type { PaneActions, PlanReading, ProgressStep, RunOptions } from "./paneActions";
import { initialState, reducePane, reviewedReading } from "./paneState";
import type { Notice, NoticeAction, PaneEvent, PaneState, Screen } from "./paneState";
import { ReviewKeeper } from "./reviewKeeper";
import { SheetStep } from "./sheetStep";
import type { RowGroup } from "./view/planRows";

/** The button that helps with a problem; problems without one are solved in the text or in Excel. */
const remedies: Partial<Record<MessageKey, NoticeAction>> = {
  "files.empty": "openFile",
  "files.tooLarge": "paste",
  "files.binary": "paste",
  "files.swells": "openFile",
  "files.noText": "openFile",
  "files.broken": "paste",
  "files.encrypted": "paste",
  "files.oldWord": "openFile",
  "files.otherDocument": "openFile",
  "files.ofd": "paste",
  "files.slides": "openFile",
  "files.scan": "openFile",
  "files.unreadableFonts": "openFile",
  "files.image": "openFile",
  "files.archive": "openFile",
  "excel.nothingSelected": "retry",
  "excel.busy": "retry",
  "excel.failed": "retry",
  "pane.problem.unreadable": "paste",
  "pane.problem.sample": "retry",
  "pane.problem.unexpected": "retry",
  "pane.problem.load": "retry",
};

/** Failures that are what the user wanted. */
const cancellations: readonly MessageKey[] = ["pane.read.cancelled", "excel.cancelled"];

/** A part of the program that was not delivered, as webpack and browsers name it. */
const isLoadError = (error: unknown): boolean =>
  error instanceof Error && (error.name === "ChunkLoadError" || /dynamically imported module/i.test(error.message));

interface Operation<T> {
  /** what is shown until the operation says more */
  readonly first: ProgressStep;
  readonly run: (options: RunOptions) => Promise<Result<T, MessageKey>>;
  readonly done: (value: T) => void;
  readonly failed?: () => void;
  /** leaves nothing behind: cancelling need not wait until it has stopped, and something else may take its place */
  readonly abandonable: boolean;
}

/** Excel tells of our own deleting of sheets as it tells of other people's, and a little late: milliseconds */
const echo = 1500;

interface Running {
  readonly controller: AbortController;
  readonly abandonable: boolean;
}

/**
 * The state of one pane and all that changes it. One operation runs at a time: its progress is part of the state,
 * it can be cancelled, and its failure becomes a message.
 */
export class PaneStore {
  private state = initialState;
  private running: Running | null = null;
  private forecasting: AbortController | null = null;
  private holdingBack = false;
  /** until then, changes of the sheets may still be our own writing */
  private quietUntil = 0;
  private again: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  private readonly keeper: ReviewKeeper;
  private readonly sheets: SheetStep;

  constructor(readonly actions: PaneActions) {
    this.keeper = new ReviewKeeper({
      actions,
      look: this.getState,
      tell: (keeping) => {
        this.dispatch({ kind: "keeping", keeping });
      },
      rest: () => {
        this.forecast();
      },
    });
    this.sheets = new SheetStep({
      actions,
      look: this.getState,
      tell: (inStep) => {
        if (inStep !== this.state.inStep) this.dispatch({ kind: "inStep", inStep });
      },
      adopt: (rows) => {
        this.adopt(rows);
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): PaneState => this.state;

  show(screen: Screen): void {
    this.dispatch({ kind: "show", screen });
  }

  showGroup(group: RowGroup): void {
    this.dispatch({ kind: "group", group });
  }

  report(key: MessageKey, params: MessageParams = {}): void {
    const intent: Notice["intent"] = cancellations.includes(key) ? "info" : "error";
    this.dispatch({ kind: "notice", notice: { intent, key, params, action: remedies[key] ?? null } });
  }

  dismiss(): void {
    this.dispatch({ kind: "notice", notice: null });
  }

  cancel(): void {
    this.running?.controller.abort();
  }

  /** does once more what failed */
  retry(): void {
    this.again();
  }

  /** keeps the pane in step with what people do in the sheets; the function that is returned ends it */
  watch(): () => void {
    let ended = false;
    let end = (): void => undefined;
    void this.actions
      .watch(() => {
        this.sheetsChanged();
      })
      .then((stop) => {
        end = stop;
        if (ended) stop();
      });
    return () => {
      ended = true;
      end();
    };
  }

  /** Somebody worked in the sheets: what writing would do may have changed, and undoing would now cost their work. */
  private sheetsChanged(): void {
    const { screen, written, undoable, reading } = this.state;
    if (this.running !== null) return;
    if (reading !== null) this.sheets.look();
    if (written === null) {
      if (screen === "found" || screen === "assign") this.forecast();
    } else if (undoable && Date.now() > this.quietUntil) {
      this.dispatch({ kind: "settled" });
      void written.settle();
    }
  }

  /** starts afresh, as when the pane is opened: there is another workbook now */
  restart(): void {
    const { running } = this;
    this.running = null;
    running?.controller.abort();
    this.forecasting?.abort();
    this.keeper.stop();
    this.sheets.forget();
    this.dispatch({ kind: "restart" });
    this.recall();
  }

  /** the pane is put away: nothing goes on behind it but keeping what was decided */
  close(): void {
    this.forecasting?.abort();
    this.sheets.stop();
    this.keeper.flush();
  }

  /** follows the rows that are selected in the sheets; the function that is returned ends it */
  watchSelection(
    handler: (row: { readonly id: string; readonly role: "lead" | "cooperate" | null }) => void,
  ): () => void {
    let end: (() => void) | null = null;
    let ended = false;
    const { columnsOf } = this.sheets;
    void this.actions
      .watchSelection(columnsOf, ({ id, columns, column }) => {
        const { lead, cooperate } = columns;
        handler({ id, role: column === lead ? "lead" : column === cooperate ? "cooperate" : null });
      })
      .then((stop) => {
        end = stop;
        if (ended) stop();
      });
    return () => {
      ended = true;
      end?.();
    };
  }

  /** asks the workbook what it remembers; to be called when Office has started */
  recall(): void {
    this.perform({
      first: { key: "pane.busy.looking", fraction: null },
      run: (options) => this.actions.recall(options),
      done: (memory) => {
        this.dispatch({ kind: "remembered", memory });
      },
      failed: () => {
        this.show("start");
      },
      abandonable: true,
    });
  }

  readText(text: string): void {
    this.read("pane.busy.readingText", {}, (options) => this.actions.readText(text, options));
  }

  readFile(file: File): void {
    this.read("pane.busy.readingFile", { name: file.name }, (options) => this.actions.readFile(file, options));
  }

  readSelection(): void {
    this.read("pane.busy.readingSelection", {}, (options) => this.actions.readSelection(options));
  }

  readSample(): void {
    this.read("pane.busy.readingSample", {}, (options) => this.actions.readSample(options));
  }

  reopen(): void {
    const { memory } = this.state;
    if (memory !== null) this.read("pane.busy.readingText", {}, (options) => this.actions.reopen(memory, options));
  }

  /** decides something about rows */
  decide(edit: ReviewEdit): void {
    const { reading, history } = this.state;
    if (reading === null) return;
    const ids = edit.kind === "add" ? [] : idsOf(edit);
    this.step(withEdit(history.present, edit, seenOf(reading.plan, ids, history.present)));
  }

  /** takes one decision back, whatever was decided since; see `takeBack` */
  takeBack(id: string, kind: Parameters<typeof takeBack>[2]): void {
    this.step(takeBack(this.state.history.present, id, kind));
  }

  /** these rows are again for whom the text, or an edit of the row, names */
  unassign(ids: readonly string[]): void {
    this.step(unassign(this.state.history.present, new Set(ids)));
  }

  /** gives up what was decided about rows that the text no longer has */
  forgetRows(ids: readonly string[]): void {
    this.step(forgetRows(this.state.history.present, new Set(ids)));
  }

  undoReview(): void {
    this.turnTo(undo(this.state.history));
  }

  redoReview(): void {
    this.turnTo(redo(this.state.history));
  }

  private step(next: Review): void {
    this.turnTo(advance(this.state.history, next));
  }

  /** people typed these bodies into the sheets: they are the rows' now, and the sheets have them already */
  private adopt(rows: readonly AssignedRow[]): void {
    const { reading, history } = this.state;
    if (reading === null) return;
    const ids = rows.map(({ id }) => id);
    const edit: ReviewEdit = { kind: "assign", rows };
    this.turnTo(advance(history, withEdit(history.present, edit, seenOf(reading.plan, ids, history.present))), true);
  }

  private turnTo(history: ReviewHistory, fromSheet = false): void {
    const { reading, reviewed, written, undoable } = this.state;
    if (reading === null || history.present === this.state.history.present) return;
    this.dispatch({ kind: "review", history });
    if (!fromSheet) this.sheets.decided(reviewed, this.state.reviewed);
    if (written !== null && undoable) void written.settle();
    this.keeper.soon();
  }

  /** has the workbook keep what was decided, if it has not yet */
  keepNow(): void {
    this.keeper.now();
  }

  write(): void {
    const reading = reviewedReading(this.state);
    const { present } = this.state.history;
    if (reading === null) return;
    this.forecasting?.abort();
    this.perform({
      first: { key: "pane.write.preparing", fraction: null },
      run: async (options) => {
        // single cells first: what was decided goes before what the sheets still say
        await this.sheets.flush();
        return this.actions.write(reviewedReading(this.state) ?? reading, options);
      },
      done: (report) => {
        this.quietUntil = Date.now() + echo;
        this.sheets.look();
        this.dispatch({ kind: "written", report });
        this.keeper.now("written");
        if (this.state.history.present === present) return;
        // somebody went on deciding meanwhile: the sheets are to be updated again
        this.dispatch({ kind: "review", history: this.state.history });
        void report.settle();
        this.keeper.soon();
      },
      abandonable: false,
    });
  }

  undo(): void {
    const { written } = this.state;
    if (written === null) return;
    this.perform({
      first: { key: "pane.busy.undoing", fraction: null },
      run: written.undo,
      done: () => {
        this.dispatch({ kind: "undone" });
        this.sheets.forget();
        this.sheets.look();
        this.keeper.now("undone");
        this.forecast();
      },
      abandonable: false,
    });
  }

  /** learns from tables of earlier years who did what */
  readPast(file: File): void {
    this.perform({
      first: { key: "pane.busy.readingFile", params: { name: file.name }, fraction: null },
      run: (options) => this.actions.readPast(file, options),
      done: (rows) => {
        this.dispatch({ kind: "past", rows });
      },
      abandonable: true,
    });
  }

  goTo(place: Place): void {
    this.perform({
      first: { key: "pane.busy.going", params: { sheet: place.sheet }, fraction: null },
      run: (options) => this.actions.goTo(place, options),
      done: () => undefined,
      abandonable: true,
    });
  }

  private read(
    key: MessageKey,
    params: MessageParams,
    run: (options: RunOptions) => Promise<Result<PlanReading, MessageKey>>,
  ): void {
    this.perform({
      first: { key, params, fraction: null },
      run,
      done: (reading) => {
        // with the text that it is about
        this.keeper.now();
        this.dispatch({ kind: "read", reading });
        this.sheets.forget();
        this.sheets.look();
        this.forecast();
      },
      abandonable: true,
    });
  }

  /** What writing would do, worked out in the background; the button is named after it. */
  private forecast(): void {
    const reading = reviewedReading(this.state);
    this.forecasting?.abort();
    if (reading === null || this.state.written !== null) return;
    const controller = new AbortController();
    this.forecasting = controller;
    this.actions.forecast(reading, { signal: controller.signal, onStep: () => undefined }).then(
      (result) => {
        if (!controller.signal.aborted && result.ok) this.dispatch({ kind: "forecast", forecast: result.value });
      },
      // writing asks again, and then the failure is the user's to know
      () => undefined,
    );
  }

  private perform<T>(operation: Operation<T>): void {
    if (this.running?.abandonable === false) return;
    const controller = new AbortController();
    const { signal } = controller;
    const replaced = this.running;
    this.running = { controller, abandonable: operation.abandonable };
    replaced?.controller.abort();
    this.again = () => {
      this.perform(operation);
    };
    const fail = (key: MessageKey, params: MessageParams = {}): void => {
      operation.failed?.();
      this.report(key, params);
    };
    /** does nothing if the operation was abandoned: something else may be running by then */
    const finish = (conclude: () => void): void => {
      if (this.running?.controller !== controller) return;
      this.running = null;
      this.atOnce(() => {
        this.dispatch({ kind: "busy", step: null });
        conclude();
      });
    };
    this.atOnce(() => {
      this.dismiss();
      this.dispatch({ kind: "busy", step: operation.first });
    });
    if (operation.abandonable)
      signal.addEventListener("abort", () => {
        finish(() => {
          fail("pane.read.cancelled");
        });
      });
    const onStep = (step: ProgressStep): void => {
      if (this.running?.controller === controller) this.dispatch({ kind: "busy", step });
    };
    operation.run({ signal, onStep }).then(
      (result) => {
        finish(() => {
          if (result.ok) operation.done(result.value);
          else fail(result.key, result.params);
        });
      },
      (error: unknown) => {
        finish(() => {
          console.error(error);
          fail(isLoadError(error) ? "pane.problem.load" : "pane.problem.unexpected");
        });
      },
    );
  }

  private dispatch(event: PaneEvent): void {
    this.state = reducePane(this.state, event);
    if (!this.holdingBack) this.tell();
  }

  /** Several changes that are seen as one: no screen is drawn of the states in between. */
  private atOnce(change: () => void): void {
    const outer = this.holdingBack;
    this.holdingBack = true;
    change();
    this.holdingBack = outer;
    if (!outer) this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
