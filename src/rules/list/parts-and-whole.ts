import { figureText, numberIn, same } from "../cells";
import { listUnder } from "../rowIndex";
import { defineRule } from "../rule";

interface Part {
  readonly name: string;
  readonly figure: number;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { figure }) => sum + figure, 0);

/** What is wrong with the parts of a whole; null for nothing. A list of parts may leave some out, so less is lighter. */
const judge = (whole: number, parts: readonly Part[], near: number) => {
  const sum = sumOf(parts);
  if (parts.some(({ figure }) => figure > whole && !same(figure, whole)))
    return { variant: "larger", severity: "error" } as const;
  if (parts.length < 2 || same(sum, whole)) return null;
  if (sum > whole) return { variant: "more", severity: "warning" } as const;
  const close = parts.length > 2 && whole - sum <= near * whole;
  return { variant: "less", severity: close ? "warning" : "notice" } as const;
};

const paramsOf = (name: string, whole: number, unit: string, parts: readonly Part[]) => ({
  name,
  whole: figureText(whole, unit),
  sum: figureText(sumOf(parts), unit),
  parts: parts.map((part) => `${part.name}${figureText(part.figure, unit)}`).join("、"),
  difference: figureText(Math.abs(whole - sumOf(parts)), unit),
});

export const rule = defineRule({
  id: "parts-and-whole",
  family: "arithmetic",
  severity: "error",
  scope: "table",
  options: { near: 0.1 },
  zh: {
    title: "各部分与总数不符",
    why: "“其中”各项都不能大于总数，相加也不应超过总数；列出三项以上而只差一点的，多半是某一项写错了。请对照原文核对每一项。",
    messages: {
      larger: "“{name}”总数{whole}，其中有一项比总数还大：{parts}。",
      more: "“{name}”总数{whole}，各部分相加却是{sum}，多出{difference}：{parts}。",
      less: "“{name}”总数{whole}，列出的各部分相加是{sum}，差{difference}：{parts}。",
    },
  },
  en: {
    title: "Parts and whole disagree",
    why: "No part may be larger than the whole, and together they should not exceed it. Where three or more parts are listed and only a little is missing, one of them is most likely wrong. Compare each with the text. `near` is the share of the whole that counts as a little.",
    messages: {
      larger: "“{name}” is {whole} in all, but one of its parts is larger: {parts}.",
      more: "“{name}” is {whole} in all, but its parts add up to {sum}, {difference} too many: {parts}.",
      less: "“{name}” is {whole} in all, and the parts that are listed add up to {sum}, {difference} less: {parts}.",
    },
  },
  examples: [
    {
      wrong: {
        indicators: [
          { name: "标准化试点", value: 60, unit: "个", basis: "new" },
          { name: "国家级试点", value: 12, unit: "个", basis: "new", partOf: "I-1" },
          { name: "省级试点", value: 53, unit: "个", basis: "new", partOf: "I-1" },
        ],
      },
      right: {
        indicators: [
          { name: "标准化试点", value: 60, unit: "个", basis: "new" },
          { name: "国家级试点", value: 12, unit: "个", basis: "new", partOf: "I-1" },
          { name: "省级试点", value: 48, unit: "个", basis: "new", partOf: "I-1" },
        ],
      },
    },
  ],
  check(model, { index, options, report }) {
    for (const [key, rows] of index.parts) {
      const row = index.rowOf(key);
      if (row?.table !== "indicators") continue;
      const whole = numberIn(row.value);
      const others = rows.filter((part) => part.unit === row.unit && part.comparator === row.comparator);
      const parts = others.flatMap(({ name, value }) => (typeof value === "number" ? [{ name, figure: value }] : []));
      const wrong = whole === null || row.basis === "change" ? null : judge(whole, parts, options.near);
      if (!wrong || whole === null) continue;
      const params = paramsOf(row.name, whole, row.unit, parts);
      report(wrong.variant, { row, field: "value", others, params, severity: wrong.severity });
    }
    const partsOf = listUnder(
      model.baselines.filter(({ partOf }) => partOf !== null),
      ({ partOf }) => partOf ?? "",
    );
    for (const whole of partsOf.size > 0 ? model.baselines : []) {
      const parts = (partsOf.get(whole.id) ?? [])
        .filter(({ unit }) => unit === whole.unit)
        .map(({ name, value }) => ({ name, figure: value }));
      const wrong = judge(whole.value, parts, options.near);
      if (!wrong) continue;
      const params = paramsOf(whole.name, whole.value, whole.unit, parts);
      report(wrong.variant, { span: whole.span, quote: whole.quote, params, severity: wrong.severity });
    }
  },
});
