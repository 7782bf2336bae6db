import type { BodyLevel, DirectoryBody, DirectoryLevel } from "../directory";
import { dutiesOf } from "../duties/duties";
import type { BodyFacts } from "./bodyFacts";

/** What bodies of a level are called by, in front of their names: 市教育局, 州教育局, 自治区教育厅, 县教育局. */
export type LevelPrefix = "市" | "州" | "盟" | "地区" | "省" | "自治区" | "县" | "区" | "旗";

export const levelOfPrefix = (prefix: LevelPrefix): BodyLevel =>
  prefix === "省" || prefix === "自治区"
    ? "province"
    : /[县区旗]$/.test(prefix) && prefix !== "地区"
      ? "county"
      : "city";

/** The bodies of a level by their facts, named with its prefix. */
export const expandFacts = (facts: readonly BodyFacts[], prefix: LevelPrefix): readonly DirectoryBody[] => {
  const level = levelOfPrefix(prefix);
  const province = level === "province";
  const directory: DirectoryLevel = province ? "province" : "city";
  const bureau = province ? "厅" : "局";
  const named = (pattern: string): string => {
    const name = pattern.replaceAll("@", prefix).replaceAll("$", bureau);
    return level === "county" ? inCounty(name) : name;
  };
  const words = (...lists: readonly (string | undefined)[]): string[] =>
    lists.flatMap((list) => (list ? list.split(" ").map(named) : []));
  return facts
    .filter(({ only }) => only === undefined || only === directory)
    .map((fact) => {
      const name = named((province ? fact.provinceName : undefined) ?? fact.name);
      const shortNames = unique(words(province ? fact.provinceShort : fact.cityShort, fact.short), [name]);
      const formerNames = unique(words(province ? fact.provinceFormer : fact.cityFormer, fact.former), [
        name,
        ...shortNames,
      ]);
      return {
        name,
        shortNames,
        formerNames,
        level,
        category: fact.category,
        duties: dutiesOf(fact.name),
        enabled: true,
      };
    });
};

/** What a county has instead of a city's 支队 and courts. */
const inCounty = (name: string): string => name.replace("支队", "大队").replace("中级人民法院", "人民法院");

const unique = (names: readonly string[], not: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !not.includes(name));
