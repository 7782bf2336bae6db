import { charSet } from "./charSet";
import { lexicon, withEndings, wordList } from "./lexicon";

/** The words of plans that the grammar turns on. Lists are data; a word more is a word more understood. */

/** 努力, 力争 …: how a commitment is coloured, says nothing of what it is about */
const manner = `
  努力 力争 争取 确保 保证 积极 大力 加快 着力 全力 奋力 切实 扎实 稳步 逐步 不断 持续 进一步
  继续 深入 有效 有序 全面 同时 此外 另外 并 且 还 再 要 应 应当 须 需 必须 将 拟 计划 预计
  预期 至少 最少 总体 基本 一般 原则上 其中 以及 及 和 与 使 让 使得 带动 鼓励 引导 支持 推动
  帮助 助力 突出 全年 当年 整体 新一轮 各 共 共计 总计 累计 合计 平均 也 可 能够 通过 最终 初步
  分别 精心 统筹 坚决 严格 到
`;

/** 可再生, 及时, 基本医疗 …: words that only begin like a colouring one and belong to the name. */
const notManner = `
  可再生 可比 可靠 可持续 可追溯 可支配 可利用 可回收 可降解 可循环 可视 可行 可用 再生 再就业 再贷款 再制造
  再利用 再担保 再保险 应急 应用 应届 应税 应收 应征 需求 需水 要素 要案 并网 并购 并联 并轨 并发 还田 还款
  还贷 还林 还草 还湖 还绿 与会 和谐 和美 和解 及时 及格 使用 共性 共享 共同 共治 共有 共富 共管 共青 各类 各级
  各种 各项 各地 各县 各区 各市 各乡 各镇 到课 到位 到账 到岗 到户 到期 到港 到场 到校 到访 让利 平均受教育
  平均预期 平均期望 平均住院 平均等候 平均通勤 平均工资 平均亩产 平均单产 平均响应 平均办理 平均浓度 平均气温 平均寿命
  平均水平 平均时速 平均收入 平均到场 基本医疗 基本养老 基本公共 基本药物 基本农田 基本建设 基本民生 基本保障
  基本生活 基本殡葬 基本单元 基本草原 一般公共 一般工业 一般贸易 一般债务 一般预算 一般行业 一般程序 整体水平
  整体素质 整体智治 总体满意 总体水平 总体规划 总体能力 全面预算 全面小康 全面质量 有效发明 有效注册 有效灌溉
  有效专利 有效期 有效投资 有效供给 有效商标 有效高新 有效率 有效性 有效需求 有效样本 通过率 最终消费 初步设计
  预期寿命 计划免疫 计划生育 引导基金 引导资金 保证金 继续教育 统筹基金 统筹区 持续改进 突出贡献 支持率 支持度
  支持力 推动力 鼓励类 帮助类
`;
const mannerWords = lexicon(`${manner} 、 , ; : 的`);
const notMannerWords = lexicon(notManner);
/** Length of the colouring word, or of the mark between two, that stands at `at` before `to`; 0 where none does. */
export const leadInLength = (text: string, at: number, to = text.length): number => {
  const length = mannerWords.startAt(text, at, to);
  return length > 0 && notMannerWords.startAt(text, at, to) > 0 ? 0 : length;
};

const scopes = lexicon(
  "全市 全省 全县 全区 全州 全旗 全盟 全镇 全国 我市 我省 我县 我区 本市 本省 本县 本区 市域 市域内 县域 县域内 省域内 去年 上年 区域内 辖区 辖区内 全域 市区两级",
);
/** Length of the scope word in front that the name `[from, to)` does not need; what is left has at least two characters. */
export const scopeLength = (text: string, from = 0, to = text.length): number => {
  const length = scopes.startAt(text, from, to);
  return to - from - length >= 2 ? length : 0;
};

const adverbs = lexicon(
  "力争 争取 确保 努力 要 应 应当 须 必须 将 拟 均 都 分别 总体 基本 也 全部 全面 平均 年均 每年 预计 预期 计划 持续 稳步 逐步 不断 进一步 各 至少 共 总共 累计 合计 可 能够 明显 大幅 再 同比 已 已经 并 且 保持 继续 切实 稳定 同 较 至 在 到 实现 达到 至此 目前 环比 为 有 是 呈 呈现 逐年 比 两年 三年 四年 五年",
);
const digit = charSet("0123456789");
/** Length of the adverb that stands in front of `to`, between a subject and its verb that begins at `from`; 0 where none does. */
export const adverbLength = (text: string, to: number, from = 0): number => {
  const length = adverbs.endAt(text, to, from);
  if (length === 1 && to - from >= 2 && text.endsWith("占比", to)) return 0;
  // 3年, 10年
  if (length === 0 && to - from >= 2 && text.charAt(to - 1) === "年" && digit.has(text, to - 2))
    return to - from >= 3 && digit.has(text, to - 3) ? 3 : 2;
  return length;
};

/** Words right before a figure that only approximate it. */
export const approximators = lexicon(
  "约 大约 约为 近 接近 将近 至少 最少 平均 分别 均 都 各 了 到 至 在 共 共计 总计 累计 合计 仅 只 已 为 即 高达 再 也 要 每人每月 每人每年 每户每年 每人 每户",
);

const reaches = `
  达到 达到了 达 达成 为 是 有 稳定在 稳定达到 保持在 维持在 巩固在 提高到 提升到 提升至 提高至
  增加到 增加至 增至 增长到 增长至 上升到 上升至 升至 升到 扩大到 扩大至 发展到 发展至 壮大到 拓展到
  突破 超过 超 大于 高于 不低于 不少于 不小于 不得低于 不得少于 占到 占 逾 跨越 迈上 迈过
  迈入 跃上 跨上 保持 稳定 建有 设有 配有 ≥ > = 优于 多于 共有 拥有 完成 实现 规模达 接近
`;
const staysUnder =
  "控制在 控制到 降至 降到 降低到 降低至 下降到 下降至 减少到 减少至 减至 减到 压减到 压减至 压缩到 压缩至 压减在 缩短到 缩短至 缩小到 缩小至 不超过 不高于 不大于 不多于 不得超过 不得高于 低于 小于 少于 ≤ < 回落到 控制 限制在 压降至 不超";
const underVerbs = lexicon(staysUnder);
/** The verb in front of a level; the longest counts, so that 不低于 is not read as 低于. */
export const levelVerbs = lexicon(`${reaches} ${staysUnder}`);
/** Whether the level verb of `length` characters that ends in front of `to` says that a level stays under another. */
export const isUnderVerb = (text: string, to: number, length: number): boolean => underVerbs.endAt(text, to) === length;

const changes =
  "提高 提升 增长 增加 上升 增幅 增速 递增 增 下降 降低 减少 削减 压减 压缩 压降 缩短 缩减 缩小 递减 降 减 节约 下浮 减排 增产 增收 增效 提速 降幅 增长率 提高了 下降了 增长了 改善 扩大 回升 提升了 减少了 翻 降本";
export const changeVerbs = lexicon(withEndings(changes, "幅度 率 速度"));
/** 下降, 减少: a change downwards is still at least as much as written */
export const fallWord = /下降|降低|减少|削减|压减|压缩|压降|缩短|缩减|缩小|递减|降幅/;

/** 新建, 培育 …: verbs that make a number of things. `kept` ones belong to the name, since the thing alone would mislead. */
const makes = `
  新建 新增 新增加 净增 净增加 召开 组织召开 新建成 建成 建设 建立 建好 建 兴建 共建 续建 培育 培养 培植 打造
  创建 争创 创成 创 引进 引育 引入 招引 招引落地 筹建 组建 形成 构建 发展 发展壮大 壮大 扶持 认定
  评选 评定 选树 树立 遴选 选择 推广 获得 获批 争取 申报 争列 入选 入库 新开 开设 开办 开通 增设
  设立 布局 布设 建造 购置 配备 储备 签约 落户 落地 推出 孵化 集聚 集聚了 聚集 招募 招录 补充
  投放 安装 新设 创办 举办 推介 制定 主导制定 参与制定 制修订 发布 出台 编制 授牌 命名 挂牌 上市
  新上 上马 谋划 包装 铺设 拓宽 绿化 种植 栽植 植树 造林 选派 选聘 招聘 吸引 吸纳 带动 促成 转化
  实施 开展 启动 推进 完工 开工 竣工 投产 投运 达产 建成投用 建成投运 建成投产 新开工 创造 提供
  筹集 组织 安排 落实 支持 创评 创树 打响 做强 承办 承接 制作 拍摄 生产 供应 更新 新打造 布点
  普及 设置 增加 扩增 增 新认定 新培育 新引进 新改建 新签约 新落户 新投产 新入库 新竣工 推动 帮助 助力 入驻 引培 研制 研发 攻克 突破 授予 拥有 有
  累计建成 实现 完成 撬动 发行 饲养 取得 募集 配建 配置 配套 采购 交付 征集
`;
const makesKept = `
  修缮 修建 疏通 排查 检修 救治 结对 走访 拆迁 征迁 收储 流转 托管 回收 清运 清除 减免 发放 兑现
  优化调整 调整优化 归集 改扩建 新改扩建 扩建 改建 新建改建 惠及 参与制(修)订 制(修)订 参与制修订
  参与制订 主导或参与制(修)订 主导参与制修订 淘汰 关停 关闭 拆除 取缔 整治 治理 改造 整治提升
  改造提升 提升改造 更新改造 新改建 修复 复垦 搬迁 退出 压减 化解 清理 处置 培训 轮训 救助 资助
  安置 转移 帮扶 援助 慰问 检查 抽检 抽查 检测 监测 解决 保障 听取 报送 专题听取 办理 办结 服务
  维修 加固 除险加固 提质改造 整理 腾退 盘活 疏浚 清淤 维护 养护 开发 接待 筛查 体检 签约服务 调解
  消除 打通 整合 组织 举办 开展
`;

const made = wordList(`${makes} ${makesKept}`);
const makeVerbs = lexicon(made);
const makeVerbsDone = lexicon(made.flatMap((verb) => [`${verb}了`, `${verb}完成`]));
/** At the front of a name a single character is no verb: 增速, 建筑, 创业. */
const makeVerbsInFront = lexicon(made.filter((verb) => verb.length > 1));

/** A make verb at an end of a stretch; `length` counts 了, 完成 or 一批 behind it too. */
export interface MakeVerb {
  readonly verb: string;
  readonly length: number;
}

/** Length of the make verb that ends in front of `to`, perhaps with 了 or 完成 behind it; 0 where none does. */
export const makeVerbLength = (text: string, to: number, from = 0): number => {
  const bare = makeVerbs.endAt(text, to, from);
  const done = makeVerbsDone.endAt(text, to, from);
  return bare >= done ? bare : done;
};

/** The make verb that ends a text, perhaps with 了 or 完成 behind it; the longest counts. */
export const makeVerbAtEnd = (text: string): MakeVerb | null => {
  const bare = makeVerbs.endAt(text, text.length);
  const done = makeVerbsDone.endAt(text, text.length);
  if (bare === 0 && done === 0) return null;
  if (bare >= done) return { verb: text.slice(text.length - bare), length: bare };
  return { verb: text.slice(text.length - done, text.length - (text.endsWith("了") ? 1 : 2)), length: done };
};
export const endsWithMake = (text: string, to = text.length, from = 0): boolean =>
  makeVerbs.endAt(text, to, from) > 0 || makeVerbsDone.endAt(text, to, from) > 0;

/** The make verb that begins at `at`, perhaps with 了 or 一批 behind it. */
export const makeVerbInFront = (text: string, at = 0): MakeVerb | null => {
  const length = makeVerbsInFront.startAt(text, at);
  if (length === 0) return null;
  const to = at + length;
  const more = text.startsWith("一批", to) ? 2 : text.startsWith("了", to) ? 1 : 0;
  return { verb: text.slice(at, to), length: length + more };
};

const keptVerbs = lexicon(makesKept);
export const isKeptVerb = (verb: string): boolean => keptVerbs.has(verb);
/** Verbs that say nothing of being new: 实现40亿元收入 is a level. */
export const plainVerbs = lexicon("实现 有 拥有 累计 获得");

/** 率, 度, 数, 收入 …: what a measured thing is called by its last word. */
export const measureNouns = lexicon(`
  率 度 比重 比例 占比 比率 数 数量 总数 总量 量 额 总额 收入 产值 总产值 增加值 规模 面积 水平
  质量 水质 指数 得分 分数 浓度 强度 里程 总里程 寿命 年限 投资 投入 总值 能力 产量 金额 人数
  户数 天数 次数 增速 增幅 幅度 程度 消耗 能耗 水耗 利润 税收 利税 床位 床位数 成本 时间 时限
  覆盖 覆盖面 贡献 支出 消费 价值 资产 存量 保有量 拥有量 持有量 吞吐量 周转量 发电量 装机 装机容量
  容量 库容 储量 用水量 排放量 排放 蓄积量 碳汇 存款 贷款 余额 销售额 交易额 零售额 进出口 出口
  生产总值 GDP 人口 用户 用户数 床位 学位 学位数 席位 差距 事故 发病率 死亡率 满意度 稳定性
  安全性 可靠性 性 指标 平均分 面数 网络 测评结果 结果 排名 名次 位次 效率 结构 环境 空气 状况
  形势 面貌 秩序 功能 体系 实力 成绩 竞争力 影响力 知名度 美誉度 获得感 幸福感 安全感
`);

/** Narrower: words that nearly always carry a figure. Trends of these count outside indicator paragraphs too. */
export const strictMeasures = lexicon(
  "率 比重 比例 占比 比率 满意度 知晓度 参与度 贡献度 透明度 信任度 水质 数量 总数 总量 产值 总产值 增加值 收入 指数 得分 浓度 强度 里程 寿命 年限 投入增幅 增速 增幅 增长幅度 能耗 水耗 排放 排放量 利润 税收 产量 市场占有率 测评结果 调查结果 品牌价值 差距",
);

/** Duty words that pay or punish: their sums are no targets. */
export const rewards = /奖励|奖补|补助|补贴|资助|奖金|罚款|罚金|一次性给予|予以.{0,6}奖|给予.{0,12}(?:资金|支持|补)/;

/** What says that a sentence reports. */
export const reports =
  /已(?!备)|(?<!项)目前|(?<!在)现有|现已|截至|截止|(?<![比较于同与高低上])(?:去年|上年)|近年来|以来|“?十[一二三四五]五”?期间,?(?:全|我|共|累)|同比|(?:完成|实现|建成|创建|获得|解决|实施|新增)了|荣获|荣膺/;
/** What says that a sentence commits. */
export const commits = /力争|争取|确保|努力|达到.{0,20}以上|以上|到20\d\d年|目标|将|要|拟|计划|今年|年内|底前|末/;

/** What makes every noun with a figure in its clause a target. */
export const aims = /力争|争取|确保|力求|到(?:20\d\d|“?十[一二三四五六]五)/;

/** Nouns that count measures, not results: 五项重点任务, 三个方面, 10条措施. */
const measures = "任务 措施 工作 举措 领域 行业 环节 问题 内容 要求 行动 专项行动 行动计划 工程";
const countable = lexicon(
  `方面 重点 实事工程 民生实事 阶段 原则 关系 层面 维度 统筹 结合 转变 坚持 主题 关键 抓手 着力点 突出 统一 确保 严禁 意识 自信
  维护 支柱 要点 机制 专题 方向 附件 底线 红线 意见 办法 制度 文件 标志 特征 体系 ${measures}
  ${["重点", "主要", "具体", "工作", "重大"].flatMap((kind) => wordList(measures).map((word) => kind + word)).join(" ")}`,
);
const endsNoun = charSet(",、。;:和及的");
/** Whether such a noun stands in `[from, to)` behind a number and ends there. */
export const countsMeasures = (text: string, from: number, to: number): boolean => {
  const length = countable.startAt(text, from, to);
  return length > 0 && (from + length === to || endsNoun.has(text, from + length));
};
