import { charSet } from "../language/charSet";
import { lexicon, withEndings } from "../language/lexicon";
import type { Clause } from "../language/sentences";
import { signs } from "../language/signs";
import { changeVerbs, countsMeasures, endsWithMake, levelVerbs, makeVerbInFront, rewards } from "../language/words";
import type { NumberHit } from "../numbers/numberForm";

/**
 * figure 目标值 · threshold a bound that defines a class (超10亿元的企业) · label a name, an ordinal, a date, a count of
 * measures · reward 奖励金额
 */
export type FigureRole = "figure" | "threshold" | "label" | "reward";

const labelUnits = lexicon("级 代 届 轮 期 类 面 方 对 支 本 双 星 层 门 度 组 网 口 点 里 队 对次 块 根 版");
const durations = lexicon("天 小时 分钟 秒 工作日 个工作日 个月 个小时 毫秒 月");
const latin = charSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const digits = charSet("0123456789");
const opens = charSet("“《");
const closes = charSet("”》】");

const endsWithDoing = (text: string, to: number, from: number): boolean =>
  endsWithMake(text, to, from) || levelVerbs.endAt(text, to, from) > 0;

/** Whether the clause or bracket around `at` is a name in quotation marks or a title of a law. */
const insideName = (plain: string, from: number, at: number, to: number): boolean => {
  let depth = 0;
  for (let i = from; i < at; i++) {
    if (opens.has(plain, i)) depth++;
    else if (closes.has(plain, i)) depth--;
  }
  return depth > 0 && /[”》]/.test(plain.slice(at, Math.min(to, at + 40)));
};

/** 第3, A4, +86, PM2.5: what makes a label of the digits behind it. */
const labelsBefore = charSet("第+.");
/** 2020年, 12345号: what makes a label of a number without unit. */
const labelsBehind = charSet("年月日号时:°+.#");
const connects = charSet("-—~至到");
const endsPhrase = charSet("、,。;)");
/** What leads to a number that needs no unit: 达到1.5. */
const leads = lexicon(
  withEndings(
    "达到 达 大于 小于 高于 低于 不低于 不少于 超过 突破 控制在 稳定在 保持在 提高到 提升到 ≥ ≤ > < 至 到 为",
    "约 近",
  ),
);

const namesRatio = lexicon("系数 指数 比值 强度 弹性 得分 生师比 师生比 容积率");
const bounds = lexicon("以上 以下 以内 左右");

const isBareFigure = (hit: NumberHit, left: string, right: string): boolean => {
  if (latin.has(right, 0) || labelsBehind.has(right, 0) || (connects.has(right, 0) && digits.has(right, 1)))
    return false;
  if (hit.value >= 1900 && hit.value <= 2100 && Number.isInteger(hit.value)) return false;
  if (hit.high !== null) return true;
  // 有效利用系数0.548, 盘活低效用地8000以上
  if (!Number.isInteger(hit.value) && namesRatio.ends(left)) return true;
  if (
    hit.value >= 10 &&
    bounds.startAt(right, 0) > 0 &&
    (right.length === 2 || endsPhrase.has(right, 2)) &&
    makeVerbInFront(left)
  )
    return true;
  return leads.ends(left) && (right === "" || endsPhrase.has(right, 0) || /^(?:以上|以下|以内|左右|之内)/.test(right));
};

const ones = new Set(Array.from("个项条名家座处件位台场次步道", (unit) => `一${unit}`));
/** What counts even one of a thing: 新建一座. */
const counts = lexicon(
  "至少 不少于 不低于 新建 建成 新增 创建 培育 召开 听取 发布 举办 开展 报送 打造 整治 完成 组织 每年 每季度 每半年 每月 形成 建设 专题听取 引进 拥有",
);
/** What points at things instead of counting them: 这三项, 上述两类. */
const points = lexicon("这 那 上述 以下 下列 如下 等 第 的 本 某 另 每 任何 同 哪 各");
const leadsToDuration = lexicon(
  withEndings("达到 达 为 至 到 控制在 压缩 缩短 不超过 不少于 不低于 在 以上 由 从", "了 约 近 在"),
);

/** 一个, 三项: numerals that name or point instead of counting. */
const isIdleNumeral = (plain: string, hit: NumberHit, left: string, right: string): boolean => {
  if (ones.has(plain.slice(hit.from, hit.to)) && !counts.ends(left) && !right.startsWith("以上")) {
    if (hit.unit !== "次" || !/每(?:年|半年|季度|月|周|两年)[^,。;]{0,20}$/.test(left)) return true;
  }
  return points.ends(left) && !/[^各每]每$/.test(left);
};

/** Units that name kinds more often than they count: 志愿消防队1支以上 counts. */
const countingLabels = lexicon("支 本 双 组 门 网 口 队 块 根 面");
const isCountedAtLeast = (plain: string, hit: NumberHit, from: number): boolean =>
  countingLabels.has(hit.unit) &&
  hit.form !== "chineseCount" &&
  (plain.startsWith("以上", hit.to) || endsWithDoing(plain, hit.from, Math.max(from, hit.from - 8)));

/** 给予100万元奖励, 按到位资金的千分之三奖励; but 上级补助70亿元 is a sum of a plan. */
const isPaid = (clause: string, hit: NumberHit, left: string): boolean => {
  if (hit.unit.endsWith("元")) {
    return rewards.test(clause) && !(hit.unit.endsWith("亿元") && !/奖|罚|一次性|给予/.test(clause));
  }
  return isShareMark.has(hit.unit) && /按[^,;]{2,20}的?$/.test(left) && /给予|奖励|奖补|补贴|补助|资助/.test(clause);
};
const isShareMark = lexicon("% ‰ 成 倍");

/** 本项20分, 每超1人扣5分: points of a score are no targets, nor is what they are taken off for. */
const isScore = (clause: string, hit: NumberHit, left: string): boolean =>
  (clause.includes("扣") && /扣\d{1,3}(?:\.\d{1,2})?分/.test(clause)) ||
  (hit.unit === "分" &&
    (/(?:本项|满分|该项|每项|各项|[计记扣加减得占][^,、。;]{0,6}?)分?$/.test(left) ||
      /[扣加减计]\d*(?:\.\d+)?分|分值/.test(clause)));

/** 细分为3类, 分解为12项 */
const divides = lexicon("分为 分解为");
/** How much of the words around a number says what it is. */
const around = 24;

/** What a number is in its clause. */
export const roleOf = (plain: string, hit: NumberHit, { from, to, signs: told }: Clause): FigureRole => {
  const { unit, form } = hit;
  if (form === "digits" && (latin.has(plain, hit.from - 1) || labelsBefore.has(plain, hit.from - 1))) return "label";
  if ((told & signs.quotation) !== 0 && opens.in(plain, from, to) && insideName(plain, from, hit.from, to))
    return "label";
  if (unit.length > 1 && unit.endsWith("级")) return "label";
  if (labelUnits.has(unit) && !isCountedAtLeast(plain, hit, from)) return "label";
  if (divides.endAt(plain, hit.from, from) > 0) return "label";
  const rightTo = Math.min(to, hit.to + around);
  const left = plain.slice(Math.max(from, hit.from - around), hit.from);
  const right = plain.slice(hit.to, rightTo);
  if (unit === "" && form !== "ranks" && !isBareFigure(hit, left, right)) return "label";
  if (form === "chineseCount" && isIdleNumeral(plain, hit, left, right)) return "label";
  if (durations.has(unit)) {
    if (!leadsToDuration.ends(left)) return "label";
    if (/^(?:内|之内|以内)?(?:完成|办结|报|提交|反馈|处理|解决|答复|整改)/.test(right)) return "label";
  }
  if ((told & (signs.pay | signs.score)) !== 0) {
    const clause = plain.slice(from, to);
    if (isPaid(clause, hit, left)) return "reward";
    if (isScore(clause, hit, left)) return "label";
  }
  if (form !== "ranges" && countsMeasures(plain, hit.to, rightTo)) return "label";
  return namesKind(right) ? "label" : "figure";
};

const kindStarts = charSet("级大强维期字纵横+版GDA");
/** 5级, 三大体系, 500强: what makes a name of the number before it. */
const namesKind = (right: string): boolean =>
  kindStarts.has(right, 0) &&
  /^(?:级|大(?!型|中|于|气|学|专|宗)|强(?!化)|维|期工程|字头|纵|横|[+]|版|G|D|A级|A)/.test(right);

/** 总规模100亿元的基金: a sum with which one thing is founded, not a class of things. */
export const foundsWith = /(总规模|总投资|总投资额|总额)(?:约|达|近|超过?|不低于)?$/;

const endsLateWithLevel = (text: string): boolean => {
  const length = levelVerbs.endAt(text, text.length);
  return length > 0 && text.length - length >= 2;
};

const describes = (left: string, right: string): boolean =>
  endsLateWithLevel(right) &&
  /^[^、,。;\d]{2,20}$/.test(right) &&
  !/^(?:以上|以下|以内|左右)/.test(right) &&
  !levelVerbs.ends(left) &&
  !changeVerbs.ends(left) &&
  !endsWithMake(left);

const endsClass = charSet("、,。;0123456789");
const shareMarks = charSet("%‰倍番");
/** What leads to the bound of a class: 产值超10亿元的企业. */
const leadsToBound = lexicon("超 超过 过 突破 达 达到 大于 高于 不足 低于 不少于 投资 产值 收入 面积 人口 规模 年");
/** Whether what stands in `[from, to)` behind a number could make it the bound of a class. */
export const mayBeThreshold = (plain: string, from: number, to: number): boolean =>
  from < to && !endsClass.has(plain, from);
const classNoun = /^(?:以上|以下|以内|及以上|左右)?(?:的)?[^、,。;\d%]{1,30}$/;

/**
 * A bound inside a name: "超10亿元的名牌企业", "产值过百亿元的企业", "10亿产业体系". `left` is the text behind the figure
 * before, `right` that up to the next figure of the clause, or to its end where there is none; `counted`: the figure before
 * counts what the name is of. Only asked where it may be one.
 */
export const isThreshold = (
  left: string,
  hit: NumberHit,
  right: string,
  hasNext: boolean,
  counted: boolean,
): boolean => {
  // 城区站点500米覆盖率达到100%: what stands before the verb of another figure belongs to its subject
  if (hasNext && describes(left, right)) return true;
  if (hasNext && hit.unit.endsWith("元") && /^(?:以上|以下)$/.test(right)) return true;
  // 3岁以下婴幼儿, 60周岁以上老年人
  if (hit.unit.endsWith("岁") && /^(?:以上|以下)的?[^、,。;\d]/.test(right)) return true;
  const isShare = shareMarks.in(hit.unit, 0, hit.unit.length) || hit.unit.includes("百分点");
  if (isShare && (!/^以上的|^以下的/.test(right) || /^[\s、,]*$/.test(left))) return false;
  if (!hasNext && !counted && foundsWith.test(left) && right.startsWith("的")) return false;
  const bounded = leadsToBound.ends(left);
  const modifies =
    /^(?:以上|以下|以内|及以上)?的[^、,。;\d]{2,}/.test(right) &&
    !/^(?:以上|以下|以内)?的(?:目标|水平|比例|速度|增速|要求|任务|增长|规模)/.test(right);
  // 拥有3个以上的社会组织: counted, not classed
  if (
    !hasNext &&
    !bounded &&
    /^(?:以上|以下)的/.test(right) &&
    endsWithDoing(left, left.length, 0) &&
    !hit.unit.endsWith("元")
  )
    return false;
  if (modifies && (bounded || /^(?:以上|以下|及以上)/.test(right) || /^的/.test(right))) return true;
  if (hasNext && bounded && classNoun.test(right) && right.length >= 2) return true;
  if (hasNext && /^(?:以上|以下|及以上)[^、,。;\d]{2,}$/.test(right)) return true;
  if (
    !hasNext &&
    counted &&
    bounded &&
    /^(?:以上|以下)?(?:的)?[^、,。;\d]{2,}$/.test(right) &&
    !/^(?:以上|以下|以内|左右)$/.test(right)
  )
    return true;
  // 七个10亿产业体系, 2个千亿级集群
  if (counted && left === "" && /^[^、,。;\d]{2,}/.test(right)) return true;
  return false;
};

const place = /^[一-龥]{1,14}(?:范围内|内|中(?![心国学小医药央部间型介等试])|里)/;
const placeEnds = charSet("内中里");
const longestPlace = 17;
/**
 * 3个重点防控区内46家企业: how many characters of `[from, to)` behind a number make it count places instead of results; 0
 * where none do.
 */
export const locativeLength = (plain: string, from: number, to: number): number =>
  placeEnds.in(plain, from, Math.min(to, from + longestPlace))
    ? (place.exec(plain.slice(from, to))?.[0].length ?? 0)
    : 0;
