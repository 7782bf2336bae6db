import { isKeptVerb, makeVerbAtEnd, measureNouns } from "../language/words";
import type { Basis, Comparator, PlanDoubt } from "../plan";
import type { Carried, FigureContext, FigureReading } from "./figureContext";
import type { Tail } from "./figureTail";
import { tidyName, withBound, withoutLeadIn, withoutScope, withoutTrailing } from "./names";
import { basisOfVerb, doing, nounWithDoing, withVerb, withoutMake } from "./objects";

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
  const words = withoutScope(withoutLeadIn(tail.subject + (tail.kind === "none" ? "" : tail.verb)));
  const made = makeVerbAtEnd(words === "" ? tail.subject : words);
  const fromNumeral = hit.form === "chineseCount";
  if (right !== "" && (words === "" || made)) {
    const verb = made?.verb ?? null;
    const before = made
      ? tidyName(withoutTrailing(withoutLeadIn(words.slice(0, Math.max(0, words.length - made.length)))))
      : "";
    const place = /[、]/.test(before) && before.length > 14 ? "" : before;
    const name = tidyName(withoutMake(place).rest + (verb && isKeptVerb(verb) ? verb : "") + nounWithDoing(right));
    if (!verb && carried.basis === null && !context.lenient && !doing.test(right)) return null;
    const forWhom = /[为对向给]$/.test(context.left);
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
    const name =
      verb !== null && isKeptVerb(verb) && !carried.subject.startsWith(verb) ? verb + carried.subject : carried.subject;
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
  if (!verb && !inner && carried.basis === null && !context.lenient && !atLeast && !measureNouns.ends(own)) return null;
  const basis: Basis = recurring
    ? "annual"
    : verb
      ? basisOfVerb(verb, recurring)
      : inner
        ? "new"
        : (carried.basis ?? "total");
  const doubts: PlanDoubt[] = verb || measureNouns.ends(own) || carried.basis !== null ? [] : ["plan.doubt.noVerb"];
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
