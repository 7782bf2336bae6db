interface Call<Message, Answer> {
  readonly request: unknown;
  /** what of the request is handed over instead of being copied */
  readonly transfer?: Transferable[];
  /** an aborted signal ends the worker at once */
  readonly signal: AbortSignal;
  /** The answer that a message brings, or null while the work goes on; throws where the work failed. */
  readonly read: (message: Message) => { readonly answer: Answer } | null;
}

/**
 * Has a worker of its own do one piece of work, so that the pane goes on answering; the worker ends with its work.
 *
 * @throws AbortError (DOMException) when cancelled; the worker's error where it did not load or failed
 */
export const callWorker = <Message, Answer>(
  worker: Worker,
  { request, transfer = [], signal, read }: Call<Message, Answer>,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const fail = (error: unknown): void => {
      end();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const stop = (): void => {
      fail(new DOMException("reading was cancelled", "AbortError"));
    };
    signal.addEventListener("abort", stop);
    worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      try {
        const done = read(data);
        if (done === null) return;
        end();
        resolve(done.answer);
      } catch (error) {
        fail(error);
      }
    });
    worker.addEventListener("error", ({ message }) => {
      fail(workerError(message));
    });
    worker.postMessage(request, transfer);
  });

/** What a worker says went wrong, as an error. */
export const workerError = (message: string): Error => {
  const error = new Error(message === "" ? "the worker did not load" : message);
  // a part of the program that was not delivered is known by its name
  if (message.startsWith("ChunkLoadError")) error.name = "ChunkLoadError";
  return error;
};
