import { assignedBy, type Assigned } from "./assignmentClauses";
import { bodiesInList, looksLikeBody } from "./bodyList";

interface Phrase {
  /** words that it cannot be said without: looking for these first costs less */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
  /** the groups of the pattern are lists of bodies in these roles */
  readonly roles: readonly (keyof Assigned)[];
}

const byDuty =
  "(?:按照?|依据|根据)(?:各自)?(?:的)?(?:职[责能](?:分工)?|分工)(?:做好|抓好|落实|负责|配合|分工|推进|具体工作|相关工作){0,2}";
/** How a sentence of running text assigns a duty. */
const sentences: readonly Phrase[] = [
  {
    needs: ["由", "负责"],
    pattern: /(?:^|,)[^,;由]{0,14}由([^,;]{2,60}?)(?:具体|总体|全面)?负责,([^;]{2,80}?)(?:配合|参与|协同|协助)$/,
    roles: ["lead", "cooperate"],
  },
  {
    needs: ["工作由", "负责"],
    pattern: /(?:^|,)(?:此项|该项|本项|这项|考核|验收|评估|具体)?工作由([^,;]{2,60}?)负责$/,
    roles: ["lead"],
  },
  {
    needs: ["由", "牵头"],
    pattern: new RegExp(
      `(?:^|,)由([^,;]{2,40}?)(?:负责)?牵头(?:负责)?[,、]([^;]{2,120}?)(?:配合|参与|协同|协助|${byDuty})`,
    ),
    roles: ["lead", "cooperate"],
  },
  {
    needs: ["会同"],
    pattern: /^([^,;:]{3,30}?)会同([^,;]{2,40}?)(?:开展|制定|研究|组织|负责|建立|做好|推进|加强|落实)/,
    roles: ["lead", "cooperate"],
  },
  {
    needs: ["负责"],
    pattern:
      /(?:^|,)([^,;:]{3,40}?)(?:\([^()]{2,20}\))?(?:具体|全面|总体|统一)?负责[^,;]{0,20}(?:组织|协调|统筹|推动|日常工作|总体)/g,
    roles: ["lead"],
  },
  {
    needs: ["负责"],
    pattern:
      /(?:^|,)([^,;:]{3,40}?)(?:具体|全面|总体|统一)?负责[^,;]{0,30},([^,;:]{2,40}?)(?:密切|积极|协同|做好)?(?:配合|参与)$/,
    roles: ["lead", "cooperate"],
  },
  { needs: ["工作"], pattern: new RegExp(`(?:^|,)([^,;:]{3,80}?)${byDuty}.{0,16}工作`), roles: ["cooperate"] },
  {
    needs: ["结合"],
    pattern: /^([^,;:]{3,80}?)结合(?:本方案|实际|各自|工作|本地|自身)[^;]{0,60}(?:实施方案|工作方案|行动计划)/,
    roles: ["cooperate"],
  },
];

const read = (text: string, { needs, pattern, roles }: Phrase): Assigned | null => {
  if (!needs.every((word) => text.includes(word))) return null;
  const found: Assigned = { lead: [], cooperate: [] };
  const matches = pattern.global ? text.matchAll(pattern) : [pattern.exec(text) ?? []];
  for (const match of matches) {
    roles.forEach((role, index) => found[role].push(...bodiesInList(match[index + 1] ?? "")));
  }
  return [...found.lead, ...found.cooperate].some(looksLikeBody) ? found : null;
};

/** 以上任务由…, 本节工作由…: the words that say what is assigned, where that is more than the sentence around them. */
export const scope =
  /^(?:以上|上述|前述|本[节章条项类]|本部分|本方面|该部分)(?:各项|各条|全部|所有|\d{1,2}项|[一二两三四五六七八九十]{1,3}项)?(?:重点|主要|具体)?(?:任务|工作|措施|内容|事项|目标|项目|指标|行动|工程|职责)?(?:均|统一|分别|,)?(?=由|[市省县区州各]|(?:牵头|责任)(?:单位|部门))/;

const rank = /^(?:[市省县区州]|各|有关|相关|国家|中国|团[市省县区州]|自治区)/;

/** A sentence that is nothing but an assignment: 由市工信局牵头,市科技局配合. */
const whole = (sentence: string): Assigned | null => {
  const found = assignedBy(sentence);
  const all = found ? [...found.lead, ...found.cooperate] : [];
  return all.every((body) => looksLikeBody(body) && rank.test(body)) ? found : null;
};

/** Who is to do something by a sentence of running text, one finding for each way of saying it. `sentence`: half-width. */
export const assignedInSentence = (sentence: string): readonly Assigned[] => {
  const alone = whole(sentence.replace(scope, ""));
  if (alone) return [alone];
  return sentences.flatMap((phrase) => read(sentence, phrase) ?? []);
};
