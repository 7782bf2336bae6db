import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import { samplePlan } from "../support/samplePlan";

const spec = buildWorkbook(samplePlan, { generatedOn: "2026-11-21" });

test("the workbook opens on 填报说明 and holds both tables", () => {
  expect(spec.sheets.map((sheet) => sheet.name)).toEqual([
    "填报说明",
    "任务分解表",
    "指标分解表",
    "责任汇总",
    "单位名录",
  ]);
  expect(spec.activeSheet).toBe("填报说明");
  expect(spec.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name))).toEqual([
    "任务分解",
    "指标分解",
    "责任汇总",
    "单位名录表",
  ]);
});

test("an indicator keeps its figure as the plan gives it, with unit, baseline and the year that the plan settles", () => {
  const sheet = spec.sheets[2];
  const heads = sheet?.cells[3] ?? [];
  const row = sheet?.cells[4] ?? [];
  const cell = (head: string) => row[heads.indexOf(head)];
  expect(["指标名称", "方向", "要求", "目标值", "计量单位", "基期年", "基期值", "2024年", "2025年"].map(cell)).toEqual([
    "制造业产品质量合格率",
    "正向",
    "≥",
    94,
    "%",
    2020,
    91.5,
    null,
    94,
  ]);
});

test("填报说明 lists what has to be handed in, and when", () => {
  const lines = (spec.sheets[0]?.cells ?? []).flat();
  expect(lines).toContain("1. 各县区：每季度末25日前报送质量工作进展（报市质强办）");
});
