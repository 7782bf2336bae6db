import type { WorkbookState } from "../model/workbookState";
import { defineType, orNull, type ApiObject } from "../protocol/apiObject";
import { asString } from "./arguments";

interface SettingTarget {
  readonly book: WorkbookState;
  readonly key: string;
}

const settingType = defineType<SettingTarget>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key) ?? null,
      set: ({ book, key }, value) => void book.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ book, key }) => void book.settings.delete(key),
  },
});

const find = (book: WorkbookState, key: unknown): ApiObject | null =>
  typeof key === "string" && book.settings.has(key) ? settingType({ book, key }) : null;

export const settingCollectionType = defineType<WorkbookState>({
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => settingType({ book, key })),
  item: (book, key) => find(book, key),
  methods: {
    Add(book, [key, value]) {
      const name = asString(key);
      book.settings.set(name, value);
      return settingType({ book, key: name });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, [key]) => orNull(() => find(book, key)),
  },
});
