import { charSet } from "../language/charSet";
import { lexicon } from "../language/lexicon";
import { fallWord, measureNouns, plainVerbs } from "../language/words";
import type { Basis, Comparator } from "../plan";
import { readCount } from "./countStatements";
import type { Carried, FigureContext, FigureReading } from "./figureContext";
import { foundsWith } from "./figureRole";
import { boundOf, comparatorOf, isShare, tailOf, whomMarks, type Tail } from "./figureTail";
import {
  behindLeadIn,
  listItems,
  nameBefore,
  nameIn,
  tidyName,
  withObject,
  withoutLeadIn,
  withoutTrailing,
} from "./names";
import { doing, objectOf, withVerb, withoutMake } from "./objects";

const ranked =
  /(?:稳?居|位居|位列|排名?在?|列|进入|保持在?|跻身|达到|升至|前移至)(?:全[国省市县区州]|中部|西部|东部|同类城市|[^,、]{0,8})?$/;

/** 比例不低于应交流人数的10%: the whole is said beside the share's own name */
const ofWhole = /^(.{0,60}(?:比例|比重|占比|率|经费|投入|支出))(?:达到|达|不低于|不少于|超过|大于)[^,、的]{2,16}的$/;
/** 占全市总量的15%, 达到全市总数的一成: the share of which whole */
const portionOf = /^(.*?)(?:占|占到|达到|达)((?:全|总|规模|同期|地区)[^,、的]{1,10})的$/;
const grows = lexicon("增速 增幅 增长率 增长幅度 降幅 涨幅");
const bareGrowth = lexicon("增速 增幅 增长率 降幅");
const attains = charSet("达到至");
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

const forWhom: Tail = { kind: "none", subject: "", verb: "" };
/** 为3000名老人…: the words in front say no more than for whom. */
const saysForWhom = (left: string): boolean =>
  whomMarks.has(left, left.length - 1) && behindLeadIn(left, 0, left.length) === left.length - 1;

const closesOrOwns = charSet(")）”的");
const ownsOrAdds = charSet("的及");

/** Reads one figure with its words: what it measures, how it is meant. Null where the words make no statement of it. */
export const readFigure = (context: FigureContext, carried: Carried): FigureReading | null => {
  const { hit, recurring } = context;
  const bound = boundOf(context.right);
  const after = bound?.word;
  const behind = context.right.slice(bound?.length ?? 0);
  const right = behind.startsWith("的") ? behind.replace(/^的(?!.{0,12}(?:速度|增速|增幅|水平|比例)$)/, "") : behind;
  const tail = saysForWhom(context.left) ? forWhom : tailOf(context.left);
  if (hit.form === "ranks") {
    const name = tidyName(withoutLeadIn(context.left.replace(ranked, ""))) || carried.subject;
    return name ? { name, comparator: "le", basis: "total", doubts: [] } : null;
  }
  const isRatio = isShare(hit.unit);
  // both end with 的, as most words do not
  const ofSomething = isRatio && right === "" && context.left.endsWith("的");
  const shared = ofSomething ? ofWhole.exec(context.left) : null;
  if (shared?.[1]) {
    const name = nameIn(shared[1]);
    if (name !== "") {
      return { name, comparator: comparatorOf("none", hit, after), basis: recurring ? "annual" : "total", doubts: [] };
    }
  }
  const portion = ofSomething ? portionOf.exec(context.left) : null;
  if (portion?.[2]) {
    const whose = nameBefore(withoutMake(portion[1] ?? "").rest) || carried.subject;
    if (whose === "") return null;
    const name = listItems(whose).map((item) => `${item}占${portion[2] ?? ""}比重`);
    return { name: name.join("、"), comparator: comparatorOf("none", hit, after), basis: "total", doubts: [] };
  }
  const founded = context.right.startsWith("的") ? foundsWith.exec(context.left) : null;
  if (founded?.[1]) {
    const name = tidyName(context.right.replace(/^.*等(?=.{4})/, "")) + founded[1];
    return { name, comparator: comparatorOf("none", hit, after), basis: recurring ? "annual" : "total", doubts: [] };
  }
  if (hit.form === "folds") {
    const name = nameBefore(withoutMake(context.left).rest) || carried.subject;
    return name ? { name, comparator: "ge", basis: "change", doubts: [] } : null;
  }
  const counted = !isRatio && right !== "" && !closesOrOwns.has(right, 0);
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
    const doingSo = right === "" || ownsOrAdds.has(right, 0) || measureNouns.ends(own) ? "" : right;
    const name = tidyName(own + doingSo) || carried.subject;
    if (name === "") return null;
    return {
      name: doingSo === "" ? withObject(name, carried.subject) : name,
      comparator: comparatorOf("none", hit, after),
      basis: recurring ? "annual" : grows.ends(name) ? "change" : "total",
      doubts: measureNouns.ends(own) || doingSo !== "" ? [] : ["plan.doubt.subject"],
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
  const own = nameBefore(withoutMake(withoutTrailing(tail.subject)).rest);
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

/** 人均突破10万元 after 地区生产总值突破5000亿元 */
const perHead = /^(?:其中)?(人均|户均|亩均|地均|生均)$/;
const places = lexicon("县城 城市 农村 城区 城镇 乡镇 市区 镇区 山区 牧区 平原 其他地区 小学 初中 高中 市级 县级 省级");
/** 县城达到85% after 城市处置率达到95%: another place, the same measure. */
const withPlace = (name: string, previous: string): string | null => {
  const length = places.startAt(name, 0);
  if (length === 0 || length < name.length) return null;
  const before = places.startAt(previous, 0);
  return before > 0 ? name + previous.slice(before) : null;
};

/** 合格率达到95%, 规模达到800亿产业规模, 能耗控制在0.5以下 */
const readLevel = (
  context: FigureContext,
  carried: Carried,
  tail: Tail,
  noun: string,
  comparator: Comparator,
): FigureReading | null => {
  const each = tail.subject.endsWith("均") ? perHead.exec(tail.subject)?.[1] : undefined;
  const made = withoutMake(each === undefined ? withoutTrailing(tail.subject) : "");
  let name = each !== undefined ? each + carried.subject : withVerb(made.verb, nameBefore(made.rest));
  // 带动就业不少于8000人: what colours a long name is part of a short one
  if (name.length === 2 && tail.subject.length <= 6) name = nameBefore(tail.subject) || name;
  // 占GDP比重达到12% after 增加值增长15%
  if (name.startsWith("占") && carried.subject !== "") name = carried.subject + name;
  const inherited = name === "";
  if (inherited) name = carried.subject || (objectOf(carried.said) ?? "");
  else if (bareGrowth.has(name)) name = carried.subject + name;
  else name = withPlace(name, carried.subject) ?? withObject(name, carried.subject);
  if (noun !== "" && isHan(noun.charCodeAt(0)) && !doing.test(noun.slice(0, 4))) name += noun;
  if (name === "") return null;
  const counts = !isShare(context.hit.unit) && made.verb !== null && !plainVerbs.has(made.verb);
  const isNew = counts && (made.verb?.startsWith("新") === true || !attains.in(tail.verb, 0, tail.verb.length));
  // 其中…不少于120家: a part is meant as its whole is
  const partOf =
    context.left.startsWith("其中") && !tail.verb.includes("达") && !isShare(context.hit.unit) ? carried.basis : null;
  const basis: Basis = context.recurring
    ? "annual"
    : grows.ends(name) && tail.kind !== "under"
      ? "change"
      : isNew
        ? "new"
        : (partOf ?? "total");
  return { name, comparator, basis, doubts: inherited ? ["plan.doubt.subject"] : [] };
};
