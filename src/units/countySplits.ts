import type { SplitMethod, SplitPart } from "./splitFigure";

/** 指标分解到县市区: one indicator of a city, split over its counties. */
export interface CountySplit {
  /** 编号 of the indicator */
  readonly indicator: string;
  readonly method: SplitMethod;
  /** in the order of their columns; weights matter for 按权重 and 按上年实绩 alone */
  readonly counties: readonly SplitPart[];
}

/** Which indicators are split, and how: plain data, as people chose it or as the sheet 县市区分解表 says. */
export type CountySplits = readonly CountySplit[];
