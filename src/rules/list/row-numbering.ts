import type { CheckedRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "row-numbering",
  family: "completeness",
  severity: "warning",
  scope: "table",
  options: {},
  zh: {
    title: "序号重复或跳号",
    why: "序号重复说明有行是复制来的，跳号说明有行被删了。核对是否有意，再重新编号。",
    messages: { twice: "序号{number}出现了两次。", gap: "序号从{before}跳到{number}。" },
  },
  en: {
    title: "Row numbers doubled or skipped",
    why: "A number twice means a copied row, a number skipped a deleted one. See whether that was meant, and number anew.",
    messages: { twice: "The number {number} stands twice.", gap: "The numbers jump from {before} to {number}." },
  },
  examples: [
    {
      wrong: { tasks: [{ number: 1 }, { number: 2 }, { number: 4 }] },
      right: { tasks: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    },
  ],
  check(model, { report }) {
    const tables: readonly (readonly CheckedRow[])[] = [model.indicators, model.tasks];
    for (const rows of tables) {
      const numbered = rows
        .flatMap((row) => (typeof row.number === "number" ? [{ row, number: row.number }] : []))
        .sort((a, b) => a.number - b.number);
      numbered.forEach(({ row, number }, at) => {
        const before = numbered[at - 1]?.number ?? 0;
        if (number === before) report("twice", { row, field: "number", params: { number } });
        else if (number > before + 1)
          report("gap", { row, field: "number", params: { before, number }, severity: "notice" });
      });
    }
  },
});
