import type { Plan } from "../plan/plan";
import { defaultDirectory } from "./directories/defaultDirectory";
import type { LevelPrefix } from "./directories/expandFacts";
import { levelOfPrefix } from "./directories/expandFacts";
import type { Directory, DirectoryLevel } from "./directory";

/** Whose plan it is: 临江市 → { name: "临江", prefix: "市" }; the name is null where the plan does not say it. */
export interface PlanPlace {
  readonly name: string | null;
  readonly prefix: LevelPrefix;
}

const inFront = /^(?:自治区|地区|省|市|州|盟|县|区|旗)(?=[^、,，县区]{2})/;
const places =
  /([\u4e00-\u9fff]{2,4}?|[\u4e00-\u9fff]{3,10}族)(自治区|自治州|自治县|自治旗|新区|地区|省|市|州|盟|县|区|旗)/g;
const peoples =
  /(?:土家|苗|侗|布依|藏|羌|彝|回|蒙古|哈萨克|柯尔克孜|傣|景颇|傈僳|哈尼|白|壮|瑶|黎|朝鲜|维吾尔|满|各)族.{0,12}$/;
const inWords = /[全我](省|市|州|盟|县|旗|自治区)/g;

const prefixOf = (word: string): LevelPrefix =>
  word === "自治区" || word === "地区" ? word : (word.charAt(word.length - 1) as LevelPrefix);

const rankOf = (prefix: LevelPrefix): number => ["province", "city", "county"].indexOf(levelOfPrefix(prefix));

/** 青岚省临江市人民政府 → 临江市; 霁州回族自治州 → 霁州 and 州. */
const placeIn = (words: string | null): PlanPlace | null => {
  const found = [...(words ?? "").replace(/^.{0,12}?关于印发[《]?/, "").matchAll(places)];
  let from = 0;
  let last: PlanPlace | null = null;
  for (const match of found) {
    const prefix = prefixOf(match[2] ?? "市");
    // only a lower place right behind a higher one is a place within a place; 质量兴市 is none
    if (
      match.index !== from ||
      /[兴强富立建创]$/.test(match[1] ?? "") ||
      (last && rankOf(last.prefix) >= rankOf(prefix))
    )
      break;
    from += match[0].length;
    const name = (match[1] ?? "").replace(/^中共/, "").replace(peoples, "");
    last = { name: name.length >= 2 ? name : null, prefix };
  }
  return last;
};

/** The place that a plan is made for, by its issuer, its title and the bodies and words that it uses. */
export const placeOf = (plan: Plan): PlanPlace => {
  const named = placeIn(plan.metadata.issuer) ?? placeIn(plan.metadata.title);
  const counts = new Map<LevelPrefix, number>();
  const count = (prefix: LevelPrefix, by: number): void => {
    counts.set(prefix, (counts.get(prefix) ?? 0) + by);
  };
  if (named) count(named.prefix, 4);
  const countWords = (text: string): void => {
    for (const [, word] of text.matchAll(inWords)) if (word) count(prefixOf(word), 0.25);
  };
  for (const { sentence } of plan.indicators) countWords(sentence);
  for (const { lead, cooperate, text } of plan.tasks) {
    countWords(text);
    for (const body of [...lead, ...cooperate]) {
      const prefix = inFront.exec(body)?.[0];
      if (prefix) count(prefixOf(prefix), 2);
    }
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const prefix = most?.[0] ?? "市";
  return { name: named && named.prefix === prefix ? named.name : null, prefix };
};

/** Which default directory suits a plan: a province's, or else a city's. */
export const directoryLevelOf = (plan: Plan): DirectoryLevel =>
  levelOfPrefix(placeOf(plan).prefix) === "province" ? "province" : "city";

/** The default directory of a plan's level, with the names that bodies have there (州教育局, 县教育局). */
export const directoryForPlan = (plan: Plan, level: DirectoryLevel = directoryLevelOf(plan)): Directory => {
  const { prefix } = placeOf(plan);
  const fits = (levelOfPrefix(prefix) === "province") === (level === "province");
  return fits ? defaultDirectory(level, prefix) : defaultDirectory(level);
};
