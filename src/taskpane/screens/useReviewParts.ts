import { useEffect, useState } from "react";
import type * as reviewParts from "./reviewParts";

type ReviewParts = typeof reviewParts;

/**
 * The parts of the review page, once they are loaded: the pane does not wait for them when it opens.
 *
 * @param wanted tries again whenever it changes
 * @param onMissing they could not be loaded
 */
export function useReviewParts(wanted: unknown, onMissing: () => void): ReviewParts | null {
  const [parts, setParts] = useState<ReviewParts | null>(null);
  useEffect(() => {
    if (wanted === null || parts !== null) return undefined;
    let gone = false;
    import("./reviewParts").then(
      (loaded) => {
        if (!gone) setParts(loaded);
      },
      (error: unknown) => {
        console.error(error);
        if (!gone) onMissing();
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted, parts, onMissing]);
  return parts;
}
