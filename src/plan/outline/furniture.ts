import { charSet } from "../language/charSet";
import { formsByStart, type StartingForm } from "../language/formsByStart";
import { wordList } from "../language/lexicon";

/** A habit of web pages. */
interface Habit extends StartingForm {
  readonly pattern: RegExp;
}

const habit = (starts: string, pattern: RegExp): Habit => ({ starts, pattern });

/** What a page says of the document or offers to do with it, with a colon or alone on its line. */
const labels = wordList(`
  索引号 主题分类 主题词 有效性 发布日期 发布时间 发布机构 发文日期 成文日期 公开日期 公开方式 信息来源 信息索引
  文章来源 来源 字体 字号 浏览 浏览次数 阅读 点击 点击数 点击率 访问量 责任编辑 编辑 作者 分享到 分享 扫一扫 打印
  关闭 上一篇 下一篇 上一条 下一条 相关(?:文章|链接|阅读|信息|解读) 推荐(?:图文|法规|阅读) 热门 点击排行 网站地图
  联系我们 版权所有 主办单位? 承办单位? 技术支持 备案号 ICP 关注我们 附件下载 收藏 地区
`);

const digits = "0123456789";

/**
 * What a web page puts around a plan: paths, dates of the page, buttons, lists of other pages. Each line of the list is
 * one habit of such pages, behind the characters that it begins with; lines that match say nothing of the plan.
 */
const habits: readonly Habit[] = [
  habit("您你现当的所位", /^(?:您|你)?(?:现在|当前)?(?:的)?(?:所在)?位置[:>]/),
  habit("您你当", /^(?:您|你)?当前的?(?:所在)?位置/),
  habit("首", /^首页(?:$|[>|/-])/),
  habit("今", /^今天是/),
  habit("核", /^核心提示/),
  habit(labels.map((label) => label.charAt(0)).join(""), new RegExp(`^(?:${labels.join("|")})(?:[:|>(\\d[]|$)`)),
  habit("名", /^名称:/),
  habit("发", /^发文(?:单位|机关|字号):/),
  habit("文", /^文号:/),
  habit(`反举收打评点顶踩|>${digits}`, /^(?:反对|举报|收藏|打赏|评论|点赞|顶|踩|\d|[|>\s])+$/),
  habit("更", /^更多>/),
  habit("打关返大中小字【】[]:|", /^(?:打印|关闭|返回|大|中|小|字体|【|】|\[|\]|:|\||\s)+$/),
  habit("本", /^本站小编/),
  habit("抄", /^抄(?:送|报)(?:单位)?:/),
  habit("(此本", /^\(?(?:此件|本文)(?:主动|依申请|不予)?公开(?:发布)?\)?$/),
  habit("【", /^(?:【(?:打印|关闭|返回|分享|收藏|字体|大|中|小)[^【】]{0,8}】)+$/),
  habit("政网", /^(?:政府)?网站(?:标识码|找错|声明)/),
  habit("分", /^分享(?:到|至)/),
  habit("主承协", /^(?:主办|承办|协办):/),
  habit("扫", /^扫一扫/),
  habit("信", /^信息公开属性:/),
  habit("文附", /^(?:文件|附件|文档)下载(?::|$)/),
  habit("您是第", /^您?是?第\d+位(?:访客|访问者|浏览者)/),
  habit("【", /^【字体/),
  habit(digits, /^\d{4}年\d{1,2}月\d{1,2}日印发$/),
  habit(digits, /^\d{4}-\d{2}-\d{2}(?:\s*\d+)?$/),
  habit(`第${digits}`, /^第?\d{1,4}页?(?:[/共]\d{1,4}页?)?$/),
  habit("-", /^-\d{1,4}-$/),
  habit("—", /^—\d{1,4}—$/),
  habit("无手微移繁简登注搜", /^(?:无障碍|手机版|微信|微博|移动端|繁体|简体|登录|注册|搜索)[|]?/),
];
const habitsAt = formsByStart(habits);

/** Habits that begin with a name, so that any character may be the first; each is asked where its sign is there. */
const imprint = /^[一-龥]{4,24}\d{4}年\d{1,2}月\d{1,2}日印发$/;
const secretariat = /^[一-龥]{4,24}秘书[科处]$/;
const registration = /^[一-龥]{0,4}ICP备\d/;

const lastOfName = charSet("发科处");

const isNamed = (line: string): boolean =>
  (lastOfName.has(line, line.length - 1) && (imprint.test(line) || secretariat.test(line))) ||
  (line.includes("ICP") && registration.test(line));

/** A footnote that stands at the end of the text: it explains, it commits to nothing. */
const footnote = /^〔脚注\d{1,3}〕/;

/** Whether a line (plain form, without blanks at its ends) is site furniture, or a note. */
export const isFurniture = (line: string): boolean => {
  if (footnote.test(line)) return true;
  if (line.length > 200) return false;
  for (const { pattern } of habitsAt(line, 0)) if (pattern.test(line)) return true;
  return isNamed(line);
};
