import {
  approximator,
  changeVerb,
  endsWithMake,
  fallWord,
  isKeptVerb,
  measureNoun,
  plainVerbs,
  reachVerb,
  startsWithMake,
  underVerb,
} from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import type { Basis, Comparator } from "../plan";
import { tidyName, withObject, withoutLeadIn, withoutTrailing } from "./names";

/** What the clauses before hand on to the next. */
export interface Carried {
  subject: string;
  /** basis of the last counted thing of the sentence, null at its start */
  basis: Basis | null;
}

/** A figure with the words around it, times taken out. */
export interface FigureContext {
  readonly left: string;
  readonly hit: NumberHit;
  readonly right: string;
  /** 每年, 年均 … in force */
  readonly recurring: boolean;
  /** every noun with a figure counts: reports, goals, lists */
  readonly lenient: boolean;
}

export interface FigureReading {
  readonly name: string;
  readonly comparator: Comparator;
  readonly basis: Basis;
  readonly doubts: readonly string[];
}

const suffix = /^(?:及|或)?(以上|以下|以内|之内|之下|左右|上下)/;
const ratio = /^(?:%|‰|个?百分点|个点|倍|番|成)$/;
/** Where a noun ends and what it does begins: 旅行社|进入全国百强. */
const doing =
  /(?:获得|获评|获批|通过|进入|迈入|建立|成为|成功|入选|承担|开展|参与|列入|跻身|学习|导入|应用|使用|接入|纳入|上市|挂牌|投产|开工|达到|实现|完成|取得|采用|被评|被认定|创建|打造|建成|享受|具备|配备|设立|实施|落户)/;

const ranked =
  /(?:位?居|位列|排名?在?|列|进入|保持在?|跻身|稳居|达到|升至|前移至)(?:全[国省市县区]|中部|西部|东部|同类城市|[^,、]{0,8})?$/;

interface Tail {
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
const tailOf = (left: string): Tail => {
  let rest = left;
  for (let rounds = 0; rounds < 4; rounds++) {
    const under = cutTail(rest, underVerb);
    if (under) return { kind: "under", subject: under[0], verb: under[1] };
    const reach = cutTail(rest, reachVerb);
    if (reach && reach[1] !== "力争" && reach[1] !== "确保") {
      const change = cutTail(withoutTrailing(reach[0]), changeVerb);
      if (change && /低于|少于|达|超|为|突破/.test(reach[1]))
        return { kind: "change", subject: change[0], verb: change[1] };
      return { kind: "reach", subject: reach[0], verb: reach[1] };
    }
    const change = cutTail(rest, changeVerb);
    if (change) return { kind: "change", subject: change[0], verb: change[1] };
    const shorter = rest.replace(approximator, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return { kind: "none", subject: rest, verb: "" };
};

const comparatorOf = (tail: Tail, context: FigureContext, after: string | undefined): Comparator => {
  if (context.hit.high !== null) return "range";
  if (after === "以上") return "ge";
  if (after === "以下" || after === "以内" || after === "之内" || after === "之下") return "le";
  return tail.kind === "under" || context.hit.form === "ranks" ? "le" : "ge";
};

/** Takes make verbs off the front of an object; says which was met. */
const withoutMake = (text: string): { rest: string; verb: string | null } => {
  let rest = withoutLeadIn(text);
  let verb: string | null = null;
  for (let rounds = 0; rounds < 4; rounds++) {
    const match = startsWithMake.exec(rest);
    if (!match?.[1] || rest.length === match[0].length) break;
    if (isKeptVerb(match[1])) return { rest, verb: match[1] };
    if (/^[率度量额数区园站场面]/.test(rest.slice(match[0].length))) break;
    verb = match[1];
    rest = withoutLeadIn(rest.slice(match[0].length));
  }
  return { rest, verb };
};

const basisOfVerb = (verb: string, recurring: boolean): Basis =>
  recurring ? "annual" : plainVerbs.has(verb) ? "total" : "new";

/** 1家企业获得质量奖 → 获得质量奖的企业 */
const nounWithDoing = (right: string): string => {
  const match = doing.exec(right);
  if (!match || match.index < 2 || right.slice(0, match.index).includes("的")) return right;
  return `${right.slice(match.index)}的${right.slice(0, match.index)}`;
};

/**
 * Reads one figure with its words: what it measures, how it is meant. Null where the words make no statement of it.
 */
export const readFigure = (context: FigureContext, carried: Carried): FigureReading | null => {
  const { hit, recurring } = context;
  const after = suffix.exec(context.right)?.[1];
  const right = context.right.replace(suffix, "").replace(/^的/, "");
  const left = context.left;
  const tail = tailOf(left);
  const comparator = comparatorOf(tail, context, after);
  const isRatio = ratio.test(hit.unit);
  const doubts: string[] = [];

  if (hit.form === "ranks") {
    const name = tidyName(withoutLeadIn(left.replace(ranked, ""))) || carried.subject;
    return name ? { name, comparator, basis: "total", doubts } : null;
  }
  if (tail.kind === "change" && (isRatio || right === "" || fallWord.test(tail.verb))) {
    const own = tidyName(withoutTrailing(withoutLeadIn(tail.subject)));
    const made = withoutMake(own);
    const name = withObject(made.rest, carried.subject) || tidyName(right) || carried.subject;
    return name
      ? {
          name,
          comparator: comparator === "le" && after === undefined ? "ge" : comparator,
          basis: recurring ? "annual" : "change",
          doubts,
        }
      : null;
  }
  const counted = !isRatio && right !== "" && !/^[)）”]/.test(right);
  if ((tail.kind === "reach" || tail.kind === "under") && !(counted && plainVerbs.has(tail.verb))) {
    const made = withoutMake(withoutTrailing(tail.subject));
    let name = tidyName(withoutTrailing(made.rest));
    if (/^(?:增速|增幅|增长率)$/.test(name)) name = carried.subject + name;
    name = name === "" ? carried.subject : withObject(name, carried.subject);
    if (counted && /^[一-龥]/.test(right) && !doing.test(right.slice(0, 4))) name += right;
    if (name === "") return null;
    const grows = /(?:增速|增幅|增长率|增长幅度|降幅)$/.test(name);
    const basis: Basis = recurring ? "annual" : grows ? "change" : made.verb && /^新/.test(made.verb) ? "new" : "total";
    return { name, comparator, basis, doubts };
  }
  if (isRatio) {
    const made = withoutMake(withoutTrailing(tail.subject));
    const own = tidyName(made.rest);
    const name = tidyName(own + (right === "" || measureNoun.test(own) ? "" : right)) || carried.subject;
    if (name === "") return null;
    return {
      name: right === "" ? withObject(name, carried.subject) : name,
      comparator,
      basis: recurring ? "annual" : "total",
      doubts,
    };
  }
  return readCount(context, carried, tail, right, comparator);
};

/** 新建30个示范区, 培育企业2家, 3家国际旅行社: a number of things. */
const readCount = (
  context: FigureContext,
  carried: Carried,
  tail: Tail,
  right: string,
  comparator: Comparator,
): FigureReading | null => {
  const { recurring } = context;
  const words = withoutLeadIn(tail.subject + (tail.kind === "none" ? "" : tail.verb));
  const made = endsWithMake.exec(words.slice(-12));
  if (right !== "" && (words === "" || made)) {
    const verb = made?.[1] ?? null;
    const before = made ? tidyName(withoutTrailing(withoutLeadIn(words.slice(0, words.length - made[0].length)))) : "";
    const place = /[,、]/.test(before) && before.length > 14 ? "" : before;
    const name = tidyName(place + (verb && isKeptVerb(verb) ? verb : "") + nounWithDoing(right));
    const basis = verb ? basisOfVerb(verb, recurring) : (carried.basis ?? (recurring ? "annual" : "total"));
    if (!verb && carried.basis === null && !context.lenient && !doing.test(right)) return null;
    return name ? { name, comparator, basis, doubts: verb ? [] : ["plan.doubt.noVerb"] } : null;
  }
  const { rest, verb } = withoutMake(words);
  const name = tidyName(withoutTrailing(rest));
  if (name === "" && right === "") {
    return carried.subject
      ? { name: carried.subject, comparator, basis: carried.basis ?? "total", doubts: ["plan.doubt.subject"] }
      : null;
  }
  if (right !== "" && !verb && !context.lenient) return null;
  const inner = /新建|新增|建成|培育|打造|引进|创建|形成/.test(name);
  const basis: Basis = verb
    ? basisOfVerb(verb, recurring)
    : recurring
      ? "annual"
      : inner
        ? "new"
        : (carried.basis ?? "total");
  if (!verb && !inner && carried.basis === null && !context.lenient && !measureNoun.test(name)) return null;
  const doubts = verb || measureNoun.test(name) || carried.basis !== null ? [] : ["plan.doubt.noVerb"];
  return {
    name: right !== "" && name.length < 4 ? tidyName(name + right) : name || tidyName(right),
    comparator,
    basis,
    doubts,
  };
};
