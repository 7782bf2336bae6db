import { invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { areaAt, containsCell, overlaps } from "../model/area";
import { isEmptyCell, readCell, writeInput } from "../model/cells";
import { requireAllowed, requireWritable } from "../model/permission";
import { tellChanged } from "../model/rangeValues";
import type { RangeTarget } from "../model/targets";
import type { Scalar } from "../protocol/apiObject";
import { asOptionalString, asRecord } from "./arguments";

const read = ({ sheet, area }: RangeTarget, { book }: HostState): unknown => {
  const link = sheet.hyperlinks.find((candidate) => containsCell(candidate.area, area.top, area.left));
  if (!link) return null;
  const { text } = readCell(book, book.indexOf(sheet), area.top, area.left);
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.documentReference === null ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === null ? {} : { screenTip: link.screenTip }),
    textToDisplay: text,
  };
};

/** A link goes to an address or to a place of the workbook. A cell without a text shows where it leads. */
export const hyperlinkScalar: Scalar<RangeTarget> = {
  get: read,
  set({ sheet, area }, value, host) {
    const { book } = host;
    requireAllowed(sheet, "allowInsertHyperlinks");
    requireWritable(sheet, area);
    const link = asRecord(value);
    const address = asOptionalString(link.address);
    const documentReference = asOptionalString(link.documentReference);
    if ((address ?? "") === "" && (documentReference ?? "") === "") throw invalidArgument();
    const screenTip = asOptionalString(link.screenTip);
    if (screenTip !== null && screenTip.length > 255) throw invalidArgument();
    sheet.hyperlinks = [
      ...sheet.hyperlinks.filter((other) => !overlaps(other.area, area)),
      { area, address, documentReference, screenTip },
    ];
    const index = book.indexOf(sheet);
    const shown = asOptionalString(link.textToDisplay);
    const isEmpty = isEmptyCell(book, index, area.top, area.left);
    if (shown !== null || isEmpty) {
      const text = shown ?? documentReference ?? address ?? "";
      writeInput(book, index, area.top, area.left, { kind: "text", text });
      sheet.rightmost = Math.max(sheet.rightmost, area.left);
      book.revision++;
      tellChanged(sheet, areaAt(area.top, area.left), host);
    }
    // Excel draws links blue and underlined
    book.styles.change(index, area, (style) => ({
      ...style,
      font: { ...style.font, u: true, color: "#0563C1" },
    }));
  },
};
