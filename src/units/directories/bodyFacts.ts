import type { BodyCategory, DirectoryLevel } from "../directory";

/**
 * A body of government as it stands at every level, with marks for what differs: `@` is the prefix of the level
 * (市, 省, 自治区, 县), `$` is 局 in a city and 厅 in a province. Names of one kind are parted by spaces.
 */
export interface BodyFacts {
  readonly category: BodyCategory;
  /** 单位全称 in a city */
  readonly name: string;
  /** 单位全称 in a province, where it differs by more than the marks */
  readonly provinceName?: string;
  /** 简称 and the plates 牌子 that it also bears, the most usual one first */
  readonly short?: string;
  /** short names of one level alone, before those of both */
  readonly cityShort?: string;
  readonly provinceShort?: string;
  /** 曾用名, full and short, of what became this body in whole or in part */
  readonly former?: string;
  readonly cityFormer?: string;
  readonly provinceFormer?: string;
  /** the only level that has it; absent: both */
  readonly only?: DirectoryLevel;
}

/** The same category for many. */
export const inCategory = (
  category: BodyCategory,
  facts: readonly Omit<BodyFacts, "category">[],
): readonly BodyFacts[] => facts.map((fact) => ({ category, ...fact }));
