import { figureText, numberIn, same, yearMonthIn } from "../cells";
import type { IndicatorRow } from "../checkedWorkbook";
import { listUnder } from "../rowIndex";
import { defineRule } from "../rule";

const asked = (row: IndicatorRow): string =>
  [row.unit, row.comparator, row.basis, yearMonthIn(row.deadline)?.year ?? "", row.partOf ?? ""].join("\n");

export const rule = defineRule({
  id: "one-measure-two-targets",
  family: "consistency",
  severity: "warning",
  scope: "measure",
  options: { shortest: 4 },
  zh: {
    title: "同一指标有两个目标",
    why: "同一个指标、同一个完成年，前后写了两个不同的数，下面不知道按哪个落实。统一成一个，或把名称写清楚。",
    messages: { two: "“{name}”{year}有不同的目标：{figures}。" },
  },
  en: {
    title: "One indicator, two targets",
    why: "The same indicator with the same deadline has two figures, and nobody knows which one counts. Make them one, or their names different.",
    messages: { two: "“{name}” has different targets {year}: {figures}." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "消费者投诉按期办结率", value: 99, section: "二、(三)" },
          { name: "消费者投诉按期办结率", value: 98, section: "三、(四)9" },
        ],
      },
      right: {
        indicators: [
          { name: "消费者投诉按期办结率", value: 99, section: "二、(三)" },
          { name: "消费者投诉按期办结率", value: 99, section: "三、(四)9" },
        ],
      },
    },
  ],
  check(rows, { options, report }) {
    for (const [, alike] of listUnder(
      rows.filter((row) => row.name.length >= options.shortest && numberIn(row.value) !== null && row.basis !== "new"),
      asked,
    )) {
      const [first] = alike;
      const value = numberIn(first?.value);
      const other = alike.find(
        // 确保25%、力争30%: two figures in one sentence are meant
        (row) =>
          !same(numberIn(row.value) ?? 0, value ?? 0) && (row.sentence === "" || row.sentence !== first?.sentence),
      );
      if (!first || !other) continue;
      report("two", {
        row: other,
        field: "value",
        others: alike.filter((row) => row !== other),
        params: {
          name: first.name,
          year: String(first.deadline ?? ""),
          figures: alike
            .map(
              (row) =>
                `${figureText(numberIn(row.value) ?? 0, row.unit)}${row.section === "" ? "" : `（${row.section}）`}`,
            )
            .join("、"),
        },
      });
    }
  },
});
