import type { Basis, Comparator, PlanDoubt } from "../plan";

/** What one clause says of one thing: the raw material of indicators and baselines. Offsets are of the clean text. */
export interface Statement {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string;
  readonly basis: Basis;
  /** 年, 季度 … of what is done again and again, else null */
  readonly recurrence: string | null;
  /** first year of a range of years, else null */
  readonly from: string | null;
  /** "YYYY", "YYYY-MM" or null where the words around give none */
  readonly date: string | null;
  /** the words report instead of committing */
  readonly reported: boolean;
  /** why the row might be wrong */
  readonly doubts: readonly PlanDoubt[];
  readonly quoteFrom: number;
  readonly quoteTo: number;
  readonly sentenceFrom: number;
  readonly sentenceTo: number;
}
