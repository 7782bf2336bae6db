import type { DirectoryBody } from "../directory";

/** 发展改革委 · 发改委 · 发展和改革委员会: how plans shorten the names of bodies. */
export type NameStyle = "formal" | "brief" | "full";

/** Where and when a plan names bodies. */
export interface Naming {
  /** name of its place without the rank, null where it is not known: 临江 → 临江海关 */
  readonly place: string | null;
  /** whether it is of before the reform of 2018: 环保局, not 生态环境局 */
  readonly former: boolean;
}

/** Names that ended with the reform of 2018, and names that began with it. */
const ended =
  /环保|环境保护|国土|经信委|经济和信息化委|经贸|质监|质量技术监督|工商局|食药|食品药品监|卫计|卫生计生|卫生局|安监|安全生产监督|文广新|新闻出版广电|农委|农业[局厅]|旅游[局委]|人口计生|检验检疫/;
const begun =
  /生态环境|自然资源|农业农村|卫生健康|卫健|应急管理|文化和旅游|文旅|退役军人|医疗保障|医保局|大数据|数据局/;
const enoughEnded = 2;

/** Whether the bodies that a plan names are those of before the reform of 2018. */
export const isBeforeReform = (wordings: readonly string[]): boolean =>
  wordings.filter((wording) => ended.test(wording)).length >= enoughEnded &&
  !wordings.some((wording) => begun.test(wording));

/** What bodies of today were called then, where one name can stand for it. */
const before = new Map([
  ["生态环境局", "环保局"],
  ["生态环境厅", "环保厅"],
  ["自然资源和规划局", "国土资源局"],
  ["自然资源厅", "国土资源厅"],
  ["工业和信息化局", "经信委"],
  ["工业和信息化厅", "经信委"],
  ["农业农村局", "农业局"],
  ["农业农村厅", "农业厅"],
  ["卫生健康委员会", "卫生计生委"],
  ["应急管理局", "安监局"],
  ["应急管理厅", "安监局"],
  ["市场监督管理局", "质监局"],
  ["文化广电和旅游局", "文广新局"],
  ["文化和旅游厅", "文化厅"],
]);

/** Bodies that bear the name of the place (#), by their full names with @ for the rank. */
const placed = new Map([
  ["海关", "#海关"],
  ["海事局", "#海事局"],
  ["中国人民银行@分行", "人民银行#@分行"],
  ["国家金融监督管理总局@监管分局", "#金融监管分局"],
  ["国家金融监督管理总局@监管局", "#金融监管局"],
  ["国网@供电公司", "国网#供电公司"],
  ["国网@电力有限公司", "国网#电力公司"],
  ["国家统计局@调查队", "国家统计局#调查队"],
  ["国家统计局@调查总队", "国家统计局#调查总队"],
]);
const rankWithin = /自治区|地区|[省市州盟]/;

const placedName = (name: string, place: string): string | undefined => {
  const inside = rankWithin.exec(name)?.[0] ?? "";
  return placed
    .get(inside === "" ? name : name.replace(inside, "@"))
    ?.replace("#", place)
    .replace("@", inside);
};

/** Full names without the rank in front, and what they are in the formal and in the brief style. */
const shortened = `
发展和改革委员会 发展改革委 发改委
科学技术局 科技局 科技局
科学技术厅 科技厅 科技厅
工业和信息化局 工业和信息化局 工信局
工业和信息化厅 工业和信息化厅 工信厅
民族宗教事务局 民族宗教局 民宗局
民族宗教事务委员会 民族宗教委 民宗委
人力资源和社会保障局 人力资源社会保障局 人社局
人力资源和社会保障厅 人力资源社会保障厅 人社厅
自然资源和规划局 自然资源和规划局 自然资源局
住房和城乡建设局 住房城乡建设局 住建局
住房和城乡建设厅 住房城乡建设厅 住建厅
城市管理和综合执法局 城市管理局 城管局
文化广电和旅游局 文化广电旅游局 文广旅局
文化和旅游厅 文化和旅游厅 文旅厅
卫生健康委员会 卫生健康委 卫健委
市场监督管理局 市场监管局 市场监管局
医疗保障局 医保局 医保局
应急管理局 应急管理局 应急局
应急管理厅 应急管理厅 应急厅
交通运输局 交通运输局 交通局
政务服务管理局 行政审批局 行政审批局
人民政府国有资产监督管理委员会 国资委 国资委
人民政府办公室 政府办公室 政府办
人民政府办公厅 政府办公厅 政府办公厅
退役军人事务局 退役军人事务局 退役军人局
退役军人事务厅 退役军人事务厅 退役军人厅
地方金融管理局 地方金融管理局 金融局
粮食和物资储备局 粮食和储备局 粮食和储备局
药品监督管理局 药监局 药监局
中级人民法院 法院 法院
高级人民法院 法院 法院
人民法院 法院 法院
人民检察院 检察院 检察院
中国国际贸易促进委员会 贸促会 贸促会
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const formalNames = new Map(shortened.map(([full = "", formal = ""]) => [full, formal]));
const briefNames = new Map(shortened.map(([full = "", , brief = ""]) => [full, brief]));
/** 市交通局 and 市应急局 are brief, but plans that are brief elsewhere still write 市交通运输局. */
const rarelyBrief = new Set([
  "应急管理局",
  "应急管理厅",
  "交通运输局",
  "退役军人事务局",
  "退役军人事务厅",
  "自然资源和规划局",
]);

const rank = /^(?:自治区|地区|省|市|州|盟|县|区|旗)(?!场监)(?=.{2})/;
const countyRank = /^[县区旗]/;
const longestFull = 8;
/** 海关 */
const shortestShortened = 3;
/** 总工会, 妇联: what is no department is always called by its short name. */
const department = /(?:局|厅|委员会|中心|支队|大队|总队)$/;

/** Counties have no 委 (县发展改革局, 县卫健局), and provinces no 行政审批局. */
const atLevel = (name: string): string => {
  if (name.startsWith("省")) return name.replace("行政审批局", "政务服务局");
  return countyRank.test(name) ? name.replace(/(改革|发改|健康|卫健)委$/, "$1局").replace("文广旅局", "文旅局") : name;
};

const nameOf = ({ name, shortNames }: DirectoryBody, style: NameStyle): string => {
  if (style === "full" && department.test(name)) return name;
  if (name.startsWith("共青团")) return name.slice(2);
  if (name.length <= shortestShortened) return name;
  const prefix = rank.exec(name)?.[0] ?? "";
  const stem = name.slice(prefix.length);
  const known = style === "formal" || rarelyBrief.has(stem) ? formalNames.get(stem) : briefNames.get(stem);
  if (known !== undefined) return atLevel(prefix + known);
  const longest = style === "formal" ? longestFull : longestFull - 2;
  return stem.length <= longest && department.test(stem) && !stem.startsWith("委") ? name : (shortNames[0] ?? name);
};

const hereAndNow: Naming = { place: null, former: false };

const made = new WeakMap<DirectoryBody, Map<string, string>>();

/** What a body is called in a plan that does not name it. */
export const usualName = (body: DirectoryBody, style: NameStyle, { place, former }: Naming = hereAndNow): string => {
  const names = made.get(body) ?? new Map<string, string>();
  made.set(body, names);
  const key = `${style}/${String(former)}/${place ?? ""}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const prefix = rank.exec(body.name)?.[0] ?? "";
  const old = former ? before.get(body.name.slice(prefix.length)) : undefined;
  const withPlace = place === null ? undefined : placedName(body.name, place);
  const name = old === undefined ? (withPlace ?? nameOf(body, style)) : prefix + old;
  names.set(key, name);
  return name;
};

/** Which style a wording of a body is in; null where all styles are the same. */
export const styleOf = ({ name }: DirectoryBody, wording: string): NameStyle | null => {
  const stem = name.replace(rank, "");
  const written = wording.replace(rank, "");
  const formal = formalNames.get(stem);
  const brief = briefNames.get(stem);
  if (formal === undefined || brief === undefined) return null;
  if (written === stem && stem !== formal) return "full";
  if (formal === brief) return null;
  if (written === stem) return "formal";
  const alike = (other: string): boolean => written === other || written === other.replace(/委$/, "局");
  return alike(brief) ? "brief" : alike(formal) ? "formal" : null;
};
