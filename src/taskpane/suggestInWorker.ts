import type { Plan } from "../plan/plan";
import type { Directory } from "../units/directory";
import type { AssignableRow, Suggestion } from "../units/suggest/suggestion";
import { callWorker } from "./callWorker";

/** What suggestions are made from. */
export interface SuggestRequest {
  readonly plan: Plan;
  /** the rows as they are now */
  readonly rows: readonly AssignableRow[];
  readonly directory: Directory;
  /** rows of tables of earlier years */
  readonly past: readonly AssignableRow[];
}

/** Who is suggested for each row, by its 编号, the likeliest first; an aborted `signal` stops it. */
export type Suggest = (
  request: SuggestRequest,
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, readonly Suggestion[]>>;

/** Works out suggestions beside the pane, in a worker: the lexicon weighs on nobody's start, and typing goes on. */
export const suggestInWorker: Suggest = (request, signal) =>
  callWorker(new Worker(new URL("./suggestWorker.ts", import.meta.url)), {
    request,
    signal,
    read: (answer: ReadonlyMap<string, readonly Suggestion[]>) => ({ answer }),
  });
