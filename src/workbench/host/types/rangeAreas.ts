import { addressOf, cellCount, isEntireColumns, isEntireRows } from "../model/area";
import { clearArea } from "../model/clear";
import { AreasTarget, fullAddress, RangeTarget } from "../model/targets";
import { defineType } from "../protocol/apiObject";
import { asOneOf } from "./arguments";
import { rangeFormatType } from "./rangeFormat";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

export const rangeCollectionType = defineType<AreasTarget>({
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => rangeType(new RangeTarget(sheet, area))),
  methods: {
    GetCount: ({ areas }) => areas.length,
  },
});

export const rangeAreasType = defineType<AreasTarget>({
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
  },
  methods: {
    _KeepReference: () => undefined,
    Clear({ sheet, areas }, [applyTo], host) {
      const what = asOneOf(applyTo ?? "All", ["All", "Formats", "Contents"] as const);
      for (const area of areas) clearArea(sheet, area, what, host);
    },
  },
});
