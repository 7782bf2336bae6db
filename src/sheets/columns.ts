import type { Confidence } from "../plan/plan";
import type { TableColumn } from "./tableSheet";

/** Makers of columns: one a kind of content. What is not said is as in most columns of the kind. */

/** Words of the plan, for people to read. */
export const planText = (head: string, width: number): TableColumn => ({
  head,
  width,
  align: "left",
  format: "prose",
  filledBy: "plan",
  entry: null,
});

/** Words that people write. */
export const ownText = (head: string, width: number, prompt: string | null): TableColumn => ({
  ...planText(head, width),
  filledBy: "people",
  entry: prompt === null ? null : { kind: "text", prompt, maxLength: 1000 },
});

/** A short text that stays text: a clause, a unit, a year and month. */
export const code = (head: string, width: number): TableColumn => ({
  ...planText(head, width),
  align: "center",
  format: "code",
});

/** One of a few words; nothing else may be typed. */
export const choice = (head: string, width: number, values: readonly string[], prompt: string): TableColumn => ({
  ...planText(head, width),
  align: "center",
  entry: { kind: "choice", values, prompt },
});

export const figure = (head: string, width: number, prompt: string): TableColumn => ({
  ...planText(head, width),
  align: "right",
  format: "figure",
  entry: { kind: "figure", prompt },
});

/** The same column, filled in by people. */
export const byPeople = (column: TableColumn): TableColumn => ({ ...column, filledBy: "people" });

/** Columns that more than one table has. */

export const leadColumn: TableColumn = {
  ...ownText("牵头单位", 12, null),
  entry: { kind: "bodies", several: false, prompt: "从下拉列表选择，也可直接填写。一般只填一个单位。" },
};

export const cooperateColumn = (width: number): TableColumn => ({
  ...ownText("配合单位", width, null),
  entry: { kind: "bodies", several: true, prompt: "从下拉列表选择，也可直接填写。多个单位之间用顿号“、”分隔。" },
});

export const deadlineColumn: TableColumn = {
  ...byPeople(code("完成时限", 9)),
  entry: { kind: "text", prompt: "按“2025”或“2025-06”填写；长期工作填“长期”。", maxLength: 30 },
};

/** 来源条款: where in the plan a row comes from. */
export const sourceColumn: TableColumn = code("来源条款", 11);

export const remarkColumn: TableColumn = { ...ownText("备注", 11, null), departmentFills: true };

/** Stands in 备注 of a row that somebody should look at; it goes when they delete it. */
export const checkMark = "待核对";

export const checkNote = (confidence: Confidence): string | null => (confidence.sure ? null : checkMark);
