import type { BodyDuties } from "./bodyDuties";
import type { CellScalar } from "./cellGrid";
import type { BodyRole, MergedTable } from "./mergedTable";
import { roles } from "./mergedTable";
import type { MergedRow } from "./mergeRows";
import { joinFigure } from "./figureText";

/** One thing that a body signs for: what, how much, by when, as what. */
export interface LetterRow {
  readonly kind: "指标" | "任务";
  readonly what: string;
  readonly demand: string;
  readonly deadline: string;
  readonly role: "牵头" | "配合";
  readonly source: string;
}

/** What a body signs for in a year, and what fell due before and is left out. */
export interface LetterRows {
  readonly rows: readonly LetterRow[];
  readonly overdue: number;
}

const roleWords: Readonly<Record<BodyRole, LetterRow["role"]>> = { lead: "牵头", cooperate: "配合" };

/** The duties of a body for one year: what it leads first, indicators before tasks. */
export function letterRows(tables: readonly MergedTable[], { duties }: BodyDuties, year: number): LetterRows {
  const due = roles.flatMap((role) =>
    [...tables]
      .sort((one, other) => order(one) - order(other))
      .flatMap((table) =>
        duties
          .filter((duty) => duty.role === role && duty.table === table.sheet.key)
          .flatMap((duty) => table.rows[duty.at] ?? [])
          .map((row) => ({ table, row, role })),
      ),
  );
  const current = due.filter(({ row }) => !(deadlineYear(row) < year));
  return {
    rows: current.map(({ table, row, role }) => rowOf(table, row, role, year)),
    overdue: due.length - current.length,
  };
}

const order = ({ sheet }: MergedTable): number => (sheet.key === "indicators" ? 0 : 1);

/** NaN for what has no deadline, or none that is a year. */
const deadlineYear = ({ cells }: MergedRow): number =>
  Number(/^\d{4}/.exec(textOf(cells.get("完成时限")))?.[0] ?? "NaN");

function rowOf({ sheet }: MergedTable, row: MergedRow, role: BodyRole, year: number): LetterRow {
  const text = (head: string): string => textOf(row.cells.get(head));
  const isIndicator = sheet.key === "indicators";
  return {
    kind: isIndicator ? "指标" : "任务",
    what: text(sheet.nameHead),
    demand: isIndicator ? figuresOf(row, year) : text("目标要求"),
    deadline: deadlineText(text("完成时限")) || "本年度",
    role: roleWords[role],
    source: text(sheet.sourceHead),
  };
}

/** 2026年：≥ 12 家, 到2030年：期内新增 ≥ 60 家; the plan's own words where it gives no figure. */
function figuresOf({ cells }: MergedRow, year: number): string {
  const text = (head: string): string => textOf(cells.get(head));
  const [comparator, unit, basis] = [text("要求"), text("计量单位"), text("口径")];
  const whole = joinFigure(comparator, cells.get("目标值") ?? null, cells.get("上限") ?? null, unit);
  if (whole === null) return text("原文") || text("指标名称");
  const ofYear = joinFigure(comparator, cells.get(`${year}年`) ?? null, null, unit);
  const words = basis === "" || basis === "期末水平" ? "" : `${basis} `;
  const deadline = deadlineText(text("完成时限"));
  if (ofYear === null || ofYear === whole || deadline === `${year}年`) return `${words}${whole}`;
  return `${year}年：${ofYear}\n${deadline === "" ? "总目标" : `到${deadline}`}：${words}${whole}`;
}

/** 2026-06 → 2026年6月; what is no date stays as it is. */
function deadlineText(deadline: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?$/.exec(deadline) ?? [];
  if (year === undefined) return deadline;
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}`;
}

const textOf = (value: CellScalar | undefined): string => String(value ?? "").trim();
