import { charSet } from "../language/charSet";
import { lexicon } from "../language/lexicon";
import { approximators, changeVerbs, isUnderVerb, levelVerbs, makeVerbLength } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import type { Comparator } from "../plan";
import { beforeTrailing } from "./names";

const bounds = lexicon("以上 以下 以内 之内 之下 左右 上下");

const opensBound = charSet("及或(");
/** What follows a figure and bounds it; `length` counts 及 or a bracket around it too. */
export const boundOf = (right: string): { readonly word: string; readonly length: number } | null => {
  const from = opensBound.has(right, 0) ? 1 : 0;
  const length = bounds.startAt(right, from);
  if (length === 0) return null;
  const to = from + length;
  return { word: right.slice(from, to), length: right.charAt(to) === ")" ? to + 1 : to };
};

const shares = lexicon("% ‰ 百分点 个百分点 个点 倍 番 成");
/** Units of shares and changes: what they count has no number of its own. */
export const isShare = (unit: string): boolean => shares.has(unit) || unit.startsWith("/");

/** 为3000名老人, 向每户: what a figure is done for. */
export const whomMarks = charSet("为向对给");

/** The verb in front of a figure and what stands before it. */
export interface Tail {
  readonly kind: "reach" | "under" | "change" | "none";
  readonly subject: string;
  readonly verb: string;
}

/** 高于, 达到: verbs that a change is given with. */
const reaches = charSet("于达超为突控");
const rates = charSet("率速");

/** Finds the verb in front of a figure, past words like 约, 均 and 分别. */
export const tailOf = (left: string): Tail => {
  let to = left.length;
  for (let rounds = 0; rounds < 5; rounds++) {
    const level = levelVerbs.endAt(left, to);
    if (level > 0) {
      const end = to - level;
      const changed = beforeTrailing(left, 0, end);
      const change = changeVerbs.endAt(left, changed);
      if (change > 0 && change < changed && reaches.in(left, end, to) && !rates.has(left, end - 1)) {
        return {
          kind: "change",
          subject: left.slice(0, changed - change),
          verb: left.slice(changed - change, changed),
        };
      }
      const kind = isUnderVerb(left, to, level) ? "under" : "reach";
      return { kind, subject: left.slice(0, end), verb: left.slice(end, to) };
    }
    const change = changeVerbs.endAt(left, to);
    // 日供水能力新增30万吨: what is added anew is counted, not measured against a level
    // 改造提升1.2万亩: a verb of making that only ends like one of change
    if (change > 0 && makeVerbLength(left, to) > change) break;
    if (change > 0) return { kind: "change", subject: left.slice(0, to - change), verb: left.slice(to - change, to) };
    const approximation = approximators.endAt(left, to);
    if (approximation === 0) break;
    to -= approximation;
  }
  return { kind: "none", subject: left.slice(0, to), verb: "" };
};

/** ge or le, by the verb before and the word behind: 控制在90%以上 is still at least. */
export const comparatorOf = (kind: Tail["kind"], hit: NumberHit, after: string | undefined): Comparator => {
  if (hit.high !== null) return "range";
  if (hit.value === 0) return "le";
  if (after === "以上") return "ge";
  if (after === "以下" || after === "以内" || after === "之内" || after === "之下") return "le";
  return kind === "under" || hit.form === "ranks" ? "le" : "ge";
};
