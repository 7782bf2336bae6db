import type { DirectoryBody } from "../units/directory";
import type { TableKey } from "./existingTables";
import type { BodyRole, MergedTable } from "./mergedTable";
import { bodiesInRow, roles } from "./mergedTable";

/** A row of a table that names a body. */
export interface Duty {
  readonly table: TableKey;
  readonly role: BodyRole;
  /** its place among the rows of the table, from 0 */
  readonly at: number;
}

/** Everything that the tables ask of one body. */
export interface BodyDuties {
  /** the body's name as people know it */
  readonly name: string;
  /** null for a body that no directory knows */
  readonly body: DirectoryBody | null;
  /** how the tables write it; `name` is not among them when they never write it so */
  readonly wordings: readonly string[];
  readonly duties: readonly Duty[];
}

/** What the directory says of a wording; null for a body that it does not know. */
export type BodyOf = (wording: string) => DirectoryBody | null;

export const countDuties = ({ duties }: BodyDuties, role: BodyRole, table?: TableKey): number =>
  duties.filter((duty) => duty.role === role && (table === undefined || duty.table === table)).length;

/**
 * Who is named in the tables and for what, one entry a body however it is written, whoever leads most first. Rows that
 * have vanished from the plan ask nothing any more, and a row that names a body twice is one duty.
 */
export function bodyDuties(tables: readonly MergedTable[], bodyOf: BodyOf): readonly BodyDuties[] {
  const found = new Map<string, { body: DirectoryBody | null; wordings: Set<string>; duties: Duty[] }>();
  for (const table of tables) {
    table.rows.forEach((row, at) => {
      if (row.state === "gone") return;
      for (const role of roles) {
        const named = new Set<string>();
        for (const wording of bodiesInRow(table, row, role)) {
          const body = bodyOf(wording);
          const key = body?.name ?? wording;
          const entry = found.get(key) ?? { body, wordings: new Set<string>(), duties: [] };
          found.set(key, entry);
          entry.wordings.add(wording);
          if (!named.has(key)) entry.duties.push({ table: table.sheet.key, role, at });
          named.add(key);
        }
      }
    });
  }
  return [...found]
    .map(([key, { body, wordings, duties }]): BodyDuties => ({
      name: body === null ? key : usualName(body, wordings),
      body,
      wordings: [...wordings],
      duties,
    }))
    .sort(
      (one, other) =>
        countDuties(other, "lead") - countDuties(one, "lead") ||
        countDuties(other, "cooperate") - countDuties(one, "cooperate"),
    );
}

/** The name of today that the tables use, else the most usual one. */
const usualName = (body: DirectoryBody, wordings: ReadonlySet<string>): string => {
  const names = [...body.shortNames, body.name];
  return names.find((name) => wordings.has(name)) ?? shownName(body);
};

export const shownName = ({ name, shortNames }: DirectoryBody): string => shortNames[0] ?? name;
