import { charSet } from "./charSet";
import { formsByStart } from "./formsByStart";
import { timeForms, type TimeSense } from "./timeForms";

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

const formsAt = formsByStart(timeForms);
const starts = charSet(timeForms.map((form) => form.starts).join(""));
/** No time is said without one of these. */
const telling = charSet("年每末季月五");
const titles = charSet("《");
const digits = charSet("0123456789");
/** What stands behind the digits of a time: 2025年, 6月, 2021—2025年, 三至5年. */
const behindDigits = charSet("年月-—~至到");

/** 《质量发展纲要(2011—2020年)》: the years of a title are those of another plan. */
const inTitle = (clause: string, at: number): boolean => {
  const opened = clause.lastIndexOf("《", at);
  return opened >= 0 && clause.lastIndexOf("》", at) < opened && clause.includes("》");
};

const mention = (from: number, to: number, { kind, date, cycle, since }: TimeSense): TimeMention =>
  since === undefined ? { from, to, kind, date, cycle } : { from, to, kind, date, cycle, since };

/** The times that `[from, to)` of the plain text names, in their order. `year` is that of 今年 and 年内. */
export const timesIn = (plain: string, from: number, to: number, year: number | null): TimeMention[] => {
  const times: TimeMention[] = [];
  if (!telling.in(plain, from, to)) return times;
  const titled = titles.in(plain, from, to) ? plain.slice(from, to) : null;
  for (let at = starts.find(plain, from, to); at < to; at = starts.find(plain, at + 1, to)) {
    // 95%, 1340个: most digits tell no time
    if (digits.has(plain, at) && !behindDigits.has(plain, digits.skip(plain, at, Math.min(to, at + 4)))) continue;
    for (const { pattern, read } of formsAt(plain, at)) {
      pattern.lastIndex = at;
      const match = pattern.exec(plain);
      if (!match || pattern.lastIndex > to) continue;
      const end = at + match[0].length;
      if (titled === null || !inTitle(titled, at - from)) times.push(mention(at, end, read(match, year)));
      at = end - 1;
      break;
    }
  }
  return times;
};
