import type { CheckedRow } from "../checkedWorkbook";
import { listUnder } from "../rowIndex";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "duplicate-id",
  family: "completeness",
  severity: "warning",
  scope: "table",
  options: {},
  zh: {
    title: "编号重复",
    why: "复制整行会连隐藏的编号一起复制：重新生成时只认第一行，后面的会当成手工添加的行。",
    messages: { twice: "编号{id}在第{number}行已经有了。" },
  },
  en: {
    title: "Row id twice",
    why: "Copying a whole row copies its hidden id too: when the sheets are made again only the first is the plan's row, and the others count as added by hand.",
    messages: { twice: "The id {id} is that of row {number} already." },
  },
  examples: [
    {
      wrong: {
        tasks: [
          { id: "T-1", key: "T-1", title: "整治水库" },
          { id: "T-1", key: "T-1 2", title: "疏浚河道" },
        ],
      },
      right: {
        tasks: [
          { id: "T-1", key: "T-1", title: "整治水库" },
          { id: "T-2", key: "T-2", title: "疏浚河道" },
        ],
      },
    },
  ],
  check(model, { report }) {
    const tables: readonly (readonly CheckedRow[])[] = [model.indicators, model.tasks];
    for (const rows of tables)
      for (const [id, [first, ...copies]] of listUnder(
        rows.filter((row) => row.id !== null),
        (row) => row.id ?? "",
      ))
        for (const copy of copies)
          report("twice", {
            row: copy,
            field: "id",
            others: first ? [first] : [],
            params: { id, number: String(first?.number ?? "") },
          });
  },
});
