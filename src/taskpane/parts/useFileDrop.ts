import { useEffect, useState } from "react";
import type { RefObject } from "react";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes files that are dragged from the desktop onto an element.
 *
 * @param onFiles null while no file can be taken; the browser is then kept from opening it in the pane's place
 * @returns whether files are held over the element now
 */
export function useFileDrop(
  target: RefObject<HTMLElement | null>,
  onFiles: ((files: readonly File[]) => void) | null,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    const listeners = new AbortController();
    const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", handle: (event: DragEvent) => void) => {
      element.addEventListener(
        type,
        (event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          handle(event);
        },
        { signal: listeners.signal },
      );
    };
    listen("dragenter", () => {
      setOver(onFiles !== null);
    });
    listen("dragover", (event) => {
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = onFiles === null ? "none" : "copy";
    });
    listen("dragleave", (event) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setOver(false);
    });
    listen("drop", (event) => {
      setOver(false);
      onFiles?.([...(event.dataTransfer?.files ?? [])]);
    });
    return () => {
      listeners.abort();
    };
  }, [target, onFiles]);
  return over;
}
