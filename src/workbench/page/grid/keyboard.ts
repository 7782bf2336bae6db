import type { KeyboardEvent } from "react";
import type { Direction } from "./selection";

/** What a key does in the grid while nobody types into a cell. */
export type GridCommand =
  | { readonly kind: "move"; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: "page"; readonly direction: "up" | "down"; readonly extend: boolean }
  | { readonly kind: "home"; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: "end"; readonly extend: boolean }
  | { readonly kind: "next"; readonly direction: Direction }
  | { readonly kind: "sheet"; readonly step: 1 | -1 }
  | { readonly kind: "edit" | "clear" | "retype" | "all" | "undo" | "redo" | "list" | "leave" };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export function gridCommand(event: KeyboardEvent): GridCommand | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const direction = arrows[key];
  if (direction)
    return altKey
      ? direction === "down"
        ? { kind: "list" }
        : null
      : { kind: "move", direction, far: control, extend };
  switch (key) {
    case "PageUp":
      return control ? { kind: "sheet", step: -1 } : { kind: "page", direction: "up", extend };
    case "PageDown":
      return control ? { kind: "sheet", step: 1 } : { kind: "page", direction: "down", extend };
    case "Home":
      return { kind: "home", far: control, extend };
    case "End":
      return control ? { kind: "end", extend } : null;
    case "Enter":
      return { kind: "next", direction: extend ? "up" : "down" };
    case "Tab":
      return { kind: "next", direction: extend ? "left" : "right" };
    case "F2":
      return { kind: "edit" };
    case "F6":
      return { kind: "leave" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "retype" };
  }
  if (!control) return null;
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "all" };
    case "z":
      return { kind: extend ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    default:
      return null;
  }
}

/** Where typing ends: the step to the next cell, or null while the key belongs to the text. */
export function endOfTyping(event: KeyboardEvent, mode: "over" | "within"): Direction | "cancel" | null {
  const { key, shiftKey, altKey } = event;
  if (event.nativeEvent.isComposing) return null;
  if (key === "Escape") return "cancel";
  if (key === "Enter" && !altKey) return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return mode === "over" ? (arrows[key] ?? null) : null;
}
