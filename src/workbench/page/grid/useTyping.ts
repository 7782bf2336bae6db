import { useEffect, useRef, useState } from "react";
import type { CellEdit, CellPlace, EditRefusal, GridBook, GridSheet } from "./gridBook";
import { doAgain, emptyHistory, remember, takeBack } from "./typedHistory";
import type { HistoryMove } from "./typedHistory";

/** A cell that a person is typing into. */
export interface Typing {
  readonly place: CellPlace;
  readonly text: string;
  /** typed over the cell, arrows leave it; or opened to be changed, arrows move in its text */
  readonly mode: "over" | "within";
  readonly where: "cell" | "bar";
}

export interface Refused {
  readonly refusal: EditRefusal;
  readonly edits: readonly CellEdit[];
}

export interface TypingState {
  readonly typing: Typing | null;
  readonly refused: Refused | null;
  readonly begin: (typing: Typing) => void;
  readonly type: (text: string) => void;
  readonly cancel: () => void;
  /** takes what is being typed; false if it was refused */
  readonly commit: () => boolean;
  readonly put: (edits: readonly CellEdit[], insist?: boolean) => boolean;
  readonly dismiss: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What a person types, clears and pastes, and the way back. */
export function useTyping(book: GridBook, sheet: GridSheet): TypingState {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const history = useRef(emptyHistory);

  const isTyping = typing !== null;
  useEffect(() => book.setEditing(isTyping), [book, isTyping]);

  const put = (edits: readonly CellEdit[], insist = false): boolean => {
    const changing = edits.filter(({ row, column, input }) => sheet.input(row, column) !== input);
    const cells = changing.map(({ row, column, input }) => ({
      row,
      column,
      before: sheet.input(row, column),
      after: input,
    }));
    book.setEditing(false);
    const refusal = changing.length === 0 ? null : book.edit(changing, insist);
    setRefused(refusal && { refusal, edits: changing });
    if (refusal) return false;
    if (cells.length > 0) history.current = remember(history.current, { sheetId: sheet.tab.id, cells });
    return true;
  };

  const commit = (): boolean => {
    if (!typing) return true;
    setTyping(null);
    return put([{ ...typing.place, input: typing.text }]);
  };

  const walk = (move: HistoryMove | null) => {
    if (!move) return;
    if (move.sheetId !== sheet.tab.id) book.showSheet(move.sheetId);
    const refusal = book.edit(move.edits, true);
    setRefused(refusal && { refusal, edits: move.edits });
    if (!refusal) history.current = move.history;
  };

  return {
    typing,
    refused,
    begin: (next) => {
      setRefused(null);
      setTyping(next);
    },
    type: (text) => setTyping((now) => now && { ...now, text }),
    cancel: () => setTyping(null),
    commit,
    put,
    dismiss: () => setRefused(null),
    undo: () => walk(takeBack(history.current)),
    redo: () => walk(doAgain(history.current)),
  };
}
