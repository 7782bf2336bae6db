import { useMemo } from "react";
import type { GarbledStretch } from "../../plan/plan";
import type { UnreadFigure } from "../../plan/rows/unreadFigures";
import type { PlanRow } from "../view/planRows";
import { indexMarks } from "../view/textMarks";
import type { MarkIndex, TextMark } from "../view/textMarks";

const rowMarks = new WeakMap<PlanRow, TextMark>();
const figureMarks = new WeakMap<UnreadFigure, TextMark>();

/** One mark for a row as long as it is the same row: paragraphs know by it whether they have to be drawn again. */
function markOf(row: PlanRow): readonly TextMark[] {
  if (row.span === null || row.state === "dropped" || row.kind === "garbled") return [];
  const known = rowMarks.get(row);
  if (known !== undefined) return [known];
  const mark: TextMark = { kind: "row", key: row.key, from: row.span.from, to: row.span.to };
  rowMarks.set(row, mark);
  return [mark];
}

function figureMark(figure: UnreadFigure): TextMark {
  const known = figureMarks.get(figure);
  if (known !== undefined) return known;
  const mark: TextMark = { kind: "figure", key: figure.guess.id, from: figure.span.from, to: figure.span.to };
  figureMarks.set(figure, mark);
  return mark;
}

/** Everything that is marked in the text while a list is shown. */
export function usePlanMarks(
  rows: readonly PlanRow[],
  unread: readonly UnreadFigure[],
  garbled: readonly GarbledStretch[],
): MarkIndex {
  const torn = useMemo(
    () => garbled.map(({ span, repaired }): TextMark => ({ kind: "garbled", repaired, from: span.from, to: span.to })),
    [garbled],
  );
  return useMemo(() => indexMarks([...rows.flatMap(markOf), ...unread.map(figureMark), ...torn]), [rows, unread, torn]);
}
