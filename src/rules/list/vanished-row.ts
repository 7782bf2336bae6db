import { nameOf } from "../cells";
import type { CheckedRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "vanished-row",
  family: "completeness",
  severity: "notice",
  scope: "workbook",
  options: {},
  zh: {
    title: "原文已从规划中删除的行",
    why: "规划改过以后，这一行的原文不见了。确认不再需要的，把行删掉；仍要考核的，清除来源条款里的“已删除”标记。",
    messages: { gone: "“{name}”的原文已从规划中删除。", unknown: "“{name}”的编号不在这份规划里。" },
  },
  en: {
    title: "Row whose sentence has vanished from the plan",
    why: "The plan was changed and the sentence of this row is gone. Delete the row, or take the mark out of its source if it stays.",
    messages: {
      gone: "The sentence of “{name}” is gone from the plan.",
      unknown: "The id of “{name}” is not one of this plan.",
    },
  },
  examples: [{ wrong: { tasks: [{ title: "整治水库", gone: true }] }, right: { tasks: [{ title: "整治水库" }] } }],
  check(model, { report }) {
    const ids = model.planRows ? new Set(model.planRows.map(({ id }) => id)) : null;
    const tables: readonly (readonly CheckedRow[])[] = [model.indicators, model.tasks];
    for (const rows of tables)
      for (const row of rows) {
        const name = nameOf(row);
        if (row.gone) report("gone", { row, field: "section", params: { name } });
        else if (ids && row.id !== null && !ids.has(row.id))
          report("unknown", { row, field: "section", params: { name } });
      }
  },
});
