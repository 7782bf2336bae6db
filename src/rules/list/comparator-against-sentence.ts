import { figuresOf } from "../cells";
import { isLowerBetter } from "../measures";
import { sentenceFigures } from "../sentenceFigures";
import { defineRule } from "../rule";

const before = 7;
const atLeast = /(?:不低于|不少于|不小于|不得低于|不得少于|大于|超过|突破|≥|>)$/;
const atMost = /(?:不超过|不高于|不大于|不多于|不得超过|不得高于|控制在|低于|小于|少于|降至|降到|≤|<)$/;
const notAtMost = /不(?:得)?(?:低于|少于|小于)$/;
const notAtLeast = /不(?:得)?(?:大于|超过)$/;

/** Words that say at least by themselves, of whatever is not better the lower it is. */
const upwards =
  /(?:达到|达|提高到|提升到|增加到|提高至|提升至|突破|力争|新增|新建|建成|培育|创建|打造|扩大到|不低于|稳定在|保持在)$/;

export const rule = defineRule({
  id: "comparator-against-sentence",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "要求方向与原文不符",
    why: "原文说“以上”，表里却是“≤”，考核的结果就反了。请对照原文改正“要求”。",
    messages: {
      atLeast: "要求是“≤”，原文说的是{words}。",
      atMost: "要求是“≥”，原文说的是{words}。",
    },
  },
  en: {
    title: "Comparator disagrees with the sentence",
    why: "The sentence says 以上 and the table says ≤: what is assessed is turned round. Compare with the sentence.",
    messages: {
      atLeast: "The row says ≤, but the sentence says {words}.",
      atMost: "The row says ≥, but the sentence says {words}.",
    },
  },
  examples: [
    {
      wrong: {
        indicators: [{ comparator: "le", sentence: "制造业产品质量合格率达到96%以上", name: "达到国家标准的产品" }],
      },
      right: {
        indicators: [{ comparator: "ge", sentence: "制造业产品质量合格率达到96%以上", name: "达到国家标准的产品" }],
      },
    },
  ],
  check(row, { report }) {
    const { value } = figuresOf(row);
    if (value === null || row.sentence === "" || (row.comparator !== "ge" && row.comparator !== "le")) return;
    // 排名前三 and 下降20% are bounds the other way round than their words
    if (row.basis === "change" || row.unit === "位" || row.unit === "名") return;
    const places = sentenceFigures(row.sentence).filter((one) => one.figure === value && one.unit === row.unit);
    const [place] = places;
    if (!place || places.length > 1) return;
    const left = row.sentence.slice(Math.max(0, place.from - before), place.from);
    const right = row.sentence.slice(place.to, place.to + 2);
    const reaches = upwards.test(left) && !isLowerBetter(row.name) && !/^(?:及)?以[下内]/.test(right);
    const least = reaches || /^(?:及)?以上/.test(right) || (atLeast.test(left) && !notAtLeast.test(left));
    const most = /^(?:及)?以[下内]/.test(right) || (atMost.test(left) && !notAtMost.test(left));
    if (least === most) return;
    const words = row.sentence.slice(Math.max(0, place.from - 4), place.to + 2);
    const wanted = least ? "ge" : "le";
    if (row.comparator === wanted) return;
    report(least ? "atLeast" : "atMost", {
      row,
      field: "comparator",
      params: { words: `“${words}”` },
      fix: [{ row: row.key, field: "comparator", value: least ? "≥" : "≤" }],
    });
  },
});
