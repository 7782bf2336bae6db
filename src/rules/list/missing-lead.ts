import type { CheckedRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "missing-lead",
  family: "responsibility",
  severity: "warning",
  scope: "table",
  options: { mostly: 0.9, some: 0.5, often: 0.2 },
  zh: {
    title: "没有牵头单位",
    why: "没有人牵头的行没有人做。大多数行都写了牵头单位时，空着的多半是漏填；大多数行都没有写时，只提示一次。",
    messages: {
      none: "没有牵头单位，也没有配合单位。",
      shared: "有配合单位，没有牵头单位。",
      many: "{total}行里有{count}行没有牵头单位。",
    },
  },
  en: {
    title: "No lead body",
    why: "A row that nobody leads is a row that nobody does. Where nearly all rows (`mostly`) have a lead, an empty one was forgotten; where fewer than `some` have one, or more than `often` name only those that cooperate, this is said once.",
    messages: {
      none: "Nobody leads, and nobody cooperates.",
      shared: "Bodies cooperate, but none leads.",
      many: "{count} of {total} rows have no lead body.",
    },
  },
  examples: [
    {
      wrong: { tasks: [{}, {}, {}, { lead: [], cooperate: [] }] },
      right: { tasks: [{}, {}, {}, {}] },
    },
  ],
  check(model, { options, report }) {
    const tables: readonly (readonly CheckedRow[])[] = [model.tasks, model.text ? [] : model.indicators];
    for (const all of tables) {
      const rows = all.filter((row) => !row.gone);
      const empty = rows.filter((row) => row.lead.length === 0);
      const share = 1 - empty.length / Math.max(1, rows.length);
      const [first] = empty;
      if (share < options.some) {
        if (first)
          report("many", {
            row: first,
            field: "lead",
            params: { count: empty.length, total: rows.length },
            severity: "notice",
          });
        continue;
      }
      // 按职责分工负责: where plans leave the lead open on purpose, once is enough
      const open = empty.filter((row) => row.cooperate.length > 0);
      const often = open.length > options.often * rows.length;
      if (often && open[0])
        report("many", {
          row: open[0],
          field: "lead",
          params: { count: open.length, total: rows.length },
          severity: "notice",
        });
      for (const row of often ? empty.filter((one) => !open.includes(one)) : empty) {
        const shared = row.cooperate.length > 0;
        const severity = share >= options.mostly && !shared ? "warning" : "notice";
        report(shared ? "shared" : "none", { row, field: "lead", severity });
      }
    }
  },
});
