/** 级别: the level of government that a directory is for. */
export type DirectoryLevel = "province" | "city";

/** 级别 of a body: 省 | 市 | 县. */
export type BodyLevel = DirectoryLevel | "county";

/**
 * 类别: 党委 | 政府 | 直属 | 机关群团 | 中省直驻 | 县市区 | 园区 | 企业协会. `organ`: congress, courts, procuratorate and
 * people's organizations (人大, 法院, 总工会); `vertical` bodies stand in the place but answer to the province or the
 * centre (海关, 税务局, 气象局).
 */
export type BodyCategory = "party" | "government" | "direct" | "organ" | "vertical" | "county" | "park" | "association";

/** A row of the directory 单位名录. */
export interface DirectoryBody {
  /** 单位全称, with its level's prefix: 市市场监督管理局; each name stands once in a directory */
  readonly name: string;
  /** 简称, the most usual one first: 市市场监管局 */
  readonly shortNames: readonly string[];
  /** 曾用名, full and short, of bodies that became this one: 市质量技术监督局, 市质监局, 市工商局 */
  readonly formerNames: readonly string[];
  readonly level: BodyLevel;
  readonly category: BodyCategory;
  /** 职责关键词: what it is in charge of, in the words of plans; suggestions are made from them */
  readonly duties: readonly string[];
  /** 启用: a body that is not enabled is known, but nobody is assigned to it */
  readonly enabled: boolean;
}

/** 单位名录: who may be assigned to a duty. */
export interface Directory {
  readonly level: DirectoryLevel;
  readonly bodies: readonly DirectoryBody[];
}
