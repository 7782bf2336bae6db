import type { DirectoryBody } from "../directory";

/** 发展改革委 · 发改委 · 发展和改革委员会: how plans shorten the names of bodies. */
export type NameStyle = "formal" | "brief" | "full";

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

const made = new WeakMap<DirectoryBody, Map<NameStyle, string>>();

/** What a body is called in a style. */
export const usualName = (body: DirectoryBody, style: NameStyle): string => {
  const names = made.get(body) ?? new Map<NameStyle, string>();
  made.set(body, names);
  const name = names.get(style) ?? nameOf(body, style);
  names.set(style, name);
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
