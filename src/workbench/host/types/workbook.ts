import { AreasTarget, RangeTarget } from "../model/targets";
import { areaAt } from "../model/area";
import type { WorkbookState } from "../model/workbookState";
import { defineType, orNull } from "../protocol/apiObject";
import { applicationType } from "./application";
import { customXmlPartCollectionType } from "./customXmlPart";
import { documentPropertiesType } from "./documentProperties";
import { namedItemCollectionType } from "./namedItem";
import { rangeAreasType } from "./rangeAreas";
import { rangeType } from "./range";
import { settingCollectionType } from "./setting";
import { tableCollectionType } from "./table";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetCollectionType } from "./worksheetCollection";

export const workbookType = defineType<WorkbookState>({
  name: "Workbook",
  scalars: {
    Name: { get: () => "工作簿.xlsx" },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
  },
  objects: {
    Application: (book) => applicationType(book),
    CustomXmlParts: (book) => customXmlPartCollectionType(book),
    Names: (book) => namedItemCollectionType({ book, scope: null }),
    Properties: (book) => documentPropertiesType(book),
    Protection: (book) => workbookProtectionType(book),
    Settings: (book) => settingCollectionType(book),
    Tables: (book) => tableCollectionType({ book, sheet: null }),
    Worksheets: (book) => worksheetCollectionType(book),
  },
  methods: {
    GetSelectedRange: (book) => {
      const { sheet, area } = book.selection;
      return rangeType(new RangeTarget(sheet, area));
    },
    GetSelectedRanges: (book) => {
      const { sheet, area } = book.selection;
      return rangeAreasType(new AreasTarget(sheet, [area]));
    },
    GetActiveCell: (book) =>
      rangeType(new RangeTarget(book.activeSheet, areaAt(book.activeCell.row, book.activeCell.column))),
    _GetRangeForEventByReferenceId: (_, [id], host) => host.references.get(String(id)),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], host) => orNull(() => host.references.get(String(id))),
    _RemoveReference: (_, [id], host) => host.references.remove(String(id)),
    _RemoveAllReferences: (_, __, host) => host.references.clear(),
    _GetReferenceCount: (_, __, host) => host.references.size,
  },
});
