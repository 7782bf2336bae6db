import { figuresOf } from "../cells";
import { mayState, sentenceFigures } from "../sentenceFigures";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "figure-against-sentence",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "数值与原文不符",
    why: "表里的数在原文那句话里找不到：可能是转抄时数字写错、小数点移位、单位换算了。确需调整的，请写明依据后忽略。",
    messages: { other: "{field}{figure}在原文里找不到；原文里的数有：{figures}。" },
  },
  en: {
    title: "Figure is not in its sentence",
    why: "The figure in the table is not in the sentence that it comes from: a digit slipped, a point moved, a unit was converted. Where it was changed on purpose, ignore this with the reason.",
    messages: { other: "The {field} {figure} is not in the sentence, which has: {figures}." },
  },
  examples: [
    {
      wrong: { indicators: [{ value: 69, sentence: "制造业产品质量合格率达到96%以上" }] },
      right: { indicators: [{ value: 96, sentence: "制造业产品质量合格率达到96%以上" }] },
    },
  ],
  check(row, { report }) {
    if (row.sentence === "" || row.comparator === "qualitative") return;
    const { value, high } = figuresOf(row);
    const judge = (figure: number | null, field: "value" | "high"): void => {
      if (figure === null || mayState(row.sentence, figure)) return;
      const figures = sentenceFigures(row.sentence).map((one) => `${String(one.figure)}${one.unit}`);
      // a sentence without digits says its figures in ways that only the reader of plans understands
      if (figures.length === 0) return;
      report("other", { row, field, params: { field: { field }, figure, figures: figures.slice(0, 12).join("、") } });
    };
    judge(value, "value");
    judge(high, "high");
  },
});
