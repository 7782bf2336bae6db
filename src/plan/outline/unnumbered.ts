import type { CleanPlan } from "../clean/cleanPlan";
import { partOfTitle } from "./parts";
import { isNumberedHeading, type Block, type Heading } from "./blocks";

/** A stretch of the clean text that is to become a task. */
export interface Draft {
  readonly heading: Heading | null;
  /** the headings above, where it has none of its own */
  readonly titles?: readonly string[];
  readonly from: number;
  to: number;
}

export interface Unnumbered {
  readonly tasks: readonly Draft[];
  readonly steps: readonly Block[];
}

/** Paragraphs that only lead over to what follows: 重点任务:, 抓好以下工作. */
const leadsOver = /(?:如下|以下.{0,12}|重点任务|主要任务|任务分工|工作措施|具体措施)[:。]?$/;

/** A plan of some length whose text stands mostly outside of numbered items has lost its numbers. */
export const lostNumbering = (blocks: readonly Block[]): boolean => {
  const headings = blocks.filter(isNumberedHeading);
  const paragraphs = blocks.filter((block) => block.kind === "paragraph" && block.to - block.from > 60);
  return headings.length < 4 && paragraphs.length > headings.length * 2 && !headings.some(announcesWork);
};

const workAhead =
  /^(?:.{0,12}(?:重点|主要|具体|各项|全年|今年|20\d\d年|下一步|今后|当前|下阶段|任期)[^,。]{0,10}(?:工作|任务|措施|举措)(?:安排|要求|部署|建议)?|(?:主要|重点|具体|保障|工作|政策|组织)(?:任务|措施|举措|工作|安排|要求|保障))$/;

/** 三、2019年重点工作: a title that says no more than that work follows; its paragraphs say which. */
export const announcesWork = (block: Block): boolean =>
  block.part === "work" && block.heading !== null && workAhead.test(block.heading.title.replace(/[。:]$/, ""));

const preambleEnds = /(?:制定本|编制本|制订本).{0,8}(?:方案|计划|规划|意见|办法|措施|纲要)/;
const guides = /^(?:以|坚持以|全面贯彻|深入贯彻(?!落实党)|认真贯彻|高举).{0,60}(?:思想|精神|理论|发展观)/;
const hopes = /^(?:通过|到20\d\d年|力争|总体目标|主要目标).{0,200}(?:目标|指标|达到|验收|明显)/;
/** What a newspaper adds, captions, and paragraphs that look back. */
const tellsNews = /^(?:记者|本报|新华社|据(?!此)|日前|近日|数据显示|图为|\d{4}年\d{1,2}月\d{1,2}日)/;
const looksBack =
  /^(?:“?(?:九五|十五|十[一二三四]五)”?(?:时期|期间)|过去|去年|近年来|几年来)[^。]{0,60}(?:取得|成就|成效|成绩|进展|进步|完成|改善|实现了)/;
/** Under 一、 or 第一章 a heading says what its part is for; others may have lost the heading that ended them. */
const isSorted = (heading: Heading | null): boolean => {
  let root = heading;
  while (root?.parent) root = root.parent;
  return root !== null && (root.marker.kind === "cn" || root.marker.kind === "chapter" || root.marker.kind === "part");
};
/** …的总体目标是:…, 主要指标——: what follows is to be reached, not to be done. */
const statesGoals = /(?:目标|指标)(?:是|为|如下)?(?::|——|$)/;
/** A short paragraph of getting started, checking oneself or being accepted. */
const isStep = (text: string): boolean =>
  text.length < 130 && /(?:自查|验收|动员|工作规划|工作方案|创建工作|总结|迎检|申报材料)/.test(text);

/** 动员部署阶段(2028年5月—7月): a step that names its time is one wherever it stands. */
export const isDatedStep = (text: string): boolean => /^[^。,;:()]{2,20}\((?:19|20)\d{2}年[^()]{0,30}\)/.test(text);

/**
 * Reads a plan that lost its numbers: every paragraph behind preamble and goals that sets work is a task, those that
 * name their time, and short ones in a row that speak of starting, checking and accepting, are its steps.
 */
export const readUnnumbered = (plan: CleanPlan, blocks: readonly Block[]): Unnumbered => {
  const paragraphs = blocks.filter(
    (block) => (block.kind === "paragraph" || block.kind === "heading") && block.part !== "veto",
  );
  const text = (block: Block | undefined): string =>
    block ? plan.plain.slice(block.from, Math.min(block.to, block.from + 400)) : "";
  const whole = (block: Block): string => plan.plain.slice(block.from, block.to);
  const firstHeading = paragraphs.findIndex(({ kind, heading }) => kind === "heading" && isSorted(heading));
  const begin = Math.max(paragraphs.findIndex((block) => preambleEnds.test(whole(block))) + 1, firstHeading);
  const drafts: Draft[] = [];
  const steps: Block[] = [];
  let open: Draft | null = null;
  let onlyGoals = false;
  let goalsOver = !paragraphs.some((block) => block.heading?.marker.kind === "dash");
  for (let i = begin; i < paragraphs.length; i++) {
    const block = paragraphs[i];
    if (!block) continue;
    const words = text(block);
    const { kind } = block;
    if (isSorted(block.heading) && block.part !== "work") {
      open = null;
      continue;
    }
    if (kind === "paragraph" && statesGoals.test(words.slice(0, 60).split(/[,。;]/)[0] ?? "")) {
      onlyGoals = block.to - block.from < 80;
      continue;
    }
    if (block.heading?.marker.kind === "dash" && kind === "heading") {
      goalsOver = true;
      open = null;
      continue;
    }
    // 主要任务 alone on its line: the goals are over
    const titled = kind === "paragraph" && block.to - block.from < 20 ? partOfTitle(words) : null;
    if (titled !== null && titled !== "goals") onlyGoals = false;
    if (onlyGoals || tellsNews.test(words) || looksBack.test(words)) continue;
    if (kind === "heading" && block.heading?.marker.kind === "box") continue;
    if (!goalsOver || guides.test(words) || (drafts.length === 0 && hopes.test(words))) continue;
    if (kind === "heading") {
      open = { heading: block.heading, from: block.from, to: block.to };
      drafts.push(open);
      continue;
    }
    const length = block.to - block.from;
    const begins = plan.text.startsWith("一是", block.from);
    if (open && begins && open.heading && open.to - open.from < 90) {
      open.to = block.to;
      continue;
    }
    const next = paragraphs[i + 1];
    const isOneOfSteps =
      isDatedStep(words) || (isStep(words) && (isStep(text(next)) || isStep(text(paragraphs[i - 1]))));
    const leads = length < 60 && (leadsOver.test(words) || next?.kind === "heading" || /抓好以下/.test(words));
    if (isOneOfSteps) steps.push(block);
    if (length < 30 || isOneOfSteps || leads) continue;
    open = { heading: null, from: block.from, to: block.to };
    drafts.push(open);
  }
  return { tasks: drafts, steps };
};
