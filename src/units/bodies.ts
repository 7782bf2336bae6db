import { blanks, charSet } from "../plan/language/charSet";
import { assignedBy } from "./assignmentClauses";
import { bodiesInList, looksLikeBody } from "./bodyList";

/** 责任单位: the bodies that a text assigns to a duty, as written. */
export interface Bodies {
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** the stretch that assigns them, null where none does */
  readonly quote: string | null;
}

type Role = "lead" | "cooperate";

interface Phrase {
  readonly pattern: RegExp;
  /** what the stretch ends with, taken off before the pattern is asked */
  readonly ending?: RegExp;
  /** the groups of the pattern are lists of bodies in these roles */
  readonly roles: readonly Role[];
}

const byDuty =
  "(?:按照?|依据|根据)(?:各自)?(?:的)?(?:职[责能](?:分工)?|分工)(?:做好|抓好|落实|负责|配合|分工|推进|具体工作|相关工作){0,2}";
/** How a sentence of running text assigns a duty. */
const sentences: readonly Phrase[] = [
  {
    pattern: /(?:^|,)[^,;由]{0,14}由([^,;]{2,60}?)(?:具体|总体|全面)?负责,([^;]{2,80}?)(?:配合|参与|协同|协助)$/,
    roles: ["lead", "cooperate"],
  },
  { pattern: /(?:^|,)(?:此项|该项|本项|这项|考核|验收|评估|具体)?工作由([^,;]{2,60}?)负责$/, roles: ["lead"] },
  {
    pattern: new RegExp(
      `(?:^|,)由([^,;]{2,40}?)(?:负责)?牵头(?:负责)?[,、]([^;]{2,120}?)(?:配合|参与|协同|协助|${byDuty})`,
    ),
    roles: ["lead", "cooperate"],
  },
  {
    pattern: /^([^,;:]{3,30}?)会同([^,;]{2,40}?)(?:开展|制定|研究|组织|负责|建立|做好|推进|加强|落实)/,
    roles: ["lead", "cooperate"],
  },
  {
    pattern:
      /^([^,;:]{3,40}?)(?:\([^()]{2,20}\))?(?:具体|全面|总体|统一)?负责[^,;]{0,20}(?:组织|协调|统筹|推动|日常工作|总体)/,
    roles: ["lead"],
  },
  {
    pattern:
      /,([^,;:]{3,40}?)(?:\([^()]{2,20}\))?(?:具体|全面|总体|统一)?负责[^,;]{0,20}(?:组织|协调|统筹|推动|日常工作|总体)/,
    roles: ["lead"],
  },
  { pattern: new RegExp(`(?:^|,)([^,;:]{3,80}?)${byDuty}.{0,16}工作`), roles: ["cooperate"] },
  {
    pattern: /^([^,;:]{3,80}?)结合(?:本方案|实际|各自|工作|本地|自身)[^;]{0,60}(?:实施方案|工作方案|行动计划)/,
    roles: ["cooperate"],
  },
];

/** Full-width marks as half-width ones, so that the phrases need only know one kind. */
const plainMarks = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const read = (text: string, { pattern, ending, roles }: Phrase, whole: boolean): Record<Role, string[]> | null => {
  const to = ending ? text.search(ending) : text.length;
  const match = to < 0 ? null : pattern.exec(text.slice(0, to));
  if (!match || (whole && match[0].length < to)) return null;
  const found: Record<Role, string[]> = { lead: [], cooperate: [] };
  roles.forEach((role, index) => found[role].push(...bodiesInList(match[index + 1] ?? "")));
  const all = [...found.lead, ...found.cooperate];
  return all.some(looksLikeBody) ? found : null;
};

/** 12月底前完成, 完成时限:2027年, 持续推进: a time that ends an assignment names no body. */
const endingTime =
  /[,;。]\s*(?:(?:完成)?时[限间]:[\s\S]*|(?:(?:19|20)\d{2}年)?(?:(?:1[0-2]|[1-9])月)?(?:\d{1,2}日)?(?:年?[底末内中]|[上下]半年|[上中下]旬|第?[一二三四]季度末?)?(?:之前|以前|前)?(?:完成|建成|落实|启动|到位)?|长期坚持|持续推进)$/;

const endMarks = charSet(`${blanks}。;`);
const commas = charSet(`${blanks}。;,`);

const assigns = /牵头|负责|配合|责任单位|责任部门|责任主体|分工|会同|实施方案|主办|负总责|抓总|参与|参加/;
const namesRoles = /(?:第一)?(?:牵头(?:责任)?|责任|配合|承办|参与)(?:单位|部门|主体)[:\uff1a][^\n]{2,400}/g;

/**
 * Finds who is to do a task: in brackets behind its sentences, in lines of 牵头单位 and 责任单位, or in running text.
 *
 * @example bodiesOf("加强监管。(市质监局牵头,市公安局配合)")
 * // { lead: ["市质监局"], cooperate: ["市公安局"], quote: "(市质监局牵头,市公安局配合)" }
 */
export const bodiesOf = (text: string): Bodies => {
  const lead = new Set<string>();
  const cooperate = new Set<string>();
  let quote: string | null = null;
  const take = (found: Record<Role, string[]> | null, stretch: string): void => {
    if (!found) return;
    for (const body of found.lead) lead.add(body);
    for (const body of found.cooperate) cooperate.add(body);
    quote ??= stretch;
  };
  if (assigns.test(text)) {
    for (const stretch of bracketsIn(text)) {
      // …负责落实。以下各项均需…: what stands behind the first full stop assigns nothing
      const part = plainMarks(stretch.slice(1, -1))
        .split("。")
        .find((words) => assigns.test(words));
      const inner = endMarks.trimEnd(part ?? "").replace(endingTime, "");
      if (assigns.test(inner)) take(assignedBy(inner), stretch);
    }
    if (quote === null) {
      for (const [line] of text.matchAll(namesRoles)) {
        const words = plainMarks(line);
        const time = words.search(/完成时[限间]/);
        take(assignedBy(endMarks.trimEnd(time < 0 ? words : commas.trimEnd(words.slice(0, time)))), line);
      }
    }
    if (quote === null) {
      for (const sentence of text.split(/[。;\uff1b\n]/)) {
        if (sentence.length < 8 || sentence.length > 400 || !assigns.test(sentence)) continue;
        const words = plainMarks(sentence);
        for (const phrase of sentences) take(read(words, phrase, false), sentence);
      }
    }
  }
  for (const body of lead) cooperate.delete(body);
  return { lead: [...lead], cooperate: [...cooperate], quote };
};

const opening = charSet("(\uff08[【〔［");
const closing = charSet(")\uff09]】〕］");
const widestBracket = 600;

/** Outermost brackets. One pass. */
const bracketsIn = (text: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (opening.has(text, at)) {
      if (depth === 0) from = at;
      depth++;
    } else if (depth > 0 && closing.has(text, at)) {
      depth--;
      if (depth === 0 && at - from < widestBracket) found.push(text.slice(from, at + 1));
    }
  }
  return found;
};
