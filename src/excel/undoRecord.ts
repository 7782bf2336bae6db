import { ownPrefix } from "./ownSheets";
import type { SheetState, WorkbookState } from "./workbookState";

/**
 * What it takes to put a workbook back as it was before painting.
 *
 * Sheets that were there are kept as copies: very hidden sheets of this workbook, which Excel's "Unhide" does not
 * list. A copy is put back *into* its sheet, never in its place, because formulas elsewhere that refer to a sheet
 * would lose it with the sheet.
 */
export interface UndoRecord {
  readonly backedUp: readonly BackedUpSheet[];
  /** sheets that were not there before */
  readonly created: readonly CreatedSheet[];
  readonly names: readonly NameBefore[];
  /** null if the painter left it alone */
  readonly titleBefore: string | null;
  readonly structureProtected: boolean;
  readonly activeSheet: string;
}

export interface BackedUpSheet {
  readonly before: SheetState;
  /** name of the copy */
  readonly backup: string;
  /** names of its tables, in the order of the sheet's collection: a copy's tables are named anew */
  readonly tables: readonly string[];
}

export interface CreatedSheet {
  readonly name: string;
  /** null until the first request succeeded */
  readonly id: string | null;
}

export interface NameBefore {
  readonly name: string;
  /** null: there was none of this name */
  readonly formula: string | null;
}

const backupPrefix = `${ownPrefix}undo-`;

export const isBackupName = (name: string): boolean => name.startsWith(backupPrefix);

/** Names for `count` backups, of a generation that no backup in the workbook has. */
export function backupNames(state: WorkbookState, count: number): string[] {
  const generations = state.sheets.map(({ name }) =>
    isBackupName(name) ? Number.parseInt(name.slice(backupPrefix.length), 10) || 0 : 0,
  );
  const generation = Math.max(0, ...generations) + 1;
  return Array.from({ length: count }, (_, index) => `${backupPrefix}${generation}-${index + 1}`);
}
