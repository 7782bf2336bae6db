/**
 * Empties a sheet for painting: contents, looks, merges, lists, conditional formats, sizes, hidden rows and columns.
 * What people put *on* the sheet (charts, shapes, comments) stays.
 */
export function clearSheet(worksheet: Excel.Worksheet, filtered: boolean): void {
  if (filtered) worksheet.autoFilter.remove();
  const all = worksheet.getRange();
  all.rowHidden = false;
  all.columnHidden = false;
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear("All");
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}
