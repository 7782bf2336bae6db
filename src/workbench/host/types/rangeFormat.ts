import type { Area } from "../model/area";
import type { SheetState } from "../model/sheetState";
import { defineType } from "../protocol/apiObject";
import { alignmentScalars } from "./rangeAlignment";
import { rangeFillType } from "./rangeFill";
import { rangeFontType } from "./rangeFont";
import { rangeBorderCollectionType } from "./rangeBorder";
import { formatProtectionType } from "./formatProtection";
import { autofitColumns, autofitRows, sizeScalars } from "./rangeSize";

/** The cells that a format is of. */
export interface FormatTarget {
  readonly sheet: SheetState;
  readonly areas: readonly Area[];
}

export const rangeFormatType = defineType<FormatTarget>({
  name: "RangeFormat",
  scalars: { ...alignmentScalars, ...sizeScalars },
  objects: {
    Fill: (target) => rangeFillType(target),
    Font: (target) => rangeFontType(target),
    Borders: (target) => rangeBorderCollectionType(target),
    Protection: (target) => formatProtectionType(target),
  },
  methods: {
    AutofitColumns: (target, _, host) => autofitColumns(target, host),
    AutofitRows: (target, _, host) => autofitRows(target, host),
  },
});
