import type { Confidence } from "../plan/plan";
import type { TableColumn } from "./tableSheet";

/** 来源条款: where in the plan a row comes from. */
export const sourceColumn: TableColumn = {
  head: "来源条款",
  width: 11,
  align: "center",
  format: "text",
  filledBy: "plan",
  entry: null,
};

export const remarkColumn: TableColumn = {
  head: "备注",
  width: 11,
  align: "left",
  format: "text",
  filledBy: "people",
  entry: null,
  departmentFills: true,
};

/** Stands in 备注 of a row that somebody should look at; it goes when they delete it. */
export const checkMark = "待核对";

export const checkNote = (confidence: Confidence): string | null => (confidence.sure ? null : checkMark);
