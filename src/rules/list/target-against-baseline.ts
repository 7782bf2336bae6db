import { figureText, numberIn } from "../cells";
import { defineRule } from "../rule";

const held = /稳定在|保持在|维持在|不低于|稳定达到/;
const capped = /总量|规模$/;

export const rule = defineRule({
  id: "target-against-baseline",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "目标不如基期",
    why: "越高越好的指标，目标低于已经达到的数；越低越好的，目标高于现状：等于允许倒退。多半是基期值或目标抄错，或两个数口径不同。",
    messages: {
      below: "目标{target}低于{year}已达到的{baseline}。",
      above: "目标不超过{target}，{year}已是{baseline}。",
      similarBelow: "目标{target}低于{year}已达到的{baseline}（“{name}”，名称不完全相同，请核对口径）。",
      similarAbove: "目标不超过{target}，{year}已是{baseline}（“{name}”，名称不完全相同，请核对口径）。",
    },
  },
  en: {
    title: "Target behind the baseline",
    why: "The target is behind what was already reached, and would allow a step back. Most likely one of the two figures was copied wrongly, or they do not measure the same.",
    messages: {
      below: "The target {target} is below the {baseline} already reached ({year}).",
      above: "The target is at most {target}, but it was {baseline} already ({year}).",
      similarBelow:
        "The target {target} is below the {baseline} already reached ({year}) under a like name, “{name}”. Do they measure the same?",
      similarAbove:
        "The target is at most {target}, but it was {baseline} already ({year}) under a like name, “{name}”. Do they measure the same?",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ value: 94, baseline: 94.6, baselineYear: 2025 }] },
      right: { indicators: [{ value: 96, baseline: 94.6, baselineYear: 2025 }] },
    },
    {
      wrong: {
        indicators: [{ name: "产品质量监督检查合格率", value: 90 }],
        baselines: [{ name: "产品质量监督抽查合格率", value: 92.5, unit: "%", year: 2025 }],
      },
      right: {
        indicators: [{ name: "产品质量监督检查合格率", value: 95 }],
        baselines: [{ name: "产品质量监督抽查合格率", value: 92.5, unit: "%", year: 2025 }],
      },
    },
  ],
  check(row, { index, report }) {
    const target = numberIn(row.value);
    if (target === null || row.basis !== "total" || (row.comparator !== "ge" && row.comparator !== "le")) return;
    const ge = row.comparator === "ge";
    const behind = (figure: number): boolean => (ge ? target < figure : target > figure);
    const own = numberIn(row.baseline);
    // a cap on a total, or a level to be held, may leave a little room
    const meant = (figure: number): boolean =>
      ge ? held.test(row.quote || row.sentence) && target >= figure * 0.985 : capped.test(row.name);
    if (own !== null) {
      if (behind(own))
        report(ge ? "below" : "above", {
          row,
          field: "value",
          params: {
            target: figureText(target, row.unit),
            baseline: figureText(own, row.unit),
            year: String(row.baselineYear ?? ""),
          },
          severity: meant(own) ? "notice" : "warning",
        });
      return;
    }
    const reported = index.baselinesOf(row).find(({ value }) => behind(value));
    if (!reported) return;
    report(ge ? "similarBelow" : "similarAbove", {
      row,
      field: "value",
      params: {
        target: figureText(target, row.unit),
        baseline: figureText(reported.value, reported.unit),
        year: String(reported.year ?? ""),
        name: reported.name,
      },
    });
  },
});
