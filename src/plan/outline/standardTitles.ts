import { lexicon } from "../language/lexicon";

/** Titles that plans give their parts, whatever they are about; none begins with another. */
const titles = lexicon(`
  指导思想 总体要求 总体思路 基本思路 总体目标 主要目标 发展目标 工作目标 具体目标 行动目标 基本原则 工作原则 发展基础
  工作基础 发展现状 面临形势 发展形势 形势与挑战 重点任务 主要任务 工作任务 重点工作 主要措施 工作措施 保障措施 组织保障
  组织实施 实施步骤 实施保障 工作要求 进度安排 时间安排
`);

/** How text begins that runs on behind a title without a mark. */
const runsOn =
  /^(?:以|坚持|到(?:20|“?十)|全面贯彻|深入贯彻|深入学习|高举|认真贯彻|牢固树立|按照|围绕|通过|为(?:进一步|深入|全面|加快|贯彻)|20\d\d年|力争|经过|“?十[一二三四五六七八]五)/;

/**
 * The length of the standard title at the start of a text, where the text ends there or runs on without a mark; 0 where
 * there is none.
 *
 * @example standardTitle("主要目标到2030年，…") // 4
 */
export const standardTitle = (text: string): number => {
  const length = titles.startAt(text, 0);
  if (length === 0 || length === text.length) return length;
  return runsOn.test(text.slice(length)) ? length : 0;
};
