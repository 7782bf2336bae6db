import { ApiError, invalidArgument } from "../apiError";
import { WHOLE_WORKBOOK } from "../events";
import type { HostState } from "../hostState";
import type { ProtectionOptions, SheetState } from "../model/sheetState";
import { defineType } from "../protocol/apiObject";
import { asBoolean, asOneOf, asOptionalString, asRecord } from "./arguments";

const selectionModes = ["Normal", "Unlocked", "None"] as const;

export const strictest: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const readOptions = (value: unknown): ProtectionOptions => {
  if (value === null || value === undefined) return strictest;
  const options: Record<string, unknown> = { ...strictest };
  for (const [key, choice] of Object.entries(asRecord(value))) {
    if (choice === null || choice === undefined) continue;
    if (!Object.hasOwn(strictest, key)) throw invalidArgument(key);
    options[key] = key === "selectionMode" ? asOneOf(choice, selectionModes) : asBoolean(choice);
  }
  return options as unknown as ProtectionOptions;
};

const tell = (sheet: SheetState, { events }: HostState): void => {
  const detail = { isProtected: sheet.protection !== null, worksheetId: sheet.id, source: "Local" };
  events.raise("worksheetProtectionChanged", [sheet.id, WHOLE_WORKBOOK], detail);
};

/** Which password a protection takes back; a protection without one takes anything. */
export const requirePassword = (needed: string | null, given: string | null): void => {
  if (needed !== null && needed !== given) throw new ApiError("AccessDenied", "The password is wrong.");
};

export const worksheetProtectionType = defineType<SheetState>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? strictest },
  },
  methods: {
    Protect(sheet, [options, password], host) {
      if (sheet.protection) throw new ApiError("InvalidOperation", "The sheet is protected already.");
      sheet.protection = { options: readOptions(options), password: asOptionalString(password) };
      tell(sheet, host);
    },
    Unprotect(sheet, [password], host) {
      if (!sheet.protection) return;
      requirePassword(sheet.protection.password, asOptionalString(password));
      sheet.protection = null;
      tell(sheet, host);
    },
  },
});
