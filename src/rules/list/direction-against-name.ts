import { isHigherBetter, isLowerBetter } from "../measures";
import { sentenceFigures } from "../sentenceFigures";
import { defineRule } from "../rule";

const explicit = /以[上下内]|不(?:得)?[低高少超]|控制在|[≥≤]/;

const falls = /下降|降低|减少|压减|削减|下调|进水/;

/** The words around a figure. */
const saidOf = (sentence: string, value: number): string => {
  const place = sentenceFigures(sentence).find(({ figure }) => figure === value);
  return place ? sentence.slice(Math.max(0, place.from - 14), place.to + 3) : sentence;
};

export const rule = defineRule({
  id: "direction-against-name",
  family: "consistency",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "要求方向与指标名称相反",
    why: "事故率、浓度、投诉率越低越好，不能要求“以上”；合格率、满意度越高越好，不能要求“以下”。方向错了，考核结果全部颠倒。",
    messages: {
      lower: "“{name}”越低越好，要求却是“≥”。",
      higher: "“{name}”越高越好，要求却是“≤”。",
    },
  },
  en: {
    title: "Comparator against the name",
    why: "Rates of accidents and complaints are better the lower they are, rates of passes and satisfaction the higher. With the comparator turned round, all that is assessed is turned round.",
    messages: {
      lower: "“{name}” is better the lower it is, but the row says ≥.",
      higher: "“{name}” is better the higher it is, but the row says ≤.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "特种设备万台事故率", value: 0.2, unit: "起/万台", comparator: "ge" }] },
      right: { indicators: [{ name: "特种设备万台事故率", value: 0.2, unit: "起/万台", comparator: "le" }] },
    },
  ],
  check(row, { report }) {
    if (row.basis === "change" || row.unit === "位" || row.unit === "名" || typeof row.value !== "number") return;
    const fixTo = (value: string) => [{ row: row.key, field: "comparator" as const, value }];
    const said = saidOf(row.sentence, row.value);
    if (falls.test(said)) return;
    // 浓度为31.5: the words leave the direction open, and the reader took the usual one
    const severity = said === "" || explicit.test(said) ? "error" : "warning";
    if (row.comparator === "ge" && row.basis !== "new" && isLowerBetter(row.name))
      report("lower", { row, field: "comparator", params: { name: row.name }, severity, fix: fixTo("≤") });
    else if (row.comparator === "le" && isHigherBetter(row.name))
      report("higher", { row, field: "comparator", params: { name: row.name }, severity, fix: fixTo("≥") });
  },
});
