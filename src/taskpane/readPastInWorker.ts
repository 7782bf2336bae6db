import type { MessageKey } from "../locales/messages";
import type { Result } from "../result";
import type { AssignableRow } from "../units/suggest/suggestion";
import { callWorker } from "./callWorker";

/** What a table of an earlier year says of who did what; the name of the file is a parameter of what went wrong. */
export type PastTable = Result<readonly AssignableRow[], MessageKey>;

/** Reads the tables of an .xlsx file; an aborted `signal` stops it. */
export type ReadPast = (bytes: Uint8Array, signal: AbortSignal) => Promise<PastTable>;

/** Reads an .xlsx file beside the pane, in a worker: its library never weighs on the pane's start. */
export const readPastInWorker: ReadPast = (bytes, signal) =>
  callWorker(new Worker(new URL("./pastWorker.ts", import.meta.url)), {
    request: bytes,
    transfer: [bytes.buffer],
    signal,
    read: (answer: PastTable) => ({ answer }),
  });
