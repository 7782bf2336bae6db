import { defineRule } from "../rule";

const wanted: Readonly<Record<string, string>> = { ge: "正向", le: "逆向", range: "区间" };

export const rule = defineRule({
  id: "direction-against-comparator",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "方向与要求不一致",
    why: "“≥”是正向，“≤”是逆向，“区间”是区间。达成率按方向计算，方向错了结果就反了。",
    messages: { other: "要求对应“{wanted}”，方向写的是“{direction}”。" },
  },
  en: {
    title: "Direction disagrees with the comparator",
    why: "≥ is 正向 (higher is better), ≤ 逆向, a range 区间. Attainment is computed by the direction, and turns round with it.",
    messages: { other: "The comparator calls for “{wanted}”, but the direction is “{direction}”." },
  },
  examples: [{ wrong: { indicators: [{ direction: "逆向" }] }, right: { indicators: [{ direction: "正向" }] } }],
  check(row, { report }) {
    const right = row.comparator === null ? undefined : wanted[row.comparator];
    if (right === undefined || row.direction === "" || row.direction === right) return;
    report("other", {
      row,
      field: "direction",
      params: { wanted: right, direction: row.direction },
      fix: [{ row: row.key, field: "direction", value: right }],
    });
  },
});
