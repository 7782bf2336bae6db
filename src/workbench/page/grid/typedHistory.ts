import type { CellEdit, CellPlace } from "./gridBook";

/** One thing that a person typed, pasted or cleared: what the cells held before and after. */
export interface TypedStep {
  readonly sheetId: string;
  readonly cells: readonly TypedCell[];
}

export interface TypedCell extends CellPlace {
  readonly before: string;
  readonly after: string;
}

/** What Ctrl+Z and Ctrl+Y go through; the newest step is last. */
export interface TypedHistory {
  readonly done: readonly TypedStep[];
  readonly undone: readonly TypedStep[];
}

export const emptyHistory: TypedHistory = { done: [], undone: [] };

const KEPT_STEPS = 200;

export const remember = (history: TypedHistory, step: TypedStep): TypedHistory => ({
  done: [...history.done.slice(1 - KEPT_STEPS), step],
  undone: [],
});

/** The newest step, the edits that take it back, and the history without it; null where there is none. */
export function takeBack(history: TypedHistory): HistoryMove | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    sheetId: step.sheetId,
    edits: step.cells.map(({ row, column, before }) => ({ row, column, input: before })),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
  };
}

/** The newest step that was taken back, done again. */
export function doAgain(history: TypedHistory): HistoryMove | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    sheetId: step.sheetId,
    edits: step.cells.map(({ row, column, after }) => ({ row, column, input: after })),
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
  };
}

export interface HistoryMove {
  readonly sheetId: string;
  readonly edits: readonly CellEdit[];
  readonly history: TypedHistory;
}
