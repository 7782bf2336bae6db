import type { Area } from "../../../sheets/sheetSpec";

/** A cell of a sheet; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface BorderLook {
  /** CSS colour */
  readonly color: string;
  /** pixels */
  readonly width: number;
  readonly line: "solid" | "dashed" | "dotted" | "double";
}

/** How a cell looks; colours are CSS colours, the font size is points. */
export interface CellLook {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly top: BorderLook | null;
  readonly right: BorderLook | null;
  readonly bottom: BorderLook | null;
  readonly left: BorderLook | null;
}

export type CellKind = "empty" | "text" | "number" | "boolean" | "error";

export interface CellView {
  /** as the cell shows it, number format applied */
  readonly text: string;
  readonly kind: CellKind;
  readonly look: CellLook;
}

/** What a cell asks of the person who fills it. */
export interface CellPrompt {
  /** the entries of its dropdown, null if it has none */
  readonly list: readonly string[] | null;
  readonly title: string;
  readonly message: string;
}

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  /** CSS colour */
  readonly color: string | null;
}

/** The sheet in view, good until the next change; the same object as long as nothing but the selection changes. */
export interface GridSheet {
  readonly tab: SheetTab;
  /** rows and columns that hold something or are styled */
  readonly usedRows: number;
  readonly usedColumns: number;
  /** pixels; 0 is hidden */
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly merges: readonly Area[];
  /** tables with filter buttons in their head row, which is the first */
  readonly filterAreas: readonly Area[];
  readonly cell: (row: number, column: number) => CellView;
  /** what the editor shows for the cell, e.g. its formula */
  readonly input: (row: number, column: number) => string;
  /** where in the workbook a click on the cell leads, null for most */
  readonly link: (row: number, column: number) => string | null;
  readonly prompt: (row: number, column: number) => CellPrompt | null;
  /** the value of a number, null for anything else */
  readonly number: (row: number, column: number) => number | null;
}

export interface CellEdit extends CellPlace {
  readonly input: string;
}

/** Why an edit was not taken; nothing of it was. */
export interface EditRefusal {
  readonly kind: "protected" | "stop" | "warning" | "information" | "invalid";
  readonly title: string;
  readonly message: string;
}

/** The workbook as the grid knows it. */
export interface GridBook {
  readonly subscribe: (listener: () => void) => () => void;
  /** grows with every change, for useSyncExternalStore */
  readonly version: () => number;
  readonly tabs: () => readonly SheetTab[];
  readonly sheet: () => GridSheet;
  /** of the sheet in view */
  readonly selection: () => Area;
  readonly showSheet: (id: string) => void;
  readonly select: (area: Area) => void;
  /** shows a place by its address, e.g. "'任务分解表'!A1" */
  readonly follow: (link: string) => void;
  /** `insist`: the person read the warning and wants it all the same */
  readonly edit: (edits: readonly CellEdit[], insist: boolean) => EditRefusal | null;
  /** a person is typing into a cell; Excel lets no add-in write meanwhile */
  readonly setEditing: (editing: boolean) => void;
  readonly setColumnWidth: (column: number, pixels: number) => void;
}
