import type { CellScalar } from "./cellGrid";
import type { ExistingRow, ExistingTable } from "./existingTables";
import { fingerprintOf, isAsGenerated, parseFingerprint, shortCode } from "./fingerprint";

/** A row as the plan gives it. */
export interface GeneratedRow {
  readonly id: string;
  /** finds the row again when its 编号 has changed (another heading, another unit) */
  readonly likeness: string;
  /** cells by head, one for every column of the table */
  readonly cells: ReadonlyMap<string, CellScalar>;
}

/** live: in the plan · added: by hand · gone: was in the plan once, and is kept */
export type RowState = "live" | "added" | "gone";

export interface MergedRow {
  readonly id: string | null;
  readonly state: RowState;
  readonly cells: ReadonlyMap<string, CellScalar>;
  readonly fingerprint: string;
}

/**
 * Lays the plan's rows over what people have in the table. What they typed stays, new rows come in, rows that
 * vanished from the plan stay and are `gone`. Rows of the plan keep the plan's order; any other row stays after the
 * row that it followed. `nameHead` is the head of the column that names a row.
 */
export function mergeRows(
  generated: readonly GeneratedRow[],
  existing: ExistingTable | null,
  nameHead: string,
): readonly MergedRow[] {
  const rows = existing?.rows ?? [];
  const partner = pairUp(generated, rows, nameHead);
  const generatedOf = new Map<ExistingRow, GeneratedRow>();
  for (const [row, old] of partner) generatedOf.set(old, row);

  const leading: MergedRow[] = [];
  const followers = new Map<GeneratedRow, MergedRow[]>();
  let anchor: GeneratedRow | undefined;
  const seen = new Set<string>();
  for (const old of rows) {
    const live = generatedOf.get(old);
    if (live) {
      anchor = live;
      if (old.id !== null) seen.add(old.id);
      continue;
    }
    const kept = keepRow(old, seen);
    if (anchor) listOf(followers, anchor).push(kept);
    else leading.push(kept);
  }
  return [...leading, ...generated.flatMap((row) => [mergeRow(row, partner.get(row)), ...(followers.get(row) ?? [])])];
}

/**
 * By 编号 first; then by likeness; then, for rows that have lost their 编号 or never had one, by the text of the cell
 * that names the row. The last two only where just one row on each side answers.
 */
function pairUp(
  generated: readonly GeneratedRow[],
  rows: readonly ExistingRow[],
  nameHead: string,
): Map<GeneratedRow, ExistingRow> {
  const byId = new Map<string, ExistingRow>();
  for (const row of rows) {
    if (row.id !== null && !byId.has(row.id)) byId.set(row.id, row);
  }
  const partner = new Map<GeneratedRow, ExistingRow>();
  for (const row of generated) {
    const old = byId.get(row.id);
    if (old) partner.set(row, old);
  }
  const taken = new Set(partner.values());
  const known = [...byId.values()].filter((row) => !taken.has(row));
  pairUnique(partner, generated, known, (row) => shortCode(row.likeness), likenessIn);
  const nameless = rows.filter((row) => row.id === null);
  const nameOf = ({ cells }: GeneratedRow | ExistingRow): string => String(cells.get(nameHead) ?? "");
  pairUnique(partner, generated, nameless, nameOf, nameOf);
  return partner;
}

/** Adds the pairs of rows that have the same key, when nobody else on either side has it. */
function pairUnique(
  partner: Map<GeneratedRow, ExistingRow>,
  generated: readonly GeneratedRow[],
  existing: readonly ExistingRow[],
  keyOf: (row: GeneratedRow) => string,
  existingKeyOf: (row: ExistingRow) => string,
): void {
  const single = generated.filter((row) => !partner.has(row));
  const candidates = groupBy(existing, existingKeyOf);
  for (const [key, [row, ...others]] of groupBy(single, keyOf)) {
    const [old, ...rivals] = key === "" ? [] : (candidates.get(key) ?? []);
    if (row && old && others.length === 0 && rivals.length === 0) partner.set(row, old);
  }
}

/** The fingerprint keeps the likeness as a column of its own, so that people may reword the name. */
const likenessHead = "*";
const likenessIn = (row: ExistingRow): string => parseFingerprint(row.fingerprint).get(likenessHead) ?? "";

function keepRow(old: ExistingRow, seen: Set<string>): MergedRow {
  // A copied row carries a copy of the hidden 编号: the copy is a row of the planner's own.
  if (old.id === null || seen.has(old.id)) return { id: null, state: "added", cells: old.cells, fingerprint: "" };
  seen.add(old.id);
  return { id: old.id, state: "gone", cells: old.cells, fingerprint: old.fingerprint };
}

function mergeRow(row: GeneratedRow, old: ExistingRow | undefined): MergedRow {
  const fingerprint = fingerprintOf(new Map([...row.cells, [likenessHead, row.likeness]]));
  if (!old) return { id: row.id, state: "live", cells: row.cells, fingerprint };
  const before = parseFingerprint(old.fingerprint);
  const cells = new Map<string, CellScalar>(old.cells);
  for (const [head, value] of row.cells) {
    const held = old.cells.get(head);
    if (held === undefined) {
      cells.set(head, value);
      continue;
    }
    const untouched = isAsGenerated(before, head, held) ?? held === null;
    cells.set(head, untouched ? value : held);
  }
  return { id: row.id, state: "live", cells, fingerprint };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    listOf(groups, keyOf(item)).push(item);
  }
  return groups;
}

function listOf<Key, T>(lists: Map<Key, T[]>, key: Key): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
