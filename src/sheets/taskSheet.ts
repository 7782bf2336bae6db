import type { Plan, Task } from "../plan/plan";
import { lights } from "./look";
import type { GeneratedRow } from "./mergeRows";
import type { TableColumn, TableSheet } from "./tableSheet";
import { joinBodies } from "./tableSheet";
import { checkNote, remarkColumn, sourceColumn } from "./sharedColumns";

/** 完成状态, each with its sign. */
export const completionStates = ["✓ 已完成", "● 推进中", "▲ 滞后", "○ 未启动"] as const;

const columns: readonly TableColumn[] = [
  { head: "任务类别", width: 14, align: "left", format: "text", filledBy: "plan", entry: null },
  { head: "工作任务", width: 20, align: "left", format: "text", filledBy: "plan", entry: null },
  { head: "目标要求", width: 52, align: "left", format: "text", filledBy: "plan", entry: null },
  {
    head: "牵头单位",
    width: 13,
    align: "left",
    format: "text",
    filledBy: "people",
    entry: { kind: "bodies", several: false, prompt: "从下拉列表选择，也可直接填写。一项任务一般只有一个牵头单位。" },
  },
  {
    head: "配合单位",
    width: 20,
    align: "left",
    format: "text",
    filledBy: "people",
    entry: { kind: "bodies", several: true, prompt: "多个单位之间用顿号“、”分隔。" },
  },
  {
    head: "完成时限",
    width: 10,
    align: "center",
    format: "text",
    filledBy: "people",
    entry: { kind: "text", prompt: "按“2025”或“2025-06”填写；长期工作填“长期”。" },
  },
  sourceColumn,
  {
    head: "进展情况",
    width: 20,
    align: "left",
    format: "text",
    filledBy: "people",
    entry: { kind: "text", prompt: "写明截至目前做了什么、完成到什么程度，有数字的写数字。" },
    departmentFills: true,
  },
  {
    head: "完成状态",
    width: 11,
    align: "center",
    format: "text",
    filledBy: "people",
    entry: { kind: "choice", values: completionStates, prompt: "从下拉列表选择。", closed: true },
    departmentFills: true,
  },
  remarkColumn,
];

const taskCells = (task: Task): GeneratedRow => ({
  id: task.id,
  likeness: task.title,
  cells: new Map([
    ["任务类别", task.category.join("\n") || null],
    ["工作任务", task.title],
    ["目标要求", task.text],
    ["牵头单位", joinBodies(task.lead)],
    ["配合单位", joinBodies(task.cooperate)],
    ["完成时限", task.deadline],
    ["来源条款", task.path || null],
    ["进展情况", null],
    ["完成状态", null],
    ["备注", checkNote(task.confidence)],
  ]),
});

/** 任务分解表: a row a task. */
export const taskSheet: TableSheet = {
  key: "tasks",
  name: "任务分解表",
  tableName: "任务分解",
  tabColor: "2F75B5",
  nameHead: "工作任务",
  sourceHead: "来源条款",
  leadHead: "牵头单位",
  cooperateHead: "配合单位",
  purpose: "规划的每项工作任务一行：做什么、谁牵头、谁配合、何时完成，以及进展和完成状态。",
  legend: "完成状态：✓ 已完成  ● 推进中  ▲ 滞后  ○ 未启动",
  columns: () => columns,
  rows: (plan: Plan) => plan.tasks.map(taskCells),
  conditionalFormats: (columnOf, row) => {
    const state = `$${columnOf("完成状态")}${row}`;
    const light = (word: string, style: { readonly fill: string; readonly fontColor: string }) => ({
      heads: ["完成状态"],
      formula: `ISNUMBER(SEARCH("${word}",${state}))`,
      style,
    });
    return [
      light("已完成", lights.good),
      light("推进中", lights.under),
      light("滞后", lights.late),
      light("未启动", lights.idle),
    ];
  },
};
