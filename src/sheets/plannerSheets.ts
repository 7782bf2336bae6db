import { countySheet } from "./countySheet";
import type { PlannerSheet } from "./plannerSheet";
import { summarySheet } from "./summarySheet";

/** The sheets that stand behind the tables, in the order of their tabs. */
export const plannerSheets: readonly PlannerSheet[] = [countySheet, summarySheet];
