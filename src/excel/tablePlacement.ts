import type { Area, TableSpec, WorkbookSpec } from "../sheets/sheetSpec";
import { sameName } from "./workbookState";

/** How a table of the description gets onto its sheet. */
export interface TablePlacement {
  readonly table: TableSpec;
  /** the name that it gets: the described one unless that is taken elsewhere */
  readonly name: string;
  /** a table of this name is on the sheet already and is stretched, so that formulas that name it keep working */
  readonly stretch: boolean;
}

/** A table that is in the workbook on a sheet that will be painted over. */
export interface TableThere {
  readonly name: string;
  readonly sheet: string;
  /** without the sheet's name, e.g. "A4:P50" */
  readonly address: string;
}

/**
 * Which tables are stretched and which are new, and under what name; by sheet.
 *
 * @param there tables of the sheets that are painted over; those that are not stretched give their names back
 * @param elsewhere names of all other tables of the workbook: a table's name is unique in a workbook
 */
export function placeTables(
  spec: WorkbookSpec,
  there: readonly TableThere[],
  elsewhere: readonly string[],
): Map<string, TablePlacement[]> {
  const taken = new Set(elsewhere.map((name) => name.toLowerCase()));
  return new Map(
    spec.sheets.map((sheet) => [
      sheet.name,
      sheet.tables.map((table): TablePlacement => {
        const before = there.find((one) => sameName(one.sheet, sheet.name) && sameName(one.name, table.name));
        const stretch = before !== undefined && canStretch(before.address, table.area);
        const name = stretch ? before.name : freeName(table.name, taken);
        taken.add(name.toLowerCase());
        return { table, name, stretch };
      }),
    ]),
  );
}

/** A table can be resized if its head stays in its row and both places overlap (`Table.resize`). */
function canStretch(place: string, area: Area): boolean {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?\d+$/.exec(place);
  if (match === null) return false;
  const [left, top, right] = [columnIndex(match[1] ?? ""), Number(match[2]) - 1, columnIndex(match[3] ?? "")];
  return top === area.top && left <= area.right && right >= area.left;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
