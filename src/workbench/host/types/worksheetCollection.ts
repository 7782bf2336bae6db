import { WHOLE_WORKBOOK, type EventName } from "../events";
import type { HostState } from "../hostState";
import type { SheetState } from "../model/sheetState";
import type { WorkbookState } from "../model/workbookState";
import { defineType, orNull, type ApiObject } from "../protocol/apiObject";
import { itemNotFound } from "../apiError";
import { asOptionalString } from "./arguments";
import { registrations } from "./registrations";
import { worksheetType } from "./worksheet";

const visible = (book: WorkbookState, only: unknown): readonly SheetState[] =>
  only === true ? book.sheets.filter((sheet) => book.visibilityOf(sheet) === "Visible") : book.sheets;

const find = (book: WorkbookState, key: unknown): ApiObject | null => {
  const sheet = typeof key === "string" ? book.findSheet(key) : null;
  return sheet && worksheetType(sheet);
};

const required = (sheet: SheetState | undefined): ApiObject => {
  if (!sheet) throw itemNotFound();
  return worksheetType(sheet);
};

/** What a sheet raises, the collection raises for all sheets. */
const events: Readonly<Record<string, EventName>> = {
  ActivatedEvent: "worksheetActivated",
  DeactivatedEvent: "worksheetDeactivated",
  AddedEvent: "worksheetAdded",
  DeletedEvent: "worksheetDeleted",
  DataChangedEvent: "worksheetChanged",
  SelectionChangedEvent: "worksheetSelectionChanged",
  FormatChangedEvent: "worksheetFormatChanged",
  ProtectionChangedEvent: "worksheetProtectionChanged",
};

export const worksheetCollectionType = defineType<WorkbookState>({
  name: "WorksheetCollection",
  items: (book) => book.sheets.map((sheet) => worksheetType(sheet)),
  item: (book, key) => find(book, key),
  methods: {
    Add: (book, [name], host) => worksheetType(addSheet(book, asOptionalString(name), host)),
    GetActiveWorksheet: (book) => worksheetType(book.activeSheet),
    GetCount: (book, [only]) => visible(book, only).length,
    GetFirst: (book, [only]) => required(visible(book, only)[0]),
    GetLast: (book, [only]) => required(visible(book, only).at(-1)),
    GetItem: (book, [key]) => required(typeof key === "string" ? (book.findSheet(key) ?? undefined) : undefined),
    GetItemOrNullObject: (book, [key]) => orNull(() => find(book, key)),
    ...registrations<WorkbookState>(events, () => WHOLE_WORKBOOK),
  },
});

const addSheet = (book: WorkbookState, name: string | null, host: HostState): SheetState => {
  const active = book.activeSheet;
  const sheet = book.addSheet(name);
  book.activate(active);
  host.events.raise("worksheetAdded", [WHOLE_WORKBOOK], { worksheetId: sheet.id, source: "Local" });
  return sheet;
};
