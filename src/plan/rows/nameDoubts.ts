import { charSet } from "../language/charSet";
import { lexicon } from "../language/lexicon";
import type { PlanDoubt } from "../plan";
import type { Statement } from "./statement";

/** What names rarely begin with: verbs and particles that the grammar failed to take off. */
const oddStarts = lexicon("进入 完成 对 是 为 将 把 按 占 在 从 由 实现 达到 通过 其 该 每扣 上云 推动 超过 低于");
/** What names rarely end with: half a list, particles, names of places, the number's own bound. */
const oddEnds = lexicon("等 的 要求 计划 进度 低于 高于 不少于 万枚 亿枚 镇 乡 县 村 街道");
/** 补助3000元/户: rates of pay look like targets. */
const pays = /补助|补贴|奖励|资助/;
const longestName = 30;

const halfOpen = charSet("“”()《》");
const balance = (name: string, open: string, close: string): number => {
  let depth = 0;
  for (const char of name) depth += char === open ? 1 : char === close ? -1 : 0;
  return depth;
};
const isBalanced = (name: string): boolean =>
  !halfOpen.in(name, 0, name.length) ||
  (balance(name, "“", "”") === 0 && balance(name, "(", ")") === 0 && balance(name, "《", "》") === 0);

/** Two characters rarely name anything: 受理, 里程. */
const isOdd = ({ name, unit }: Statement): boolean =>
  name.length <= 2 ||
  name.length > longestName ||
  oddStarts.startAt(name, 0) > 0 ||
  oddEnds.ends(name) ||
  (unit.startsWith("元") && pays.test(name)) ||
  unit.startsWith("万元/") ||
  !isBalanced(name);

/** Doubts that a row's name and unit raise by themselves; the statement as it is where they raise none. */
export const withNameDoubts = (statement: Statement): Statement => {
  const doubts: PlanDoubt[] = [];
  if (isOdd(statement) && !statement.doubts.includes("plan.doubt.subject")) doubts.push("plan.doubt.name");
  if (statement.unit === "成" || statement.unit.startsWith("/")) doubts.push("plan.doubt.inWords");
  return doubts.length === 0 ? statement : { ...statement, doubts: [...statement.doubts, ...doubts] };
};
