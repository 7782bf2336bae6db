import type { DocumentPropertiesState, WorkbookState } from "../model/workbookState";
import { defineType, type Scalar } from "../protocol/apiObject";
import { asString } from "./arguments";

const text = (key: keyof DocumentPropertiesState): Scalar<WorkbookState> => ({
  get: (book) => book.properties[key],
  set(book, value) {
    book.properties = { ...book.properties, [key]: asString(value) };
  },
});

export const documentPropertiesType = defineType<WorkbookState>({
  name: "DocumentProperties",
  scalars: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: { get: (book) => book.properties.lastAuthor },
  },
});
