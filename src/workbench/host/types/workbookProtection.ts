import { ApiError } from "../apiError";
import type { WorkbookState } from "../model/workbookState";
import { defineType } from "../protocol/apiObject";
import { asOptionalString } from "./arguments";
import { requirePassword } from "./worksheetProtection";

export const workbookProtectionType = defineType<WorkbookState>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: (book) => book.structureProtection !== null } },
  methods: {
    Protect(book, [password]) {
      if (book.structureProtection) throw new ApiError("InvalidOperation", "The workbook is protected already.");
      book.structureProtection = { password: asOptionalString(password) };
    },
    Unprotect(book, [password]) {
      if (!book.structureProtection) return;
      requirePassword(book.structureProtection.password, asOptionalString(password));
      book.structureProtection = null;
    },
  },
});
