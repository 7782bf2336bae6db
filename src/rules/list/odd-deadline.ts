import { yearMonthIn } from "../cells";
import type { CheckedRow } from "../checkedWorkbook";
import { listUnder } from "../rowIndex";
import { defineRule } from "../rule";

const anyYear =
  /(?:19|20)\d{2}年|[一二三四五六七八九十]五[”"」]?(?:末|期|时期|规划)|季度|月底|个月|年内|今年|当年|明年/;

export const rule = defineRule({
  id: "odd-deadline",
  family: "consistency",
  severity: "notice",
  scope: "table",
  options: { share: 0.6, fewest: 4 },
  zh: {
    title: "完成时限与同类各行不同",
    why: "原文没有单独写年份的行，完成时限通常都是规划期末。个别一行不同，可能是填错。",
    messages: { odd: "原文没有写年份，其他同类行的完成时限是{usual}，这一行是{deadline}。" },
  },
  en: {
    title: "Deadline unlike that of its like",
    why: "Rows whose sentence names no year usually fall due with the plan. A single one that differs may be a slip.",
    messages: { odd: "The sentence names no year; rows like it fall due in {usual}, this one in {deadline}." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "食品抽检合格率", sentence: "食品抽检合格率达到96%" },
          { name: "药品抽检合格率", sentence: "药品抽检合格率达到96%" },
          { name: "农产品监测合格率", sentence: "农产品监测合格率达到96%" },
          { name: "工程验收合格率", sentence: "工程验收合格率达到96%", deadline: "2029" },
        ],
      },
      right: {
        indicators: [
          { name: "食品抽检合格率", sentence: "食品抽检合格率达到96%" },
          { name: "药品抽检合格率", sentence: "药品抽检合格率达到96%" },
          { name: "农产品监测合格率", sentence: "农产品监测合格率达到96%" },
          { name: "工程验收合格率", sentence: "工程验收合格率达到96%" },
        ],
      },
    },
  ],
  check(model, { options, report }) {
    const tables: readonly (readonly CheckedRow[])[] = [model.indicators, model.tasks];
    for (const rows of tables) {
      const silent = rows.filter((row) => {
        const text = row.table === "indicators" ? row.sentence : row.text;
        return !row.gone && text !== "" && yearMonthIn(row.deadline) !== null && !anyYear.test(text);
      });
      if (silent.length < options.fewest) continue;
      const byDeadline = [...listUnder(silent, (row) => String(row.deadline))].sort(
        (a, b) => b[1].length - a[1].length,
      );
      const [usual, same] = byDeadline[0] ?? ["", []];
      if (same.length < options.share * silent.length) continue;
      for (const [deadline, odd] of byDeadline.slice(1))
        // several rows of one other year stand under a heading that names it
        if (odd.length <= 2)
          for (const row of odd) report("odd", { row, field: "deadline", params: { usual, deadline } });
    }
  },
});
