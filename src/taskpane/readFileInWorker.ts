import type { FileProblem, PlanText } from "../files/planText";
import type { Result } from "../result";
import { callWorker, workerError } from "./callWorker";

export interface FileRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly characterMaps: string;
}

export type FileAnswer =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "done"; readonly result: Result<PlanText, FileProblem> }
  | { readonly kind: "failed"; readonly message: string };

interface Options {
  readonly signal: AbortSignal;
  /** done so far, 0 to 1 */
  readonly onProgress: (fraction: number) => void;
}

/** Reads the text of a file; an aborted `signal` stops it. */
export type ReadFile = (bytes: Uint8Array, name: string, options: Options) => Promise<Result<PlanText, FileProblem>>;

/** the tables of Chinese PDF encodings, beside the page */
const mapsPath = "cmaps/";

/**
 * Reads a file beside the pane, in a worker: the pane goes on answering, cancelling ends the work at once, and the
 * libraries for the formats never weigh on the pane's start.
 */
export const readFileInWorker: ReadFile = (bytes, name, { signal, onProgress }) => {
  const request: FileRequest = { bytes, name, characterMaps: new URL(mapsPath, document.baseURI).href };
  return callWorker(new Worker(new URL("./fileWorker.ts", import.meta.url)), {
    request,
    transfer: [bytes.buffer],
    signal,
    read: (message: FileAnswer) => {
      if (message.kind === "failed") throw workerError(message.message);
      if (message.kind === "done") return { answer: message.result };
      onProgress(message.fraction);
      return null;
    },
  });
};
