/**
 * What a web page puts around a plan: paths, dates of the page, buttons, lists of other pages. Each line of the list is
 * one habit of such pages; lines that match say nothing of the plan.
 */
const habits: readonly RegExp[] = [
  /^(?:您|你)?(?:现在|当前)?(?:的)?(?:所在)?位置[:>]/,
  /^(?:您|你)?当前的?(?:所在)?位置/,
  /^首页(?:$|[>|/-])/,
  /^今天是/,
  /^核心提示/,
  /^(?:索引号|主题分类|主题词|有效性|发布日期|发布时间|发布机构|发文日期|成文日期|公开日期|公开方式|信息来源|信息索引|文章来源|来源|字体|字号|浏览|浏览次数|阅读|点击|点击数|点击率|访问量|责任编辑|编辑|作者|分享到|分享|扫一扫|打印|关闭|上一篇|下一篇|上一条|下一条|相关(?:文章|链接|阅读|信息|解读)|推荐(?:图文|法规|阅读)|热门|点击排行|网站地图|联系我们|版权所有|主办单位?|承办单位?|技术支持|备案号|ICP|关注我们|附件下载|收藏|地区)(?:[:|>(\d[]|$)/,
  /^名称:/,
  /^发文(?:单位|机关|字号):/,
  /^文号:/,
  /^(?:反对|举报|收藏|打赏|评论|点赞|顶|踩|\d|[|>\s])+$/,
  /^更多>/,
  /^(?:打印|关闭|返回|大|中|小|字体|【|】|\[|\]|:|\||\s)+$/,
  /^本站小编/,
  /^\d{4}-\d{2}-\d{2}(?:\s*\d+)?$/,
  /^第?\d{1,4}页?(?:[/共]\d{1,4}页?)?$/,
  /^-\d{1,4}-$/,
  /^—\d{1,4}—$/,
  /^(?:无障碍|手机版|微信|微博|移动端|繁体|简体|登录|注册|搜索)[|]?/,
];

/** Whether a line (plain form, without blanks at its ends) is site furniture. */
export const isFurniture = (line: string): boolean => line.length <= 200 && habits.some((habit) => habit.test(line));
