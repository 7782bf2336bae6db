import { useState } from "react";
import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import type { CellPrompt } from "./gridBook";
import { ListDropdown } from "./ListDropdown";
import type { ViewRect } from "./useSheetView";

export interface CellAidsProps {
  readonly prompt: CellPrompt;
  readonly text: string;
  readonly rect: ViewRect;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly listOpen: boolean;
  readonly t: WorkbenchTranslate;
  readonly onList: (open: boolean) => void;
  readonly onPick: (entry: string) => void;
}

const BUTTON = 20;
const MESSAGE_WIDTH = 232;

/** What a cell offers the person who fills it: its list, and the message that Excel shows beside it. */
export function CellAids(props: CellAidsProps) {
  const { prompt, text, rect, viewWidth, viewHeight, listOpen, t, onList, onPick } = props;
  const [closed, setClosed] = useState(false);
  const hasMessage = prompt.title !== "" || prompt.message !== "";
  return (
    <>
      {prompt.list ? (
        <button
          type="button"
          tabIndex={-1}
          className="listButton"
          aria-label={t("grid.list.open")}
          style={{
            left: Math.min(rect.left + rect.width, viewWidth - BUTTON),
            top: rect.top + rect.height - BUTTON,
          }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onList(!listOpen)}
        />
      ) : null}
      {prompt.list && listOpen ? (
        <ListDropdown
          entries={prompt.list}
          current={text}
          label={t("grid.list")}
          rect={rect}
          viewHeight={viewHeight}
          onPick={onPick}
          onClose={() => onList(false)}
        />
      ) : null}
      {hasMessage && !listOpen && !closed ? (
        <div
          className="inputMessage"
          role="note"
          style={{
            left: Math.max(4, Math.min(rect.left + 16, viewWidth - MESSAGE_WIDTH - 8)),
            top: rect.top + rect.height + 6,
            maxWidth: MESSAGE_WIDTH,
          }}
          // it must never stand in the way of the cells under it
          onPointerDown={() => setClosed(true)}
        >
          {prompt.title ? <strong>{prompt.title}</strong> : null}
          <span>{prompt.message}</span>
        </div>
      ) : null}
    </>
  );
}
