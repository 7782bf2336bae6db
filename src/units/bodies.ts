import { blanks, charSet } from "../plan/language/charSet";
import { assignedBy, type Assigned } from "./assignmentClauses";
import { assignedInProse } from "./assignmentProse";
import { assignedInSentence, scope } from "./assignmentSentences";

/** 责任单位: the bodies that a text assigns to a duty, as written. */
export interface Bodies {
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** the stretch that assigns them, null where none does */
  readonly quote: string | null;
}

/** Full-width marks as half-width ones, so that the phrases need only know one kind. */
const plainMarks = (text: string): string => {
  let plain = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xff01 || code > 0xff5e) continue;
    plain += text.slice(from, at) + String.fromCharCode(code - 0xfee0);
    from = at + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
};

/** 12月底前完成, 完成时限:2027年, 持续推进: a time that ends an assignment names no body. */
const endingTime =
  /[,;。]\s*(?:(?:完成)?时[限间]:[\s\S]*|(?:(?:19|20)\d{2}年)?(?:(?:1[0-2]|[1-9])月)?(?:\d{1,2}日)?(?:年?[底末内中]|[上下]半年|[上中下]旬|第?[一二三四]季度末?)?(?:之前|以前|前)?(?:完成|建成|落实|启动|到位)?|长期坚持|持续推进)$/;

const endMarks = charSet(`${blanks}。;`);

const assigns = /牵头|负责|配合|责任单位|责任部门|责任主体|分工|会同|实施方案|主办|负总责|抓总|参与|参加|承担/;
const namesRoles =
  /(?:第一|主要)?(?:牵头|责任|配合|承办|参与|参加|主办|协办|协助)(?:责任)?(?:单位|部门|主体)[:\uff1a][^\n]{2,400}/g;

/** What is found in brackets and in lines of roles, with the first stretch that says it; null where nothing is. */
const inStretches = (text: string): Bodies | null => {
  const found = new Findings();
  for (const stretch of bracketsIn(text)) {
    if (!assigns.test(stretch)) continue;
    // …负责落实。以下各项均需…: what stands behind the first full stop assigns nothing
    const part = plainMarks(stretch.slice(1, -1))
      .split("。")
      .find((words) => assigns.test(words));
    const inner = endMarks.trimEnd(part ?? "").replace(endingTime, "");
    if (assigns.test(inner)) found.take(assignedBy(inner.replace(lineBreaks, "").replace(scope, "")), stretch);
  }
  if (found.quote === null)
    for (const [line] of text.matchAll(namesRoles)) found.take(assignedBy(endMarks.trimEnd(plainMarks(line))), line);
  return found.bodies();
};

const inSentences = (text: string, wanted: RegExp): Bodies | null => {
  const found = new Findings();
  for (const sentence of text.split(sentenceEnd)) {
    if (sentence.length < 8 || sentence.length > 400 || !assigns.test(sentence)) continue;
    const words = plainMarks(sentence.trim());
    if (!wanted.test(words)) continue;
    for (const assigned of assignedInSentence(words)) found.take(assigned, sentence);
    found.take(assignedInProse(words.replace(scope, "")), sentence);
  }
  return found.bodies();
};

const anything = /^/;
const sentenceEnd = /[。;\uff1b\n]/;
const lineBreaks = /\n/g;
const nobody: Bodies = { lead: [], cooperate: [], quote: null };

/**
 * Finds who is to do a task: in brackets behind its sentences, in lines of 牵头单位 and 责任单位, or in running text.
 *
 * @example bodiesOf("加强监管。(市质监局牵头,市公安局配合)")
 * // { lead: ["市质监局"], cooperate: ["市公安局"], quote: "(市质监局牵头,市公安局配合)" }
 */
export const bodiesOf = (text: string): Bodies =>
  assigns.test(text) ? (inStretches(text) ?? inSentences(text, anything) ?? nobody) : nobody;

/** Who is to do all items of a section, by what stands between its heading and its first item; null where it says nothing. */
export const bodiesOfSection = (text: string): Bodies | null =>
  assigns.test(text) ? (inStretches(text) ?? inSentences(text, scope)) : null;

/** 以上任务由…: who is to do what stands before, too; null where a text says nothing of the kind. */
export const bodiesOfAllBefore = (text: string): Bodies | null =>
  pointsBack.test(text) ? inSentences(text.replace(bracketMarks, "\n"), scope) : null;

const pointsBack = /(?:以上|上述|前述|本[节章条项类]|本部分|本方面|该部分)[^。;\uff1b\n]{0,24}?(?:由|牵头|责任|负责)/;
const bracketMarks = /[()\uff08\uff09]/g;

class Findings {
  readonly #lead = new Set<string>();
  readonly #cooperate = new Set<string>();
  quote: string | null = null;

  take(found: Assigned | null, stretch: string): void {
    if (!found) return;
    for (const body of found.lead) this.#lead.add(body);
    for (const body of found.cooperate) this.#cooperate.add(body);
    this.quote ??= stretch;
  }

  /** Who leads does not also cooperate. */
  bodies(): Bodies | null {
    if (this.quote === null) return null;
    const cooperate = [...this.#cooperate].filter((body) => !this.#lead.has(body));
    return { lead: [...this.#lead], cooperate, quote: this.quote };
  }
}

const bracket = /[(\uff08[【〔［)\uff09\]】〕］]/g;
const opening = charSet("(\uff08[【〔［");
const widestBracket = 600;

/** Outermost brackets. One pass. */
const bracketsIn = (text: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  bracket.lastIndex = 0;
  while (bracket.test(text)) {
    const at = bracket.lastIndex - 1;
    if (opening.has(text, at)) {
      if (depth === 0) from = at;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0 && at - from < widestBracket) found.push(text.slice(from, at + 1));
    }
  }
  return found;
};
