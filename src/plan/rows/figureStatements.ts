import {
  approximator,
  changeVerb,
  endsWithMake,
  fallWord,
  isKeptVerb,
  isUnderVerb,
  levelVerb,
  measureNoun,
  plainVerbs,
  startsWithMake,
} from "../language/words";
import type { NumberHit } from "../numbers/numberForm";
import type { Basis, Comparator, PlanDoubt } from "../plan";
import { foundsWith } from "./figureRole";
import { tidyName, withBound, withObject, withoutLeadIn, withoutScope, withoutTrailing } from "./names";

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
  /** every noun with a figure counts: reports, goals, lists, clauses with 力争 */
  readonly lenient: boolean;
}

export interface FigureReading {
  readonly name: string;
  readonly comparator: Comparator;
  readonly basis: Basis;
  readonly doubts: readonly PlanDoubt[];
}

const suffix = /^(?:及|或|\()?(以上|以下|以内|之内|之下|左右|上下)\)?/;
const ratio = /^(?:%|‰|个?百分点|个点|倍|番|成|\/.*)$/;
/** Where a noun ends and what it does begins: 旅行社|进入全国百强. */
const doing =
  /(?:获得|获评|获批|通过|进入|迈入|建立|成为|成功|入选|承担|开展|参与|列入|跻身|学习|导入|应用|使用|接入|纳入|上市|挂牌|投产|开工|达到|实现|完成|取得|采用|被评|被认定|创建|打造|建成|享受|具备|配备|设立|实施|落户)/;

const ranked =
  /(?:稳?居|位居|位列|排名?在?|列|进入|保持在?|跻身|达到|升至|前移至)(?:全[国省市县区州]|中部|西部|东部|同类城市|[^,、]{0,8})?$/;

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

const comparatorOf = (kind: Tail["kind"], hit: NumberHit, after: string | undefined): Comparator => {
  if (hit.high !== null) return "range";
  if (after === "以上") return "ge";
  if (after === "以下" || after === "以内" || after === "之内" || after === "之下") return "le";
  return kind === "under" || hit.form === "ranks" ? "le" : "ge";
};

interface Made {
  readonly rest: string;
  /** the innermost verb, null where none stood in front */
  readonly verb: string | null;
}

/** Takes make verbs off the front of an object; verbs that belong to the name stay. */
const withoutMake = (text: string): Made => {
  let rest = withoutLeadIn(text);
  let verb: string | null = null;
  for (let rounds = 0; rounds < 4; rounds++) {
    const match = startsWithMake.exec(rest);
    const found = match?.[1];
    if (!match || !found) break;
    const behind = rest.slice(match[0].length);
    if (isKeptVerb(found)) return { rest, verb: found };
    if (/^[率度量额数区园站场面者]/.test(behind)) break;
    verb = found;
    rest = withoutLeadIn(behind);
  }
  return { rest, verb };
};

/** What a clause without a figure makes, where it says so: 组织对接活动 → 对接活动. */
export const objectOf = (words: string): string | null => {
  const { rest, verb } = withoutMake(words.slice(0, 40));
  const object = tidyName(rest);
  return verb === null || object.length < 3 || object.length > 20 ? null : object;
};

const basisOfVerb = (verb: string, recurring: boolean): Basis =>
  recurring ? "annual" : plainVerbs.has(verb) ? "total" : "new";

/** 带动就业, 扶持创业: two characters are no name without their verb; 新增托位 is named by the thing. */
const withVerb = (verb: string | null, own: string): string =>
  verb !== null && own !== "" && own.length <= 2 && !isKeptVerb(verb) && !/^(?:新|建|增)/.test(verb) ? verb + own : own;

/** 1家企业获得质量奖 → 获得质量奖的企业 */
const nounWithDoing = (right: string): string => {
  const match = doing.exec(right);
  if (!match || match.index < 2 || right.slice(0, match.index).includes("的")) return right;
  return `${right.slice(match.index)}的${right.slice(0, match.index)}`;
};

/** Reads one figure with its words: what it measures, how it is meant. Null where the words make no statement of it. */
export const readFigure = (context: FigureContext, carried: Carried): FigureReading | null => {
  const { hit, recurring } = context;
  const after = suffix.exec(context.right)?.[1];
  const right = context.right.replace(suffix, "").replace(/^的(?!.{0,12}(?:速度|增速|增幅|水平|比例)$)/, "");
  const tail = tailOf(context.left);
  if (hit.form === "ranks") {
    const name = tidyName(withoutLeadIn(context.left.replace(ranked, ""))) || carried.subject;
    return name ? { name, comparator: "le", basis: "total", doubts: [] } : null;
  }
  const isRatio = ratio.test(hit.unit);
  const founded = context.right.startsWith("的") ? foundsWith.exec(context.left) : null;
  if (founded?.[1]) {
    const name = tidyName(context.right.replace(/^.*等(?=.{4})/, "")) + founded[1];
    return { name, comparator: comparatorOf("none", hit, after), basis: recurring ? "annual" : "total", doubts: [] };
  }
  if (hit.form === "folds") {
    const name = tidyName(withoutTrailing(withoutMake(context.left).rest)) || carried.subject;
    return name ? { name, comparator: "ge", basis: "change", doubts: [] } : null;
  }
  const counted = !isRatio && right !== "" && !/^[)）”的]/.test(right);
  if (tail.kind === "change" && (isRatio || right === "" || (fallWord.test(tail.verb) && !counted))) {
    return readChange(context, carried, tail, right, after);
  }
  if (
    (tail.kind === "reach" || tail.kind === "under") &&
    !(counted && plainVerbs.has(tail.verb)) &&
    tail.verb !== "完成"
  ) {
    return readLevel(context, carried, tail, counted ? right : "", comparatorOf(tail.kind, hit, after));
  }
  if (isRatio) {
    const made = withoutMake(withoutTrailing(tail.subject));
    const own = tidyName(made.rest);
    const doingSo = right === "" || /^(?:的|及)/.test(right) || measureNoun.test(own) ? "" : right;
    const name = tidyName(own + doingSo) || carried.subject;
    if (name === "") return null;
    return {
      name: doingSo === "" ? withObject(name, carried.subject) : name,
      comparator: comparatorOf("none", hit, after),
      basis: recurring ? "annual" : "total",
      doubts: measureNoun.test(own) || doingSo !== "" ? [] : ["plan.doubt.subject"],
    };
  }
  return readCount(context, carried, tail, right, comparatorOf(tail.kind, hit, after));
};

/** 能耗下降8%, 提升2个百分点: measured against an earlier level. */
const readChange = (
  context: FigureContext,
  carried: Carried,
  tail: Tail,
  right: string,
  after: string | undefined,
): FigureReading | null => {
  const own = tidyName(withoutTrailing(withoutMake(withoutTrailing(tail.subject)).rest));
  const name = withObject(own, carried.subject) || tidyName(right) || carried.subject;
  if (name === "") return null;
  const comparator = comparatorOf("none", context.hit, after);
  return {
    name,
    comparator,
    basis: context.recurring ? "annual" : "change",
    doubts: own === "" ? ["plan.doubt.subject"] : [],
  };
};

/** 合格率达到95%, 规模达到800亿产业规模, 能耗控制在0.5以下 */
const readLevel = (
  context: FigureContext,
  carried: Carried,
  tail: Tail,
  noun: string,
  comparator: Comparator,
): FigureReading | null => {
  const made = withoutMake(withoutTrailing(tail.subject));
  let name = withVerb(made.verb, tidyName(withoutTrailing(made.rest)));
  const inherited = name === "";
  if (inherited) name = carried.subject;
  else if (/^(?:增速|增幅|增长率|降幅)$/.test(name)) name = carried.subject + name;
  else name = withObject(name, carried.subject);
  if (noun !== "" && /^[一-龥]/.test(noun) && !doing.test(noun.slice(0, 4))) name += noun;
  if (name === "") return null;
  const grows = /(?:增速|增幅|增长率|增长幅度|降幅|涨幅)$/.test(name);
  const counts = !ratio.test(context.hit.unit) && made.verb !== null && !plainVerbs.has(made.verb);
  const isNew = counts && (/^新/.test(made.verb ?? "") || !/达|到|至/.test(tail.verb));
  // 其中…不少于120家: a part is meant as its whole is
  const partOf =
    /^其中/.test(context.left) && !/达/.test(tail.verb) && !ratio.test(context.hit.unit) ? carried.basis : null;
  const basis: Basis = context.recurring ? "annual" : grows ? "change" : isNew ? "new" : (partOf ?? "total");
  return { name, comparator, basis, doubts: inherited ? ["plan.doubt.subject"] : [] };
};

/** 新建30个示范区, 培育企业2家, 3家国际旅行社: a number of things. */
const readCount = (
  context: FigureContext,
  carried: Carried,
  tail: Tail,
  right: string,
  comparator: Comparator,
): FigureReading | null => {
  const { recurring, hit } = context;
  if (recurring && hit.unit === "次" && right !== "") {
    const called = endsWithMake.exec(tail.subject.slice(-8))?.[1];
    const whose = called === undefined ? "" : tidyName(withoutLeadIn(tail.subject.slice(0, -called.length)));
    const name = whose + (called !== undefined && isKeptVerb(called) ? called : "") + tidyName(right);
    return { name, comparator, basis: "annual", doubts: [] };
  }
  const words = withoutScope(withoutLeadIn(tail.subject + (tail.kind === "none" ? "" : tail.verb)));
  const made = endsWithMake.exec(words.slice(-12));
  const fromNumeral = hit.form === "chineseCount";
  if (right !== "" && (words === "" || made)) {
    const verb = made?.[1] ?? null;
    const before = made ? tidyName(withoutTrailing(withoutLeadIn(words.slice(0, words.length - made[0].length)))) : "";
    const place = /[、]/.test(before) && before.length > 14 ? "" : before;
    const name = tidyName(withoutMake(place).rest + (verb && isKeptVerb(verb) ? verb : "") + nounWithDoing(right));
    if (!verb && carried.basis === null && !context.lenient && !doing.test(right)) return null;
    const forWhom = /[为对向给]$/.test(tail.subject);
    const basis = verb
      ? basisOfVerb(verb, recurring)
      : recurring
        ? "annual"
        : (carried.basis ?? (forWhom ? "new" : "total"));
    return name ? { name, comparator, basis, doubts: verb ? [] : ["plan.doubt.noVerb"] } : null;
  }
  // 56人以上大班额: a bound that says which, not how many
  if (right !== "" && context.right !== right && !/^的/.test(context.right) && !doing.test(right)) return null;
  const { rest, verb } = withoutMake(words);
  const own = tidyName(withoutTrailing(rest));
  if (own === "" && right === "") {
    if (carried.subject === "" || (words !== "" && verb === null)) return null;
    const name = verb === null ? carried.subject : verb + carried.subject;
    return {
      name,
      comparator,
      basis: verb ? basisOfVerb(verb, recurring) : (carried.basis ?? "total"),
      doubts: ["plan.doubt.subject"],
    };
  }
  if (right !== "" && (fromNumeral || (!verb && !context.lenient))) {
    if (!(verb && own.includes("、"))) return null;
  }
  const inner = /新建|新增|建成|培育|打造|引进|创建|形成/.test(own);
  const atLeast = right === "" && (context.right !== "" || comparator === "le");
  if (!verb && !inner && carried.basis === null && !context.lenient && !atLeast && !measureNoun.test(own)) return null;
  const basis: Basis = recurring
    ? "annual"
    : verb
      ? basisOfVerb(verb, recurring)
      : inner
        ? "new"
        : (carried.basis ?? "total");
  const doubts: PlanDoubt[] = verb || measureNoun.test(own) || carried.basis !== null ? [] : ["plan.doubt.noVerb"];
  const listed = right !== "" && own.includes("、");
  const short = withVerb(verb, own);
  return {
    name: listed
      ? tidyName(right)
      : right !== "" && own.length < 4
        ? tidyName(own + right)
        : withBound(short, carried.subject) || tidyName(right),
    comparator,
    basis,
    doubts,
  };
};
