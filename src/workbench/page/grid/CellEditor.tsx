import { forwardRef, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { fontOf } from "./cellPaint";
import type { CellLook } from "./gridBook";
import type { ViewRect } from "./useSheetView";

export interface CellEditorHandle {
  readonly focus: () => void;
}

export interface CellEditorProps {
  /** null while nobody types: then the field is not seen, but holds the focus, so that any input method can begin */
  readonly text: string | null;
  readonly label: string;
  readonly rect: ViewRect;
  readonly look: CellLook;
  readonly maxWidth: number;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

/** The field in which a cell is typed, over the cell. */
export const CellEditor = forwardRef<CellEditorHandle, CellEditorProps>(function CellEditor(props, ref) {
  const { text, label, rect, look, maxWidth, onText, ...events } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = text !== null;
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus({ preventScroll: true }) }), []);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !typing) return;
    element.style.height = "0";
    element.style.height = `${Math.max(rect.height + 1, element.scrollHeight)}px`;
  }, [typing, text, rect.height, rect.width]);

  useLayoutEffect(() => {
    if (typing) field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [typing]);

  const width = Math.min(maxWidth, Math.max(rect.width + 1, typing ? 120 : 0));
  return (
    <textarea
      ref={field}
      className={typing ? "cellEditor typing" : "cellEditor"}
      style={{
        ...fontOf(look),
        left: rect.left - 1,
        top: rect.top - 1,
        width: typing ? width : 1,
        height: typing ? undefined : rect.height,
      }}
      value={text ?? ""}
      aria-label={label}
      rows={1}
      // the grid is one stop of the Tab key, and hands the focus on
      tabIndex={-1}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onText(event.currentTarget.value)}
      {...events}
    />
  );
});
