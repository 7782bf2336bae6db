/** 责任单位: the bodies that a text assigns to a duty, as written. */
export interface Bodies {
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** the stretch that assigns them, null where none does */
  readonly quote: string | null;
}

const nobody: Bodies = { lead: [], cooperate: [], quote: null };

const opening = "(\uff08[【";
const closing = ")\uff09]】";

/** Splits a list of bodies at 、 , 和 及; brackets stay with their body, "等单位" goes. */
const bodiesIn = (list: string): string[] => {
  const bodies: string[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number): void => {
    const body = list
      .slice(from, to)
      .replace(/^(?:由|和|及|以及|与|会同|各|:|\uff1a|\s)+(?=[^\s])/, (lead) => (lead.endsWith("各") ? "各" : ""))
      .replace(/(?:等(?:有关|相关)?(?:部门|单位|市直部门)?|等)$/, "")
      .replace(/(?:按照?(?:各自)?职[责能]分工|负责|牵头|配合|参与|共同|具体|分别|,|\s|。)+$/g, "")
      .trim();
    if (body.length >= 2 && body.length <= 40) bodies.push(body);
  };
  for (let at = 0; at < list.length; at++) {
    const char = list.charAt(at);
    if ("(\uff08〈《[".includes(char)) depth++;
    else if (")\uff09〉》]".includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "、,\uff0c;\uff1b".includes(char)) {
      push(at);
      from = at + 1;
    } else if (
      depth === 0 &&
      /^(?:以及|和|及)(?=各|市|省|县|区|相关|有关|其他|国家|中国)/.test(list.slice(at, at + 4))
    ) {
      push(at);
      from = at + (list.startsWith("以及", at) ? 2 : 1);
      at = from - 1;
    }
  }
  push(list.length);
  return bodies;
};

const byDuty = "(?:按照?|依据|根据)(?:各自)?(?:的)?职[责能](?:分工)?(?:做好|抓好|落实|负责|配合|分工)?";

interface Phrase {
  readonly pattern: RegExp;
  readonly roles: readonly ("lead" | "cooperate")[];
}

/** How duties are assigned; the groups are lists of bodies in the order of `roles`. */
const phrases: readonly Phrase[] = [
  {
    pattern: /^(?:第一)?牵头(?:责任)?(?:单位|部门):(.+?)[;,。 ]?(?:配合|责任|协助|协同|参与|参加)(?:单位|部门):(.+)$/,
    roles: ["lead", "cooperate"],
  },
  { pattern: /^(?:第一)?牵头(?:责任)?(?:单位|部门):(.+)$/, roles: ["lead"] },
  { pattern: /^(?:责任|配合|承办|落实|负责|主管|完成|实施|参与)(?:单位|部门|主体|领导):(.+)$/, roles: ["cooperate"] },
  {
    pattern:
      /^由?(.+?)(?:牵头|负责牵头)(?:负责|落实|实施|推进|组织实施)?[,;](.+?)(?:按照?.{0,6}职[责能].{0,8}|配合|参与|参加|协同|协助|协同配合|分工负责|共同落实|共同负责|负责|密切配合|做好配合)*$/,
    roles: ["lead", "cooperate"],
  },
  { pattern: /^由?(.+?)会同(.+?)(?:负责|落实|实施|牵头|推进|组织实施)?$/, roles: ["lead", "cooperate"] },
  {
    pattern: /^由?(.+?)负责[,;](.+?)(?:按照?.{0,6}职[责能].{0,8}|配合|参与|参加|协同|协助|分工负责)+$/,
    roles: ["lead", "cooperate"],
  },
  { pattern: /^由?(.+?)(?:牵头|负责牵头)(?:负责|落实|实施|推进|组织实施)?$/, roles: ["lead"] },
  { pattern: new RegExp(`^(.+?)${byDuty}(?:负责)?$`), roles: ["cooperate"] },
  { pattern: /^(.+?)(?:分工负责|共同负责|分别负责|配合|参与)$/, roles: ["cooperate"] },
  { pattern: /^由?([^,;]+?)负责$/, roles: ["lead"] },
];

/** Full-width marks as half-width ones, so that the phrases need only know one kind. */
const plain = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const looksLikeBody =
  /(?:局|委|办|厅|部|处|院|会|政府|中心|公司|集团|单位|部门|银行|行|队|站|校|学院|大学|管委会|街道|镇|乡|县|区|市|社|署|台|馆|所|组|联|团|〉|\))$/;

const assignment = (stretch: string): Bodies | null => {
  const text = plain(stretch).replace(/[。;\s]+$/, "");
  for (const { pattern, roles } of phrases) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found: { lead: string[]; cooperate: string[] } = { lead: [], cooperate: [] };
    roles.forEach((role, index) => {
      for (const body of bodiesIn(match[index + 1] ?? "")) if (!found[role].includes(body)) found[role].push(body);
    });
    const all = [...found.lead, ...found.cooperate];
    if (all.length === 0 || !all.some((body) => looksLikeBody.test(body))) continue;
    return { ...found, quote: stretch };
  }
  return null;
};

const assigns = /牵头|负责|配合|责任单位|责任部门|职责分工|会同/;

/**
 * Finds who is to do a task: the bracket at its end, or a line of 牵头单位 and 责任单位.
 *
 * @example bodiesOf("加强监管。(市质监局牵头,市公安局配合)")
 * // { lead: ["市质监局"], cooperate: ["市公安局"], quote: "(市质监局牵头,市公安局配合)" }
 */
export const bodiesOf = (text: string): Bodies => {
  if (!assigns.test(text)) return nobody;
  const found: { lead: string[]; cooperate: string[]; quote: string | null } = { lead: [], cooperate: [], quote: null };
  const add = (bodies: Bodies | null): void => {
    if (!bodies) return;
    for (const body of bodies.lead) if (!found.lead.includes(body)) found.lead.push(body);
    for (const body of bodies.cooperate)
      if (!found.cooperate.includes(body) && !found.lead.includes(body)) found.cooperate.push(body);
    found.quote ??= bodies.quote;
  };
  for (const stretch of bracketsIn(text)) {
    const inner = stretch.slice(1, -1);
    if (!assigns.test(inner)) continue;
    const bodies = assignment(inner);
    if (bodies) add({ ...bodies, quote: stretch });
  }
  if (found.quote === null) {
    const line = /(?:牵头(?:责任)?(?:单位|部门)|责任(?:单位|部门|主体)|配合单位)[:\uff1a][^\n]{2,400}/g;
    for (const match of text.matchAll(line)) add(assignment(match[0].replace(/完成时[限间].*$/, "")));
  }
  return found;
};

/** Outermost brackets that stand behind a sentence or at the end. One pass. */
const bracketsIn = (text: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (opening.includes(char)) {
      if (depth === 0) from = at;
      depth++;
    } else if (closing.includes(char) && depth > 0) {
      depth--;
      if (depth === 0 && at - from < 600) found.push(text.slice(from, at + 1));
    }
  }
  return found;
};
