import { areaAddress, columnIndex } from "../sheets/address";
import type { TableSpec, WorkbookSpec } from "../sheets/sheetSpec";
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
        const stretch = before !== undefined && canStretch(before.address, areaAddress(table.area));
        const name = stretch ? before.name : freeName(table.name, taken);
        taken.add(name.toLowerCase());
        return { table, name, stretch };
      }),
    ]),
  );
}

/**
 * Whether a table can be resized from one place to another: its head stays in its row and both overlap (`Table.resize`).
 *
 * @example canStretch("A4:P50", "A4:R60") // true
 */
export function canStretch(from: string, to: string): boolean {
  const [one, other] = [cornersOf(from), cornersOf(to)];
  return one !== null && other !== null && one.top === other.top && one.left <= other.right && other.left <= one.right;
}

function cornersOf(address: string): { readonly left: number; readonly top: number; readonly right: number } | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?\d+)?$/.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = left] = match;
  return { left: columnIndex(left), top: Number(top), right: columnIndex(right) };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
