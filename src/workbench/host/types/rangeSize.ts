import type { HostState } from "../hostState";
import { intersection, isEntireColumns, isEntireRows, type Area } from "../model/area";
import { readCell, usedArea } from "../model/cells";
import { requireAllowed } from "../model/permission";
import type { SheetState } from "../model/sheetState";
import {
  columnWidthOf,
  forgetColumnWidths,
  forgetRowHeights,
  POINTS_PER_PIXEL,
  rowHeightOf,
  setColumnWidths,
  setRowHeights,
  STANDARD_COLUMN,
  STANDARD_ROW,
} from "../model/sizes";
import type { Scalar } from "../protocol/apiObject";
import { asBoolean, asNumber } from "./arguments";
import type { FormatTarget } from "./rangeFormat";

const common = (values: Iterable<number>): number | null => {
  let first: number | null = null;
  for (const value of values) {
    first ??= value;
    if (value !== first) return null;
  }
  return first;
};

function* columnWidths({ sheet, areas }: FormatTarget): Generator<number> {
  for (const area of areas) {
    for (let column = area.left; column <= area.right; column++) yield columnWidthOf(sheet, column);
  }
}

function* rowHeights({ sheet, areas }: FormatTarget): Generator<number> {
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) yield rowHeightOf(sheet, row);
  }
}

const points = (pixels: number | null): number | null => (pixels === null ? null : pixels * POINTS_PER_PIXEL);

export const sizeScalars: Readonly<Record<string, Scalar<FormatTarget>>> = {
  ColumnWidth: {
    get: (target) => points(common(columnWidths(target))),
    set({ sheet, areas }, value, { book }) {
      requireAllowed(sheet, "allowFormatColumns");
      const pixels = Math.round(asNumber(value) / POINTS_PER_PIXEL);
      for (const area of areas) setColumnWidths(book, sheet, area.left, area.right, pixels);
    },
  },
  RowHeight: {
    get: (target) => points(common(rowHeights(target))),
    set({ sheet, areas }, value, { book }) {
      requireAllowed(sheet, "allowFormatRows");
      const pixels = asNumber(value) / POINTS_PER_PIXEL;
      for (const area of areas) {
        const last = isEntireColumns(area) ? (usedArea(book, sheet, false)?.bottom ?? area.top) : area.bottom;
        setRowHeights(book, sheet, area.top, last, pixels);
      }
    },
  },
  UseStandardWidth: {
    get: (target) => common(columnWidths(target)) === STANDARD_COLUMN,
    set({ sheet, areas }, value, { book }) {
      requireAllowed(sheet, "allowFormatColumns");
      if (!asBoolean(value)) return;
      for (const { left, right } of areas) forgetColumnWidths(book, sheet, left, right);
    },
  },
  UseStandardHeight: {
    get: (target) => common(rowHeights(target)) === STANDARD_ROW,
    set({ sheet, areas }, value, { book }) {
      requireAllowed(sheet, "allowFormatRows");
      if (!asBoolean(value)) return;
      for (const { top, bottom } of areas) forgetRowHeights(book, sheet, top, bottom);
    },
  },
};

/** Chinese characters and full-width signs are two digits wide. */
const textWidth = (text: string): number =>
  Math.max(
    0,
    ...text
      .split("\n")
      .map((line) => [...line].reduce((sum, character) => sum + (/[\u1100-\uffff]/.test(character) ? 2 : 1), 0)),
  );

const filled = (host: HostState, sheet: SheetState, area: Area): Area | null => {
  const used = usedArea(host.book, sheet, true);
  return used && intersection(used, area);
};

/** Widens each column to its longest line. An estimate, as the host has no fonts to measure with. */
export const autofitColumns = ({ sheet, areas }: FormatTarget, host: HostState): void => {
  requireAllowed(sheet, "allowFormatColumns");
  const index = host.book.indexOf(sheet);
  for (const area of areas) {
    const part = filled(host, sheet, area);
    for (let column = part?.left ?? 0; part && column <= part.right; column++) {
      let widest = 0;
      for (let row = part.top; row <= part.bottom; row++) {
        widest = Math.max(widest, textWidth(readCell(host.book, index, row, column).text));
      }
      if (widest > 0) setColumnWidths(host.book, sheet, column, column, Math.min(widest, 255) * 7 + 5);
    }
  }
};

/** Makes each row as high as its wrapped text, estimated from the widths of the columns. */
export const autofitRows = ({ sheet, areas }: FormatTarget, host: HostState): void => {
  requireAllowed(sheet, "allowFormatRows");
  const { book } = host;
  const index = book.indexOf(sheet);
  for (const area of areas) {
    const part = filled(host, sheet, isEntireRows(area) ? area : { ...area, left: 0, right: 16_383 });
    for (let row = part?.top ?? 0; part && row <= part.bottom; row++) {
      let lines = 1;
      for (let column = part.left; column <= part.right; column++) {
        const { text } = readCell(book, index, row, column);
        const wrapped = book.styles.read(index, row, column).alignment?.wrap_text ?? false;
        const room = Math.max(1, Math.floor((columnWidthOf(sheet, column) - 5) / 7));
        const needed = text
          .split("\n")
          .reduce((sum, line) => sum + (wrapped ? Math.max(1, Math.ceil(textWidth(line) / room)) : 1), 0);
        lines = Math.max(lines, needed);
      }
      setRowHeights(book, sheet, row, row, Math.min(lines * STANDARD_ROW, 546));
    }
  }
};
