import type { PaneActions, PlanReading, RunOptions } from "./paneActions";
import type { Keeping, PaneState } from "./paneState";

/** a person who goes through rows is not held up by saving: milliseconds without a decision */
const restBeforeKeeping = 1200;

/** decided: somebody decided something · written: the sheets were just written, with the plan's text · undone: that was taken back */
export type KeepReason = "decided" | "written" | "undone";

interface KeeperParts {
  readonly actions: PaneActions;
  readonly look: () => PaneState;
  readonly tell: (keeping: Keeping) => void;
  /** what was decided is kept, or could not be: the next thing can be asked of Excel */
  readonly rest: () => void;
}

/**
 * Has the workbook keep what was decided: after a pause, and when the sheets are written. In the background: while a
 * cell is being edited it waits, and whatever comes of it, nothing in the pane is lost.
 */
export class ReviewKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: AbortController | null = null;
  /** the reading whose text the workbook was given with its review */
  private draftOf: PlanReading | null = null;

  constructor(private readonly parts: KeeperParts) {}

  /** keeps what was decided once nothing more is, for a moment */
  soon(): void {
    // what is being kept right now is no longer all of it
    this.stop();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.now();
    }, restBeforeKeeping);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running?.abort();
  }

  /** keeps at once what would be kept soon */
  flush(): void {
    if (this.timer !== null) this.now();
  }

  now(because: KeepReason = "decided"): void {
    const { reading, reviews, keeping } = this.parts.look();
    if (reading === null || reviews.length === 0) return;
    if (because === "decided" && keeping !== "unsaved" && keeping !== "failed") return;
    this.stop();
    const controller = new AbortController();
    const { signal } = controller;
    this.running = controller;
    const written = because === "written";
    const known = reading.source.origin === "workbook" || this.draftOf === reading;
    const draft = known || written ? null : reading;
    const tell = (state: Keeping): void => {
      if (!signal.aborted) this.parts.tell(state);
    };
    const options: RunOptions = {
      signal,
      onStep: () => {
        tell("waiting");
      },
    };
    this.parts.actions.keepReviews(reviews, draft, written, options).then(
      ({ ok }) => {
        if (signal.aborted) return;
        if (ok && draft !== null) this.draftOf = reading;
        tell(ok ? "saved" : "failed");
        this.parts.rest();
      },
      (error: unknown) => {
        console.error(error);
        tell("failed");
      },
    );
  }
}
