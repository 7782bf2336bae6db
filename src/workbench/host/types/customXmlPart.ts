import { invalidArgument, itemNotFound } from "../apiError";
import { customXmlNamespace } from "../model/customXml";
import type { CustomXmlPartState, WorkbookState } from "../model/workbookState";
import { defineType, orNull, type ApiObject } from "../protocol/apiObject";
import { asString } from "./arguments";

interface PartTarget {
  readonly book: WorkbookState;
  readonly part: CustomXmlPartState;
}

const living = ({ book, part }: PartTarget): CustomXmlPartState => {
  if (!book.customXmlParts.includes(part)) throw itemNotFound();
  return part;
};

const wellFormed = (value: unknown): string => {
  const xml = asString(value);
  if (customXmlNamespace(xml) === null) throw invalidArgument("This is no XML.");
  return xml;
};

const customXmlPartType = defineType<PartTarget>({
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: (target) => customXmlNamespace(living(target).xml) ?? "" },
  },
  methods: {
    GetXml: (target) => living(target).xml,
    SetXml(target, [xml]) {
      living(target).xml = wellFormed(xml);
    },
    Delete(target) {
      const part = living(target);
      target.book.customXmlParts = target.book.customXmlParts.filter((other) => other !== part);
    },
  },
});

interface ScopedTarget {
  readonly book: WorkbookState;
  /** null: all namespaces */
  readonly namespace: string | null;
}

const partsOf = ({ book, namespace }: ScopedTarget): readonly PartTarget[] =>
  book.customXmlParts
    .filter((part) => namespace === null || customXmlNamespace(part.xml) === namespace)
    .map((part) => ({ book, part }));

const find = (target: ScopedTarget, id: unknown): ApiObject | null => {
  const found = partsOf(target).find(({ part }) => part.id === id);
  return found ? customXmlPartType(found) : null;
};

const only = (target: ScopedTarget): ApiObject | null => {
  const [first, ...more] = partsOf(target);
  return first && more.length === 0 ? customXmlPartType(first) : null;
};

const customXmlPartScopedCollectionType = defineType<ScopedTarget>({
  name: "CustomXmlPartScopedCollection",
  items: (target) => partsOf(target).map(customXmlPartType),
  item: find,
  methods: {
    GetCount: (target) => partsOf(target).length,
    GetItemOrNullObject: (target, [id]) => orNull(() => find(target, id)),
    GetOnlyItem(target) {
      const found = only(target);
      if (!found) throw itemNotFound();
      return found;
    },
    GetOnlyItemOrNullObject: (target) => orNull(() => only(target)),
  },
});

const all = (book: WorkbookState): ScopedTarget => ({ book, namespace: null });

export const customXmlPartCollectionType = defineType<WorkbookState>({
  name: "CustomXmlPartCollection",
  items: (book) => partsOf(all(book)).map(customXmlPartType),
  item: (book, id) => find(all(book), id),
  methods: {
    Add(book, [xml]) {
      const part: CustomXmlPartState = { id: book.nextPartId(), xml: wellFormed(xml) };
      book.customXmlParts = [...book.customXmlParts, part];
      return customXmlPartType({ book, part });
    },
    GetByNamespace: (book, [namespace]) => customXmlPartScopedCollectionType({ book, namespace: asString(namespace) }),
    GetCount: (book) => book.customXmlParts.length,
    GetItemOrNullObject: (book, [id]) => orNull(() => find(all(book), id)),
  },
});
