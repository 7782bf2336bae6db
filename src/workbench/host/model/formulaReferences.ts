import { addressOf, parseAddress, quoteSheetName, type Area } from "./area";

/** A text in quotes, or a reference: sheet (maybe), first corner, second corner (maybe). */
const parts =
  /"[^"]*"|(?<![\p{L}\p{N}_.$'])(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<first>\$?[A-Z]{1,3}\$?\d{1,7})(?::(?<second>\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])/giu;

const sheetOf = (text: string): string => (text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text);

/** The corner of the new place, with the dollar signs of the old one. */
const corner = (old: string, row: number, column: number): string => {
  const [, letters = "", digits = ""] =
    /^([A-Z]+)(\d+)$/.exec(addressOf({ top: row, left: column, bottom: row, right: column })) ?? [];
  return `${old.startsWith("$") ? "$" : ""}${letters}${/\$\d/.test(old) ? "$" : ""}${digits}`;
};

/**
 * Moves the references of a formula.
 *
 * @param isMoved whether the cells of a sheet move; null stands for references that name no sheet
 * @param move where an area ends up; null when it is gone
 */
export const moveReferences = (
  formula: string,
  isMoved: (sheet: string | null) => boolean,
  move: (area: Area) => Area | null,
): string =>
  formula.replace(parts, (whole: string, ...rest: unknown[]) => {
    const { sheet, first, second } = rest.at(-1) as { sheet?: string; first?: string; second?: string };
    if (first === undefined || !isMoved(sheet === undefined ? null : sheetOf(sheet))) return whole;
    const old = parseAddress(second === undefined ? first : `${first}:${second}`)?.area;
    if (!old) return whole;
    const place = move(old);
    const prefix = sheet === undefined ? "" : `${sheet}!`;
    if (!place) return `${prefix}#REF!`;
    const start = corner(first, place.top, place.left);
    return `${prefix}${start}${second === undefined ? "" : `:${corner(second, place.bottom, place.right)}`}`;
  });

const sheetPrefixes = /"[^"]*"|(?<![\p{L}\p{N}_.'])('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/giu;

/** Makes the references to a sheet follow its new name. */
export const renameInReferences = (formula: string, before: string, after: string): string =>
  formula.replace(sheetPrefixes, (whole: string, sheet: string | undefined) =>
    sheet !== undefined && sheetOf(sheet).toLowerCase() === before.toLowerCase() ? `${quoteSheetName(after)}!` : whole,
  );
