import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { timesIn } from "../language/times";
import { type Block, type Heading } from "../outline/blocks";
import type { PlanDoubt, Task } from "../plan";
import type { ReadMetadata } from "../metadata/readMetadata";
import type { RowIds } from "./rowIds";

const longestTitle = 40;

/** The leading phrase up to the first full stop or colon; where that is too long, up to the last comma within. */
export const taskTitle = (text: string): string => {
  const end = text.search(/[。:\uff1a;\uff1b\n]/);
  const phrase = (end < 0 ? text : text.slice(0, end)).trim();
  if (phrase.length <= longestTitle) return phrase;
  const head = phrase.slice(0, longestTitle + 1);
  const comma = Math.max(head.lastIndexOf(","), head.lastIndexOf("\uff0c"));
  if (comma >= 6) return phrase.slice(0, comma);
  const mark = head.lastIndexOf("、");
  return phrase.slice(0, mark >= 6 ? mark : longestTitle);
};

const numbered = new Set(["part", "chapter", "section", "cn", "cnParen", "num", "numSub", "numParen", "circled"]);

/** Paragraphs that only lead over to what follows: 重点任务:, 抓好以下工作. */
const leadsOver = /(?:如下|以下.{0,12}|重点任务|主要任务|任务分工|工作措施|具体措施)[:。]?$/;

interface Draft {
  readonly heading: Heading | null;
  readonly from: number;
  to: number;
}

/** Lowest numbered items of the parts that set work; in texts that lost their numbering, the paragraphs that set work. */
export const readTasks = (plan: CleanPlan, blocks: readonly Block[], metadata: ReadMetadata, ids: RowIds): Task[] => {
  const headings = blocks.filter(
    (block) => block.kind === "heading" && block.heading && numbered.has(block.heading.marker.kind),
  );
  const parents = new Set(headings.map((block) => block.heading?.parent).filter((heading) => heading !== null));
  const drafts = lostNumbering(blocks, headings) ? unnumberedTasks(plan, blocks) : numberedTasks(blocks, parents);
  return drafts.flatMap(({ heading, from, to }) => {
    const text = plan.text.slice(from, to).trim();
    const title = taskTitle(text.replace(/^[一二三四五六七八九十]是/, ""));
    if (title.length < 2) return [];
    const path = heading ? heading.path.filter((label) => !/^[—-]/.test(label)).join("/") : "";
    const category = heading ? heading.titles.slice(0, -1) : [];
    const doubts: PlanDoubt[] = heading ? [] : ["plan.doubt.noNumber"];
    return [
      {
        id: ids.idOf("T", category[category.length - 1] ?? "", title),
        path,
        category,
        title,
        text: text.replace(/^[一二三四五六七八九十]是/, ""),
        lead: [],
        cooperate: [],
        deadline: deadlineOf(plan, from, to, metadata),
        quote: title,
        span: spanOf(plan, from, to),
        confidence: { sure: doubts.length === 0, reasons: doubts },
      },
    ];
  });
};

const deadlineOf = (plan: CleanPlan, from: number, to: number, metadata: ReadMetadata): string | null => {
  const tail = plan.plain.slice(Math.max(from, to - 60), to);
  const stated = /完成时[限间][::]\s?/.exec(tail);
  if (!stated) return null;
  const start = Math.max(from, to - 60) + stated.index + stated[0].length;
  return timesIn(plan.plain, start, to, metadata.year).find((time) => time.date)?.date ?? null;
};

const numberedTasks = (blocks: readonly Block[], parents: ReadonlySet<Heading | null | undefined>): Draft[] => {
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  for (const block of blocks) {
    const isItem = block.kind === "heading" && block.heading !== null && numbered.has(block.heading.marker.kind);
    if (isItem) {
      open = null;
      if (block.part !== "work" || parents.has(block.heading)) continue;
      open = { heading: block.heading, from: block.from, to: block.to };
      drafts.push(open);
    } else if (open && block.kind !== "furniture" && block.part === "work") open.to = block.to;
  }
  return drafts;
};

/** A plan of some length whose text stands mostly outside of numbered items has lost its numbers. */
const lostNumbering = (blocks: readonly Block[], headings: readonly Block[]): boolean => {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph" && block.to - block.from > 60);
  return headings.length < 4 && paragraphs.length > headings.length * 2;
};

const preambleEnds = /(?:制定本|编制本|制订本).{0,8}(?:方案|计划|规划|意见|办法|措施|纲要)/;
const guides = /^(?:以|坚持以|全面贯彻|深入贯彻(?!落实党)|认真贯彻|高举).{0,60}(?:思想|精神|理论|发展观)/;
const hopes = /^(?:通过|到20\d\d年|力争|总体目标|主要目标).{0,200}(?:目标|指标|达到|验收|明显)/;
const isStep = (text: string): boolean =>
  text.length < 130 && /(?:自查|验收|动员|工作规划|工作方案|创建工作|总结|迎检|申报材料)/.test(text);

const unnumberedTasks = (plan: CleanPlan, blocks: readonly Block[]): Draft[] => {
  const paragraphs = blocks.filter(
    (block) => (block.kind === "paragraph" || block.kind === "heading") && block.part !== "veto",
  );
  const text = (block: Block | undefined): string =>
    block ? plan.plain.slice(block.from, Math.min(block.to, block.from + 400)) : "";
  const whole = (block: Block): string => plan.plain.slice(block.from, block.to);
  const begin = paragraphs.findIndex((block) => preambleEnds.test(whole(block))) + 1;
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  let goalsOver = !paragraphs.some((block) => block.heading?.marker.kind === "dash");
  for (let i = begin; i < paragraphs.length; i++) {
    const block = paragraphs[i];
    if (!block) continue;
    const words = text(block);
    const { kind } = block;
    if (block.heading?.marker.kind === "dash" && kind === "heading") {
      goalsOver = true;
      open = null;
      continue;
    }
    if (!goalsOver || guides.test(words) || (drafts.length === 0 && hopes.test(words))) continue;
    if (kind === "heading") {
      open = { heading: block.heading, from: block.from, to: block.to };
      drafts.push(open);
      continue;
    }
    const length = block.to - block.from;
    const begins = /^一是/.test(words);
    if (open && begins && open.heading && open.to - open.from < 90) {
      open.to = block.to;
      continue;
    }
    const next = paragraphs[i + 1];
    const steps = isStep(words) && (isStep(text(next)) || isStep(text(paragraphs[i - 1])));
    const leads = length < 60 && (leadsOver.test(words) || next?.kind === "heading" || /抓好以下/.test(words));
    if (length < 30 || steps || leads) continue;
    open = { heading: null, from: block.from, to: block.to };
    drafts.push(open);
  }
  return drafts;
};
