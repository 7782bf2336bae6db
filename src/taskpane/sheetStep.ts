import type { Assignment } from "../plan/plan";
import type { AssignedRow } from "../review/review";
import type { BodyColumns } from "../sheets/bodyCells";
import { sameAssignment } from "../units/assigning";
import { bodiesByRow } from "../units/indicatorBodies";
import type { PaneActions } from "./paneActions";
import type { InStep, PaneState } from "./paneState";

/** a person who assigns row after row is not held up by Excel: milliseconds without a decision */
const restBeforeWriting = 500;

interface SheetStepParts {
  readonly actions: PaneActions;
  readonly look: () => PaneState;
  readonly tell: (inStep: InStep) => void;
  /** people typed this into the sheets */
  readonly adopt: (rows: readonly AssignedRow[]) => void;
}

/**
 * Keeps the bodies of the sheets and of the pane in step. What is decided in the pane goes into the cells after a
 * pause; what people type into the cells comes back, and nothing is written because of it, so that Excel's own undo
 * stays theirs. A cell that both changed is the person's who typed into it.
 */
export class SheetStep {
  /** what the sheets were last seen to agree with */
  private known = new Map<string, Assignment>();
  private pending = new Set<string>();
  private tables: readonly BodyColumns[] | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;

  constructor(private readonly parts: SheetStepParts) {}

  /** another plan or workbook: nothing is known of its sheets */
  forget(): void {
    this.stop();
    this.known = new Map();
    this.pending = new Set();
    this.tables = null;
  }

  /** where the table of a sheet has its columns */
  readonly columnsOf = (sheet: string): BodyColumns | null =>
    this.tables?.find((table) => table.sheet === sheet) ?? null;

  /** somebody decided something in the pane */
  decided(before: PaneState["reviewed"], after: PaneState["reviewed"]): void {
    if (before === null || after === null) return;
    const old = bodiesByRow(before.plan);
    for (const [id, now] of bodiesByRow(after.plan)) {
      const was = old.get(id);
      if (was === undefined || sameAssignment(was, now)) continue;
      this.pending.add(id);
    }
    // without sheets there is nothing to write into
    if (this.pending.size > 0 && this.tables?.length !== 0) this.soon();
  }

  /** people may have typed something: the plan was read, the sheets were changed or written */
  look(): void {
    this.stop();
    void this.step();
  }

  /** brings everything in step at once, as before the sheets are written */
  async flush(): Promise<void> {
    await this.running?.done;
    if (this.pending.size > 0) await this.step();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running?.controller.abort();
    this.running = null;
  }

  private soon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.step();
    }, restBeforeWriting);
  }

  private step(): Promise<void> {
    const { reviewed } = this.parts.look();
    if (reviewed === null) return Promise.resolve();
    const controller = new AbortController();
    this.running?.controller.abort();
    const done = this.pass(bodiesByRow(reviewed.plan), controller.signal);
    this.running = { controller, done };
    return done;
  }

  private async pass(wanted: ReadonlyMap<string, Assignment>, signal: AbortSignal): Promise<void> {
    const write = new Set(this.pending);
    const request = { wanted, known: new Map(this.known), write };
    try {
      const result = await this.parts.actions.stepBodies(request, { signal, onStep: () => undefined });
      if (signal.aborted) return;
      if (!result.ok) {
        if (write.size > 0) this.parts.tell("behind");
        return;
      }
      const { written, typed, agreed, tables } = result.value;
      this.tables = tables;
      for (const [id, bodies] of agreed) this.known.set(id, bodies);
      if (written) for (const id of write) this.pending.delete(id);
      if (typed.length > 0) this.parts.adopt(typed);
      this.parts.tell(tables.length === 0 ? "none" : written ? "stepped" : "behind");
    } catch (error) {
      // the sheets are written whole later on
      console.error(error);
    }
  }
}
