import type { Plan, Task } from "../plan/plan";
import { lights } from "./look";
import type { GeneratedRow } from "./mergeRows";
import { categoryFrom } from "./shortHeading";
import type { TableColumn, TableSheet } from "./tableSheet";
import { joinBodies } from "./tableSheet";
import {
  byPeople,
  checkNote,
  choice,
  cooperateColumn,
  deadlineColumn,
  leadColumn,
  ownText,
  planText,
  remarkColumn,
  sourceColumn,
} from "./columns";

/** 完成状态, each with its sign. */
export const completionStates = ["✓ 已完成", "● 推进中", "▲ 滞后", "○ 未启动"] as const;

const columns: readonly TableColumn[] = [
  planText("任务类别", 13),
  planText("工作任务", 19),
  planText("目标要求", 50),
  leadColumn,
  cooperateColumn(17),
  deadlineColumn,
  sourceColumn,
  {
    ...ownText("进展情况", 19, "写明截至目前做了什么、完成到什么程度，有数字的写数字。"),
    departmentFills: true,
  },
  {
    ...byPeople(choice("完成状态", 11, completionStates, "从下拉列表选择。")),
    departmentFills: true,
  },
  remarkColumn,
];

/** 三/(一)/1 → 三、(一)1, as the plan's own headings are cited. */
const citation = (path: string): string | null => {
  const [first, ...rest] = path.split("/");
  return first ? (rest.length > 0 ? `${first}、${rest.join("")}` : `${first}、`) : null;
};

const taskCells = (task: Task): GeneratedRow => ({
  id: task.id,
  likeness: task.title,
  cells: new Map([
    ["任务类别", categoryFrom(task.category)],
    ["工作任务", task.title],
    ["目标要求", task.text.replace(/\n\s*\n/g, "\n")],
    ["牵头单位", joinBodies(task.lead)],
    ["配合单位", joinBodies(task.cooperate)],
    ["完成时限", task.deadline],
    ["来源条款", citation(task.path)],
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
  otherHeads: ["牵头单位", "配合单位"],
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
