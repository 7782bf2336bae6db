import type { Plan } from "../plan/plan";
import type { Directory, DirectoryBody } from "../units/directory";
import { placeOf } from "../units/directoryForPlan";
import { bodyMatcher } from "../units/matchBody";
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
  /** of a group of bodies: who belongs to it; null for a single body */
  readonly members: readonly DirectoryBody[] | null;
  /** how the tables write it; `name` is not among them when they never write it so */
  readonly wordings: readonly string[];
  readonly duties: readonly Duty[];
}

/** What a directory says of a wording. */
export interface BodyFinder {
  /** null for a body that it does not know, and for wordings that may mean several */
  readonly body: (wording: string) => DirectoryBody | null;
  /** 各县(市、区)人民政府: the bodies of a group, none where the wording does not say who; null for no group */
  readonly members: (wording: string) => readonly DirectoryBody[] | null;
}

/** Finds the bodies of a directory under whatever name the tables have them. */
export function bodyFinder(plan: Plan, directory: Directory): BodyFinder {
  const match = bodyMatcher(directory, { place: placeOf(plan).name });
  return {
    body: (wording) => {
      const found = match(wording);
      return found.kind === "known" ? found.body : null;
    },
    members: (wording) => {
      const found = match(wording);
      return found.kind === "group" ? found.members : null;
    },
  };
}

export const countDuties = ({ duties }: BodyDuties, role: BodyRole, table?: TableKey): number =>
  duties.filter((duty) => duty.role === role && (table === undefined || duty.table === table)).length;

/**
 * Who is named in the tables and for what, one entry a body however it is written, whoever leads most first. Rows that
 * have vanished from the plan ask nothing any more, and a row that names a body twice is one duty.
 */
export function bodyDuties(tables: readonly MergedTable[], bodies: BodyFinder): readonly BodyDuties[] {
  const found = new Map<string, { body: DirectoryBody | null; wordings: Set<string>; duties: Duty[] }>();
  for (const table of tables) {
    table.rows.forEach((row, at) => {
      if (row.state === "gone") return;
      for (const role of roles) {
        const named = new Set<string>();
        for (const wording of bodiesInRow(table, row, role)) {
          const body = bodies.body(wording);
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
      members: body === null ? bodies.members(key) : null,
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
