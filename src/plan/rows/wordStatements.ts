import { charSet } from "../language/charSet";
import type { Comparator } from "../plan";
import { nameIn, tidyName, withoutLeadIn, withoutTrailing } from "./names";

/** 0 and 100 in words: 杜绝…事故, 零事故, 全覆盖, 全部达到标准. */
export interface WordReading {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: 0 | 100;
  readonly unit: "" | "%";
}

const misfortune =
  /(?:事故|事件|案件|死亡|伤亡|通报|退运|退货|灾害|污染|污染天数?|疫情|火灾|上访|问题|现象|风险|返贫)$/;
const noneOf =
  /(?:杜绝|不发生|未发生|不出现|未出现|不得发生|不得出现|无(?=(?:重|较大|一般|责任|安全|质量|食品|生产|群体|恶性|非法|越级|进京)))(?=[^,、。]{0,6}[一-龥]{2})/;
const zero =
  /^(.{0,40}?)(?:实现|达到|保持|做到)?(?:质量|安全)?“?零(事故|死亡|伤亡|发生|感染|投诉|增长|排放|上访|非访|登记|违规|差错|污染|火情|新增)”?$/;
/** 工资“零拖欠”: in quotation marks any word goes, but for those of manner. */
const quotedZero =
  /^(.{2,40}?)(?:实现|达到|保持|做到)?“零(?!容忍|距离|跑|障碍|门槛|接触|基础|等待|碳|审批|收费|费)([一-龥]{2})”$/;
/** 较大事故为零 */
const isNought = /^(.{2,40}?)(?:保持|控制|降|归|压减)?(?:为|至|到)?零$/;
const cleared = /^(.{2,40}?)(?:(?:实现)?(?:全面|全部|动态|彻底)(?:清零|消除)|实现清零|清零)$/;
const everywhere =
  /^(.{2,60}?)(?:基本)?(?:实现|做到|达到)?(?:项目)?全覆盖(?:、?全[^、,。;全]{2}){0,3}(?:的(.{2,20}))?$/;
const allReach = /^(.{2,60}?)全部(达到.{0,12}(?:标准|要求).{0,8})$/;
/** 贫困县全部摘帽: what all of a kind are to have done or become */
const allDone =
  /^(.{2,40}?)(?:均|都|要)?全部(脱贫(?:退出|摘帽)?|退出|摘帽|化解|办结|整改到位|完成整改|达标(?:排放)?|投用|建成(?:投用|投运)?|开工|竣工|投产|挂牌保护|持证上岗|入园|入网|纳入监管|拆除|取缔|关闭|关停)$/;

const endMarks = charSet("。;,");

/** No other clause can say 0 or 100. */
const telling = charSet("零无绝不未清消全");

/** Whether `[from, to)` has a character that such words need. */
export const mayTell = (text: string, from: number, to: number): boolean => telling.in(text, from, to);

const denials = charSet("杜不未无");
const clearings = charSet("清消");

/** Reads 0 or 100 from words; `clause` is without its times. */
export const readWords = (clause: string, subject: string): WordReading | null => {
  if (!mayTell(clause, 0, clause.length)) return null;
  const text = endMarks.trimEnd(clause.slice(0, 120));
  return (
    (denials.in(text, 0, text.length) ? readNothing(text) : null) ??
    (text.includes("零") ? readNought(text, subject) : null) ??
    (clearings.in(text, 0, text.length) ? readCleared(text) : null) ??
    (text.includes("全") ? readAll(text) : null)
  );
};

const none = (name: string): WordReading => ({ name, comparator: "le", value: 0, unit: "" });
const all = (name: string): WordReading => ({ name, comparator: "ge", value: 100, unit: "%" });

const readNothing = (text: string): WordReading | null => {
  const nothing = noneOf.exec(text);
  if (!nothing) return null;
  const object = text
    .slice(nothing.index + nothing[0].length)
    .replace(/(?:的)?(?:发生|出现)$/, "")
    .replace(/的?底线$/, "")
    .replace(/的$/, "");
  if (object.length < 4 || !misfortune.test(object)) return null;
  const owner = tidyName(
    withoutTrailing(withoutLeadIn(text.slice(0, nothing.index))).replace(/(?:牢牢)?(?:守住|守牢|守好)$/, ""),
  );
  return none(tidyName(owner.length > 20 ? object : owner + object));
};

const readNought = (text: string, subject: string): WordReading | null => {
  const noAccident = zero.exec(text);
  if (noAccident) {
    const what = /^(?:发生|登记)$/.test(noAccident[2] ?? "") ? "" : (noAccident[2] ?? "");
    const whose = nameIn(noAccident[1] ?? "") || subject;
    const quality = /(质量|安全)零/.exec(text)?.[1] ?? "";
    if (whose + quality !== "" && what !== "增长") return none(whose + quality + what);
  }
  const quoted = quotedZero.exec(text);
  if (quoted) return none(nameIn(quoted[1] ?? "") + (quoted[2] ?? ""));
  const nought = isNought.exec(text)?.[1];
  return nought && misfortune.test(nought) ? none(tidyName(withoutLeadIn(nought))) : null;
};

const readCleared = (text: string): WordReading | null => {
  const gone = cleared.exec(text)?.[1];
  return gone ? none(tidyName(withoutLeadIn(gone))) : null;
};

const readAll = (text: string): WordReading | null => {
  const everyone = everywhere.exec(text);
  if (everyone) {
    const whose = tidyName(withoutTrailing(withoutLeadIn(everyone[1] ?? "").replace(/^(?:实现|做到|推进|推行)/, "")));
    const name = everyone[2] ? tidyName(everyone[2]) + whose : whose;
    if (name.length >= 2) return all(`${name}覆盖`);
  }
  const done = allDone.exec(text);
  if (done) return all(tidyName(withoutLeadIn(done[1] ?? "").replace(/^剩余/, "")) + (done[2] ?? ""));
  const reach = allReach.exec(text);
  return reach ? all(tidyName(withoutLeadIn(reach[1] ?? "")) + (reach[2] ?? "")) : null;
};
