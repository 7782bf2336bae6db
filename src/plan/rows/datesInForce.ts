import type { TimeMention } from "../language/times";

/** The dates that rule the figures of a clause, set by it or by one before. */
export interface DatesInForce {
  /** 到2022年和2030年: figures that follow in the same number take them in turn; else one date, or none */
  readonly listed: readonly string[];
  /** 2023年500户、2024年400户: each rules what stands behind it */
  readonly placed: readonly { readonly at: number; readonly date: string }[];
  /** first year of a range of years */
  readonly since: string | null;
  /** 到2025年 rules the sentences that follow; 6月底前 only its own */
  readonly onward: boolean;
}

export const noDates: DatesInForce = { listed: [], placed: [], since: null, onward: true };

/** The dates that a clause sets for itself and what follows; null where it sets none. */
export const datesOf = (plain: string, times: readonly TimeMention[]): DatesInForce | null => {
  if (times.length === 0) return null;
  const set = times.filter((time) => time.date !== null && (time.kind === "deadline" || time.kind === "year"));
  const last = set[set.length - 1];
  if (!last?.date) return null;
  const listed = set.length > 1 && set.every((time, i) => i === 0 || followsOn(plain, set[i - 1], time));
  return {
    listed: listed ? set.flatMap((time) => time.date ?? []) : [last.date],
    placed: listed || set.length < 2 ? [] : set.flatMap(({ from, date }) => (date === null ? [] : { at: from, date })),
    since: last.since ?? null,
    onward: plain.charAt(last.to - 1) !== "前" && !plain.slice(last.from, last.to).includes("月"),
  };
};

const followsOn = (plain: string, time: TimeMention | undefined, next: TimeMention): boolean =>
  time !== undefined && next.from - time.to === 1 && "、和及".includes(plain.charAt(time.to));

/** The date that rules the figure at `at`: the last that stands before it, where its clause names several. */
export const dateAt = ({ listed, placed }: DatesInForce, clauseFrom: number, at: number): string | null => {
  const first = placed[0];
  if (!first || first.at < clauseFrom) return listed[listed.length - 1] ?? null;
  let date = first.date;
  for (const time of placed) if (time.at < at) date = time.date;
  return date;
};
