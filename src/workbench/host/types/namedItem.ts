import { invalidArgument, itemNotFound } from "../apiError";
import { absoluteAddressOf, quoteSheetName } from "../model/area";
import { addName, deleteName, findName, placeOfName, setNameFormula } from "../model/names";
import type { SheetState } from "../model/sheetState";
import { RangeTarget } from "../model/targets";
import type { NameState, WorkbookState } from "../model/workbookState";
import { defineType, isApiObject, orNull, type ApiObject } from "../protocol/apiObject";
import { asOptionalString, asString } from "./arguments";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

const rangeOf = (item: NameState, book: WorkbookState): ApiObject | null => {
  const place = placeOfName(item);
  const sheet = place && (place.sheet === null ? item.scope : book.findSheet(place.sheet));
  return place && sheet ? rangeType(new RangeTarget(sheet, place.area)) : null;
};

const required = (found: ApiObject | null): ApiObject => {
  if (!found) throw itemNotFound();
  return found;
};

const namedItemType = defineType<NameState>({
  name: "NamedItem",
  identity: (item) => ({ _Id: item.name }),
  scalars: {
    Name: { get: (item) => item.name },
    Formula: {
      get: (item) => item.formula,
      set: (item, value, { book }) => setNameFormula(book, item, asString(value)),
    },
    Value: { get: (item) => item.formula.replace(/^=/, "") },
    Type: { get: (item) => (placeOfName(item) ? "Range" : "String") },
    Scope: { get: (item) => (item.scope === null ? "Workbook" : "Worksheet") },
    Comment: {
      get: (item) => item.comment,
      set(item, value) {
        item.comment = asString(value);
      },
    },
    Visible: {
      get: (item) => item.visible,
      set(item, value) {
        item.visible = value === true;
      },
    },
  },
  objects: {
    Worksheet: (item) => required(item.scope && worksheetType(item.scope)),
    WorksheetOrNullObject: (item) => orNull(() => item.scope && worksheetType(item.scope)),
  },
  methods: {
    Delete: (item, _, { book }) => deleteName(book, item),
    GetRange: (item, _, { book }) => required(rangeOf(item, book)),
    GetRangeOrNullObject: (item, _, { book }) => orNull(() => rangeOf(item, book)),
  },
});

interface Names {
  readonly book: WorkbookState;
  /** null: the names of the workbook */
  readonly scope: SheetState | null;
}

const find = ({ book, scope }: Names, key: unknown): ApiObject | null => {
  const item = findName(book, scope, asString(key));
  return item && namedItemType(item);
};

const formulaOf = (reference: unknown, book: WorkbookState): string => {
  if (isApiObject(reference)) {
    if (!(reference.target instanceof RangeTarget)) throw invalidArgument();
    const { sheet, area } = reference.target;
    return `=${quoteSheetName(book.nameOf(sheet))}!${absoluteAddressOf(area)}`;
  }
  return asString(reference);
};

export const namedItemCollectionType = defineType<Names>({
  name: "NamedItemCollection",
  // the workbook's own collection lists the names of the sheets as well
  items: ({ book, scope }) =>
    book.names.filter((item) => scope === null || item.scope === scope).map((item) => namedItemType(item)),
  item: find,
  methods: {
    Add({ book, scope }, [name, reference, comment]) {
      const item: NameState = {
        name: asString(name),
        formula: formulaOf(reference, book),
        comment: asOptionalString(comment) ?? "",
        visible: true,
        scope,
      };
      return namedItemType(addName(book, item));
    },
    GetCount: ({ book, scope }) => book.names.filter((item) => scope === null || item.scope === scope).length,
    GetItem: (names, [key]) => required(find(names, key)),
    GetItemOrNullObject: (names, [key]) => orNull(() => find(names, key)),
  },
});
