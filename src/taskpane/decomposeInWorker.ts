import type { Plan } from "../plan/plan";
import type { PlanProblem } from "../plan/readPlan";
import type { Result } from "../result";

/** Reads a plan; an aborted `signal` stops it. */
export type Decompose = (text: string, signal: AbortSignal) => Promise<Result<Plan, PlanProblem>>;

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
    worker.addEventListener("message", ({ data }: MessageEvent<Result<Plan, PlanProblem>>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => {
      end();
      reject(new Error(message === "" ? "the worker did not load" : message));
    });
    worker.postMessage(text);
  });
