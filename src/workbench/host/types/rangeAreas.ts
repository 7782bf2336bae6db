import { itemNotFound } from "../apiError";
import type { HostState } from "../hostState";
import { addressOf, cellCount, intersection, isEntireColumns, isEntireRows, type Area } from "../model/area";
import { usedArea } from "../model/cells";
import { clearArea } from "../model/clear";
import { AreasTarget } from "../model/targets";
import { fullAddress, RangeTarget } from "../model/targets";
import { defineType, NULL_OBJECT, type ApiObject } from "../protocol/apiObject";
import { asOneOf } from "./arguments";
import { conditionalFormatCollectionType } from "./conditionalFormat";
import { dataValidationType } from "./dataValidation";
import { rangeFormatType } from "./rangeFormat";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

const rangeCollectionType = defineType<AreasTarget>({
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => rangeType(new RangeTarget(sheet, area))),
  methods: {
    GetCount: ({ areas }) => areas.length,
  },
});

const usedParts = ({ sheet, areas }: AreasTarget, valuesOnly: unknown, { book }: HostState): Area[] => {
  const used = usedArea(book, sheet, valuesOnly === true);
  return areas.flatMap((area) => (used && intersection(used, area)) ?? []);
};

export const rangeAreasType: (target: AreasTarget) => ApiObject = defineType<AreasTarget>({
  name: "RangeAreas",
  scalars: {
    Address: {
      get: ({ sheet, areas }, { book }) => areas.map((area) => fullAddress(book, sheet, area)).join(","),
    },
    AddressLocal: { get: ({ areas }) => areas.map(addressOf).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRows) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumns) },
  },
  objects: {
    Areas: (target) => rangeCollectionType(target),
    Worksheet: ({ sheet }) => worksheetType(sheet),
    Format: (target) => rangeFormatType(target),
    DataValidation: (target) => dataValidationType(target),
    ConditionalFormats: (target) => conditionalFormatCollectionType(target),
  },
  methods: {
    _KeepReference: () => undefined,
    GetUsedRangeAreas: (target, [valuesOnly], host) => {
      const used = usedParts(target, valuesOnly, host);
      if (used.length === 0) throw itemNotFound();
      return rangeAreasType(new AreasTarget(target.sheet, used));
    },
    GetUsedRangeAreasOrNullObject(target, [valuesOnly], host) {
      const used = usedParts(target, valuesOnly, host);
      return used.length === 0 ? NULL_OBJECT : rangeAreasType(new AreasTarget(target.sheet, used));
    },
    Clear({ sheet, areas }, [applyTo], host) {
      const what = asOneOf(applyTo ?? "All", ["All", "Formats", "Contents"] as const);
      for (const area of areas) clearArea(sheet, area, what, host);
    },
  },
});
