import type { Assignment } from "../plan/plan";
import type { CellGrid, CellScalar } from "./cellGrid";
import { plainValue } from "./cellGrid";
import { isAsGenerated, parseFingerprint, withGenerated } from "./fingerprint";
import { findHeads } from "./readTables";
import { fingerprintHead, goneMark, idHead, joinBodies, splitBodies } from "./tableSheet";
import type { TableSheet } from "./tableSheet";
import { tableSheets } from "./tableSheets";

/** Where a table of the workbook has its rows' 编号 and bodies: columns of the sheet, counting from 0. */
export interface BodyColumns {
  readonly sheet: string;
  readonly id: number;
  readonly lead: number;
  readonly cooperate: number;
  /** null where somebody has deleted it */
  readonly fingerprint: number | null;
  readonly heads: { readonly lead: string; readonly cooperate: string };
}

/** Who is named for a row of a table, as the sheet has it now. */
export interface BodyRow extends Assignment {
  readonly id: string;
  readonly columns: BodyColumns;
  /** in the sheet, counting from 0 */
  readonly row: number;
  /** whether the cells hold just what was generated into them */
  readonly asGenerated: { readonly lead: boolean; readonly cooperate: boolean };
  readonly fingerprint: string;
}

/** One cell, and the text that goes into it; null empties it. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
}

const roles = ["lead", "cooperate"] as const;

/** The rows of 任务分解表 and 指标分解表 that come from a plan and are still in it, each 编号 once. */
export function readBodyRows(grids: readonly CellGrid[]): readonly BodyRow[] {
  return tableSheets.flatMap((sheet) => {
    for (const grid of [...grids].sort(
      (one, other) => Number(other.name === sheet.name) - Number(one.name === sheet.name),
    )) {
      const rows = rowsIn(sheet, grid);
      if (rows !== null) return rows;
    }
    return [];
  });
}

function rowsIn(sheet: TableSheet, grid: CellGrid): readonly BodyRow[] | null {
  const { row: headRow, heads } = findHeads(sheet, grid);
  const { row: top, column: left } = grid.origin ?? { row: 0, column: 0 };
  const at = (head: string): number => heads.indexOf(head);
  const [id, lead, cooperate] = [at(idHead), at(sheet.leadHead), at(sheet.cooperateHead)];
  if (headRow < 0 || id < 0 || lead < 0 || cooperate < 0) return null;
  const fingerprint = at(fingerprintHead);
  const columns: BodyColumns = {
    sheet: grid.name,
    id: left + id,
    lead: left + lead,
    cooperate: left + cooperate,
    fingerprint: fingerprint < 0 ? null : left + fingerprint,
    heads: { lead: sheet.leadHead, cooperate: sheet.cooperateHead },
  };
  const seen = new Set<string>();
  return grid.cells.slice(headRow + 1).flatMap((cells, index): readonly BodyRow[] => {
    const known = String(cells[id] ?? "").trim();
    // a copied row carries a copy of the 编号: the copy is the planner's own
    if (known === "" || seen.has(known) || String(cells[at(sheet.sourceHead)] ?? "").startsWith(goneMark)) return [];
    seen.add(known);
    const before = parseFingerprint(String(cells[fingerprint] ?? ""));
    const generated = (head: string, cell: CellScalar | undefined): boolean =>
      isAsGenerated(before, head, plainValue(cell)) ?? plainValue(cell) === null;
    return [
      {
        id: known,
        columns,
        row: top + headRow + 1 + index,
        lead: splitBodies(cells[lead]),
        cooperate: splitBodies(cells[cooperate]),
        asGenerated: {
          lead: generated(sheet.leadHead, cells[lead]),
          cooperate: generated(sheet.cooperateHead, cells[cooperate]),
        },
        fingerprint: String(cells[fingerprint] ?? ""),
      },
    ];
  });
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((body, at) => body === other[at]);

/** What is known of a row from before: what the sheet was last seen to agree with. */
export type KnownBodies = ReadonlyMap<string, Assignment>;

/** Whether a person changed a cell since it was generated or last agreed with. */
const typedInto = (row: BodyRow, role: (typeof roles)[number], known: KnownBodies): boolean => {
  const before = known.get(row.id);
  return before === undefined ? !row.asGenerated[role] : !same(row[role], before[role]);
};

/**
 * What people typed into the tables, and nobody has read yet: for each row that now says something else than
 * `wanted`, who is to do it. Cells that nobody touched say nothing.
 */
export function typedBodies(
  rows: readonly BodyRow[],
  wanted: KnownBodies,
  known: KnownBodies,
): readonly (Assignment & { readonly id: string })[] {
  return rows.flatMap((row) => {
    const now = wanted.get(row.id);
    if (now === undefined) return [];
    const [lead, cooperate] = roles.map((role) => (typedInto(row, role, known) ? row[role] : now[role]));
    if (lead === undefined || cooperate === undefined) return [];
    return same(lead, now.lead) && same(cooperate, now.cooperate) ? [] : [{ id: row.id, lead, cooperate }];
  });
}

/**
 * What is to be written so that these rows of the sheets say who is `wanted`: the cells that say something else, and
 * with them the fingerprint, so that they count as generated from then on. What a person typed and nobody has read yet
 * stays as it is.
 */
export function bodyWrites(rows: readonly BodyRow[], wanted: KnownBodies, known: KnownBodies): readonly CellWrite[] {
  return rows.flatMap((row) => {
    const now = wanted.get(row.id);
    if (now === undefined) return [];
    const { sheet, fingerprint, heads } = row.columns;
    const changed = roles.filter((role) => !same(row[role], now[role]) && !typedInto(row, role, known));
    if (changed.length === 0) return [];
    const texts = new Map(changed.map((role) => [heads[role], joinBodies(now[role])]));
    const cells = changed.map((role): CellWrite => ({
      sheet,
      row: row.row,
      column: row.columns[role],
      text: joinBodies(now[role]),
    }));
    const code: readonly CellWrite[] =
      fingerprint === null
        ? []
        : [{ sheet, row: row.row, column: fingerprint, text: withGenerated(row.fingerprint, texts) || null }];
    return [...cells, ...code];
  });
}
