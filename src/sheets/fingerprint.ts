import type { CellScalar } from "./cellGrid";

/*
 * A hidden cell of every row remembers, in a few characters a column, what was generated into it. When the tables are
 * built again, a cell that still holds what was generated follows the plan, and a cell that people changed (or
 * emptied) stays as it is: a three-way merge without a second copy of the table.
 */

/** Short codes of what was generated into a row, by head: "牵头单位=1k3f9;完成时限=0". */
export function fingerprintOf(cells: ReadonlyMap<string, CellScalar>): string {
  return [...cells].map(([head, value]) => `${head}=${shortCode(value)}`).join(";");
}

/** Whether a cell holds just what was generated into it; null where the fingerprint does not know the column. */
export function isAsGenerated(
  fingerprint: ReadonlyMap<string, string>,
  head: string,
  value: CellScalar,
): boolean | null {
  const code = fingerprint.get(head);
  return code === undefined ? null : code === shortCode(value);
}

export function parseFingerprint(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(";").flatMap((part): [string, string][] => {
    const at = part.lastIndexOf("=");
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
  });
  return new Map(pairs);
}

/** The fingerprint with other codes for some of its heads; one that does not know a head does not get to know it. */
export function withGenerated(fingerprint: string, cells: ReadonlyMap<string, CellScalar>): string {
  return [...parseFingerprint(fingerprint)]
    .map(([head, code]) => {
      const value = cells.get(head);
      return `${head}=${value === undefined ? code : shortCode(value)}`;
    })
    .join(";");
}

/** FNV-1a over the text of the value; 0 for nothing. The number 95 and the text "95" are the same to a reader. */
export function shortCode(value: CellScalar): string {
  const text = value === null ? "" : String(value);
  if (text === "") return "0";
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
