import { figureText, numberIn } from "../cells";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "magnitude-against-baseline",
  family: "plausibility",
  severity: "warning",
  scope: "indicator",
  options: { times: 6 },
  zh: {
    title: "目标与基期值相差悬殊",
    why: "目标是基期值的好几倍或几分之一，多半是小数点移了位、万和亿写混了，或两个数单位不同。",
    messages: {
      far: "{field}{figure}与基期值{baseline}相差{times}倍。",
      slip: "{field}{figure}与基期值{baseline}相差约{times}倍，像是小数点或万、亿写错了。",
    },
  },
  en: {
    title: "Target far from the baseline",
    why: "A target many times its baseline, or a small part of it, most likely has a slipped decimal point, 万 for 亿, or another unit. `times` is how far is too far.",
    messages: {
      far: "The {field} {figure} and the baseline {baseline} are {times} times apart.",
      slip: "The {field} {figure} and the baseline {baseline} are about {times} times apart: a slipped decimal point, or 万 for 亿?",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "有效注册商标", value: 120, unit: "万件", baseline: 8.4, baselineYear: 2025 }] },
      right: { indicators: [{ name: "有效注册商标", value: 12, unit: "万件", baseline: 8.4, baselineYear: 2025 }] },
    },
  ],
  check(row, { options, report }) {
    const baseline = numberIn(row.baseline);
    if (baseline === null || baseline <= 0 || baseline === numberIn(row.value)) return;
    // what is added, and growth itself, may well be many times last year's
    const level = row.basis === "total" || row.basis === "annual";
    const judge = (figure: number | null, field: "value" | `annual:${number}`): void => {
      if (figure === null || figure <= 0) return;
      const times = Math.max(figure / baseline, baseline / figure);
      if (times < options.times) return;
      const power = Math.log10(times);
      const slip = power > 0.85 && Math.abs(power - Math.round(power)) < 0.2;
      if (!level && !slip) return;
      report(slip ? "slip" : "far", {
        row,
        field,
        params: {
          field: { field },
          figure: figureText(figure, row.unit),
          baseline: figureText(baseline, row.unit),
          times: slip ? 10 ** Math.round(power) : Number(times.toFixed(1)),
        },
        severity: level ? "warning" : "notice",
      });
    };
    judge(numberIn(row.value), "value");
    for (const [year, cell] of row.annual) judge(numberIn(cell), `annual:${year}`);
  },
});
