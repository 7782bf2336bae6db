import { figuresOf } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "range-upside-down",
  family: "arithmetic",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "区间上下限颠倒",
    why: "区间的上限必须大于下限。两数写反了就对调，写成一样的多半是漏改了一个。",
    messages: {
      reversed: "区间写反了：下限{value}{unit}，上限{high}{unit}。",
      equal: "区间的上下限都是{value}{unit}。",
    },
  },
  en: {
    title: "Range upside down",
    why: "The upper limit of a range is above the lower one. Swap them; where both are equal, one was most likely not changed.",
    messages: {
      reversed: "The range runs from {value}{unit} down to {high}{unit}.",
      equal: "Both limits of the range are {value}{unit}.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "示范试点", comparator: "range", value: 5, high: 3, unit: "个", basis: "new" }] },
      right: { indicators: [{ name: "示范试点", comparator: "range", value: 3, high: 5, unit: "个", basis: "new" }] },
    },
  ],
  check(row, { report }) {
    const { value, high } = figuresOf(row);
    if (value === null || high === null || value < high) return;
    const params = { value, high, unit: row.unit };
    if (value === high) report("equal", { row, field: "high", params, severity: "warning" });
    else
      report("reversed", {
        row,
        field: "value",
        params,
        fix: [
          { row: row.key, field: "value", value: high },
          { row: row.key, field: "high", value },
        ],
      });
  },
});
