import type { Directory, DirectoryBody } from "../directory";
import { dutyWords } from "../duties/duties";
import { formerDuties } from "../duties/formerDuties";
import type { BodyMatch, BodyMatcher } from "../matchBody";
import { dutyIndex } from "./dutyIndex";
import type { DutyIndex } from "./dutyIndex";

/** Somebody who may be suggested. */
export interface Candidate {
  /** the same for all wordings that mean the same: 市发改委 and 市发展改革委, but not 市质监局 and 市工商局 */
  readonly key: string;
  /** bodies of the directory that it may be */
  readonly bodies: readonly DirectoryBody[];
  /** its places in the lists of duties: of the former bodies where it is one, else of its bodies */
  readonly duties: readonly number[];
  /** bodies of the directory that it stands for in this plan, so that they need not be suggested beside it */
  readonly covers: readonly DirectoryBody[];
  /** bodies that it has a part of: 市质监局 of 市市场监管局 */
  readonly coversPart: readonly DirectoryBody[];
  /** 各县(市、区)人民政府, 相关市级部门 */
  readonly group: boolean;
  /** nobody should be assigned to it */
  readonly disabled: boolean;
}

const formerNames = Object.keys(formerDuties);

const indexes = new WeakMap<Directory, DutyIndex>();

/** 职责关键词 of the bodies of a directory, in its order, and behind them those of bodies of before the reforms. */
export const dutiesIn = (directory: Directory): DutyIndex => {
  const before = indexes.get(directory);
  if (before) return before;
  const former = formerNames.map((piece) => dutyWords(formerDuties[piece] ?? ""));
  const made = dutyIndex([...directory.bodies.map(({ duties }) => duties), ...former], directory.bodies.length);
  indexes.set(directory, made);
  return made;
};

const rank = /^(?:自治区|地区|省|市|州|盟|县|区|旗)(?!场监)(?=.{2})/;
const longestCore = 8;
const department = /(?:局|厅|委|办|部|委员会|办公室)$/;

/** 市科技局 → 科技 */
const coreOf = (name: string): string => name.replace(rank, "").replace(/(?:委员会|办公室|局|厅|委|办|部)$/, "");

const bodiesIn = (match: BodyMatch): readonly DirectoryBody[] => {
  if (match.kind === "known") return [match.body];
  if (match.kind === "ambiguous") return match.bodies;
  return match.kind === "group" && match.group === "governments" ? match.members : [];
};

/** Tells who is meant by a wording of a plan. */
export const candidateMaker = (directory: Directory, match: BodyMatcher): ((wording: string) => Candidate) => {
  const places = new Map(directory.bodies.map((body, at) => [body, at]));
  const placesOf = (bodies: readonly DirectoryBody[]): number[] => bodies.flatMap((body) => places.get(body) ?? []);
  const cores = new Map<string, DirectoryBody>();
  for (const body of directory.bodies) {
    if (body.category !== "government" || body.duties.length === 0) continue;
    for (const name of [body.name, ...body.shortNames]) {
      const core = coreOf(name);
      if (core.length >= 2 && department.test(name) && !cores.has(core)) cores.set(core, body);
    }
  }
  /** 市政务和数据局: an unknown department does the work of those whose names its name is made of. */
  const madeOf = (wording: string): readonly DirectoryBody[] => {
    if (!department.test(wording)) return [];
    const stem = coreOf(wording);
    const found = new Set<DirectoryBody>();
    for (let at = 0; at < stem.length;) {
      let length = Math.min(longestCore, stem.length - at);
      while (length >= 2 && !cores.has(stem.slice(at, at + length))) length--;
      const body = length >= 2 ? cores.get(stem.slice(at, at + length)) : undefined;
      if (body) found.add(body);
      at += body ? length : 1;
    }
    return [...found];
  };
  const known = new Map<string, Candidate>();
  const make = (wording: string): Candidate => {
    const found = match(wording);
    const bodies = bodiesIn(found);
    const like = found.kind === "unknown" ? madeOf(wording) : [];
    const today = found.kind === "known" && found.by !== "former";
    const former =
      today || found.kind === "group"
        ? []
        : formerNames.flatMap((piece, at) => (wording.includes(piece) ? [directory.bodies.length + at] : []));
    // 市安委办 is a plate of 市应急管理局, and plans mean it when they write it
    const plate = today && /办(?:公室)?$/.test(wording) && !/办(?:公[室厅])?$/.test(found.body.name);
    return {
      key: today && !plate ? found.body.name : wording.replace(rank, ""),
      bodies,
      duties: former.length > 0 ? [...former, ...placesOf(like)] : placesOf([...bodies, ...like]),
      covers: plate || former.length > 0 ? like : [...bodies, ...like],
      coversPart: former.length > 0 ? bodies : [],
      group: found.kind === "group",
      disabled: found.kind === "known" && !found.body.enabled,
    };
  };
  return (wording) => {
    const before = known.get(wording) ?? make(wording);
    known.set(wording, before);
    return before;
  };
};
