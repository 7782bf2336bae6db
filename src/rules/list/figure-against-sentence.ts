import { figuresOf } from "../cells";
import type { IndicatorRow } from "../checkedWorkbook";
import type { SentenceFigure } from "../sentenceFigures";
import { mayState, sentenceFigures } from "../sentenceFigures";
import { defineRule } from "../rule";

const elsewhere = /分别|依次|均|和|及|、|或|每/;

const saysNothing =
  /其中|累计|力争|确保|保持|稳定|控制|全年|每年|年均|当年|不少于|不低于|不超过|竣工|完成|新建|新增|建成|月底前|年底|去年|上年|增加|提高|提升|下降|增长|达到|以上|以下|分别/g;
/** Whether the words in front of a figure name something; 力争保持在98% goes on with what was named before. */
const isOfAnother = (sentence: string, from: number): boolean => {
  const clause =
    sentence
      .slice(0, from)
      .split(/[,，;；。、(（]/)
      .at(-1) ?? "";
  return clause.replace(saysNothing, "").replace(/[^一-龥]/g, "").length >= 5;
};

/** The figure right behind the row's name where that is another one of the same unit than the row has; null for none. */
const figureBehind = ({ name, sentence, unit }: IndicatorRow, figure: number): SentenceFigure | null => {
  const at = unit === "" || name.length < 4 ? -1 : sentence.indexOf(name);
  if (at < 0 || sentence.indexOf(name, at + 1) >= 0) return null;
  const end = at + name.length;
  const next = sentenceFigures(sentence).find(({ from }) => from >= end);
  if (!next || next.unit !== unit || next.figure === figure || next.from - end > 10) return null;
  const between = sentence.slice(end, next.from);
  if (
    /[,，。;；:：由从较比]/.test(between) ||
    elsewhere.test(between) ||
    elsewhere.test(sentence.slice(next.to, next.to + 6))
  )
    return null;
  const own = sentenceFigures(sentence).filter((one) => one.figure === figure && one.unit === unit);
  return own.some(({ from }) => isOfAnother(sentence, from)) ? next : null;
};

export const rule = defineRule({
  id: "figure-against-sentence",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "数值与原文不符",
    why: "表里的数在原文那句话里找不到：可能是转抄时数字写错、小数点移位、单位换算了。确需调整的，请写明依据后忽略。",
    messages: {
      other: "{field}{figure}在原文里找不到；原文里的数有：{figures}。",
      near: "{field}{figure}在原文里是另一项的数；“{name}”后面写的是{written}。",
    },
  },
  en: {
    title: "Figure is not in its sentence",
    why: "The figure in the table is not in the sentence that it comes from: a digit slipped, a point moved, a unit was converted. Where it was changed on purpose, ignore this with the reason.",
    messages: {
      other: "The {field} {figure} is not in the sentence, which has: {figures}.",
      near: "The {field} {figure} is another figure of the sentence; behind “{name}” it says {written}.",
    },
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
      if (figure === null) return;
      if (mayState(row.sentence, figure)) {
        const written = field === "value" && high === null ? figureBehind(row, figure) : null;
        if (written)
          report("near", {
            row,
            field,
            params: { field: { field }, figure, name: row.name, written: `${String(written.figure)}${written.unit}` },
          });
        return;
      }
      const figures = sentenceFigures(row.sentence).map((one) => `${String(one.figure)}${one.unit}`);
      // a sentence without digits says its figures in ways that only the reader of plans understands
      if (figures.length === 0) return;
      report("other", { row, field, params: { field: { field }, figure, figures: figures.slice(0, 12).join("、") } });
    };
    judge(value, "value");
    judge(high, "high");
  },
});
