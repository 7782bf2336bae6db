import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import type { FilterEntry } from "./useFilters";
import type { ViewRect } from "./useSheetView";

export interface FilterMenuProps {
  /** head of the column */
  readonly name: string;
  readonly entries: readonly FilterEntry[];
  readonly rect: ViewRect;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly t: WorkbenchTranslate;
  /** null lets everything through */
  readonly onApply: (shown: ReadonlySet<string> | null) => void;
  readonly onClose: () => void;
}

const WIDTH = 240;
const MOST_SHOWN = 500;

/** Which rows of a table to show, by the texts of one column. */
export function FilterMenu({ name, entries, rect, viewWidth, viewHeight, t, onApply, onClose }: FilterMenuProps) {
  const [chosen, setChosen] = useState(() => new Set(entries.filter(({ shown }) => shown).map(({ text }) => text)));
  const [wanted, setWanted] = useState("");
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    search.current?.focus({ preventScroll: true });
  }, []);

  const offered = entries.filter(({ text }) => text.includes(wanted));
  const every = offered.every(({ text }) => chosen.has(text));
  const toggle = (texts: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const text of texts)
      if (on) next.add(text);
      else next.delete(text);
    setChosen(next);
  };
  const apply = () => {
    // what was searched for is what is meant
    const shown = wanted === "" ? chosen : new Set(offered.map(({ text }) => text).filter((text) => chosen.has(text)));
    if (shown.size > 0) onApply(shown.size === entries.length ? null : shown);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const top = rect.top + rect.height + 2;
  return (
    // Escape and Enter work from every part of it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="dialog"
      aria-label={t("grid.filter", { name })}
      className="filterMenu"
      style={{
        width: WIDTH,
        left: Math.max(4, Math.min(rect.left, viewWidth - WIDTH - 20)),
        top,
        maxHeight: Math.max(180, viewHeight - top - 8),
      }}
      onKeyDown={onKeyDown}
    >
      <input
        ref={search}
        type="search"
        aria-label={t("grid.filter.search")}
        placeholder={t("grid.filter.search")}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div className="filterEntries" role="group" aria-label={name}>
        <label>
          <input
            type="checkbox"
            checked={every}
            onChange={() =>
              toggle(
                offered.map(({ text }) => text),
                !every,
              )
            }
          />
          {t("grid.filter.all")}
        </label>
        {offered.slice(0, MOST_SHOWN).map(({ text }) => (
          <label key={text}>
            <input type="checkbox" checked={chosen.has(text)} onChange={() => toggle([text], !chosen.has(text))} />
            {text === "" ? t("grid.filter.blank") : text}
          </label>
        ))}
      </div>
      <div className="filterButtons">
        <button type="button" onClick={() => onApply(null)}>
          {t("grid.filter.clear")}
        </button>
        <button type="button" className="primary" onClick={apply}>
          {t("grid.filter.apply")}
        </button>
      </div>
    </div>
  );
}
