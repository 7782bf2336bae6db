import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import type { SheetTab } from "./gridBook";

export interface SheetTabsProps {
  readonly tabs: readonly SheetTab[];
  readonly current: string;
  /** about the selection, e.g. its sum */
  readonly status: string;
  readonly t: WorkbenchTranslate;
  readonly onShow: (id: string) => void;
}

export function SheetTabs({ tabs, current, status, t, onShow }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[tabs.findIndex((tab) => tab.id === current) + way];
    if (way === 0 || !next) return;
    event.preventDefault();
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="sheetBar">
      <div
        role="tablist"
        tabIndex={-1}
        aria-label={t("grid.tabs")}
        className="sheetTabs"
        ref={list}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-sheet={tab.id}
            aria-selected={tab.id === current}
            tabIndex={tab.id === current ? 0 : -1}
            style={tab.color ? { boxShadow: `inset 0 -3px ${tab.color}` } : undefined}
            onClick={() => onShow(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div className="sheetStatus" role="status">
        {status}
      </div>
    </div>
  );
}
