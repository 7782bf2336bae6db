import { cellsOf, intersection, parseAddress } from "../../host/model/area";
import { usedArea } from "../../host/model/cells";
import type { SheetState, ValidationRuleState } from "../../host/model/sheetState";
import type { WorkbookState } from "../../host/model/workbookState";

const MOST_ENTRIES = 2000;

/**
 * What the dropdown of a validated cell offers: the entries written in its rule, or the filled cells of the range
 * or name that the rule points to. Null for a rule that is no list.
 */
export function listEntries(
  book: WorkbookState,
  sheet: SheetState,
  rule: ValidationRuleState,
): readonly string[] | null {
  const { list } = rule;
  if (typeof list !== "object" || list === null) return null;
  const { source, inCellDropDown } = list as { readonly source?: unknown; readonly inCellDropDown?: unknown };
  if (typeof source !== "string" || inCellDropDown === false) return null;
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  return entriesAt(book, sheet, source.slice(1));
}

const entriesAt = (book: WorkbookState, sheet: SheetState, reference: string): readonly string[] => {
  const name = book.names.find((known) => known.name.toLowerCase() === reference.toLowerCase());
  const parsed = parseAddress(name ? name.formula.replace(/^=/, "") : reference);
  if (!parsed) return [];
  const target = parsed.sheet === null ? sheet : book.findSheet(parsed.sheet);
  const used = target && usedArea(book, target, true);
  const area = used && intersection(parsed.area, used);
  if (!area) return [];
  const index = book.indexOf(target);
  const entries: string[] = [];
  for (const [row, column] of cellsOf(area)) {
    const text = book.model.getFormattedCellValue(index, row + 1, column + 1);
    if (text !== "") entries.push(text);
    if (entries.length >= MOST_ENTRIES) break;
  }
  return entries;
};
