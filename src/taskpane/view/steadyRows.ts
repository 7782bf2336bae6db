import type { PlanRow } from "./planRows";

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

const same = (one: PlanRow, other: PlanRow): boolean =>
  one.kind === other.kind &&
  one.name === other.name &&
  one.state === other.state &&
  one.origin === other.origin &&
  one.unsure === other.unsure &&
  one.haystack === other.haystack &&
  sameList(one.reasons, other.reasons) &&
  one.span?.from === other.span?.from &&
  one.span?.to === other.span?.to;

/**
 * Gives a row that says what it said before as the very object of before: cards of rows that nothing happened to are
 * then not drawn again. One for each list.
 */
export function steady<Row extends { readonly key: string }>(
  same: (one: Row, other: Row) => boolean,
): (rows: readonly Row[]) => readonly Row[] {
  let before = new Map<string, Row>();
  return (rows) => {
    const steadied = rows.map((row) => {
      const old = before.get(row.key);
      return old !== undefined && same(old, row) ? old : row;
    });
    before = new Map(steadied.map((row) => [row.key, row]));
    return steadied;
  };
}

/** The same for the rows of the review. */
export const steadyRows = (): ((rows: readonly PlanRow[]) => readonly PlanRow[]) => steady(same);
