import { approximator, changeVerb, isUnderVerb, levelVerb } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import type { Comparator } from "../plan";
import { withoutTrailing } from "./names";

/** What follows a figure and bounds it. */
export const suffix = /^(?:及|或|\()?(以上|以下|以内|之内|之下|左右|上下)\)?/;
/** Units of shares and changes: what they count has no number of its own. */
export const ratio = /^(?:%|‰|个?百分点|个点|倍|番|成|\/.*)$/;
/** The verb in front of a figure and what stands before it. */
export interface Tail {
  readonly kind: "reach" | "under" | "change" | "none";
  readonly subject: string;
  readonly verb: string;
}

const cutTail = (left: string, pattern: RegExp): [string, string] | null => {
  const from = Math.max(0, left.length - 14);
  const match = pattern.exec(left.slice(from));
  return match ? [left.slice(0, from + match.index), match[0]] : null;
};

/** Finds the verb in front of a figure, past words like 约, 均 and 分别. */
export const tailOf = (left: string): Tail => {
  let rest = left;
  for (let rounds = 0; rounds < 5; rounds++) {
    const level = cutTail(rest, levelVerb);
    if (level) {
      const [subject, verb] = level;
      const change = cutTail(withoutTrailing(subject), changeVerb);
      if (change && change[0] !== "" && /于|达|超|为|突破|控制/.test(verb) && !/[率速]$/.test(subject)) {
        return { kind: "change", subject: change[0], verb: change[1] };
      }
      return { kind: isUnderVerb(verb) ? "under" : "reach", subject, verb };
    }
    const change = cutTail(rest, changeVerb);
    if (change) return { kind: "change", subject: change[0], verb: change[1] };
    const shorter = rest.replace(approximator, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return { kind: "none", subject: rest, verb: "" };
};

/** ge or le, by the verb before and the word behind: 控制在90%以上 is still at least. */
export const comparatorOf = (kind: Tail["kind"], hit: NumberHit, after: string | undefined): Comparator => {
  if (hit.high !== null) return "range";
  if (after === "以上") return "ge";
  if (after === "以下" || after === "以内" || after === "之内" || after === "之下") return "le";
  return kind === "under" || hit.form === "ranks" ? "le" : "ge";
};
