import { isBlank } from "../cells";
import type { CheckedRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "missing-deadline",
  family: "completeness",
  severity: "warning",
  scope: "table",
  options: { mostly: 0.9, some: 0.8 },
  zh: {
    title: "没有完成时限",
    why: "没有时限就无法督办。长期坚持的工作填“长期”。大多数行都没有写时，只提示一次。",
    messages: { empty: "没有完成时限。", many: "{total}行里有{count}行没有完成时限。" },
  },
  en: {
    title: "No deadline",
    why: "Without a deadline nothing can be followed up. What goes on for ever has 长期. Where fewer than `some` of the rows have one, this is said once.",
    messages: { empty: "There is no deadline.", many: "{count} of {total} rows have no deadline." },
  },
  examples: [
    { wrong: { tasks: [{}, {}, {}, { deadline: null }] }, right: { tasks: [{}, {}, {}, { deadline: "长期" }] } },
  ],
  check(model, { options, report }) {
    const tables: readonly (readonly CheckedRow[])[] = [model.tasks, model.indicators];
    for (const all of tables) {
      const rows = all.filter((row) => !row.gone);
      const empty = rows.filter((row) => isBlank(row.deadline));
      const share = 1 - empty.length / Math.max(1, rows.length);
      const [first] = empty;
      if (first && share < options.some) {
        const params = { count: empty.length, total: rows.length };
        report("many", { row: first, field: "deadline", params, severity: "notice" });
        continue;
      }
      for (const row of empty)
        report("empty", { row, field: "deadline", severity: share >= options.mostly ? "warning" : "notice" });
    }
  },
});
