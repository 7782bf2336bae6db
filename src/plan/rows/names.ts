import { blanks, charSet } from "../language/charSet";
import { lexicon } from "../language/lexicon";
import { adverbLength, isKeptVerb, leadInLength, makeVerbInFront, measureNouns, scopeLength } from "../language/words";

const blank = charSet(blanks);
const marksInFront = charSet(`${blanks},、;:。的`);
const marksBehind = charSet(`${blanks},、;:。`);
const marksBehindSubject = charSet(`${blanks},、;:`);
const brackets = charSet(`${blanks}“”‘’"'()（）`);

/** Where `[from, to)` begins behind the words that only colour a commitment. */
export const behindLeadIn = (text: string, from: number, to: number): number => {
  let at = from;
  for (let rounds = 0; rounds < 12; rounds++) {
    const behind = blank.skip(text, at + leadInLength(text, at, to), to);
    if (behind === at) break;
    at = behind;
  }
  return at;
};

/** Takes the words off the front that only colour a commitment. */
export const withoutLeadIn = (text: string): string => text.slice(behindLeadIn(text, 0, text.length));

/** 全市 alone is no name, and at the front of one it says nothing. */
export const withoutScope = (text: string): string =>
  text.length === 2 && /^[全我本][市省县区州镇国]$/.test(text) ? "" : text.slice(scopeLength(text));

/** Where `[from, to)` ends before the adverbs at the end of a subject. */
export const beforeTrailing = (text: string, from: number, to: number): number => {
  let end = to;
  for (let rounds = 0; rounds < 8; rounds++) {
    const before = marksBehindSubject.skipBack(text, from, end - adverbLength(text, end, from));
    if (before === end) break;
    end = before;
  }
  return end;
};

/** Takes adverbs off the end of a subject. */
export const withoutTrailing = (text: string): string => text.slice(0, beforeTrailing(text, 0, text.length));

/** 向, 相关, 其他: the words that `withoutAside` looks for have one of these. */
const asides = charSet("向关他");
/** Without whom something is handed to, and without the end of a list that ends in 和相关项目. */
const withoutAside = (name: string): string => {
  // 向市政府报送简讯: to whom is no part of what
  const rest = name.includes("向") ? name.replace(/向[^、,]{2,14}(?=报送|报告|提交)/, "") : name;
  if (!rest.includes("关") && !rest.includes("其他")) return rest;
  const last = Math.max(rest.lastIndexOf("、"), rest.lastIndexOf(",")) + 1;
  const others = rest.slice(last).search(/(?:和|及|以及)(?:相关|其他|有关)/);
  return others < 0 ? rest : rest.slice(0, last + others);
};

/** 任务, 以上: what a name of some length does not end with. */
const idleEnds = lexicon("任务 以上");

/** A name as the sheets show it: no scope, no marks at its ends. */
export const tidyName = (text: string): string => tidyNameIn(text, 0, text.length);

/** The name that stands in `[start, end)` as the sheets show it. */
const tidyNameIn = (text: string, start: number, end: number): string => {
  let from = marksInFront.skip(text, start, end);
  const to = marksBehind.skipBack(text, from, end);
  from += scopeLength(text, from, to);
  if (to - from > 5 && text.charAt(from) === "为") from++;
  if (asides.in(text, from, to)) {
    const rest = withoutAside(text.slice(from, to));
    return withoutEnds(rest, 0, rest.length);
  }
  return withoutEnds(text, from, to);
};

const withoutEnds = (text: string, from: number, to: number): string => {
  const begin = to > from && text.charAt(from) === "的" ? from + 1 : from;
  const end = to - from > 4 ? to - idleEnds.endAt(text, to, begin) : to;
  return brackets.skip(text, begin, end) === end ? "" : text.slice(begin, end);
};

/** What a stretch of words names: without what colours the commitment in front and the adverbs behind. */
export const nameIn = (text: string, from = 0, to = text.length): string => {
  const begin = behindLeadIn(text, from, to);
  return tidyNameIn(text, begin, beforeTrailing(text, begin, to));
};

/** What a subject names: without the adverbs behind. */
export const nameBefore = (text: string): string => tidyNameIn(text, 0, beforeTrailing(text, 0, text.length));

const joints = charSet("、和及与以");
const opening = charSet("(（“《〈[");
const closing = charSet(")）”》〉]");

/** Length of what separates two items of a list at `at`, 0 where nothing does. */
const jointLength = (text: string, at: number): number => {
  if (!joints.has(text, at)) return 0;
  const char = text.charAt(at);
  if (char === "、") return 1;
  if (char === "以") return text.charAt(at + 1) === "及" ? 2 : 0;
  return !/[平共调参]/.test(text.charAt(at - 1)) && !/^(?:谐|平|睦|时|其|有|以[上下])/.test(text.slice(at + 1, at + 3))
    ? 1
    : 0;
};

/** Splits a list at 、 和 及 与 outside brackets; 和 and 与 only where both sides could be items. */
export const listItems = (text: string): string[] => {
  if (!joints.in(text, 0, text.length)) return text === "" ? [] : [text];
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (opening.has(text, at)) depth++;
    else if (closing.has(text, at)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const joint = jointLength(text, at);
      if (joint === 0 || at === from) continue;
      items.push(text.slice(from, at));
      from = at + joint;
      at += joint - 1;
    }
  }
  items.push(text.slice(from));
  return items.filter((item) => item !== "");
};

/** A、B、C、D四项主要污染物: what a list is summed up as says no more than the list. */
const summedUp =
  /^(.{1,60}?)(?:[二两三四五六七八九十]|\d{1,2})(?:项|种|类|个|大|方面)(?:主要|重点)?[^、]{1,8}?(削减|排放|减排)?(?:总量|工作|量|等){0,3}$/;

/** What the items of a list are, where only the last says it: 稻谷、玉米示范基地. */
const sharedHead =
  /(?:标准化|示范|生产|种植|养殖|产业|加工|实训|创新|服务|研发){0,3}(?:基地|园区|项目|中心|企业|机构|医院|学校|工程|车间|平台|片区|集群|公园)$/;

/**
 * The things that a subject names, where it is a list of measures: "事故率和死亡率" of one device are two, a list of
 * objects that share one measure stays one. `apart` (分别) makes every list several.
 */
export const sharedSubjects = (subject: string, apart: boolean): string[] => {
  if (!joints.in(subject, 0, subject.length)) return [subject];
  const items = listItems(subject);
  const last = items[items.length - 1] ?? "";
  if (items.length < 2 || items.length > 16) return [subject];
  const sum = items.length > 2 ? summedUp.exec(last) : null;
  if (sum?.[1]) return [...items.slice(0, -1), sum[1]].map((item) => item + (sum[2] ?? ""));
  const measured = items.map((item) => measureNouns.ends(item));
  if (measured.every(Boolean)) return withSharedPrefix(items);
  // 服装、装备等行业的稳定性、安全性: the measures are what stands behind 等
  const first = measured.lastIndexOf(false) + 1;
  const head = items[first] ?? "";
  const from = head.indexOf("等");
  if (first > 0 && first < items.length - 1 && from > 0) {
    return withSharedPrefix([head.slice(from + 1), ...items.slice(first + 1)]);
  }
  // 稻谷、玉米、马铃薯示范基地各10万亩: what all are stands behind the last
  const kind = apart ? sharedHead.exec(last)?.[0] : undefined;
  if (kind && last.length > kind.length && items.slice(0, -1).every((item) => !sharedHead.test(item))) {
    return items.map((item, index) => (index < items.length - 1 ? item + kind : item));
  }
  if (!apart || !(measured[items.length - 1] || last.endsWith("标准"))) return apart ? items : [subject];
  // 蔬菜、水果综合检出率: the last item carries what all are measured by
  const width = items[0]?.length ?? 0;
  const suffix = last.slice(width);
  return suffix.length < 2 ? items : items.map((item, index) => (index < items.length - 1 ? item + suffix : item));
};

/** What the bound of a class can end with. */
const bounding = charSet("万亿元级上下的");
const isBound = /^(?:其中)?(?:超过?|过)?[\d.]*(?:[万亿]+元?|A级)(?:以上|以下)?(?:的)?$/;
/** 超10亿元以上5家 after 产值50亿元以上企业10家: the new bound takes the place of the old one. */
export const withBound = (name: string, previous: string): string => {
  if (!bounding.has(name, name.length - 1) || !isBound.test(name)) return name;
  const bound = /(?:超过?|过)?[\d.]{1,16}(?:[万亿]{1,4}元?|A级)(?:以上|以下)?/.exec(previous);
  return bound ? previous.slice(0, bound.index) + name + previous.slice(bound.index + bound[0].length) : name;
};

/** What is done to a thing rather than the thing: no object that a measure could share. */
const growing = /^(?:种植|播种|养殖|建设|占地|综合|实现)$/;

/** 特种设备事故率、死亡率: short items after the first take its object. */
const withSharedPrefix = (items: readonly string[]): string[] => {
  const first = items[0] ?? "";
  return items.map((item, index) => {
    if (index === 0 || item.length > 4 || first.length < item.length + 2) return item;
    const object = first.slice(0, first.length - item.length);
    return growing.test(object) ? item : object + item;
  });
};

/** Measures that say nothing without their object. */
const sharedMeasure =
  /^(?:一次|竣工|交工)?(?:验收|抽查|抽检|检测|整改|监测)?(?:合格|优良|备案|覆盖|达标|满意|知晓|死亡|完成|处理|回复|普及|执行|利用|成功|终结|就业|参与|增长|存活|检出|建设|整改)[率度]$/;

/** 产量 after 粮食播种面积: what a field or firm yields is of the thing before. */
const bareYield = /^(?:年|总|综合|一产|平均)?(?:产量|产值|单产|销售额|销售收入|存栏量?|出栏量?)$/;

/** "验收合格率" after "大中型工程一次验收合格率": a bare measure takes the object of the subject before it. */
export const withObject = (name: string, previous: string): string => {
  if (name.length > 6 || !measureNouns.ends(name) || previous === "") return name;
  if (/^总?(?:里程|面积|投资|产值|规模|床位|容量|装机)$/.test(name) && !measureNouns.ends(previous))
    return previous + name;
  if (bareYield.test(name)) {
    const object = previous
      .slice(0, -measureNouns.endAt(previous, previous.length))
      .replace(/(?:播种|种植|养殖|综合|占地|总)$/, "");
    return measureNouns.ends(previous) && object.length >= 2 && !growing.test(object) ? object + name : name;
  }
  if (!sharedMeasure.test(name)) return name;
  const shared = measureTail(previous);
  if (shared === 0) return name;
  const object = previous.slice(0, previous.length - shared);
  return object.length >= 2 && !name.startsWith(object) ? object + name : name;
};

const measureTail = (name: string): number =>
  /(?:(?:一次|竣工|交工|监督)?(?:验收|抽查|抽检)?(?:合格|达标|处理|覆盖|完成|普及|优良|满意|知晓|备案|执行|利用|回复)[率度]|(?:.{2})[率度])$/.exec(
    name,
  )?.[0].length ?? 0;

/** Things that are always of something: 新增床位800张 after 养老机构4家 are beds of these. */
const belongings = /^(?:床位|容量|库容|(?:总|建筑|占地|规划)?面积|(?:总)?(?:里程|产能)|(?:总计|累计|完成)?投资额?)$/;
/** 国家级10项、省级140项 after 科技成果150项: a grade needs the thing that is graded. */
const grade = /^(?:世界|国际|国家|部|省|市|县|区|州)级$/;

/**
 * Completes a name that says nothing without the thing before it; any other stays as it is. `listed`: it stands in a list
 * without a verb of its own.
 */
export const withOwner = (name: string, previous: string, listed: boolean): string => {
  if (previous === "" || previous === name) return name;
  if (grade.test(name)) return name + previous.replace(/^.*?(?:世界|国际|国家|部|省|市|县|区|州)级(?:以上)?/, "");
  if (belongings.test(name)) return previous.endsWith(name) ? previous : previous + name;
  if (name.length > 2 || measureNouns.ends(name)) return name;
  if (!listed) return name;
  // 除险加固水库65座、水闸8座
  const done = makeVerbInFront(previous);
  if (done && isKeptVerb(done.verb)) return done.verb + name;
  // 光伏300万千瓦 after 可再生能源装机
  const length = measureNouns.endAt(previous, previous.length);
  return length >= 2 && length < previous.length ? name + previous.slice(-length) : name;
};
