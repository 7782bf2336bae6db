import type { Plan } from "../../src/plan/plan";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellGrid, CellScalar } from "../../src/sheets/cellGrid";
import { readTables } from "../../src/sheets/readTables";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, sheetNamed, tableRows, withTable } from "../support/specCells";

const generatedOn = "2026-11-21";
const first = () => gridsOf(buildWorkbook(samplePlan, { generatedOn }));

/** Builds again over the grids, and gives the rows of a table by head. */
const again = (grids: readonly CellGrid[], plan: Plan = samplePlan, name = "任务分解表") =>
  tableRows(sheetNamed(gridsOf(buildWorkbook(plan, { generatedOn, existing: readTables(grids) })), name));

const withTasks = (
  change: (rows: Map<string, CellScalar>[]) => Map<string, CellScalar>[],
  heads?: readonly string[],
): CellGrid[] => first().map((grid) => (grid.name === "任务分解表" ? withTable(grid, change, heads) : grid));

const type = (row: number, head: string, value: CellScalar) => (rows: Map<string, CellScalar>[]) => {
  rows[row]?.set(head, value);
  return rows;
};

test("building again over an untouched workbook changes nothing", () => {
  const spec = buildWorkbook(samplePlan, { generatedOn });
  expect(buildWorkbook(samplePlan, { generatedOn, existing: readTables(gridsOf(spec)) })).toEqual(spec);
});

test("what people typed stays, in columns of the plan's too", () => {
  const grids = withTasks((rows) => {
    type(0, "进展情况", "=平台已建成两个")(rows);
    type(1, "牵头单位", "市市场监管局")(rows);
    return type(1, "工作任务", "推进标准化工作(含团体标准)")(rows);
  });
  const rows = again(grids);
  expect(rows[0]?.get("进展情况")).toBe("=平台已建成两个");
  expect(rows[1]?.get("牵头单位")).toBe("市市场监管局");
  expect(rows[1]?.get("工作任务")).toBe("推进标准化工作(含团体标准)");
});

test("a cell that people emptied stays empty, and one that nobody touched follows the plan", () => {
  const grids = withTasks(type(0, "配合单位", null));
  const changed: Plan = {
    ...samplePlan,
    tasks: samplePlan.tasks.map((task, at) =>
      at === 0 ? { ...task, deadline: "2024", cooperate: ["市科技局"] } : task,
    ),
  };
  const row = again(grids, changed)[0];
  expect(row?.get("配合单位")).toBeNull();
  expect(row?.get("完成时限")).toBe("2024");
});

test("columns may move, sheets may be renamed and rows sorted", () => {
  const heads = ["编号", "备注", "进展情况", "工作任务", "来源条款", "牵头单位", "配合单位", "生成指纹"];
  const grids = withTasks((rows) => [...type(0, "备注", "已报市长")(rows)].reverse(), heads)
    .map((grid) => (grid.name === "任务分解表" ? { ...grid, name: "2026任务表" } : grid))
    .reverse();
  const rows = again(grids, samplePlan, "2026任务表");
  expect(rows.map((row) => row.get("编号"))).toEqual(["R-0001", "R-0002", "R-0003"]);
  expect(rows[0]?.get("备注")).toBe("已报市长");
  expect(rows[2]?.get("目标要求")).toBe(samplePlan.tasks[2]?.text);
});

test("the planner's own columns and rows stay, a copied row as a row of its own", () => {
  const heads = [...(sheetNamed(first(), "任务分解表").cells[3] ?? []).map(String), "分管领导"];
  const grids = withTasks((rows) => {
    const [one = new Map<string, CellScalar>(), ...others] = type(0, "分管领导", "李副市长")(rows);
    const added = new Map<string, CellScalar>([["工作任务", "补充:建立联席会议"]]);
    return [one, new Map([...one, ["进展情况", "复制行"]]), added, ...others];
  }, heads);
  const rows = again(grids);
  expect(rows.map((row) => [row.get("序号"), row.get("编号"), row.get("工作任务")])).toEqual([
    [1, "R-0001", "完善计量服务体系"],
    [2, null, "完善计量服务体系"],
    [3, null, "补充:建立联席会议"],
    [4, "R-0002", "推进标准化工作"],
    [5, "R-0003", "开展住宅工程质量常见问题专项治理"],
  ]);
  expect(rows[0]?.get("分管领导")).toBe("李副市长");
  expect(rows[1]?.get("进展情况")).toBe("复制行");
});

test("a row that has vanished from the plan is marked and kept, and loses the mark when it comes back", () => {
  const shorter: Plan = { ...samplePlan, tasks: samplePlan.tasks.slice(1) };
  const grids = withTasks(type(0, "进展情况", "已完成一半"));
  const spec = buildWorkbook(shorter, { generatedOn, existing: readTables(grids) });
  const [gone] = tableRows(sheetNamed(gridsOf(spec), "任务分解表"));
  expect(gone?.get("序号")).toBe("—");
  expect(gone?.get("来源条款")).toBe("【已删除】\n三、(一)1");
  expect(gone?.get("进展情况")).toBe("已完成一半");

  const back = again(gridsOf(spec))[0];
  expect(back?.get("来源条款")).toBe("三、(一)1");
  expect(back?.get("进展情况")).toBe("已完成一半");
});

test("an amended figure keeps what people wrote beside it", () => {
  const grids = first().map((grid) =>
    grid.name === "指标分解表" ? withTable(grid, type(0, "牵头单位", "市工信局")) : grid,
  );
  const amended: Plan = {
    ...samplePlan,
    indicators: samplePlan.indicators.map((indicator, at) =>
      at === 0 ? { ...indicator, id: "Z-1001", value: 95 } : indicator,
    ),
  };
  const rows = again(grids, amended, "指标分解表");
  expect(rows).toHaveLength(7);
  expect(["编号", "目标值", "2025年", "牵头单位"].map((head) => rows[0]?.get(head))).toEqual([
    "Z-1001",
    95,
    95,
    "市工信局",
  ]);
});

test("rows find their place by name when the hidden columns were deleted", () => {
  const heads = (sheetNamed(first(), "任务分解表").cells[3] ?? []).map(String).slice(0, -2);
  const rows = again(withTasks(type(2, "完成状态", "● 推进中"), heads));
  expect(rows.map((row) => row.get("编号"))).toEqual(["R-0001", "R-0002", "R-0003"]);
  expect(rows[2]?.get("完成状态")).toBe("● 推进中");
});

test("the contact lines of 填报说明 stay", () => {
  const grids = first().map((grid) =>
    grid.name === "填报说明"
      ? {
          ...grid,
          cells: grid.cells.map((row) => row.map((cell, at) => (row[at - 1] === "联系人" ? "王芳 8123456" : cell))),
        }
      : grid,
  );
  const guide = sheetNamed(
    gridsOf(buildWorkbook(samplePlan, { generatedOn, existing: readTables(grids) })),
    "填报说明",
  );
  expect(guide.cells.flat()).toContain("王芳 8123456");
});

test("sheets of other work are not taken for tables", () => {
  expect(
    readTables([
      {
        name: "任务分解表",
        cells: [
          ["工作任务", "负责人"],
          ["抄表", "张三"],
        ],
      },
    ]),
  ).toEqual({
    tasks: null,
    indicators: null,
    counties: null,
    guide: null,
    directory: null,
    others: new Map(),
  });
});
