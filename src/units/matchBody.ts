import type { Simplifier } from "../plan/clean/simplify";
import { groupOf, type BodyGroup } from "./bodyGroups";
import type { Directory, DirectoryBody } from "./directory";

/** By which of its names a body was found; `variant`: by a form of one that the directory does not spell out. */
export type MatchedBy = "name" | "short" | "former" | "variant";

/** What a wording of a plan or a cell means. Nothing is guessed. */
export type BodyMatch =
  /** look at `body.enabled`: a disabled body is found too, but nobody should be assigned to it */
  | { readonly kind: "known"; readonly body: DirectoryBody; readonly by: MatchedBy }
  /** 各县(市、区)人民政府: several at once; `members` are those of the directory, none where the wording does not say who */
  | { readonly kind: "group"; readonly group: BodyGroup; readonly members: readonly DirectoryBody[] }
  /** more than one body has or had this name */
  | { readonly kind: "ambiguous"; readonly bodies: readonly DirectoryBody[] }
  | { readonly kind: "unknown" };

export type BodyMatcher = (wording: string) => BodyMatch;

export interface MatchOptions {
  /** name of the plan's place without its rank (临江 of 临江市): 临江市教育局 is 市教育局, any other city's is not */
  readonly place?: string | null;
  /** turns traditional characters of a wording into simplified ones; plans are simplified already */
  readonly simplifier?: Simplifier | null;
}

const openings = /[〈《〔［【「『[<{]/g;
const closings = /[〉》〕］】」』\]>}]/g;

/** One spelling for what a reader takes for the same: widths, brackets, blanks, quotes. */
const plainForm = (wording: string): string =>
  wording
    .normalize("NFKC")
    .replace(openings, "(")
    .replace(closings, ")")
    .replace(/[\s"'“”‘’]/g, "");

/** One spelling for long and short forms: 发展和改革委员会 and 发展改革委. */
const folded = (name: string): string =>
  name
    .replace(/^(?:中国共产党|中共)/, "")
    .replaceAll("委员会", "委")
    .replaceAll("办公室", "办")
    .replaceAll("监督管理", "监管")
    .replaceAll("人民政府", "政府")
    .replace(/(?:有限责任公司|股份有限公司|有限公司)/, "公司")
    .replace(/[和与及]/g, "");

/** 市卫健委 and 市卫健局, 区公安分局: many places call the same body by another rank. */
const withoutRank = (name: string): string => (name.length > 3 ? name.replace(/分?[局厅]$|委$/, "") : name);

type Names = Map<string, { readonly bodies: Set<DirectoryBody>; by: MatchedBy }>;

const strength: readonly MatchedBy[] = ["name", "short", "former", "variant"];

const addName = (names: Names, key: string, body: DirectoryBody, by: MatchedBy): void => {
  const before = names.get(key);
  if (!before) names.set(key, { bodies: new Set([body]), by });
  else {
    before.bodies.add(body);
    if (strength.indexOf(by) < strength.indexOf(before.by)) before.by = by;
  }
};

interface Found {
  readonly bodies: readonly DirectoryBody[];
  readonly by: MatchedBy;
}

const ranks = "自治区|地区|省|市|州|盟|县|区|旗";
const rankInFront = new RegExp(`^(?:${ranks})`);
/** 临江海关, 临江高新区, 临江产投集团: named after the place, without its rank */
const bearsPlace = new Set<DirectoryBody["category"]>(["vertical", "park", "association"]);
const ownRanks = new Set(["市", "省", "州", "盟"]);

/** The ways to name a body of a directory, from the surest to the freest. */
const lookUp = (directory: Directory, place: string | null): ((name: string) => Found | null) => {
  const tiers: readonly { readonly names: Names; readonly key: (name: string) => string }[] = [
    { names: new Map(), key: (name) => name },
    { names: new Map(), key: folded },
    { names: new Map(), key: (name) => withoutRank(folded(name)) },
  ];
  const prefixes = new Set<string>();
  const placeless = new Set<DirectoryBody>();
  for (const body of directory.bodies) {
    const prefix = rankInFront.exec(body.name)?.[0];
    if (prefix && body.category !== "county") prefixes.add(prefix);
    if (!prefix || bearsPlace.has(body.category)) placeless.add(body);
    tiers.forEach(({ names, key }, at) => {
      const add = (name: string, by: MatchedBy): void =>
        addName(names, key(plainForm(name)), body, at === 0 ? by : "variant");
      add(body.name, "name");
      for (const name of body.shortNames) add(name, "short");
      for (const name of body.formerNames) add(name, "former");
    });
  }
  const exactly = (name: string): Found | null => {
    for (const { names, key } of tiers) {
      const found = names.get(key(name));
      if (found) return { bodies: [...found.bodies], by: found.by };
    }
    return null;
  };
  const withPrefix = (name: string): Found | null => {
    if (rankInFront.test(name) && !/^(?:市场|市政|市容|区域|区块)/.test(name)) return null;
    const found = [...prefixes].map((prefix) => exactly(prefix + name)).filter((one) => one !== null);
    const [first, ...others] = found;
    return first && others.length === 0 ? first : null;
  };
  const ofPlace = (name: string): Found | null => {
    if (place !== null) {
      if (!name.includes(place)) return null;
      const shorter = name.replace(place, "");
      return exactly(shorter) ?? withPrefix(shorter);
    }
    for (const shorter of withoutRankedPlace(name)) {
      const found = exactly(shorter);
      if (found) return found;
    }
    for (const shorter of withoutBarePlace(name)) {
      const found = exactly(shorter) ?? withPrefix(shorter);
      const bodies = found?.bodies.filter((body) => placeless.has(body)) ?? [];
      if (found && bodies.length > 0) return { bodies, by: found.by };
    }
    return null;
  };
  return (name) => exactly(name) ?? ofPlace(name) ?? withPrefix(name);
};

/** Where the place is not known, any name before a rank may be one: 人民银行临江市分行 → 人民银行市分行. */
function* withoutRankedPlace(name: string): Generator<string> {
  for (let at = 2; at < name.length; at++) {
    if (!ownRanks.has(name.charAt(at))) continue;
    for (let length = 2; length <= Math.min(4, at); length++) {
      const removed = name.slice(at - length, at);
      if (!/[省市县区旗局厅部委]/.test(removed)) yield name.slice(0, at - length) + name.slice(at);
    }
  }
}

/** 临江海关 → 海关 */
function* withoutBarePlace(name: string): Generator<string> {
  for (const length of [2, 3]) {
    if (!/[省市县区旗]/.test(name.slice(0, length))) yield name.slice(length);
  }
}

const bracketed = /^([^()]*)\(([^()]*)\)([^()]*)$/;
const ending = /(?:等(?:有关|相关)?(?:单位|部门)?|[、,;。])$/;

/**
 * Finds the bodies of a directory by whatever plans call them: full, short and former names, with or without the
 * place's name, with a second name in brackets (市农办〈农业局〉).
 *
 * @example
 * const match = bodyMatcher(defaultDirectory("city"), { place: "临江" });
 * match("临江市质监局"); // { kind: "known", body: 市市场监督管理局, by: "former" }
 * match("市物价局"); // { kind: "ambiguous", bodies: [市发展和改革委员会, 市市场监督管理局] }
 */
export const bodyMatcher = (
  directory: Directory,
  { place = null, simplifier = null }: MatchOptions = {},
): BodyMatcher => {
  const find = lookUp(directory, place);
  const known = new Map<string, BodyMatch>();
  const match = (wording: string): BodyMatch => {
    const plain = plainForm(simplifier ? simplifier(wording) : wording).replace(ending, "");
    const group = groupOf(plain);
    const single = group && find(plain)?.bodies.every(({ name }) => groupOf(plainForm(name)) === null);
    if (group && !single) return { kind: "group", group, members: membersOf(directory, group, plain) };
    return matchOf(find(plain) ?? findInBrackets(plain, find));
  };
  return (wording) => {
    const before = known.get(wording) ?? match(wording);
    known.set(wording, before);
    return before;
  };
};

const matchOf = (found: Found | null): BodyMatch => {
  const [body, ...others] = found?.bodies ?? [];
  if (!found || !body) return { kind: "unknown" };
  return others.length > 0 ? { kind: "ambiguous", bodies: found.bodies } : { kind: "known", body, by: found.by };
};

/**
 * 市农办(农业局): both names are asked. What both may mean is meant; where they mean different bodies, each may be
 * meant; a second name that nobody knows adds nothing, a second name alone is not enough.
 */
const findInBrackets = (name: string, find: (name: string) => Found | null): Found | null => {
  const parts = bracketed.exec(name);
  if (!parts) return null;
  const [, before = "", inner = "", after = ""] = parts;
  const first = find(before + after);
  if (!first) return null;
  const second = find(inner) ?? (after === "" ? null : find(inner + after));
  if (!second) return first;
  const both = first.bodies.filter((body) => second.bodies.includes(body));
  return { by: first.by, bodies: both.length > 0 ? both : [...new Set([...first.bodies, ...second.bodies])] };
};

const membersOf = (directory: Directory, group: BodyGroup, wording: string): readonly DirectoryBody[] => {
  const all =
    group === "departments" ? /^(?:全市|全省|全县|[市省县区]直?级?)?各(?:部门|单位|直属)/.test(wording) : true;
  const categories: Readonly<Record<BodyGroup, readonly DirectoryBody["category"][]>> = {
    governments: ["county"],
    parks: ["park"],
    vertical: ["vertical"],
    departments: all ? ["party", "government", "direct"] : [],
    members: [],
    responsible: [],
    others: [],
  };
  return directory.bodies.filter(({ enabled, category }) => enabled && categories[group].includes(category));
};
