import { measureKey } from "../measures";
import { listUnder } from "../rowIndex";
import { nameOf } from "../cells";
import type { CheckedRow } from "../checkedWorkbook";
import { defineRule } from "../rule";

/** What two rows have to share to be one: all that they say, and the sentence that they come from. */
const saying = (row: CheckedRow): string =>
  row.table === "indicators"
    ? [
        measureKey(row.name),
        row.comparator,
        row.basis,
        row.value,
        row.high,
        row.unit,
        row.deadline,
        row.section,
        row.sentence,
        row.quote,
      ].join("\n")
    : [row.title, row.text, row.section].join("\n");

export const rule = defineRule({
  id: "duplicate-row",
  family: "completeness",
  severity: "error",
  scope: "table",
  options: {},
  zh: {
    title: "重复的行",
    why: "同一句话的同一个指标或任务出现了两行，汇总时会算两遍。删掉一行。",
    messages: { twice: "“{name}”与第{number}行重复。" },
  },
  en: {
    title: "Row twice",
    why: "The same indicator or task of the same sentence has two rows and would be counted twice. Delete one.",
    messages: { twice: "“{name}” repeats row {number}." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "新建口袋公园", value: 30, unit: "个", basis: "new", sentence: "新建口袋公园30个" },
          { name: "新建口袋公园", value: 30, unit: "个", basis: "new", sentence: "新建口袋公园30个" },
        ],
      },
      right: {
        indicators: [
          { name: "新建口袋公园", value: 30, unit: "个", basis: "new", sentence: "新建口袋公园30个" },
          { name: "新建足球场", value: 6, unit: "个", basis: "new", sentence: "新建足球场6个" },
        ],
      },
    },
  ],
  check(model, { report }) {
    for (const rows of [model.indicators, model.tasks]) {
      const named = rows.filter((row) => !row.gone && nameOf(row).trim() !== "");
      const alike = [...listUnder(named, nameOf).values()].filter((same) => same.length > 1);
      for (const [first, ...copies] of alike.flatMap((same) => [...listUnder(same, saying).values()])) {
        for (const copy of copies)
          report("twice", {
            row: copy,
            others: first ? [first] : [],
            // 连续3年递减，低于全国平均水平: two rows of words alone may say two things
            severity: copy.table === "indicators" && copy.comparator === "qualitative" ? "notice" : "error",
            params: { name: nameOf(copy), number: String(first?.number ?? "") },
          });
      }
    }
  },
});
