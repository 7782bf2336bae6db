import { WHOLE_WORKBOOK, type EventName } from "../events";
import type { HostState } from "../hostState";
import { areaAt, LAST_COLUMN, LAST_ROW, parseAddresses, WHOLE_SHEET } from "../model/area";
import { usedArea } from "../model/cells";
import { copySheet } from "../model/copySheet";
import { renameInReferences } from "../model/formulaReferences";
import { rewriteOwnFormulas } from "../model/ownFormulas";
import type { SheetState } from "../model/sheetState";
import { AreasTarget, RangeTarget } from "../model/targets";
import { defineType, NULL_OBJECT, orNull, type ApiObject } from "../protocol/apiObject";
import { invalidArgument, itemNotFound } from "../apiError";
import { asAreaOf, asBoolean, asColor, asInteger, asOneOf, asString } from "./arguments";
import { autoFilterType } from "./autoFilter";
import { namedItemCollectionType } from "./namedItem";
import { pageLayoutType } from "./pageLayout";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { registrations } from "./registrations";
import { tableCollectionType } from "./table";
import { worksheetFreezePanesType } from "./worksheetFreezePanes";
import { worksheetProtectionType } from "./worksheetProtection";

const events: Readonly<Record<string, EventName>> = {
  ActivatedEvent: "worksheetActivated",
  DeactivatedEvent: "worksheetDeactivated",
  DataChangedEvent: "worksheetChanged",
  SelectionChangedEvent: "worksheetSelectionChanged",
  CalculatedEvent: "worksheetCalculated",
  FormatChangedEvent: "worksheetFormatChanged",
  ProtectionChangedEvent: "worksheetProtectionChanged",
  EventNameChanged: "worksheetNameChanged",
  EventVisibilityChanged: "worksheetVisibilityChanged",
};

const neighbour = (sheet: SheetState, step: 1 | -1, visibleOnly: unknown, { book }: HostState): ApiObject | null => {
  const candidates = book.sheets.filter(
    (other) => other === sheet || visibleOnly !== true || book.visibilityOf(other) === "Visible",
  );
  const found = candidates[candidates.indexOf(sheet) + step];
  return found ? worksheetType(found) : null;
};

const requireFound = (found: ApiObject | null): ApiObject => {
  if (!found) throw itemNotFound();
  return found;
};

const used = (sheet: SheetState, valuesOnly: unknown, { book }: HostState): ApiObject | null => {
  const area = usedArea(book, sheet, valuesOnly === true);
  return area && rangeType(new RangeTarget(sheet, area));
};

/** Makes `sheet` the one in view and tells those who asked. */
export const activateSheet = (sheet: SheetState, { book, events: hub }: HostState): void => {
  const before = book.activeSheet;
  if (before === sheet) return;
  if (book.visibilityOf(sheet) !== "Visible") throw invalidArgument("A hidden sheet cannot be activated.");
  book.activate(sheet);
  hub.raise("worksheetDeactivated", [before.id, WHOLE_WORKBOOK], { worksheetId: before.id });
  hub.raise("worksheetActivated", [sheet.id, WHOLE_WORKBOOK], { worksheetId: sheet.id });
};

export const worksheetType: (sheet: SheetState) => ApiObject = defineType<SheetState>({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet, { book }) => book.nameOf(sheet),
      set(sheet, value, { book, events: hub }) {
        const nameBefore = book.nameOf(sheet);
        const nameAfter = asString(value);
        book.renameSheet(sheet, nameAfter);
        rewriteOwnFormulas(book, (formula) => renameInReferences(formula, nameBefore, nameAfter));
        const detail = { nameBefore, nameAfter, worksheetId: sheet.id, source: "Local" };
        hub.raise("worksheetNameChanged", [sheet.id, WHOLE_WORKBOOK], detail);
      },
    },
    Position: {
      get: (sheet, { book }) => book.indexOf(sheet),
      set: (sheet, value, { book }) => book.moveSheet(sheet, asInteger(value)),
    },
    Visibility: {
      get: (sheet, { book }) => book.visibilityOf(sheet),
      set: (sheet, value, { book }) =>
        book.setVisibility(sheet, asOneOf(value, ["Visible", "Hidden", "VeryHidden"] as const)),
    },
    TabColor: {
      get: (sheet, { book }) => {
        const color = book.model.getWorksheetsProperties()[book.indexOf(sheet)]?.color;
        return color === undefined ? "" : book.model.resolveColor(color);
      },
      set: (sheet, value, { book }) =>
        book.model.setSheetColor(book.indexOf(sheet), value === "" ? undefined : asColor(value)),
    },
    ShowGridlines: { get: (sheet, { book }) => book.model.getShowGridLines(book.indexOf(sheet)) },
    // the client writes the property under this name
    Gridlines: {
      set: (sheet, value, { book }) => book.model.setShowGridLines(book.indexOf(sheet), asBoolean(value)),
    },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => 15 },
  },
  objects: {
    FreezePanes: (sheet) => worksheetFreezePanesType(sheet),
    Protection: (sheet) => worksheetProtectionType(sheet),
    PageLayout: (sheet) => pageLayoutType(sheet),
    Tables: (sheet, { book }) => tableCollectionType({ book, sheet }),
    Names: (sheet, { book }) => namedItemCollectionType({ book, scope: sheet }),
    AutoFilter: (sheet) => autoFilterType({ sheet, table: null }),
  },
  methods: {
    Activate: (sheet, _, host) => activateSheet(sheet, host),
    Delete(sheet, _, { book, events: hub }) {
      book.deleteSheet(sheet);
      hub.raise("worksheetDeleted", [WHOLE_WORKBOOK], { worksheetId: sheet.id, source: "Local" });
    },
    Copy: (sheet, [position, relativeTo], host) => worksheetType(copySheet(sheet, position, relativeTo, host)),
    Calculate: (_, __, { book }) => book.calculateNow(),
    GetCell: (sheet, [row, column]) =>
      rangeType(new RangeTarget(sheet, checkedArea(asInteger(row), asInteger(column), 1, 1))),
    GetRange: (sheet, [address], { book }) =>
      rangeType(
        address === null || address === undefined
          ? new RangeTarget(sheet, WHOLE_SHEET)
          : new RangeTarget(sheet, namedOrAddressed(sheet, asString(address), book)),
      ),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeType(
        new RangeTarget(sheet, checkedArea(asInteger(row), asInteger(column), asInteger(rows), asInteger(columns))),
      ),
    GetRanges(sheet, [addresses], { book }) {
      if (addresses === null || addresses === undefined) return rangeAreasType(new AreasTarget(sheet, [WHOLE_SHEET]));
      const parsed = parseAddresses(asString(addresses));
      if (!parsed || parsed.length === 0) throw invalidArgument();
      if (parsed.some((address) => address.sheet !== null && book.findSheet(address.sheet) !== sheet)) {
        throw invalidArgument("The addresses are of another sheet.");
      }
      return rangeAreasType(
        new AreasTarget(
          sheet,
          parsed.map((address) => address.area),
        ),
      );
    },
    GetUsedRange: (sheet, [valuesOnly], host) =>
      used(sheet, valuesOnly, host) ?? rangeType(new RangeTarget(sheet, areaAt(0, 0))),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], host) => used(sheet, valuesOnly, host) ?? NULL_OBJECT,
    GetNext: (sheet, [visibleOnly], host) => requireFound(neighbour(sheet, 1, visibleOnly, host)),
    GetNextOrNullObject: (sheet, [visibleOnly], host) => orNull(() => neighbour(sheet, 1, visibleOnly, host)),
    GetPrevious: (sheet, [visibleOnly], host) => requireFound(neighbour(sheet, -1, visibleOnly, host)),
    GetPreviousOrNullObject: (sheet, [visibleOnly], host) => orNull(() => neighbour(sheet, -1, visibleOnly, host)),
    _GetSheetById: (_, [id], { book }) => sheetById(id, book),
    _GetAnotherWorksheetById: (_, [id], { book }) => sheetById(id, book),
    ...registrations<SheetState>(events, (sheet) => sheet.id),
  },
});

type Book = HostState["book"];

const sheetById = (id: unknown, book: Book): ApiObject => {
  const sheet = book.findSheet(asString(id));
  if (!sheet) throw itemNotFound();
  return worksheetType(sheet);
};

const checkedArea = (row: number, column: number, rows: number, columns: number): RangeTarget["area"] => {
  if (row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument();
  if (row + rows - 1 > LAST_ROW || column + columns - 1 > LAST_COLUMN) throw invalidArgument();
  return areaAt(row, column, rows, columns);
};

const namedOrAddressed = (sheet: SheetState, text: string, book: Book): RangeTarget["area"] => {
  const name = book.names.find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
  return asAreaOf(book, sheet, name ? name.formula.slice(1) : text);
};
