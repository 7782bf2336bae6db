import { charSet } from "../language/charSet";
import { isKeptVerb, makeVerbInFront, plainVerbs } from "../language/words";
import type { Basis } from "../plan";
import { behindLeadIn, tidyName } from "./names";

/** Where a noun ends and what it does begins: 旅行社|进入全国百强. */
export const doing =
  /(?:获得|获评|获批|通过|进入|迈入|建立|成为|成功|入选|承担|开展|参与|列入|跻身|学习|导入|应用|使用|接入|纳入|上市|挂牌|投产|开工|达到|实现|完成|取得|采用|被评|被认定|创建|打造|建成|享受|具备|配备|设立|实施|落户|上云|触网|升规|入规|纳统|脱贫|增收|转型|达标|参保|参训|受益|就业|创业)/;

/** What makes a noun of the verb before it: 生产性服务业, 供应链, 上市公司, 建设用地. */
const partOfNoun =
  /^(?:[率度额面者性化型力期类权]|量(?!子)|数(?![字智据控码])|区(?![域块县属])|园(?![区林艺])|站(?![点房台])|场(?![馆所地景次])|链(?![条主])|总值|安全|公司|用地|交付|使用|工程|验收|项目|机构|能力|过程|经营|成本|周期|指数|设施(?!农业)|方式|资料|资金|资源|体系|模式|水平|环境|满意)/;

/** What `partOfNoun` can begin with. */
const partStarts = charSet("率度额面者性化型力期类权量数区园站场链总安公用交使工验项机能过经成周指设方资体模水环满");

/** An object and the verb that stood in front of it. */
export interface Made {
  readonly rest: string;
  /** the innermost verb, null where none stood in front */
  readonly verb: string | null;
}

/** Takes make verbs off the front of an object; verbs that belong to the name stay. */
export const withoutMake = (text: string): Made => {
  let from = behindLeadIn(text, 0, text.length);
  let verb: string | null = null;
  for (let rounds = 0; rounds < 4; rounds++) {
    const found = makeVerbInFront(text, from);
    if (!found) break;
    if (isKeptVerb(found.verb)) return { rest: text.slice(from), verb: found.verb };
    const behind = from + found.length;
    if (partStarts.has(text, behind) && partOfNoun.test(text.slice(behind))) break;
    verb = found.verb;
    from = behindLeadIn(text, behind, text.length);
  }
  return { rest: text.slice(from), verb };
};

/** What a clause without a figure makes, where it says so: 组织对接活动 → 对接活动. */
export const objectOf = (words: string): string | null => {
  const { rest, verb } = withoutMake(words.slice(0, 40));
  const object = tidyName(rest);
  return verb === null || object.length < 3 || object.length > 20 ? null : object;
};

/** What a verb makes is new, unless it only says that there is so much. */
export const basisOfVerb = (verb: string, recurring: boolean): Basis =>
  recurring ? "annual" : plainVerbs.has(verb) ? "total" : "new";

const makesAnew = charSet("新建增");
/** 带动就业, 扶持创业: two characters are no name without their verb; 新增托位 is named by the thing. */
export const withVerb = (verb: string | null, own: string): string =>
  verb !== null && own !== "" && own.length <= 2 && !isKeptVerb(verb) && !makesAnew.has(verb, 0) ? verb + own : own;

/** 1家企业获得质量奖 → 获得质量奖的企业 */
export const nounWithDoing = (right: string): string => {
  const match = doing.exec(right);
  if (!match || match.index < 2 || right.slice(0, match.index).includes("的")) return right;
  return `${right.slice(match.index)}的${right.slice(0, match.index)}`;
};
