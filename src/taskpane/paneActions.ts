import type { MessageKey, MessageParams } from "../locales/messages";
import type { Place } from "../excel/goTo";
import type { FileNote } from "../files/planText";
import type { Plan } from "../plan/plan";
import type { UnreadFigure } from "../plan/rows/unreadFigures";
import type { Result } from "../result";
import type { AssignKnowledge } from "./assignPage";
import type { SplitDecision } from "../units/countySplits";
import type { KeptReview } from "./keptReviews";
import type { SelectedRow } from "../excel/selectedRow";
import type { BodyColumns } from "../sheets/bodyCells";
import type { StepReport, StepRequest } from "./stepBodies";
import type { AssignableRow } from "../units/suggest/suggestion";
import type { Suggest } from "./suggestInWorker";

/** Where the text of a plan came from. */
export type SourceOrigin = "paste" | "file" | "selection" | "sample" | "workbook";

/** The text of a plan exactly as it was given; source spans count in it. */
export interface PlanSource {
  readonly text: string;
  /** name of the file, "" where there is none */
  readonly name: string;
  readonly origin: SourceOrigin;
}

/** A plan as it was read, with the text that its spans point into. */
export interface PlanReading {
  readonly source: PlanSource;
  readonly plan: Plan;
  /** what was decided on the way from its file to its text */
  readonly notes?: readonly FileNote[];
  /** figures of the text that no row of the plan is about */
  readonly unread: readonly UnreadFigure[];
  /** what was decided about splitting its indicators over counties */
  readonly splits?: readonly SplitDecision[];
}

/** What writing would do to the workbook as it is now. */
export interface WriteForecast {
  readonly sheets: number;
  /** rows of all tables together */
  readonly rows: number;
  /** the sheets are there already: what people typed stays */
  readonly update: boolean;
  /** rows that are not in the workbook yet */
  readonly added: number;
  /** rows of the workbook that this plan no longer has; they are marked, never deleted */
  readonly vanished: number;
  /** title of the other plan that this workbook was made from; null if it is this one or none */
  readonly otherPlan: string | null;
}

/** What was written, and the way back. */
export interface WriteReport extends WriteForecast {
  /** where the work goes on */
  readonly place: Place;
  /** the workbook will know the plan when it is opened again; not so for texts too long to keep */
  readonly remembered: boolean;
  /** puts the sheets back as they were, with all that was typed into them since; can be done once */
  readonly undo: (options: RunOptions) => Promise<Result<null, MessageKey>>;
  /** gives up the way back, and what the workbook keeps for it */
  readonly settle: () => Promise<void>;
}

/** What a workbook remembers of the plan that it was made from, or that was being looked over in it. */
export interface WorkbookMemory {
  readonly title: string | null;
  readonly indicators: number;
  readonly tasks: number;
  /** rows to be confirmed; those that the reader is unsure of, where nobody has looked yet */
  readonly unsure: number;
  /** its sheets are not written yet */
  readonly draft: boolean;
  /** what was decided about the rows of this plan, and of others */
  readonly reviews: readonly KeptReview[];
  /** ISO date; null where it is not known */
  readonly writtenOn: string | null;
  /** where the work goes on; null where it is not known */
  readonly place: Place | null;
  readonly source: PlanSource;
}

/** What is happening right now, in words. */
export interface ProgressStep {
  readonly key: MessageKey;
  readonly params?: MessageParams;
  /** done so far, 0 to 1; null while that is not known */
  readonly fraction: number | null;
  /** held up by Excel (a cell is being edited); goes on by itself */
  readonly waiting?: true;
}

/** Goes along with everything that may take long. */
export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onStep: (step: ProgressStep) => void;
}

/**
 * Everything the pane can ask of the product. `createActions()` is the one implementation that ships;
 * the screens know this interface alone.
 */
export interface PaneActions {
  readText(text: string, options: RunOptions): Promise<Result<PlanReading, MessageKey>>;
  readFile(file: File, options: RunOptions): Promise<Result<PlanReading, MessageKey>>;
  readSelection(options: RunOptions): Promise<Result<PlanReading, MessageKey>>;
  readSample(options: RunOptions): Promise<Result<PlanReading, MessageKey>>;
  /** reads the remembered text again */
  reopen(memory: WorkbookMemory, options: RunOptions): Promise<Result<PlanReading, MessageKey>>;
  forecast(reading: PlanReading, options: RunOptions): Promise<Result<WriteForecast, MessageKey>>;
  write(reading: PlanReading, options: RunOptions): Promise<Result<WriteReport, MessageKey>>;
  /**
   * Has the workbook keep what was decided about rows.
   *
   * @param draft the plan that it is about, where the workbook may not have its text yet
   * @param written the sheets are just being written: nobody minds a few more cells
   */
  keepReviews(
    reviews: readonly KeptReview[],
    draft: PlanReading | null,
    written: boolean,
    options: RunOptions,
  ): Promise<Result<null, MessageKey>>;
  /** null: this workbook knows no plan */
  recall(options: RunOptions): Promise<Result<WorkbookMemory | null, MessageKey>>;
  /** the directory of bodies for a plan: the workbook's own where it has one, else the one that ships */
  knowBodies(plan: Plan): Promise<AssignKnowledge>;
  readonly suggest: Suggest;
  /** reads what people typed into the cells of bodies, and writes there what was decided */
  stepBodies(request: StepRequest, options: RunOptions): Promise<Result<StepReport, MessageKey>>;
  /** the rows of tables of earlier years, from an .xlsx file */
  readPast(file: File, options: RunOptions): Promise<Result<readonly AssignableRow[], MessageKey>>;
  /** calls `handler` when a row of a table is selected in the sheet; the function that it answers with ends this */
  watchSelection(
    columnsOf: (sheet: string) => BodyColumns | null,
    handler: (row: SelectedRow) => void,
  ): Promise<() => void>;
  goTo(place: Place, options: RunOptions): Promise<Result<null, MessageKey>>;
  /** calls `handler` after people changed the sheets; the function that it answers with ends this */
  watch(handler: () => void): Promise<() => void>;
}
