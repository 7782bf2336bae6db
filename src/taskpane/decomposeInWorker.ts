import type { PlanProblem } from "../plan/readPlan";
import type { Result } from "../result";
import { callWorker } from "./callWorker";
import type { ReadPlan } from "./readForReview";

/** Reads a plan; an aborted `signal` stops it. */
export type Decompose = (text: string, signal: AbortSignal) => Promise<Result<ReadPlan, PlanProblem>>;

/**
 * Reads a plan beside the pane, in a worker: however long the text, the pane goes on answering, and cancelling
 * ends the work at once.
 */
export const decomposeInWorker: Decompose = (text, signal) =>
  callWorker(new Worker(new URL("./planWorker.ts", import.meta.url)), {
    request: text,
    signal,
    read: (answer: Result<ReadPlan, PlanProblem>) => ({ answer }),
  });
