import { lexicon, wordList } from "../plan/language/lexicon";
import type { Assigned } from "./assignmentClauses";
import { bodiesInList, looksLikeBody } from "./bodyList";

/** How the name of an office begins; a school or a firm that works together with somebody is not given a duty. */
const rank =
  /^(?:[市省县区州盟旗]|各[市省县区州盟旗级地有相部]|有关|相关|全[市省县区]|国家|国网|中国|人民银行|团[市省县区]|自治[区州])/;
/** How it ends: 市人力资源社会 and 市住房城乡 are names that are not finished yet. */
const office =
  /(?:局|委|办|厅|海关|机关|行|法院|检察院|管委会|政府|组|专班|室|[支总大]队|中心|公司|集团|部门?|单位|委员会|[工商协合金]会|妇联|科协|残联|文联|侨联|工商联)$/;
const several = /^各.{0,8}[市县区乡镇街道)]$/;

const isOffice = (body: string): boolean =>
  body.length <= 30 && looksLikeBody(body) && (office.test(body) ? true : several.test(body));

/** What offices do, as it stands behind their names: where one of these begins, a name has ended. */
const deeds = lexicon(
  wordList(`等 在 对 负责 牵头 会同 联合 配合 参与 协助 协同 共同 统一 分别 具体 密切 积极 切实 定期 及时 依法 严格 全面 进一步 按 按照 根据 结合
    开展 制定 制订 研究 组织 建立 建设 建成 搭建 做好 抓好 推进 推动 推行 推广 加强 强化 加快 加大 落实 实施 梳理 编制 修订 出台 拟定 拟订 起草 印发 发布 公布
    完善 健全 优化 规范 提升 提高 深化 探索 打造 培育 整治 查处 打击 检查 监督 督促 督导 指导 协调 统筹 明确 提出 确定 举办 支持 引导 设立 成立 构建 形成
    完成 启动 落地 保障 承担 受理 办理 审核 审批 评估 评价 考核 验收 汇总 建档 排查 清理 清查 核查 监测 监管 管理 宣传 培训 试点 申报 申请 争取 向 每年 每季度 每月`),
);

/** The list of offices at the head of `words`, and what stands behind it; null where none stands there. */
const officesAt = (words: string): { readonly bodies: readonly string[]; readonly rest: string } | null => {
  for (let at = 2; at <= words.length && at <= 160; at++) {
    if (at < words.length && deeds.startAt(words, at) === 0) continue;
    const list = words.slice(0, at);
    const bodies = isOffice(list.slice(list.lastIndexOf("、") + 1)) ? bodiesInList(list) : [];
    if (bodies.length > 0 && bodies.every(isOffice) && bodies.some((body) => rank.test(body)))
      return { bodies, rest: words.slice(at) };
  }
  return null;
};

const opening = /^(?:同时|并|再|具体|其中)?(?:由|交由)/;
const others = /^等(?:有关|相关)?(?:部门|单位)?/;
const leads = /^(?:负责|共同|联合|统一|具体)?牵头(?:负责)?/;
const together = /^(?:联合)?会同|^联合(?=[市省县区州各])/;
const cooperates = /^(?:共同|密切|积极|协同|切实|具体|全力|做好){0,2}(?:配合|参与|参加|协助|协同)/;
const byDuty = /^(?:按照?|依据|根据)(?:各自)?的?(?:职[责能](?:分工)?|分工)/;
const charged = /^(?:(?:具体|全面|总体|统一|共同)?负责|承担)/;
const carriesOut =
  /^(?:按照?.{2,12}要求)?(?:分别|具体|共同|抓好|做好|负责){0,2}(?:组织实施|贯彻落实|抓好落实|组织落实|落实|实施)/;

/** 各区配合开展工作的情况纳入考核: what is told of a duty sets none. */
const toldOf = /(?:情况|成效|结果|实绩)(?:将|应|要)?(?:一并)?(?:纳入|作为|列入)/;

const none = (): Assigned => ({ lead: [], cooperate: [] });

/**
 * Who is to do something by the clauses of a sentence of running text: 由市数据局牵头,会同市公安局梳理清单;
 * 市司法局推行综合检查,会同市应急局制定清单. A clause that names offices only in passing assigns nothing.
 *
 * @param sentence half-width
 * @returns null where no clause assigns anything
 */
export const assignedInProse = (sentence: string): Assigned | null => {
  const assigned = none();
  let doer: readonly string[] = [];
  for (const clause of clausesOf(sentence)) {
    if (toldOf.test(clause)) continue;
    const named = opening.test(clause);
    const joined = together.exec(clause);
    if (joined) {
      const partners = officesAt(clause.slice(joined[0].length));
      if (partners && assigned.lead.length === 0) assigned.lead.push(...doer);
      if (partners && assigned.lead.length > 0) assigned.cooperate.push(...partners.bodies);
      continue;
    }
    const subject = officesAt(clause.replace(opening, ""));
    if (!subject) continue;
    const words = subject.rest.replace(others, "");
    const role = roleOf(words, named, assigned.lead.length > 0);
    if (role) assigned[role].push(...subject.bodies);
    const partners = role === "lead" ? partnersIn(words) : [];
    assigned.cooperate.push(...partners);
    if (doer.length === 0) doer = subject.bodies;
  }
  return assigned.lead.length + assigned.cooperate.length > 0 ? assigned : null;
};

const roleOf = (words: string, named: boolean, led: boolean): keyof Assigned | null => {
  if (leads.test(words)) return "lead";
  if (together.test(words)) return led ? "cooperate" : "lead";
  if (cooperates.test(words) || byDuty.test(words)) return "cooperate";
  if (led && (charged.test(words) || carriesOut.test(words))) return "cooperate";
  return named && charged.test(words) ? "lead" : null;
};

/** …牵头会同市公安局梳理, …会同市公安局制定: who is named behind the verb. */
const partnersIn = (words: string): readonly string[] => {
  const behind = words.replace(leads, "");
  const joined = together.exec(behind);
  return (joined && officesAt(behind.slice(joined[0].length))?.bodies) ?? [];
};

/** The clauses of a sentence; a comma inside brackets ends none. */
const clausesOf = (sentence: string): readonly string[] => {
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= sentence.length; at++) {
    const char = sentence.charAt(at);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (at === sentence.length || (char === "," && depth === 0)) {
      clauses.push(sentence.slice(from, at).trim());
      from = at + 1;
    }
  }
  return clauses;
};
