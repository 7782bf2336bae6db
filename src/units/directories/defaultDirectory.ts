import { dutiesOf, governmentsDuties } from "../duties/duties";
import type { Directory, DirectoryBody, DirectoryLevel } from "../directory";
import type { LevelPrefix } from "./expandFacts";
import { expandFacts, levelOfPrefix } from "./expandFacts";
import { governmentBodies } from "./government";
import { associationBodies, directBodies, organBodies, parkBodies, verticalBodies } from "./otherOrgans";
import { partyBodies } from "./party";

const facts = [
  ...partyBodies,
  ...governmentBodies,
  ...directBodies,
  ...organBodies,
  ...verticalBodies,
  ...parkBodies,
  ...associationBodies,
];

/** Stands for all governments below, until the planner lists them by name. */
const below = (name: string, shortNames: string, level: DirectoryBody["level"]): DirectoryBody => ({
  name,
  shortNames: shortNames.split(" "),
  formerNames: [],
  level,
  category: "county",
  duties: dutiesOf(governmentsDuties),
  enabled: true,
});

const governmentsBelow = {
  province: below("各市（州）人民政府", "各市州人民政府 各设区市人民政府 各市人民政府 各市政府 各市（州）政府", "city"),
  city: below(
    "各县（市、区）人民政府",
    "各县（市、区）政府 各县市区人民政府 各县市区政府 各县区人民政府 各县区政府 各区县人民政府 各区县政府 各区（县）政府",
    "county",
  ),
  county: below("各乡镇人民政府（街道办事处）", "各乡镇（街道） 各乡镇人民政府 各街道办事处 各乡镇街道", "county"),
};

const made = new Map<LevelPrefix, Directory>();

/**
 * 单位名录 that comes with the add-in: the usual bodies of a prefecture-level city or of a province after the reforms of
 * 2018 and 2023–2024, with their short and former names. `prefix` is for places whose bodies are called otherwise
 * (州, 自治区, 县).
 *
 * @example defaultDirectory("city").bodies.find(({ name }) => name === "市市场监督管理局")?.formerNames[1] // "市质监局"
 */
export const defaultDirectory = (
  level: DirectoryLevel,
  prefix: LevelPrefix = level === "province" ? "省" : "市",
): Directory => {
  const before = made.get(prefix);
  if (before) return before;
  const directory = { level, bodies: [...expandFacts(facts, prefix), governmentsBelow[levelOfPrefix(prefix)]] };
  made.set(prefix, directory);
  return directory;
};
