import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import type { EditRefusal } from "./gridBook";
import type { ViewRect } from "./useSheetView";

export interface RefusalNoticeProps {
  readonly refusal: EditRefusal;
  readonly rect: ViewRect;
  readonly viewWidth: number;
  readonly t: WorkbenchTranslate;
  /** back to the text that was not taken */
  readonly onRetry: () => void;
  readonly onInsist: () => void;
  readonly onClose: () => void;
}

const WIDTH = 280;

/** Why what was typed is not in the cell, beside the cell. */
export function RefusalNotice({ refusal, rect, viewWidth, t, onRetry, onInsist, onClose }: RefusalNoticeProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
  }, []);

  const canInsist = refusal.kind === "warning" || refusal.kind === "information";
  const canRetry = refusal.kind !== "protected";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // Escape closes it from either button
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="alertdialog"
      aria-labelledby="refusal-title"
      aria-describedby="refusal-text"
      className="refusal"
      style={{
        left: Math.max(8, Math.min(rect.left, viewWidth - WIDTH - 24)),
        top: rect.top + rect.height + 4,
        width: WIDTH,
      }}
      onKeyDown={onKeyDown}
    >
      <strong id="refusal-title">{refusal.title || t("grid.refused.title")}</strong>
      <p id="refusal-text">{refusal.message || t(`grid.refused.${refusal.kind}`)}</p>
      <div className="refusalButtons">
        {canInsist ? (
          <button type="button" onClick={onInsist}>
            {t("grid.refused.keep")}
          </button>
        ) : null}
        {canRetry ? (
          <button type="button" ref={first} onClick={onRetry}>
            {t("grid.refused.retry")}
          </button>
        ) : null}
        <button type="button" ref={canRetry ? undefined : first} onClick={onClose}>
          {t(canRetry ? "grid.refused.drop" : "grid.refused.close")}
        </button>
      </div>
    </div>
  );
}
