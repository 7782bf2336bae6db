import { measureNoun, strictMeasure } from "../language/words";
import type { Basis } from "../plan";
import { sharedSubjects, tidyName, withObject, withoutLeadIn, withoutTrailing } from "./names";

/** 定性: a rank, a comparison, a standard or a trend without a figure. */
export interface QualitativeReading {
  readonly name: string;
  readonly basis: Basis;
}

interface Predicate {
  readonly basis: Basis;
  /** counts wherever it stands; others only of strictly measured things or in indicator paragraphs */
  readonly strong: boolean;
  readonly pattern: RegExp;
}

const rankVerb = "(?:稳?居于?|位居|位于|位列|列入?|进入|跻身|迈入|排名|走在|处于|保持|达到|名列|继续保持)";
const rankPlace =
  "(?:前列|前茅|领先(?:水平|地位)?|先进(?:水平|行列)|第一方阵|第一梯队|上游|先进位次|前位|一流(?:水平)?|国际先进|中上游|位次前移)";
const how =
  "(?:连续(?:多|\\d|[一二三四五])年)?(?:相比)?(?:逐步|逐年|不断|持续|稳步|显著|明显|进一步|有效|大幅|大幅度|普遍|较快|全面|得到(?:有效|明显|显著|进一步)?|有(?:较大|明显|显著|进一步|大)(?:幅度)?(?:的)?|实现(?:有效|明显)?|总体|继续|较大幅度|得以|全面得到)";
const trend =
  "(?:提升|提高|改善|增长|增加|增强|优化|下降|降低|减少|递减|递增|好转|改观|精简|健全|扩大|缩小|缩短|保护|恢复|上升|向好|降低|提质)(?:与(?:恢复|提升|改善))?";

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
      /(?:低于|高于|优于|不低于|不高于|快于|好于|超过)[^,。;\d]{0,20}(?:平均(?:水平|值|数)?|水平|水准|增速|增幅|增长(?:幅度|速度)?|GDP|同期)$/,
  },
  {
    basis: "total",
    strong: false,
    pattern:
      /(?:全部|全面|基本|均|都|实现)*(?:达到|符合)(?:或优于)?[^,。;\d]{0,24}(?:标准|要求|目标|目标要求|考核标准|Ⅲ类|Ⅱ类)(?:或规范要求)?$|(?:实现)?(?:基本)?达标(?:排放)?$|全面完成目标任务$/,
  },
  {
    basis: "total",
    strong: false,
    pattern: /保持(?:总体)?稳定(?:良好)?$|(?:实现|基本实现)(?:[^,。;\d]{2,4}化、?){2,}$/,
  },
  { basis: "change", strong: false, pattern: new RegExp(`(?:${how})+(?:的)?${trend}(?:与恢复|和提升)?$`) },
];

/** 提高森林覆盖率, 切实减少食品安全事故的发生: the verb stands in front. */
const verbFirst =
  /^(?:有效|切实|努力|大力|显著|明显|持续|不断|进一步|稳步|逐步|大幅|大幅度|带动|积极)*(?:提高|提升|减少|降低|缩小|增加|改善)([^,。;]{2,40})$/;

/** Reads a clause (without times) that carries no figure. `indicatorLine`: every line counts here. */
export const readQualitative = (clause: string, subject: string, indicatorLine: boolean): QualitativeReading[] => {
  const text = clause.slice(0, 160).replace(/[。;,]+$/, "");
  for (const { pattern, basis, strong } of predicates) {
    const match = pattern.exec(text);
    if (!match) continue;
    const own = tidyName(withoutTrailing(withoutLeadIn(text.slice(0, match.index))));
    const whole = own === "" ? subject : withObject(own, subject);
    if (whole.length < 2 || whole.length > 60) return [];
    const growth = /(?:增幅|增速|增长幅度)$/.test(whole);
    const counts = indicatorLine || (strong ? measureNoun.test(whole) : strictMeasure.test(whole));
    if (!counts) return [];
    return sharedSubjects(whole, false).map((name) => ({ name, basis: growth ? "change" : basis }));
  }
  const front = verbFirst.exec(text);
  const object = front?.[1]?.replace(/的?发生$/, "");
  if (object && (strictMeasure.test(object) || /事故$|排放$/.test(object))) {
    return sharedSubjects(tidyName(object), false).map((name) => ({ name, basis: "change" }));
  }
  return [];
};
