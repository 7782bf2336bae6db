import { charSet } from "../language/charSet";
import { lexicon, wordList } from "../language/lexicon";

/**
 * What a part of a plan is for. Only some parts commit to something.
 * preamble 引言 · review 回顾 · guidance 指导思想、原则、意义 · goals 目标 · work 任务、措施、保障 · steps 实施步骤 ·
 * veto 否决条件 · annex 附件
 */
export type PartKind = "preamble" | "review" | "guidance" | "goals" | "work" | "steps" | "veto" | "annex";

/** What titles of a part are like; the first of the list that fits a title names its part. */
interface PartTitles {
  readonly part: PartKind;
  fits(title: string): boolean;
}

/** Titles that end with one of the words. */
const endingWith = (part: PartKind, words: string | readonly string[]): PartTitles => ({
  part,
  fits: lexicon(words).ends,
});

const scoring = wordList("评分 计分 打分 评价 考评").flatMap((kind) =>
  wordList("办法 标准 细则 方法 规则").map((form) => kind + form),
);

/** 现状与问题, 基础和形势 */
const looksBackAndAhead =
  /(?:现状|基础|成就|成效|回顾)(?:与|和|及)(?:形势|面临的?形势|问题|挑战|展望|环境|存在的?问题|主要问题|发展环境)/;
const beginsWithGoals =
  /^(?:\d{4}年)?(?:总体|具体|主要|发展|工作|年度|分阶段|阶段|预期|近期|远期|中期){0,3}(?:目标|指标)(?:和|与|及|、|任务)/;
const speaksOfGoals = (title: string): boolean => title.includes("目标") || title.includes("指标");

const titlesOfParts: readonly PartTitles[] = [
  endingWith("veto", "否决条件 否决指标 否决事项 一票否决 一票否决事项 一票否决条件 一票否决指标"),
  endingWith(
    "review",
    `回顾 总结 工作情况 完成情况 主要成绩 主要成就 工作成效 发展成就 发展成效 取得成效 发展现状 基本情况 现状 发展基础
    现实基础 工作基础 建设基础 基础条件`,
  ),
  { part: "review", fits: (title) => looksBackAndAhead.test(title) },
  endingWith(
    "guidance",
    `意义 形势 挑战 机遇 发展环境 存在问题 存在的问题 主要问题 短板 规划背景 编制背景 编制依据 适用范围 名词解释 指导思想
    总体思路 基本思路 工作思路 战略定位 发展定位 功能定位 基本原则 工作原则 建设原则 发展原则 主要原则`,
  ),
  endingWith(
    "steps",
    `实施步骤 工作步骤 方法步骤 步骤安排 时间步骤 实施阶段 时间安排 进度安排 工作进度 阶段安排 推进步骤 时间节点 时间进度
    步骤和方法 创建步骤`,
  ),
  endingWith("guidance", scoring),
  endingWith("goals", "目标 目标任务 预期目标 指标 指标体系 目标要求 目标值 愿景 远景"),
  { part: "goals", fits: (title) => speaksOfGoals(title) && beginsWithGoals.test(title) },
  endingWith("guidance", "总体要求 总要求 工作要求和原则 重要性 必要性 紧迫性"),
  endingWith(
    "work",
    `任务 措施 举措 重点 工程 行动 保障 工作 要求 安排 分工 政策 机制 组织实施 项目 领导 宣传 监督 考核 改革`,
  ),
];

/** Titles that begin with a verb of doing set work, whatever they speak of: 抓好目标责任制落实. */
const setsWork =
  /^(?:着力|大力|全面|全力|切实|积极|深入|持续|不断|进一步|加快|坚持|努力|稳步|有序|统筹|扎实|聚焦|围绕|突出|坚决|严格|强力|奋力){0,4}(?:抓|加强|强化|推进|推动|完善|健全|落实|明确|提升|提高|实施|建立|建设|构建|优化|深化|开展|做好|做强|做优|打造|培育|发展|促进|保障|加大|拓展|创新|夯实|营造|严格|压实|细化|分解|巩固|扩大|改善|增强|引导|发挥|支持|推广|规范|整治|治理|打好|确保|实现)/;

/** Nouns that only look like verbs at the start of a title: 发展目标, 实施步骤, 保障措施. */
const nounFirst =
  /^(?:发展|建设|工作|实施|保障|治理|培育|改革|创建|推进)(?:的)?(?:基础|目标|指标|现状|环境|原则|思路|成效|成就|步骤|情况|形势|要求|任务|重点|措施|阶段|背景|意义|条件|愿景|依据|范围|机遇|阶段)/;

/** 总体要求和主要目标: the last noun decides, but a goal named anywhere among nouns makes goals of it. */
const mixedGoals = /(?:要求|思想|思路|原则|形势)(?:和|与|及|、).{0,8}(?:目标|指标)/;

/** 明确六大目标, 今年发展主要目标和总体部署 */
const namesGoals =
  /^(?:明确|确立|锁定)[^,]{0,20}(?:目标|指标)$|^(?:今年|全年|20\d\d年|“?十[一二三四五六]五”?(?:时期|期间)?)?(?:的)?(?:全[省市县区])?(?:经济社会|国民经济和社会)?(?:发展|工作)?(?:的)?(?:总体|主要|预期){0,2}(?:目标|指标)(?:和|与|及|、)/;

/** Which parts a heading may open inside of another: a review stays one, whatever its items are called. */
export const partWithin = (outer: PartKind | null, inner: PartKind | null, title: string): PartKind | null => {
  if (outer === null || inner === null || outer === "work") return inner;
  if (outer === "review" || outer === "steps" || outer === "annex" || outer === "veto") return null;
  if (inner !== "work") return inner;
  return /(?:任务|措施|举措|任务分工)$/.test(title) ? inner : null;
};

const marks = charSet("。:;,.、 ");
const aside = /[(（][^()（）]*[)）]/g;
const opensAside = charSet("(（");
const makesAware = /充分认识|深刻认识|准确把握.{0,40}形势/;
const longestTitle = 40;

/**
 * What a heading's title makes of its part, or null where the title does not say.
 *
 * @example partOfTitle("主要目标") // "goals"
 * @example partOfTitle("抓好目标责任制落实") // "work"
 */
export const partOfTitle = (title: string): PartKind | null => {
  const plain = marks.trimEnd(opensAside.in(title, 0, title.length) ? title.replace(aside, "") : title);
  if (plain === "" || plain.length > longestTitle) return null;
  if (makesAware.test(plain)) return "guidance";
  if (speaksOfGoals(plain) && (mixedGoals.test(plain) || namesGoals.test(plain))) return "goals";
  if (setsWork.test(plain) && !nounFirst.test(plain)) return "work";
  return titlesOfParts.find(({ fits }) => fits(plain))?.part ?? null;
};
