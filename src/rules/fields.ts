/** Cells of a row that a rule can point at; `annual:2026` and `actual:2026` are those of a year. */
export type Field =
  | "number"
  | "name"
  | "direction"
  | "comparator"
  | "value"
  | "high"
  | "unit"
  | "basis"
  | "deadline"
  | "baselineYear"
  | "baseline"
  | "lead"
  | "cooperate"
  | "section"
  | "remark"
  | "sentence"
  | "title"
  | "text"
  | "progress"
  | "status"
  | "id"
  | `annual:${number}`
  | `actual:${number}`;

type PlainField = Exclude<Field, `${string}:${number}`>;

/** Heads of the columns, and the same words in English. */
const words: Readonly<Record<PlainField, readonly [zh: string, en: string]>> = {
  number: ["序号", "number"],
  name: ["指标名称", "indicator"],
  direction: ["方向", "direction"],
  comparator: ["要求", "comparator"],
  value: ["目标值", "target"],
  high: ["上限", "upper limit"],
  unit: ["计量单位", "unit"],
  basis: ["口径", "basis"],
  deadline: ["完成时限", "deadline"],
  baselineYear: ["基期年", "baseline year"],
  baseline: ["基期值", "baseline"],
  lead: ["牵头单位", "lead body"],
  cooperate: ["配合单位", "cooperating bodies"],
  section: ["来源条款", "source"],
  remark: ["备注", "remark"],
  sentence: ["原文", "sentence"],
  title: ["工作任务", "task"],
  text: ["目标要求", "requirement"],
  progress: ["进展情况", "progress"],
  status: ["完成状态", "status"],
  id: ["编号", "row id"],
};

const isPlain = (field: string): field is PlainField => Object.hasOwn(words, field);

/** @example fieldWords("value", "zh-CN") // "目标值" */
export const fieldWords = (field: Field, language: "zh-CN" | "en-US"): string => {
  const at = language === "zh-CN" ? 0 : 1;
  if (isPlain(field)) return words[field][at];
  const [kind, year] = field.split(":");
  const [zh, en] = kind === "annual" ? ["年目标", "target of"] : ["年实际", "actual of"];
  return language === "zh-CN" ? `${year ?? ""}${zh}` : `${en} ${year ?? ""}`;
};

const fieldsByHead = new Map<string, PlainField>(
  Object.entries(words).flatMap(([field, [zh]]) => (isPlain(field) ? [[zh, field] as const] : [])),
);
const yearHead = /^((?:19|20)\d{2})年?(?:(年度)?(?:目标)?值?|(?:年度)?实际(?:完成)?(?:值|数)?)$/;

/**
 * The field of a column by its head; null for a column that rules do not look at.
 *
 * @example fieldOfHead("2026年") // "annual:2026"
 */
export const fieldOfHead = (head: string): Field | null => {
  const plain = fieldsByHead.get(head);
  if (plain) return plain;
  const year = yearHead.exec(head)?.[1];
  if (year === undefined) return null;
  return head.includes("实际") ? `actual:${Number(year)}` : `annual:${Number(year)}`;
};
