import { bodiesInList } from "../units/bodyList";
import type { AssignableRow } from "../units/suggest/suggestion";
import type { CellGrid, CellScalar } from "./cellGrid";
import { plainValue } from "./cellGrid";

/** What heads of columns say, in tables of ours and of others. */
const heads = {
  category: /^(?:任务|指标|项目|工作)?类别$|^(?:工作)?领域$|^方面$/,
  title:
    /^(?:(?:重点|主要|工作|目标|具体|年度)*任务(?:名称)?|(?:重点|主要|工作)*事项|(?:重点)?(?:工作|项目)(?:名称)?|指标(?:名称)?|民生事项名称|实事项目)$/,
  text: /^(?:(?:工作|目标|主要|任务|具体|年度|建设)*(?:目标|要求|内容|措施|举措|指标要求|任务目标)|目标要求|口径)$/,
  lead: /^(?:第一)?(?:牵头|主办|主要责任)(?:责任)?(?:单位|部门)?$/,
  cooperate: /^(?:配合|协办|参与|协同|参加|协助)(?:责任)?(?:单位|部门)?$/,
  responsible: /^(?:责任|承办|实施|落实)(?:单位|部门|主体)$/,
} as const;

type Head = keyof typeof heads;
type Columns = ReadonlyMap<Head, number>;

const furthestHead = 30;

const plainHead = (cell: CellScalar): string =>
  String(cell ?? "")
    .replace(/\s|[(\uff08][^()\uff08\uff09]*[)\uff09]/g, "")
    .replace(/[:\uff1a]$/, "");

/** A row of heads names what is to be done and who does it. */
const columnsOf = (row: readonly CellScalar[]): Columns | null => {
  const found = new Map<Head, number>();
  row.forEach((cell, at) => {
    const name = plainHead(cell);
    for (const [head, pattern] of Object.entries(heads) as [Head, RegExp][])
      if (pattern.test(name) && !found.has(head)) {
        found.set(head, at);
        break;
      }
  });
  const says = found.has("title") || found.has("text");
  const assigns = found.has("lead") || found.has("cooperate") || found.has("responsible");
  return says && assigns ? found : null;
};

/**
 * Rows of tables of earlier years that name bodies: 任务分解表 and 指标分解表 of ours, and those of others that have a
 * column for what is to be done and one for who does it (牵头单位, 配合单位, 责任单位).
 *
 * @example pastRows([{ name: "任务分解表", cells: [["工作任务", "牵头单位"], ["保障食品安全", "市市场监管局"]] }])
 */
export function pastRows(grids: readonly CellGrid[]): readonly AssignableRow[] {
  return grids.flatMap(({ cells }, sheet) => {
    const at = cells.slice(0, furthestHead).findIndex((row) => columnsOf(row) !== null);
    const columns = columnsOf(cells[at] ?? []);
    return columns === null ? [] : rowsUnder(columns, cells.slice(at + 1), String(sheet));
  });
}

function rowsUnder(columns: Columns, cells: CellGrid["cells"], sheet: string): readonly AssignableRow[] {
  let category = "";
  return cells.flatMap((row, at): readonly AssignableRow[] => {
    const text = (head: Head): string => String(plainValue(row[columns.get(head) ?? -1]) ?? "").trim();
    const bodies = (head: Head): readonly string[] => bodiesInList(text(head).replace(/\n/g, "、"));
    // a category that spans several rows stands in the first of them alone
    category = text("category") || category;
    const lead = bodies("lead");
    const cooperate = [...bodies("cooperate"), ...bodies("responsible")].filter((body) => !lead.includes(body));
    const title = text("title") || text("text");
    if (title === "" || lead.length + cooperate.length === 0) return [];
    const headings = category === "" ? [] : [category];
    return [{ id: `${sheet}/${String(at)}`, title, text: text("text"), headings, lead, cooperate, task: null }];
  });
}
