import { useState } from "react";
import type { KeyboardEvent } from "react";
import type { Area } from "../../../sheets/sheetSpec";
import { addressOf, parseAddress } from "../../host/model/area";
import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";

export interface FormulaBarProps {
  readonly area: Area;
  readonly text: string;
  readonly t: WorkbenchTranslate;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onJump: (area: Area) => void;
  readonly onLeave: () => void;
}

/** The address of the selection, and what its active cell holds. */
export function FormulaBar({ area, text, t, onText, onKeyDown, onJump, onLeave }: FormulaBarProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const jump = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    // the focus moves on, and the key must not be typed there
    event.preventDefault();
    const wanted = parseAddress(typed ?? "");
    if (wanted) onJump(wanted.area);
    setTyped(null);
  };
  return (
    <div className="formulaBar">
      <input
        className="nameBox"
        aria-label={t("grid.nameBox")}
        value={typed ?? addressOf(area)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={jump}
        onBlur={() => setTyped(null)}
      />
      <textarea
        className="formulaField"
        aria-label={t("grid.formulaField")}
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
    </div>
  );
}
