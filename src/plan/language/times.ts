/** 时间: what a clause says of its time. */
export interface TimeMention {
  readonly from: number;
  readonly to: number;
  /**
   * deadline 到2015年 · recurrence 每年, 每季度 · base 比2010年 (what a change is measured against) ·
   * year 2010年 (of a report) · span 近3年, 三年内
   */
  readonly kind: "deadline" | "recurrence" | "base" | "year" | "span";
  /** "YYYY" or "YYYY-MM" where it names one */
  readonly date: string | null;
  /** the first year of a range: 2021—2023年 */
  readonly since?: string;
  /** 年 · 季度 · 月 … of a recurrence */
  readonly cycle: string | null;
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

const years = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—~至到](?:\\d|[三四五]))?";

const pattern = new RegExp(
  [
    "(?<every>每(?:个)?(?:年度|年|半年|季度|季|月|两周|双周|周|学期|两年|三年|二年|2年|3年)(?:度)?|年均(?!浓度|气温|值|气候)|逐年|按季度|按月|按年)",
    "(?<base>(?:比|较|与|同)(?:上年|去年|上一年|“?十[一二三四五六]五”?(?:期|规划)?(?:末|时期|期间)?|\\d{4}年(?:底|末)?|基期|同期)(?:相比|相较|相较于)?|在\\d{4}年(?:的)?基础上)",
    "(?<range>(?<rangeFrom>(?:19|20)\\d{2})年?[-—~至到]{1,2}(?<rangeTo>(?:19|20)\\d{2})年?(?:期间|间)?)",
    "(?<lead>(?:争取|力争)?(?:截至|截止|到|至|在|于|从|自|由)?)(?<year>(?:19|20)\\d{2})年(?<month>(?<m>1[0-2]|[1-9])月(?:\\d{1,2}日|底|末|初|上旬|中旬|下旬)?)?(?:的)?(?<tail>(?:底|末|年底|年末|上半年|下半年|初)?(?:之前|以前|前)?)",
    "(?<fypLead>(?:争取|力争)?(?:到|至|在)?)“?(?<fyp>十[一二三四五六])五”?(?:规划)?(?<fypTail>期末|末期|末|时期|期间)",
    "(?<within>上半年|下半年|[第前]?[一二三四]季度(?:末|前)?|年内|今年底|今年内|今年|本年度|年底前|年底|当年底前|年末)",
    "(?<mo>1[0-2]|[1-9])月(?:底|末|\\d{1,2}日)?(?:之前|以前|前)",
    `(?<span>(?:近|未来|连续|力争用|用|经过)${years}年(?:内|以上|左右|时间|之内)?|${years}年(?:内|时间|之内|左右))`,
  ].join("|"),
  "g",
);

/** 《质量发展纲要(2011—2020年)》: the years of a title are those of another plan. */
const inTitle = (clause: string, at: number): boolean => {
  const opened = clause.lastIndexOf("《", at);
  return opened >= 0 && clause.lastIndexOf("》", at) < opened && clause.includes("》");
};

/** The times that `[from, to)` of the plain text names, in their order. `year` is that of 今年 and 年内. */
export const timesIn = (plain: string, from: number, to: number, year: number | null): TimeMention[] => {
  const times: TimeMention[] = [];
  const clause = plain.slice(from, to);
  if (!/[年每末季月五]/.test(clause)) return times;
  for (const match of clause.matchAll(pattern)) {
    if (inTitle(clause, match.index)) continue;
    const g = match.groups ?? {};
    const at = { from: from + match.index, to: from + match.index + match[0].length };
    if (g["every"] !== undefined) {
      const cycle = g["every"].replace(/^每个?|^按/, "").replace(/度$/, (d) => (g["every"]?.includes("季") ? d : ""));
      times.push({ ...at, kind: "recurrence", date: null, cycle: /年均|逐年|^年$/.test(cycle) ? "年" : cycle });
    } else if (g["base"] !== undefined) {
      const based = /\d{4}/.exec(g["base"]);
      times.push({ ...at, kind: "base", date: based ? based[0] : null, cycle: null });
    } else if (g["rangeTo"] !== undefined) {
      times.push({ ...at, kind: "deadline", date: g["rangeTo"], since: g["rangeFrom"] ?? "", cycle: null });
    } else if (g["year"] !== undefined) {
      const month = g["m"];
      const begins = /[从自由]/.test(g["lead"] ?? "");
      const end = g["tail"] !== "" || /到|至|争/.test(g["lead"] ?? "");
      const half = g["tail"]?.startsWith("上半年") ? "06" : undefined;
      const mm = month ? month.padStart(2, "0") : half;
      times.push({
        ...at,
        kind: begins ? "base" : end || month ? "deadline" : "year",
        date: mm ? `${g["year"]}-${mm}` : g["year"],
        cycle: null,
      });
    } else if (g["fyp"] !== undefined) {
      const years = yearsOfFiveYearPlan(g["fyp"]);
      times.push({ ...at, kind: years ? "deadline" : "span", date: years ? String(years[1]) : null, cycle: null });
    } else if (g["within"] !== undefined) {
      times.push({ ...at, kind: year ? "deadline" : "span", date: year ? String(year) : null, cycle: null });
    } else if (g["mo"] !== undefined) {
      const date = year ? `${String(year)}-${g["mo"].padStart(2, "0")}` : null;
      times.push({ ...at, kind: date ? "deadline" : "span", date, cycle: null });
    } else times.push({ ...at, kind: "span", date: null, cycle: null });
  }
  return times;
};
