import { useEffect, useState } from "react";

/**
 * Parts of the program, once they are loaded: the pane does not wait for them when it opens.
 *
 * @param load the same function each time
 * @param wanted null while nobody wants them; tries again whenever it changes
 * @param onMissing they could not be loaded
 */
export function useParts<Parts>(load: () => Promise<Parts>, wanted: unknown, onMissing: () => void): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    if (wanted === null || parts !== null) return undefined;
    let gone = false;
    load().then(
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
  }, [load, wanted, parts, onMissing]);
  return parts;
}
