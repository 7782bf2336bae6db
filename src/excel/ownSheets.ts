/** Sheets that the add-in keeps for itself: very hidden, and named so that nobody's own sheet is meant by it. */
export const ownPrefix = "~fenjie-";

export const isOwnName = (name: string): boolean => name.startsWith(ownPrefix);

/** Removes a sheet; Excel refuses to delete one that is very hidden. */
export function deleteSheet(worksheet: Excel.Worksheet): void {
  worksheet.visibility = "Hidden";
  worksheet.delete();
}
