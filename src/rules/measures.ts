/** What the name of an indicator says about its figures. Lists are data: a word more is a case more. */

const scope = /^(?:全省|全市|全县|全区|全州|全国|我省|我市|我县|我区|本市|本省|市域|县域|区域)(?=.{2})/;
const marks = /[\s“”"'‘’《》〈〉()（）、,，。:：]/g;

const keys = new Map<string, string>();
const mostKeys = 50_000;

/**
 * The same for two names of one measure: marks and the scope in front do not count.
 *
 * @example measureKey("全市“三品”总数") === measureKey("三品总数") // true
 */
export const measureKey = (name: string): string => {
  let key = keys.get(name);
  if (key === undefined) {
    key = name.replace(marks, "").replace(scope, "");
    if (keys.size >= mostKeys) keys.clear();
    keys.set(name, key);
  }
  return key;
};

/** Kinds of things that plans name one by one in reports and together in targets. */
const classes: readonly (readonly [string, string])[] = [
  ["农产品", "蔬菜 水果 果品 畜禽产品 禽畜产品 畜产品 禽产品 水产品 粮油 茶叶 农畜产品"],
  ["食品", "粮食制品 肉制品 乳制品 豆制品 饮料 糕点"],
];
const members = new Map(classes.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)));

/**
 * Looser than `measureKey`: ways to say "inspected", the place where, and words that narrow nothing do not count, and a
 * list of things counts as the kind that they are. Only for rates; another name stays as strict as it was.
 *
 * @example looseMeasure("可比性产品质量监督检查合格率") === looseMeasure("产品质量监督抽查合格率") // true
 */
export const looseMeasure = (name: string): string => {
  if (!name.endsWith("率")) return measureKey(name);
  const behind = name.slice(name.lastIndexOf("的") + 1);
  const words = (behind.length >= 5 ? behind : name)
    .split(/[、和及]/)
    .map((word) => {
      for (const [member, kind] of members) if (word.startsWith(member)) return kind + word.slice(member.length);
      return word;
    })
    .filter((word, at, all) => word !== all[at + 1] && !(all[at + 1] ?? "").startsWith(word));
  return measureKey(words.join(""))
    .replace(/可比性|主要|重点|质量|安全|鲜活|大宗|监督|例行/g, "")
    .replace(/抽查|抽检|检查|监测|检测|检验/g, "检");
};

/** A question about names, each name asked once. */
const memo = (ask: (name: string) => boolean): ((name: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      if (known.size >= mostKeys) known.clear();
      known.set(name, (answer = ask(name)));
    }
    return answer;
  };
};

/** 占比, 率, 度: a share of a whole, which 100% bounds. */
const bounded =
  /(?:合格|达标|覆盖|优良|满意|办结|处理|处置|回收|利用|普及|知晓|建档|持证|取证|索票|完好|及时|登记|备案|竣工|验收|入住|执行|监督|检测|抽检|巡查|整改|公示|公开|参保|签约|接种|筛查|治理|绿化|净化|上线|联网|互认|参与|建成|开通|通车|通邮|达产|采用|使用|控制|保障|管护|监测|响应|兑现|回复|反馈|录取|毕业|巩固|就业|安置|清运|收集|森林覆盖|城镇化|城市化|可追溯|追溯|标准化|机械化|电气化|清洁|水质|优质|准点|正点|到位|标准覆盖|良种)(?:率|度|比例|比率|面)$|(?:占比|比重)$|满意度$|知晓度$|优良天数比[例率]$/;
/** 增长率, 毛入学率, 产销率 …: rates that may pass 100% or fall below 0. */
const unbounded =
  /增长|增速|增幅|增加|提高|提升|递增|毛入学|产销|自给|负债|周转|拨备|覆盖倍数|杠杆|偿付|流动|回报|收益|利润率|溢价|床位使用|完成率|达成率|执行率|贡献率|上升|带动|投入产出|升学|对.{1,12}率|预算|同比|环比|置换|存贷|放大|出勤/;

/** Whether a percentage of this name cannot pass 100. */
export const isShare = memo((name) => bounded.test(name) && !unbounded.test(name));
/** Whether a percentage of this name may pass 100 or fall below 0. */
export const mayPassHundred = memo((name) => unbounded.test(name));

const lowerEnding =
  /(?:事故|死亡|伤亡|发生|发病|感染|投诉|失业|差错|不合格|超标|违约|漏损|退货|返修|污染|空置|辍学|贫困发生|贫困|信访|发案|案件|刑事|逾期|浪费|闲置|流失|损耗|耗损|不良|不良贷款|淘汰落后)(?:率|数|量|起数|人数|次数|总量|面积)$|(?:浓度|能耗|水耗|电耗|物耗|煤耗|排放量|排放总量|排放强度|碳排放|耗水量|用水量|事故|死亡人数|差距|成本率|恩格尔系数)$/;
/** 事故率下降, 投诉处理率: the bad thing is what falls, or what is dealt with. */
const turned =
  /下降|降低|降幅|减少|削减|压减|处理|处置|办结|办理|回复|控制率|结案|查处|防治|治理|整改|破案|侦破|化解|救助|救治|清零|监测|调解|响应|再利用|利用/;

/** 逆向: lower is better, as its name says. */
export const isLowerBetter = memo((name) => lowerEnding.test(name) && !turned.test(name));

const higherEnding =
  /(?:合格|达标|覆盖|优良|满意|办结|普及|知晓|入学|就业|利用|绿化|建档|处理|处置|回收|巩固|参保|完好|及时|优良天数比|森林覆盖)率$|满意度$|知晓度$|优良天数$|优良天数比例$|增加值$|总产值$|地区生产总值$/;
const negated = /不合格|不达标|不满意|未|失业|非/;

/** 正向: higher is better, as its name says. */
export const isHigherBetter = memo((name) => higherEnding.test(name) && !negated.test(name));

/** 指数, 系数, 得分 …: figures that need no unit. */
export const needsNoUnit = memo((name) =>
  /指数|系数|结构|效率|PUE|每|万台|亿元|万人|百万|pH|PH|排名|位次|名次|等级|级别|得分|评分|分值|分数|比值|容积率|版本|师生比|生师比|户籍|城乡.{0,8}比$|收入比$/.test(
    name,
  ),
);

/** 每万人, 人均, 平均: an average, which may have decimals whatever it counts. */
export const isAverage = memo((name) => /每|人均|平均|户均|亩均|地均|均|万人|千人|百万|亿元|密度|比$/.test(name));
