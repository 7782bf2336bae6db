import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { ViewRect } from "./useSheetView";

export interface ListDropdownProps {
  readonly entries: readonly string[];
  readonly current: string;
  readonly label: string;
  readonly rect: ViewRect;
  readonly viewHeight: number;
  readonly onPick: (entry: string) => void;
  readonly onClose: () => void;
}

const ENTRY_HEIGHT = 28;

/** The entries of a cell with a list, under the cell or above it where there is more room. */
export function ListDropdown({ entries, current, label, rect, viewHeight, onPick, onClose }: ListDropdownProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(Math.max(0, entries.indexOf(current)));

  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, entries);
    if (to !== null) setAt(to);
    else if (event.key === "Enter" || event.key === "Tab") onPick(entries[at] ?? current);
    else if (event.key === "Escape" || (event.key === "ArrowUp" && event.altKey)) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const below = viewHeight - rect.top - rect.height - 4;
  const above = rect.top - 4;
  const wanted = Math.min(entries.length * ENTRY_HEIGHT + 8, 8 * ENTRY_HEIGHT);
  const upwards = below < wanted && above > below;
  const maxHeight = Math.max(ENTRY_HEIGHT, Math.min(wanted, upwards ? above : below));
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${id}-${at}`}
      className="listDropdown"
      style={{
        left: rect.left - 1,
        minWidth: Math.max(rect.width + 1, 96),
        maxHeight,
        ...(upwards ? { bottom: viewHeight - rect.top } : { top: rect.top + rect.height }),
      }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {entries.map((entry, index) => (
        // the list itself listens to the keyboard
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={entry}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={index === at ? "here" : ""}
          onPointerMove={() => setAt(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(entry)}
        >
          {entry}
        </div>
      ))}
    </div>
  );
}

const moved = (key: string, at: number, entries: readonly string[]): number | null => {
  const last = entries.length - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default: {
      if (key.length !== 1) return null;
      const order = entries.map((_, i) => (at + 1 + i) % entries.length);
      return order.find((i) => entries[i]?.startsWith(key)) ?? null;
    }
  }
};
