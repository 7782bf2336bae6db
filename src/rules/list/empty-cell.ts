import { isBlank, nameOf } from "../cells";
import type { CheckedRow } from "../checkedWorkbook";
import type { Field } from "../fields";
import type { Severity } from "../rule";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "empty-cell",
  family: "completeness",
  severity: "error",
  scope: "row",
  options: {},
  zh: {
    title: "必填的格空着",
    why: "名称、要求、口径、方向空着的行，汇总和考核都算不了。",
    messages: { empty: "{field}没有填。" },
  },
  en: {
    title: "Required cell is empty",
    why: "A row without its name, comparator, basis or direction can be neither summed up nor assessed.",
    messages: { empty: "The {field} is empty." },
  },
  examples: [
    { wrong: { indicators: [{ name: "" }] }, right: { indicators: [{ name: "制造业产品质量合格率" }] } },
    { wrong: { indicators: [{ comparator: null }] }, right: { indicators: [{ comparator: "ge" }] } },
  ],
  check(row, { model, report }) {
    const empty = (field: Field, severity: Severity): void =>
      report("empty", { row, field, params: { field: { field } }, severity });
    if (isBlank(nameOf(row))) empty(row.table === "indicators" ? "name" : "title", "error");
    if (row.table !== "indicators") {
      if (row.id !== null && isBlank(row.text) && has(model.columns, row, "text")) empty("text", "warning");
      return;
    }
    if (row.id !== null && isBlank(row.sentence) && has(model.columns, row, "sentence")) empty("sentence", "notice");
    if (row.comparator === null) empty("comparator", isBlank(row.value) ? "warning" : "error");
    if (row.basis === null && has(model.columns, row, "basis")) empty("basis", "warning");
    if (
      row.direction === "" &&
      row.comparator !== null &&
      row.comparator !== "qualitative" &&
      has(model.columns, row, "direction")
    )
      empty("direction", "warning");
  },
});

/** A table that lacks the whole column leaves nothing empty. */
const has = (
  columns: Readonly<Partial<Record<string, ReadonlyMap<string, string>>>>,
  row: CheckedRow,
  field: Field,
): boolean => columns[row.table]?.has(field) ?? false;
