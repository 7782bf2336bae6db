import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { charSet } from "../language/charSet";
import { assignsBodiesAt } from "../language/assignments";
import { timesIn } from "../language/times";
import { isNumberedHeading, type Block, type Heading } from "../outline/blocks";
import { announcesWork, lostNumbering, readUnnumbered, type Draft } from "../outline/unnumbered";
import type { PlanDoubt, Task } from "../plan";
import type { ReadMetadata } from "../metadata/readMetadata";
import type { RowIds } from "./rowIds";

const longestTitle = 40;

/** 一是 in front of a paragraph: said instead of counted. */
const counted = /^[一二三四五六七八九十]是/;
const withoutCount = (text: string): string => (text.charAt(1) === "是" ? text.replace(counted, "") : text);

const phraseEnd = /[。:\uff1a;\uff1b\n]/;

/** Where a phrase that ends at `end` is followed by who is to do it, it ends there. */
const beforeBodies = (text: string, end: number): number => {
  for (let at = 1; at < end; at++) if (assignsBodiesAt(text, at)) return at;
  return end;
};

/**
 * The leading phrase up to the first full stop, colon or bracket that assigns it; where that is too long, up to the last
 * comma within.
 */
export const taskTitle = (text: string): string => {
  const end = text.search(phraseEnd);
  const phrase = text.slice(0, beforeBodies(text, end < 0 ? text.length : end)).trim();
  if (phrase.length <= longestTitle) return phrase;
  const head = phrase.slice(0, longestTitle + 1);
  const comma = Math.max(head.lastIndexOf(","), head.lastIndexOf("\uff0c"));
  if (comma >= 6) return phrase.slice(0, comma);
  const mark = head.lastIndexOf("、");
  return phrase.slice(0, mark >= 6 ? mark : longestTitle);
};

/** A dash announces an item, but it is no number. */
const dash = charSet("—-");
const pathOf = (heading: Heading): string => heading.path.filter((label) => !dash.has(label, 0)).join("/");

/** Lowest numbered items of the parts that set work; in texts that lost their numbering, the paragraphs that set work. */
export const readTasks = (plan: CleanPlan, blocks: readonly Block[], metadata: ReadMetadata, ids: RowIds): Task[] => {
  const drafts = lostNumbering(blocks) ? readUnnumbered(plan, blocks).tasks : numberedTasks(plan, blocks);
  const tasks: Task[] = [];
  for (const draft of drafts) {
    const task = taskOf(plan, draft, metadata, ids);
    if (task) tasks.push(task);
  }
  return tasks;
};

const taskOf = (
  plan: CleanPlan,
  { heading, titles, from, to }: Draft,
  metadata: ReadMetadata,
  ids: RowIds,
): Task | null => {
  const text = withoutCount(plan.text.slice(from, to).trim());
  const title = taskTitle(text);
  if (title.length < 2) return null;
  const category = heading ? heading.titles.slice(0, -1) : (titles ?? []);
  const doubts: PlanDoubt[] = heading ? [] : ["plan.doubt.noNumber"];
  return {
    id: ids.idOf("T", category[category.length - 1] ?? "", title),
    path: heading ? pathOf(heading) : "",
    category,
    title,
    text,
    lead: [],
    cooperate: [],
    deadline: deadlineOf(plan, from, to, metadata),
    quote: title,
    span: spanOf(plan, from, to),
    confidence: { sure: doubts.length === 0, reasons: doubts },
  };
};

/** (市质监局牵头,完成时限:2027年) */
const statedDeadline = /完成时[限间][::]\s?/;
/** (市质监局牵头,12月底前完成) */
const bracketedDeadline = /[,;](?=[^,;。()]{2,16}前(?:完成|建成|落实)?\)[。\s]*$)/;

const deadlineOf = (plan: CleanPlan, from: number, to: number, metadata: ReadMetadata): string | null => {
  const tail = plan.plain.slice(Math.max(from, to - 60), to);
  const stated =
    (tail.includes("完成时") ? statedDeadline.exec(tail) : null) ??
    (tail.includes("前") ? bracketedDeadline.exec(tail) : null);
  if (!stated) return null;
  const start = Math.max(from, to - 60) + stated.index + stated[0].length;
  return timesIn(plan.plain, start, to, metadata.year).find((time) => time.date)?.date ?? null;
};

const numberedTasks = (plan: CleanPlan, blocks: readonly Block[]): Draft[] => {
  const parents = new Set<Heading | null>();
  for (const block of blocks) if (block.heading && isNumberedHeading(block)) parents.add(block.heading.parent);
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  let announced = false;
  let titled: readonly Block[] = [];
  blocks.forEach((block, i) => {
    if (isNumberedHeading(block)) {
      open = null;
      if (parents.has(block.heading)) return;
      if (block.part !== "work") {
        // a goal with a body behind it is somebody's task
        if (block.part === "goals" && isAssigned(plan, block))
          drafts.push({ heading: block.heading, from: block.from, to: block.to });
        return;
      }
      const paragraphs = paragraphsUnder(blocks, i);
      titled = paragraphs.filter((paragraph) => isTitled(plan, paragraph));
      announced =
        titled.length > 1 || (titled.length > 0 && block.heading?.title.includes(",") === true)
          ? paragraphs.length > titled.length || announcesWork(block)
          : paragraphs.length > 1 && announcesWork(block);
      if (announced) return;
      open = { heading: block.heading, from: block.from, to: block.to };
      drafts.push(open);
    } else if (block.kind !== "furniture" && block.part === "work") {
      if (open) open.to = block.to;
      else if (
        announced &&
        isParagraph(block) &&
        (titled.length === 0 || titled.includes(block)) &&
        !addresses.test(plan.plain.slice(block.from, block.from + 12))
      )
        drafts.push({ heading: null, titles: block.heading?.titles ?? [], from: block.from, to: block.to });
    }
  });
  return drafts;
};

const shortestParagraph = 30;
const isParagraph = (block: Block | undefined): boolean =>
  block?.kind === "paragraph" && block.to - block.from >= shortestParagraph;

const isAssigned = ({ plain }: CleanPlan, { from, to }: Block): boolean =>
  /[(【〔](?:牵头|责任|配合)(?:单位|部门|领导)?:[^()【】〔〕]{2,200}/.test(plain.slice(from, to));

/** The paragraphs between a heading and the next. */
const paragraphsUnder = (blocks: readonly Block[], at: number): Block[] => {
  const found: Block[] = [];
  for (let i = at + 1; i < blocks.length && blocks[i]?.kind !== "heading"; i++) {
    const block = blocks[i];
    if (block && isParagraph(block)) found.push(block);
  }
  return found;
};

/** 加大减税力度。今年继续…: a paragraph whose first sentence says in a few words what is to be done. */
const isTitled = ({ plain }: CleanPlan, { from, to }: Block): boolean =>
  /^[^。,;:、()\d]{4,24}。/.test(plain.slice(from, from + 26)) && to - from > 40;

/** 各位代表: a report turns to its hearers. */
const addresses = /^(?:各位|同志们|让我们)/;
