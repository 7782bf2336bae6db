import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { timesIn } from "../language/times";
import type { Block } from "../outline/blocks";
import { isBodyHead, isDeadlineHead, isLeadHead, isTaskHead } from "../outline/tableHeads";
import { cellsOf } from "../outline/tables";
import type { ReadMetadata } from "../metadata/readMetadata";
import type { Task } from "../plan";
import type { RowIds } from "./rowIds";

/** The columns of a 任务分解表; -1 where there is none. */
interface TaskColumns {
  readonly count: number;
  readonly number: number;
  readonly category: number;
  readonly task: number;
  readonly lead: number;
  readonly body: number;
  readonly deadline: number;
}

/** 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限: the last column of work says what is to be done, one before it its class. */
const columnsOf = (cells: readonly string[]): TaskColumns | null => {
  const lead = cells.findIndex(isLeadHead);
  const body = cells.findIndex(isBodyHead);
  if (lead < 0 && body < 0) return null;
  const work = cells.flatMap((cell, at) => (isTaskHead(cell) ? [at] : []));
  const task = work[work.length - 1];
  if (task === undefined) return null;
  const named = cells.findIndex((cell) => /^(?:类别|类型|领域|分类|方面|任务类别)$/.test(cell));
  return {
    count: cells.length,
    number: cells.findIndex((cell) => /^(?:序号|编号)$/.test(cell)),
    category: work.length > 1 ? (work[0] ?? -1) : named,
    task,
    lead,
    body,
    deadline: cells.findIndex(isDeadlineHead),
  };
};

/** The bodies of a cell: brackets keep theirs together, 等 and 各有关单位 go as they are. */
const bodiesIn = (cell: string): string[] =>
  cell
    .replace(/[。;]$/, "")
    .split(/[、,;/](?![^(]{0,80}\))/)
    .map((body) => body.trim())
    .filter((body) => body !== "" && !/^[-—]+$/.test(body));

/** The rows of tables that give work to bodies 任务分解表, in annexes and elsewhere. */
export const readTableTasks = (
  plan: CleanPlan,
  blocks: readonly Block[],
  metadata: ReadMetadata,
  ids: RowIds,
): Task[] => {
  const tasks: Task[] = [];
  let columns: TaskColumns | null = null;
  let category = "";
  for (const block of blocks) {
    if (block.kind !== "row") {
      columns = null;
      continue;
    }
    const cells = cellsOf(plan, block);
    const head = columnsOf(cells);
    if (head) {
      columns = head;
      category = "";
      continue;
    }
    if (!columns) continue;
    const shift = cells.length - columns.count;
    if (shift > 0 || shift < -2) continue;
    const cell = (at: number): string => (at < 0 ? "" : (cells[at + shift] ?? ""));
    if (columns.category >= 0 && shift === 0) category = cell(columns.category) || category;
    const text = cell(columns.task);
    if (text.length < 2 || /^\d+$/.test(text)) continue;
    tasks.push(taskOf(plan, block, metadata, ids, { columns, cell, text, category }));
  }
  return tasks;
};

interface TaskCells {
  readonly columns: TaskColumns;
  readonly cell: (at: number) => string;
  readonly text: string;
  readonly category: string;
}

const longestTitle = 40;

const taskOf = (
  plan: CleanPlan,
  block: Block,
  metadata: ReadMetadata,
  ids: RowIds,
  { columns, cell, text, category }: TaskCells,
): Task => {
  const phrase = text.replace(/^(?:\d{1,2}[.、]|[(]\d{1,2}[)])/, "");
  const title = (/^[^。;:]+/.exec(phrase)?.[0] ?? phrase).slice(0, longestTitle);
  const titles = [...(block.heading?.titles ?? []), ...(category === "" ? [] : [category])];
  const when = cell(columns.deadline);
  const number = cell(columns.number);
  return {
    id: ids.idOf("T", titles[titles.length - 1] ?? "", title),
    path: [...(block.heading?.path ?? []), ...(number === "" ? [] : [number])].join("/"),
    category: titles,
    title,
    text: phrase,
    lead: bodiesIn(cell(columns.lead)),
    cooperate: bodiesIn(cell(columns.body)),
    deadline: timesIn(when, 0, when.length, metadata.year).find((time) => time.date)?.date ?? null,
    quote: title,
    span: spanOf(plan, block.from, block.to),
    confidence: { sure: false, reasons: ["plan.doubt.table"] },
  };
};
