import { pastRows } from "../../src/sheets/pastTables";

describe("rows of earlier years", () => {
  test("of a table of ours: by its heads, wherever the columns stand", () => {
    const rows = pastRows([
      {
        name: "任务分解表",
        cells: [
          ["临江市质量强市任务分解表"],
          ["序号", "任务类别", "工作任务", "目标要求", "牵头单位", "配合单位", "编号"],
          [1, "食品安全", "保障校园食品安全", "校园食堂明厨亮灶全覆盖", "市市场监管局", "市教育局、市公安局", "T-1"],
          [2, null, "管好小作坊", "小作坊登记率达到100%", "市市场监管局", null, "T-2"],
          [3, null, "没有人做的事", "…", null, null, "T-3"],
        ],
      },
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      title: "保障校园食品安全",
      text: "校园食堂明厨亮灶全覆盖",
      headings: ["食品安全"],
      lead: ["市市场监管局"],
      cooperate: ["市教育局", "市公安局"],
    });
    expect(rows[1]).toMatchObject({
      title: "管好小作坊",
      headings: ["食品安全"],
      lead: ["市市场监管局"],
      cooperate: [],
    });
  });

  test("of a table of others: 重点工作 and 责任单位, a body a line", () => {
    const rows = pastRows([
      { name: "说明", cells: [["2025年重点工作"]] },
      {
        name: "Sheet2",
        cells: [
          ["序号", "重点 任务", "责任单位（第一个为牵头）", "完成时限"],
          [1, "新建幼儿园5所", "市教育局\n市财政局", "2025-12"],
        ],
      },
    ]);
    expect(rows).toMatchObject([{ title: "新建幼儿园5所", lead: [], cooperate: ["市教育局", "市财政局"] }]);
  });

  test("none of a sheet that names no bodies", () => {
    expect(
      pastRows([
        {
          name: "成绩",
          cells: [
            ["工作任务", "得分"],
            ["保障食品安全", 98],
          ],
        },
      ]),
    ).toEqual([]);
    expect(pastRows([])).toEqual([]);
  });
});
