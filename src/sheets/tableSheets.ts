import { indicatorSheet } from "./indicatorSheet";
import type { TableSheet } from "./tableSheet";
import { taskSheet } from "./taskSheet";

/** The tables of the workbook, in the order of their tabs. */
export const tableSheets: readonly TableSheet[] = [taskSheet, indicatorSheet];
