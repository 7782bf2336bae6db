import type { FileProblem, PlanText } from "../files/planText";
import type { Result } from "../result";

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
export const readFileInWorker: ReadFile = (bytes, name, { signal, onProgress }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fileWorker.ts", import.meta.url));
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = (): void => {
      end();
      reject(new DOMException("reading was cancelled", "AbortError"));
    };
    const fail = (message: string): void => {
      end();
      const error = new Error(message);
      // a part of the program that was not delivered is known by its name
      if (message.startsWith("ChunkLoadError")) error.name = "ChunkLoadError";
      reject(error);
    };
    signal.addEventListener("abort", stop);
    worker.addEventListener("message", ({ data }: MessageEvent<FileAnswer>) => {
      switch (data.kind) {
        case "progress":
          onProgress(data.fraction);
          return;
        case "done":
          end();
          resolve(data.result);
          return;
        case "failed":
          fail(data.message);
      }
    });
    worker.addEventListener("error", ({ message }) => {
      fail(message === "" ? "the worker did not load" : message);
    });
    const request: FileRequest = { bytes, name, characterMaps: new URL(mapsPath, document.baseURI).href };
    worker.postMessage(request, [bytes.buffer]);
  });
