import { bodiesInList, looksLikeBody } from "./bodyList";

/** Who leads and who cooperates, as a stretch of text says it. */
export interface Assigned {
  readonly lead: string[];
  readonly cooperate: string[];
}

type Role = keyof Assigned;

/** 牵头单位: 责任部门: 配合: … and labels of what is no body: 完成时限: 责任人: */
const label =
  /(?:第一|主要|总)?(?:牵头|主办|责任|配合|协助|协同|协办|参与|参加|承办|落实|负责|主管|完成|实施|组织)(?:责任|实施|落实|配合|参与|和配合|及配合)?(?:单位|部门|主体|机构|科室|处室)?:|(?:完成)?(?:时限|时间|期限|日期)(?:要求)?:|(?:责任|分管|牵头|联系|包抓)(?:人|领导|市领导|人员):/g;

const isLeadLabel = (words: string): boolean => /^(?:第一|主要|总)?牵头|^主办|^(?:第一|主要)责任/.test(words);
const isNoBodyLabel = (words: string): boolean => /[时期日][限间期]|人:$|领导:$|人员:$/.test(words);

const manner =
  "(?:结合(?:各自|本地|工作|部门)?(?:实际|职责|职能)?|具体|各自|共同|分别|分头|分工|统筹|密切|积极|协同|全面|总体|做好)?";
const work = "(?:负责|落实|实施|组织实施|推进|抓好|抓落实|做好|办理|具体工作|相关工作|配合|工作)";
const byDuty = `(?:按照?|依据?|依照|根据)(?:各自|有关|相关)?的?(?:(?:法定)?职[责能](?:分工|权限|范围)?|分工|任务分工)(?:抓好|做好|分工|分别|共同|具体|各自)?${work}{0,3}`;
const ends = "(?=[,;。、\\s)]|$|会同|联合)";

/**
 * What stands behind a list of bodies and says their role, each in a group of its own: who leads, cooperates, is in
 * charge, carries out, or does it together with those that follow. 牵头 and its like lead; 配合 and its like, and what several do
 * 按职责分工, cooperate; 负责 alone leads where nobody else does.
 */
const verb = new RegExp(
  [
    `((?:负责|总|共同|联合|统一)?牵头(?!单位|部门|人|领导|、责任)${work}{0,2}|总?负总责${ends}|(?:牵头)?抓总${ends}|总负责${ends}|负主责${ends}|主办${ends}|主抓${ends})`,
    `(${byDuty}|${manner}(?:配合|参与|参加|协同|协助|协办|支持)(?!单位|部门)${work}{0,2}${ends}|(?:分工|分别|分头|共同|各自)(?:负责|落实|实施|推进)${work}?${ends})`,
    `(${manner}负责${work}{0,2}${ends})`,
    `(${manner}(?:抓好落实|贯彻落实|组织落实|组织实施|抓落实|落实|实施|推进)${ends})`,
    "(会同|联合(?=[市省县区州各]))",
  ].join("|"),
  "g",
);

const opening = /[(\uff08〈《[]/;
const closing = /[)\uff09〉》\]]/;

/** The text with what stands in brackets blotted out, so that it is not taken for a verb or a label. */
const withoutBrackets = (text: string): string => {
  if (!opening.test(text)) return text;
  let depth = 0;
  let plain = "";
  for (const char of text) {
    if (opening.test(char)) depth++;
    plain += depth > 0 ? "□".repeat(char.length) : char;
    if (closing.test(char)) depth = Math.max(0, depth - 1);
  }
  return plain;
};

const leadInBrackets = /\((?:牵头|牵头单位|牵头部门|主办|第一责任单位)\)$/;

const none = (): Assigned => ({ lead: [], cooperate: [] });

const add = (assigned: Assigned, role: Role, list: string): void => {
  for (const body of bodiesInList(list)) {
    const named = body.replace(leadInBrackets, "");
    assigned[named === body ? role : "lead"].push(named);
  }
};

const anyBody = ({ lead, cooperate }: Assigned): boolean => lead.some(looksLikeBody) || cooperate.some(looksLikeBody);

/** 牵头单位:市工信局;责任单位:市科技局、市财政局 */
const byLabels = (text: string, plain: string): Assigned | null => {
  if (!plain.includes(":")) return null;
  const labels = [...plain.matchAll(label)];
  const [first] = labels;
  if (!first || first.index > 1) return null;
  const assigned = none();
  labels.forEach((match, at) => {
    if (isNoBodyLabel(match[0])) return;
    const value = text.slice(match.index + match[0].length, labels[at + 1]?.index ?? text.length);
    add(assigned, isLeadLabel(match[0]) ? "lead" : "cooperate", value);
  });
  return anyBody(assigned) ? assigned : null;
};

/** 由市工信局牵头,会同市科技局、市财政局落实 */
const byVerbs = (text: string, plain: string): Assigned | null => {
  const assigned = none();
  let from = 0;
  let led = false;
  let beside = false;
  let heard = false;
  verb.lastIndex = 0;
  for (let match = verb.exec(plain); match; match = verb.exec(plain)) {
    const { index, 0: words, 1: lead, 3: charge, 4: carry, 5: together } = match;
    const list = text.slice(from, index);
    const leads: boolean = lead !== undefined || ((charge ?? together) !== undefined && !led);
    if (carry !== undefined && !heard && !beside) return null;
    const role: Role = leads && !beside ? "lead" : "cooperate";
    add(assigned, role, list);
    led ||= role === "lead" && assigned.lead.length > 0;
    beside = together !== undefined;
    heard = true;
    from = index + words.length;
  }
  if (!heard) return null;
  if (led) add(assigned, "cooperate", text.slice(from));
  else if (text.slice(from).length > 1) return null;
  const all = [...assigned.lead, ...assigned.cooperate];
  return all.length > 0 && all.filter(looksLikeBody).length * 2 >= all.length ? assigned : null;
};

/**
 * The bodies of a bracket or of a line that does nothing but assign them; null where it does something else.
 *
 * @param text half-width, without the brackets themselves and without what stands behind
 * @example assignedBy("市工信局牵头,市科技局、市财政局按职责分工负责") // { lead: ["市工信局"], cooperate: ["市科技局", "市财政局"] }
 */
export const assignedBy = (text: string): Assigned | null => {
  const plain = withoutBrackets(text);
  return byLabels(text, plain) ?? byVerbs(text, plain);
};
