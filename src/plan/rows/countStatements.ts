import { charSet } from "../language/charSet";
import { lexicon } from "../language/lexicon";
import { endsWithMake, isKeptVerb, makeVerbAtEnd, measureNouns } from "../language/words";
import type { Basis, Comparator, PlanDoubt } from "../plan";
import type { Carried, FigureContext, FigureReading } from "./figureContext";
import { whomMarks, type Tail } from "./figureTail";
import { nameBefore, nameIn, tidyName, withBound, withOwner, withoutLeadIn, withoutScope } from "./names";
import { basisOfVerb, doing, nounWithDoing, withVerb, withoutMake } from "./objects";

/** 安排资金5亿元: a sum that is set aside, nothing new. */
const sums = lexicon("投资 资金 经费 收入 税收 支出");
const levels = lexicon("安排 落实 统筹");

/** Verbs that make a number of things wherever they stand before it: 在三个片区设立分局3个, 省级安排资金20亿元. */
const doneInside =
  /新建|新增|建成|培育|打造|引进|创建|形成|设立|安排|组建|选派|招聘|配备|购置|建立|开设|布局|认定|举办|召开|加装|投入/;
const placeStarts = charSet("在于");
const whereDone = /^(?:在|于)[^,;]{2,24}?(?:设立|新建|建成|建设|打造|组建|开设|布局|新增|培育)/;
/** 在长三角、珠三角设立招商分局 → 招商分局: where it is done is no part of what. */
const withoutPlace = (own: string): string => {
  const place = placeStarts.has(own, 0) ? whereDone.exec(own) : null;
  return place && own.length - place[0].length >= 2 ? own.slice(place[0].length) : own;
};

/** 新建30个示范区, 培育企业2家, 3家国际旅行社: a number of things. */
export const readCount = (
  context: FigureContext,
  carried: Carried,
  tail: Tail,
  right: string,
  comparator: Comparator,
): FigureReading | null => {
  const { recurring, hit } = context;
  if (recurring && hit.unit === "次" && right !== "") {
    const called = makeVerbAtEnd(tail.subject)?.verb;
    const whose = called === undefined ? "" : tidyName(withoutLeadIn(tail.subject.slice(0, -called.length)));
    const name = whose + (called !== undefined && isKeptVerb(called) ? called : "") + tidyName(right);
    return { name, comparator, basis: "annual", doubts: [] };
  }
  if (recurring && hit.unit === "次" && right === "") {
    const name = nameIn(tail.subject);
    return name.length < 2 || name.length > 24
      ? null
      : { name, comparator, basis: "annual", doubts: ["plan.doubt.noVerb"] };
  }
  const words = withoutScope(withoutLeadIn(tail.subject + tail.verb));
  const made = right === "" ? null : makeVerbAtEnd(words === "" ? tail.subject : words);
  const fromNumeral = hit.form === "chineseCount";
  if (right !== "" && (words === "" || made)) {
    const verb = made?.verb ?? null;
    const before = made ? nameIn(words, 0, Math.max(0, words.length - made.length)) : "";
    const place = before.length > 14 && before.includes("、") ? "" : before;
    const name = tidyName(withoutMake(place).rest + (verb && isKeptVerb(verb) ? verb : "") + nounWithDoing(right));
    if (!verb && carried.basis === null && !context.lenient && !doing.test(right)) return null;
    const forWhom = whomMarks.has(context.left, context.left.length - 1);
    const basis = verb
      ? basisOfVerb(verb, recurring)
      : recurring
        ? "annual"
        : (carried.basis ?? (forWhom ? "new" : "total"));
    // 带动4200人脱贫: two characters are no name without what moves them
    const moved = name.length === 2 ? /(?:带动|吸纳|促进|帮助|助力|推动)$/.exec(context.left)?.[0] : undefined;
    return name ? { name: (moved ?? "") + name, comparator, basis, doubts: verb ? [] : ["plan.doubt.noVerb"] } : null;
  }
  // 56人以上大班额: a bound that says which, not how many
  if (right !== "" && context.right !== right && !context.right.startsWith("的") && !doing.test(right)) return null;
  const { rest, verb } = withoutMake(words);
  const own = nameBefore(rest);
  if (own === "" && right === "") {
    if (carried.subject === "" || (words !== "" && verb === null)) return null;
    const name = withDoing(carried.subject, verb);
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
  const inner = verb === null && (doneInside.test(own) || endsWithMake(own));
  const atLeast = right === "" && (context.right !== "" || comparator === "le");
  if (!verb && !inner && carried.basis === null && !context.lenient && !atLeast && !measureNouns.ends(own)) return null;
  const basis: Basis = recurring
    ? "annual"
    : verb
      ? sums.ends(own) && levels.has(verb)
        ? "total"
        : basisOfVerb(verb, recurring)
      : inner && !/^(?:人均|每[^年季月周])|安排|投入/.test(own)
        ? "new"
        : (carried.basis ?? "total");
  const doubts: PlanDoubt[] = verb || measureNouns.ends(own) || carried.basis !== null ? [] : ["plan.doubt.noVerb"];
  const listed = right !== "" && own.includes("、");
  const short = withOwner(withVerb(verb, withoutPlace(own)), carried.owner, verb === null);
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

/** 基本建成2400套 after 棚改新开工1850套: the same thing, done otherwise. */
const withDoing = (subject: string, verb: string | null): string => {
  if (verb === null || subject.startsWith(verb)) return subject;
  const other = makeVerbAtEnd(subject);
  if (other && subject.length - other.length >= 2) return subject.slice(0, -other.length) + verb;
  return isKeptVerb(verb) ? verb + subject : subject;
};
