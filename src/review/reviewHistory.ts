import { emptyReview } from "./review";
import type { Review } from "./review";

/** A review with the way back and forth. */
export interface ReviewHistory {
  /** the latest last */
  readonly past: readonly Review[];
  readonly present: Review;
  /** what was undone, the next to be done again first */
  readonly future: readonly Review[];
}

/** steps back at most */
const longest = 200;

export const beginHistory = (present: Review = emptyReview): ReviewHistory => ({ past: [], present, future: [] });

/** A step that changes nothing is none. */
export function advance(history: ReviewHistory, next: Review): ReviewHistory {
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-longest), present: next, future: [] };
}

export function undo({ past, present, future }: ReviewHistory): ReviewHistory {
  const before = past[past.length - 1];
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo({ past, present, future }: ReviewHistory): ReviewHistory {
  const [next, ...later] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: later };
}
