import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * When `moment` changes and what had the focus is gone, `target`, or its first button, gets it: the keyboard goes
 * on from there and screen readers say where they are. Focus that is elsewhere, as in the sheet, is left alone.
 */
export function useRescuedFocus(target: RefObject<HTMLElement | null>, moment: unknown, active = true): void {
  useEffect(() => {
    const { activeElement, body } = document;
    if (!active || !(activeElement === null || activeElement === body)) return;
    (target.current?.querySelector("button") ?? target.current)?.focus({ preventScroll: true });
  }, [target, moment, active]);
}
