import { lexicon } from "../language/lexicon";

/** 计量单位: what can stand behind a number. Lists are data; order does not matter. */

/** 量词 and measures, without their scale. */
const measures = (
  "个 家 件 项 处 座 批 批次 户 人 名 位 人次 车次 架次 班次 班 次 张 辆 台 套 条 所 间 栋 幢 场 场次 篇 期 种 类 门 款 艘 架 株 头 只 羽 尾 面 块 片 届 轮 具 大类 本 部 册 份 卷 " +
  "宗 起 例 支 队 组 级 代 对 双 根 口 盏 眼 孔 枚 粒 瓶 盒 箱 桶 袋 节 课时 学时 学分 学位 床 床位 席 桌 亩次 " +
  "公里 千米 米 厘米 毫米 平方公里 平方千米 平方米 平米 立方米 立方 方 亩 公顷 吨 吨标准煤 吨标煤 千克 公斤 斤 克 毫克 微克 升 毫升 标准箱 标箱 载重吨 总吨 车位 车公里 吨公里 人公里 " +
  "元 美元 欧元 港元 人民币 分 分贝 度 天 小时 分钟 秒 毫秒 岁 周岁 倍 % ‰ 个百分点 百分点 个点 番 成 折 " +
  "个工作日 工作日 个月 个小时 千瓦 千瓦时 兆瓦 兆瓦时 瓦 瓦时 吉瓦 吉瓦时 千伏 千伏安 伏 安 赫兹 焦耳 摄氏度 度电 kW kWh MW MWh GW GWh MPa " +
  "Mbps Gbps Tbps Mb Gb TB PB EB GB MB 兆 bps PFLOPS EFLOPS P PF E EFlops PFlops TEU mg/L km km² m² m³ 标方 标准立方米 " +
  "站 点 机柜 标准机架 机架 基站 宽带 端口 网格 主体 师生比 孵化器 星 颗 丈 里 海里 节点 列 趟 对次 剂次 剂 针次 人份 人天 人年"
).split(" ");

/** Scales in front of a measure; a scale may stand alone (800亿). */
const scales = lexicon("万亿 千亿 百亿 千万 百万 十万 亿 万 千 百");

/** Measures that begin another word: 分别, 家庭, 项目, 位居 … are no units. */
const otherWords: Readonly<Record<string, string>> = {
  分: "别之类工布级析解层步",
  家: "庭装电园长属",
  项: "目",
  位: "于居列次置一",
  次: "级序",
  名: "牌优城师校特录单称胜录",
  元: "素旦",
  台: "湾风账",
  只: "有要",
  所: "有在属",
  种: "植业养子苗",
  期: "间末望内",
  件: "套",
  人: "均才口工民大社居文力数为员",
  户: "籍均外口",
  批: "发准复示",
  条: "例件款约",
  处: "理置于罚在",
  本: "市县区省级地科年计方规",
  部: "分门委署",
  类: "型似",
  面: "积向临对",
  对: "接外口于",
  级: "以",
  点: "击位",
  成: "为功立果本效都长员品熟交就",
  方: "案面式向法便针",
  站: "点",
  代: "表码",
  组: "织建成",
  支: "持撑部付队柱",
  里: "程",
  口: "岸",
  节: "能水约点日假",
  轮: "换",
  起: "来步草点",
  度: "假量",
  门: "类诊户票店槛",
  课: "程",
  头: "部",
  双: "创减",
  列: "入为车",
  期次: "",
  星: "级",
  列车: "",
  场: "地所景馆",
  班: "子列",
  座: "谈",
  届: "满",
  安: "全排置",
  伏: "",
  升: "级",
  米: "面",
  例: "如",
  番: "茄",
  折: "",
  E: "",
  P: "",
};

/** 一站式, 三位一体 …: a unit in front of these is part of a word. */
const makesKind = "式型化";

interface Measure {
  readonly word: string;
  /** what must not follow */
  readonly not: string;
}

/** The measures by their first character, the longest first: a number in this table is a place in the lists. */
const lists: Measure[][] = [[]];
const listOf = new Uint16Array(0x10000);
for (const word of measures) {
  const first = word.charCodeAt(0);
  if (listOf[first] === 0) listOf[first] = lists.push([]) - 1;
  const latin = /[A-Z]/.test(word) ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" : "";
  lists[listOf[first] ?? 0]?.push({ word, not: (otherWords[word] ?? "") + makesKind + latin });
}
for (const list of lists) list.sort((a, b) => b.word.length - a.word.length);

const measureAt = (text: string, at: number): number => {
  if (at >= text.length) return 0;
  const list = lists[listOf[text.charCodeAt(at)] ?? 0] ?? [];
  for (const { word, not } of list) {
    if (!text.startsWith(word, at)) continue;
    const next = text.charAt(at + word.length);
    if (next === "" || !not.includes(next)) return word.length;
  }
  return 0;
};

const scaledMeasureAt = (text: string, at: number): number => {
  const scale = scales.startAt(text, at);
  return scale + measureAt(text, at + scale);
};

/** 人/万车: vehicles count only below the line. */
const vehiclesAt = (text: string, at: number): number => {
  const scale = scales.startAt(text, at);
  return text.charAt(at + scale) === "车" ? scale + 1 : 0;
};

/**
 * Length of the unit that stands at `at`, 0 where none does. Reads scales (亿元, 万亩) and quotients (起/万台, 元/平方米).
 */
export const unitLengthAt = (text: string, at: number): number => {
  const perMany = text.charAt(at) === "/" ? /^\/10{0,3}万/.exec(text.slice(at, at + 6)) : null;
  if (perMany) return perMany[0].length;
  let length = scaledMeasureAt(text, at);
  if (length === 0) return 0;
  // 29微克每立方米
  if (text.charAt(at + length) === "每")
    length += /^每(?:立方米|升|平方米|平方公里|千瓦时)/.exec(text.slice(at + length, at + length + 6))?.[0].length ?? 0;
  while (text.charAt(at + length) === "/") {
    const more = vehiclesAt(text, at + length + 1) || scaledMeasureAt(text, at + length + 1);
    const period = more || (/^[年月日季天时]/.test(text.charAt(at + length + 1)) ? 1 : 0);
    if (period === 0) break;
    length += 1 + period;
  }
  while (text.charAt(at + length) === "·") {
    const more = scaledMeasureAt(text, at + length + 1);
    if (more === 0) break;
    length += 1 + more;
  }
  return length;
};
