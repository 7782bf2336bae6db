import { charSet } from "../language/charSet";
import { measureNouns, strictMeasures } from "../language/words";
import type { Basis } from "../plan";
import { listItems, sharedSubjects, tidyName, withObject, withoutLeadIn, withoutTrailing } from "./names";

/** 定性: a rank, a comparison, a standard or a trend without a figure. */
export interface QualitativeReading {
  readonly name: string;
  readonly basis: Basis;
}

interface Predicate {
  readonly basis: Basis;
  /** counts wherever it stands; others only of strictly measured things or in indicator paragraphs */
  readonly strong: boolean;
  /** of whatever: it says by itself that something is measured */
  readonly free?: boolean;
  readonly pattern: RegExp;
}

const rankVerb =
  "(?:稳?居(?!民)于?|位居|位于|位列|列入?|进入|跻身|迈入|排名|走在|处于|保持|达到|名列|排在|排到|继续保持|继续排在)";
const rankPlace =
  "(?:前列|前茅|领先(?:水平|地位)?|先进(?:水平|行列)|第一方阵|第一梯队|上游|先进位次|前位|一流(?:水平)?|全[国省市区]第[一二三]|前[一二三五十百]{1,4}[名位强]?|国际先进|中(?:等以)?上水平|中上游|位次前移)";
const how =
  "(?:连续(?:多|\\d|[一二三四五])年)?(?:相比)?(?:逐步|逐年|不断|持续|稳步|显著|明显|进一步|有效|大幅|大幅度|普遍|较快|全面|得到(?:有效|明显|显著|进一步)?|有(?:较大|明显|显著|进一步|大)(?:幅度)?(?:的)?|实现(?:有效|明显)?|总体|继续|较大幅度|得以|全面得到)";
const trend =
  "(?:提升|提高|改善|增长|增加|增强|优化|下降|降低|减少|递减|递增|好转|改观|精简|健全|扩大|缩小|缩短|保护|恢复|上升|向好|降低|提质|下行|收窄|回升|拓展|升级)(?:与(?:恢复|提升|改善))?(?:的?(?:态势|趋势))?";

const predicates: readonly Predicate[] = [
  {
    basis: "total",
    strong: true,
    pattern: new RegExp(`${rankVerb}[^,。;]{0,16}${rankPlace}(?:、[^,。;]{0,20}${rankPlace})?(?:行列|位置)?$`),
  },
  {
    basis: "total",
    strong: true,
    pattern:
      /(?:低于|高于|优于|不低于|不高于|快于|好于|超过)[^,。;\d]{0,20}(?:平均(?:水平|值|数)?|水平|水准|增速|增幅|增长(?:幅度|速度)?|GDP|同期|水质|去年|上年|(?:去年|上年)(?:同期|水平|实际))$/,
  },
  {
    basis: "total",
    strong: false,
    pattern:
      /(?:全部|全面|基本|均|都|实现){0,3}(?:达到|符合)(?:或优于)?[^,。;\d]{0,24}(?:标准|要求|目标|目标要求|考核标准|Ⅲ类|Ⅱ类)(?:或规范要求)?$|(?:实现)?(?:基本)?达标(?:排放)?$/,
  },
  {
    basis: "change",
    strong: true,
    free: true,
    pattern: /(?:全面|如期|圆满|超额)?完成(?:[^,。;\d]{0,10}(?:目标|任务)|[^,。;\d]{0,4}下达的?[^,。;\d]{0,8}指标)$/,
  },
  {
    basis: "total",
    strong: true,
    free: true,
    pattern: /控制在[^,。;\d]{2,12}(?:下达|规定|允许|核定)的?(?:范围|指标|目标|总量)(?:之内|以内|内)?$/,
  },
  { basis: "total", strong: true, pattern: /(?:达到|保持|稳定在)(?:优良|良好|优)(?:以上|水平)?$/ },
  {
    basis: "change",
    strong: true,
    pattern: /(?:安排|实现|保持)?(?:只增不减|负增长|稳中有[降升进]|“?双(?:下降|降|提升)”?)$/,
  },
  { basis: "total", strong: true, pattern: /(?:基本|逐步|全部)(?:消除|消灭|杜绝)$/ },
  { basis: "total", strong: true, pattern: /与[^,。;\d]{2,14}(?:基本|大体|总体)?(?:同步|相当|持平)$/ },
  { basis: "total", strong: true, pattern: /(?:保持|维持)?(?:总体|基本|长期)稳定$/ },
  {
    basis: "total",
    strong: false,
    pattern: /保持(?:总体)?稳定(?:良好)?$|(?:实现|基本实现)(?:[^,。;\d化]{2,4}化、?){2,6}$/,
  },
  { basis: "change", strong: false, pattern: new RegExp(`(?:${how}){1,3}(?:的)?${trend}(?:与恢复|和提升)?$`) },
];

/** 完成省下达的节能减排任务: what is to be done stands inside. */
const setFromAbove = /下达的?([^,。;]{2,20}?)(?:年度|控制|约束性)?(?:目标)?(?:任务|指标|目标)$/;
/** 保持形势总体稳定 */
const keepsStable = /^(?:继续)?保持(.{2,30}?)(?:的)?(?:总体|持续|基本|长期)?稳定$/;
/** 争创一批国家级奖项, 基本消灭无标生产: only where every line names an indicator. */
const asksFor = /^(?:争创|创建|创成)一批(.{2,60})$/;
const endsAlmost = /^(?:基本|逐步)(?:消灭|消除|杜绝|解决)(.{2,30})$/;

/** 提高森林覆盖率, 切实减少食品安全事故的发生: the verb stands in front. */
const verbFirst =
  /^(?:有效|切实|努力|大力|显著|明显|持续|不断|进一步|稳步|逐步|大幅|大幅度|带动|积极|稳妥|适度|合理|力争|确保){0,3}(?:提高|提升|减少|降低|缩小|增加|改善|扩大)([^,。;]{2,40})$/;

/** The last characters that a rank, comparison, standard or trend can have: most clauses end otherwise. */
const endings = charSet(
  "列茅先进位置平队游流际移一二三值数准速幅度P期求标类定升高善长加强化低少减增转观简全大小短护复上好质步除灭绝务率故放阵生势优行窄年当距例重比展强名百十标面内围”",
);

const endMarks = charSet("。;,");

/** Whether what ends at `to` could end a reading of a clause; marks behind it do not count. */
export const mayEndQualitative = (text: string, to: number): boolean => {
  const end = endMarks.skipBack(text, Math.max(0, to - 8), to);
  return endings.has(text, end - 1);
};

/** Predicates stand at the end; looking no further back keeps a long clause cheap. */
const longestPredicate = 64;

/** Reads a clause (without times) that carries no figure. `indicatorLine`: every line counts here. */
export const readQualitative = (clause: string, subject: string, indicatorLine: boolean): QualitativeReading[] => {
  const text = endMarks.trimEnd(clause.slice(0, 160));
  if (!indicatorLine && !endings.has(text, text.length - 1)) return [];
  const tail = text.slice(-longestPredicate);
  const kept = keepsStable.exec(text)?.[1];
  if (kept && measureNouns.ends(kept)) return [{ name: tidyName(kept), basis: "total" }];
  for (const { pattern, basis, strong, free } of predicates) {
    const match = pattern.exec(tail);
    if (!match) continue;
    const own = tidyName(withoutTrailing(withoutLeadIn(text.slice(0, text.length - tail.length + match.index))));
    const whole = own === "" ? subject : withObject(own, subject);
    if (own === "" && free === true && !indicatorLine) {
      const set = setFromAbove.exec(text)?.[1];
      return set ? [{ name: tidyName(set), basis: "change" }] : [];
    }
    if (whole.length < 2 || whole.length > 60) return [];
    const growth = /(?:增幅|增速|增长幅度)$/.test(whole);
    const measured = measureNouns.ends(whole) || /(?:增长|增收)$/.test(whole);
    const counts =
      indicatorLine || (strong ? (free === true && whole.length > 3) || measured : strictMeasures.ends(whole));
    if (!counts) return [];
    return sharedSubjects(whole, false).map((name) => ({ name, basis: growth ? "change" : basis }));
  }
  if (indicatorLine) {
    const almost = endsAlmost.exec(text.replace(/^.*,/, ""))?.[1];
    if (almost) return [{ name: tidyName(almost), basis: "total" }];
    const asked = asksFor.exec(text)?.[1];
    if (asked) return listItems(asked).map((item) => ({ name: tidyName(item), basis: "new" }));
  }
  const front = verbFirst.exec(text);
  const object = front?.[1]?.replace(/的?发生$/, "");
  if (object && /(?:率|满意度|知晓度|参与度|事故|排放|差距|比例|比重|占比|覆盖面)$/.test(object)) {
    const named = tidyName(object);
    // 缩小与先进标准的差距: both sides of a gap are one measure
    return (named.endsWith("差距") ? [named] : sharedSubjects(named, false)).map((name) => ({ name, basis: "change" }));
  }
  return [];
};
