import type { TimeMention } from "./times";

/** What a time form makes of its words; where they stand is known to who asked. */
export type TimeSense = Omit<TimeMention, "from" | "to">;

/** One way of saying a time. Forms are asked in the order of `timeForms`; the first that answers wins. */
export interface TimeForm {
  /** the characters that can begin it */
  readonly starts: string;
  /** sticky: matches at its `lastIndex` or not at all */
  readonly pattern: RegExp;
  /** `year` is that of 今年 and 年内, null where the plan has none */
  read(match: RegExpExecArray, year: number | null): TimeSense;
}

const fiveYearPlans: Readonly<Record<string, number>> = {
  九: 1996,
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
};

/** First and last year of a five-year plan, by its ordinal: 十二 → 2011–2015. */
export const yearsOfFiveYearPlan = (ordinal: string): readonly [number, number] | null => {
  const first = fiveYearPlans[ordinal];
  return first === undefined ? null : [first, first + 4];
};

const sense = (kind: TimeMention["kind"], date: string | null): TimeSense => ({ kind, date, cycle: null });
/** a time within the year that the plan is about, where it is about one */
const deadlineIn = (date: string | null): TimeSense => sense(date === null ? "span" : "deadline", date);

/** 每年, 每季度, 年均 */
const every: TimeForm = {
  starts: "每年逐按",
  pattern:
    /(?<!每[人户])每个?(?:年度|年|半年|季度|季|月|两周|双周|周|学期|两年|三年|二年|2年|3年)度?|年均(?!浓度|气温|值|气候)|逐年|按季度|按月|按年/y,
  read([words]) {
    let cycle = words.replace(/^每个?|^按/, "");
    if (cycle.endsWith("度") && !cycle.includes("季")) cycle = cycle.slice(0, -1);
    return { kind: "recurrence", date: null, cycle: /年均|逐年/.test(cycle) ? "年" : cycle };
  },
};

/** 比上年, 较2020年底, 在2020年基础上 */
const base: TimeForm = {
  starts: "比较与同在",
  pattern:
    /[比较与同](?:上年|去年|上一年|“?十[一二三四五六]五”?(?:期|规划)?(?:末|时期|期间)?|(\d{4})年[底末]?|基期|同期)(?:相比|相较|相较于)?|在(\d{4})年的?基础上/y,
  read: ([, year, based]) => sense("base", year ?? based ?? null),
};

/** 2026—2030年, 2026年至2030年期间 */
const range: TimeForm = {
  starts: "12",
  pattern: /((?:19|20)\d{2})年?[-—~至到]{1,2}((?:19|20)\d{2})年?(?:期间|间)?/y,
  read: ([, since = "", to = ""]) => ({ kind: "deadline", date: to, since, cycle: null }),
};

/** 到2030年, 力争2027年6月底前, 2026年上半年, 从2020年 */
const calendarYear: TimeForm = {
  starts: "争力截到至在于从自由12",
  pattern:
    /((?:争取|力争)?(?:截至|截止|[到至在于从自由])?)((?:19|20)\d{2})年(?!本[)）]|版|修[订正])(?:(1[0-2]|[1-9])月(?:\d{1,2}日|[底末初]|[上中下]旬)?)?的?((?:[底末初]|年[底末]|[上下]半年)?(?:之前|以前|前)?)/y,
  read([, lead = "", year = "", month, tail = ""]) {
    const kind = /[从自由]/.test(lead)
      ? "base"
      : month !== undefined || tail !== "" || /[到至争]/.test(lead)
        ? "deadline"
        : "year";
    const within = month ? month.padStart(2, "0") : tail.startsWith("上半年") ? "06" : null;
    return sense(kind, within === null ? year : `${year}-${within}`);
  },
};

/** “十五五”期末, 到“十四五”末 */
const fiveYearPlan: TimeForm = {
  starts: "争力到至在“十",
  pattern: /(?:争取|力争)?[到至在]?“?(十[一二三四五六])五”?(?:规划)?(?:期末|末期|末|时期|期间)/y,
  read([, ordinal = ""]) {
    const years = yearsOfFiveYearPlan(ordinal);
    return deadlineIn(years && String(years[1]));
  },
};

/** 年内, 上半年, 第三季度末, 年底前 */
const withinTheYear: TimeForm = {
  starts: "上下第前一二三四年今本当",
  pattern: /[上下]半年|[第前]?[一二三四]季度[末前]?|年内|今年[底内]?|本年度|年底前?|当年底前|年末/y,
  read: (_, year) => deadlineIn(year ? String(year) : null),
};

/** 12月底前, 6月30日前 */
const month: TimeForm = {
  starts: "123456789",
  pattern: /(1[0-2]|[1-9])月(?:[底末]|\d{1,2}日)?(?:之前|以前|前)/y,
  read: ([, which = ""], year) => deadlineIn(year ? `${String(year)}-${which.padStart(2, "0")}` : null),
};

/** 近3年, 三年内, 用两到三年时间, 三年新增 */
const span: TimeForm = {
  starts: "近未连力用经0123456789一二两三四五六七八九十",
  pattern:
    /(?:近|未来|连续|力争用|用|经过)(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—~至到][\d三四五])?年(?:内|以上|左右|时间|之内)?|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—~至到][\d三四五])?年(?:内|时间|之内|左右|(?=累计|新增|新建|共|完成|建成|引进|培育|投入|改造|治理|建设|实现|补充|招聘|培训|突破|组织|开展|选派|发展))/y,
  read: () => sense("span", null),
};

export const timeForms: readonly TimeForm[] = [
  every,
  base,
  range,
  calendarYear,
  fiveYearPlan,
  withinTheYear,
  month,
  span,
];
