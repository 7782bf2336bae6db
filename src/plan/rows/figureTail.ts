import { lexicon } from "../language/lexicon";
import { approximators, makeVerbAtEnd, changeVerbs, isUnderVerb, levelVerbs } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import type { Comparator } from "../plan";
import { withoutTrailing } from "./names";

const bounds = lexicon("以上 以下 以内 之内 之下 左右 上下");

/** What follows a figure and bounds it; `length` counts 及 or a bracket around it too. */
export const boundOf = (right: string): { readonly word: string; readonly length: number } | null => {
  const from = /^[及或(]/.test(right) ? 1 : 0;
  const length = bounds.startAt(right, from);
  if (length === 0) return null;
  const to = from + length;
  return { word: right.slice(from, to), length: right.charAt(to) === ")" ? to + 1 : to };
};

const shares = new Set(["%", "‰", "百分点", "个百分点", "个点", "倍", "番", "成"]);
/** Units of shares and changes: what they count has no number of its own. */
export const isShare = (unit: string): boolean => shares.has(unit) || unit.startsWith("/");

/** The verb in front of a figure and what stands before it. */
export interface Tail {
  readonly kind: "reach" | "under" | "change" | "none";
  readonly subject: string;
  readonly verb: string;
}

/** Finds the verb in front of a figure, past words like 约, 均 and 分别. */
export const tailOf = (left: string): Tail => {
  let rest = left;
  for (let rounds = 0; rounds < 5; rounds++) {
    const level = levelVerbs.endAt(rest, rest.length);
    if (level > 0) {
      const subject = rest.slice(0, -level);
      const verb = rest.slice(-level);
      const changed = withoutTrailing(subject);
      const change = changeVerbs.endAt(changed, changed.length);
      if (change > 0 && change < changed.length && /于|达|超|为|突破|控制/.test(verb) && !/[率速]$/.test(subject)) {
        return { kind: "change", subject: changed.slice(0, -change), verb: changed.slice(-change) };
      }
      return { kind: isUnderVerb(verb) ? "under" : "reach", subject, verb };
    }
    const change = changeVerbs.endAt(rest, rest.length);
    // 日供水能力新增30万吨: what is added anew is counted, not measured against a level
    // 改造提升1.2万亩: a verb of making that only ends like one of change
    if (change > 0 && (makeVerbAtEnd(rest)?.length ?? 0) > change) break;
    if (change > 0) return { kind: "change", subject: rest.slice(0, -change), verb: rest.slice(-change) };
    const approximation = approximators.endAt(rest, rest.length);
    if (approximation === 0) break;
    rest = rest.slice(0, -approximation);
  }
  return { kind: "none", subject: rest, verb: "" };
};

/** ge or le, by the verb before and the word behind: 控制在90%以上 is still at least. */
export const comparatorOf = (kind: Tail["kind"], hit: NumberHit, after: string | undefined): Comparator => {
  if (hit.high !== null) return "range";
  if (hit.value === 0) return "le";
  if (after === "以上") return "ge";
  if (after === "以下" || after === "以内" || after === "之内" || after === "之下") return "le";
  return kind === "under" || hit.form === "ranks" ? "le" : "ge";
};
