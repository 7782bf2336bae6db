import type { HostState } from "../hostState";
import { intersection, overlaps, without, type Area } from "./area";
import { usedArea } from "./cells";
import { requireAllowed, requireWritable } from "./permission";
import { tellChanged } from "./rangeValues";
import type { SheetState } from "./sheetState";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** `range.clear()`. Tables, widths and print settings stay, as in Excel. */
export const clearArea = (sheet: SheetState, area: Area, what: ClearWhat, host: HostState): void => {
  const { book } = host;
  const index = book.indexOf(sheet);
  requireWritable(sheet, area);
  if (what === "All" || what === "Formats") requireAllowed(sheet, "allowFormatCells");
  const used = usedArea(book, sheet, false);
  const touched = used && intersection(used, area);
  if (touched && (what === "All" || what === "Contents")) {
    book.model.rangeClearContents(index, touched.top + 1, touched.left + 1, touched.bottom + 1, touched.right + 1);
    book.revision++;
    tellChanged(sheet, area, host);
  }
  if (what === "All" || what === "Formats") {
    resetStyle(sheet, area, host);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    sheet.locks = sheet.locks.flatMap((rule) => without(rule.area, area).map((rest) => ({ ...rule, area: rest })));
    book.conditionalFormats.markWrong(sheet);
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((part) => without(part, area));
      return areas.length === 0 ? [] : [{ ...format, areas }];
    });
  }
  if (what === "All") {
    sheet.validations = sheet.validations.flatMap((validation) => {
      const areas = validation.areas.flatMap((part) => without(part, area));
      return areas.length === 0 ? [] : [{ ...validation, areas }];
    });
  }
  if (what !== "Formats" && what !== "Contents") {
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => !overlaps(link.area, area));
  }
};

/** The engine takes its time over columns that nobody ever formatted; the host knows how far they go. */
export const resetStyle = (sheet: SheetState, area: Area, { book }: HostState): void => {
  book.styles.flush();
  const index = book.indexOf(sheet);
  const right = Math.min(area.right, Math.max(area.left, sheet.rightmost));
  book.model.rangeClearFormatting(index, area.top + 1, area.left + 1, area.bottom + 1, right + 1);
};
