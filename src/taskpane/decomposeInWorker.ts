import type { PlanProblem } from "../plan/readPlan";
import type { Result } from "../result";
import type { ReadPlan } from "./readForReview";

/** Reads a plan; an aborted `signal` stops it. */
export type Decompose = (text: string, signal: AbortSignal) => Promise<Result<ReadPlan, PlanProblem>>;

/**
 * Reads a plan beside the pane, in a worker: however long the text, the pane goes on answering, and cancelling
 * ends the work at once.
 */
export const decomposeInWorker: Decompose = (text, signal) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./planWorker.ts", import.meta.url));
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = (): void => {
      end();
      reject(new DOMException("reading was cancelled", "AbortError"));
    };
    signal.addEventListener("abort", stop);
    worker.addEventListener("message", ({ data }: MessageEvent<Result<ReadPlan, PlanProblem>>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => {
      end();
      reject(new Error(message === "" ? "the worker did not load" : message));
    });
    worker.postMessage(text);
  });
