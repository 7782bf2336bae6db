import { figureText, numberIn, same } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "county-split-sum",
  family: "arithmetic",
  severity: "error",
  scope: "workbook",
  options: {},
  zh: {
    title: "县市区分解数与全市目标不符",
    why: "分解到各县市区的数相加应等于全市目标；百分比不分解，各县市区都用全市的数。",
    messages: {
      sum: "“{name}”全市{total}，各县市区相加是{sum}，相差{difference}。",
      copy: "“{name}”全市{total}，{county}却是{value}。",
    },
  },
  en: {
    title: "County figures do not add up to the city's",
    why: "What is split over the counties adds up to the city's figure; percentages are not split, every county has the city's.",
    messages: {
      sum: "“{name}”: {total} for the city, but the counties add up to {sum}, a difference of {difference}.",
      copy: "“{name}”: {total} for the city, but {county} has {value}.",
    },
  },
  examples: [
    {
      wrong: {
        counties: [
          {
            name: "新建口袋公园",
            unit: "个",
            total: 30,
            shares: [
              { county: "青浦县", value: 14 },
              { county: "云溪县", value: 15 },
            ],
          },
        ],
      },
      right: {
        counties: [
          {
            name: "新建口袋公园",
            unit: "个",
            total: 30,
            shares: [
              { county: "青浦县", value: 15 },
              { county: "云溪县", value: 15 },
            ],
          },
        ],
      },
    },
  ],
  check(model, { index, report }) {
    for (const { row: key, name, unit, total, mode, shares } of model.counties) {
      const whole = numberIn(total);
      const figures = shares.flatMap(({ county, value }) => (typeof value === "number" ? [{ county, value }] : []));
      if (whole === null || figures.length === 0) continue;
      const row = index.rowOf(key);
      const at = row ? { row, field: "value" as const } : { quote: name };
      if (mode === "copy") {
        for (const { county, value } of figures)
          if (!same(value, whole))
            report("copy", {
              ...at,
              params: { name, total: figureText(whole, unit), county, value: figureText(value, unit) },
              severity: "warning",
            });
        continue;
      }
      const sum = figures.reduce((all, { value }) => all + value, 0);
      if (same(sum, whole)) continue;
      const [totalText, sumText, difference] = [whole, sum, sum - whole].map((figure) => figureText(figure, unit));
      report("sum", {
        ...at,
        params: { name, total: totalText ?? "", sum: sumText ?? "", difference: difference ?? "" },
      });
    }
  },
});
