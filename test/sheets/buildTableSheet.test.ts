import { defaultDirectory } from "../../src/units/directories/defaultDirectory";
import type { Directory } from "../../src/units/directory";
import type { Indicator, Plan } from "../../src/plan/plan";
import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellStyle, SheetSpec } from "../../src/sheets/sheetSpec";
import { effectiveStyles } from "../../src/xlsx/fileStyle";
import { samplePlan } from "../support/samplePlan";
import { sheetNamed } from "../support/specCells";

const generatedOn = "2026-11-21";
const sheetOf = (name: string, plan: Plan = samplePlan): SheetSpec =>
  sheetNamed(buildWorkbook(plan, { generatedOn }).sheets, name);

const headsOf = (sheet: SheetSpec): string[] => (sheet.cells[3] ?? []).map(String);
const styleOf = (sheet: SheetSpec, row: number, head: string): CellStyle =>
  effectiveStyles(sheet.styles)[row]?.[headsOf(sheet).indexOf(head)] ?? {};

test("title, note, legend and head stand over a real table that covers the hidden columns too", () => {
  const sheet = sheetOf("任务分解表");
  expect(sheet.cells.slice(0, 2)).toEqual([
    ["临江市质量提升行动计划（2021—2025年）任务分解表"],
    ["依据：临政办发〔2021〕12号\u3000\u3000发文机关：临江市人民政府办公室\u3000\u3000生成日期：2026年11月21日"],
  ]);
  expect(headsOf(sheet)).toEqual(
    "序号 任务类别 工作任务 目标要求 牵头单位 配合单位 完成时限 来源条款 进展情况 完成状态 备注 编号 生成指纹".split(
      " ",
    ),
  );
  expect(sheet.tables[0]?.area).toEqual({ top: 3, left: 0, bottom: 6, right: 12 });
  expect(sheet.columns.map(({ hidden }) => hidden === true).slice(-3)).toEqual([false, true, true]);
  expect(sheet.freeze).toEqual({ rows: 4, columns: 3 });
  expect(sheet.protection).toBeNull();
});

test("the fonts are those of official documents", () => {
  const sheet = sheetOf("任务分解表");
  expect(styleOf(sheet, 0, "序号")).toMatchObject({ fontName: "方正小标宋简体", fontSize: 20, horizontal: "center" });
  expect(styleOf(sheet, 3, "工作任务")).toMatchObject({ fontName: "黑体", fill: "D9E2F3", wrap: true });
  expect(styleOf(sheet, 4, "目标要求")).toMatchObject({ fontName: "仿宋_GB2312", fontSize: 11, border: "8EA9DB" });
});

test("figures stand right with separators from 10,000, codes in the middle, texts left", () => {
  const sheet = sheetOf("指标分解表");
  const format = (row: number, head: string) => styleOf(sheet, row, head).numberFormat;
  expect(format(6, "目标值")).toBe("#,##0");
  expect(format(6, "基期值")).toBe("#,##0.0");
  expect(format(4, "目标值")).toBeUndefined();
  expect(format(4, "基期年")).toBe("0");
  expect(format(4, "完成时限")).toBe("@");
  expect(["目标值", "来源条款", "指标名称"].map((head) => styleOf(sheet, 4, head).horizontal)).toEqual([
    "right",
    "center",
    "left",
  ]);
});

test("a figure column is wide enough for its longest number", () => {
  const [indicator] = samplePlan.indicators;
  const plan = { ...samplePlan, indicators: [{ ...(indicator as Indicator), value: 123_456_789.25 }] };
  const sheet = sheetOf("指标分解表", plan);
  expect(sheet.columns[headsOf(sheet).indexOf("目标值")]?.width).toBeGreaterThanOrEqual("123,456,789.25".length);
});

test("dropdowns offer the words of the field, and the bodies of the plan without forbidding others", () => {
  const sheet = sheetOf("任务分解表");
  const entry = (head: string) =>
    sheet.validations.find((rule) => rule.areas[0]?.left === headsOf(sheet).indexOf(head));
  expect(entry("完成状态")).toMatchObject({
    rule: { kind: "list", values: ["✓ 已完成", "● 推进中", "▲ 滞后", "○ 未启动"] },
    error: { style: "stop" },
  });
  expect(entry("牵头单位")).toMatchObject({
    rule: { kind: "listFrom", source: "=单位名单" },
    error: { style: "warning" },
  });
  expect(entry("配合单位")?.error).toBeUndefined();
});

test("the dropdowns of bodies take their entries from the list on 填报说明: those of the plan, then the directory's", () => {
  const bodies = defaultDirectory("city").bodies.filter(({ name }) => /^市(?:工业|水利局|体育局)/.test(name));
  const directory: Directory = {
    level: "city",
    bodies: bodies.map((body) => ({ ...body, enabled: body.name !== "市体育局" })),
  };
  const book = buildWorkbook(samplePlan, { generatedOn, directory });
  expect(book.names).toEqual([{ name: "单位名单", refersTo: "='填报说明'!$G$5:$G$12" }]);
  const guide = sheetNamed(book.sheets, "填报说明");
  expect(guide.cells.slice(4, 12).map((row) => row[6])).toEqual([
    "市市场监管局",
    "市工信局",
    "市农业农村局",
    "市发改委",
    "市住建局",
    "市文旅局",
    "市卫健委",
    "市水务局",
  ]);
});

test("without a plan's bodies and a directory's there is no list and no dropdown of them", () => {
  const plan = { ...samplePlan, tasks: samplePlan.tasks.map((task) => ({ ...task, lead: [], cooperate: [] })) };
  const book = buildWorkbook(plan, { generatedOn, directory: { level: "city", bodies: [] } });
  expect(book.names).toEqual([]);
  expect(book.sheets.flatMap((sheet) => sheet.validations.filter(({ rule }) => rule.kind === "listFrom"))).toEqual([]);
});

test("prompts and errors keep to the lengths that Excel allows", () => {
  for (const { prompt, error } of buildWorkbook(samplePlan, { generatedOn }).sheets.flatMap(
    (sheet) => sheet.validations,
  )) {
    expect(Math.max(prompt?.title.length ?? 0, error?.title.length ?? 0)).toBeLessThanOrEqual(32);
    expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
    expect(error?.message.length ?? 0).toBeLessThanOrEqual(225);
  }
});

test("a table without rows keeps one empty line to write in", () => {
  const sheet = sheetOf("任务分解表", { ...samplePlan, tasks: [] });
  expect(sheet.tables[0]?.area).toMatchObject({ top: 3, bottom: 4 });
  expect(sheet.cells[4]?.every((cell) => cell === null)).toBe(true);
});

test("prints on A4 across, heads repeated, the sentence column left out, an ampersand in the title as itself", () => {
  const plan = { ...samplePlan, metadata: { ...samplePlan.metadata, title: "R&D 质量计划" } };
  const { print, ...sheet } = sheetOf("指标分解表", plan);
  expect(print).toMatchObject({
    paper: "A4",
    orientation: "landscape",
    fitToWidth: 1,
    repeatRows: { from: 3, to: 3 },
    footerLeft: "R&&D 质量计划\u30002026年11月21日",
    footerCenter: "第 &P 页 共 &N 页",
  });
  expect(sheet.cells[3]?.[print.printArea.right]).toBe("备注");
});

describe("the workbook of a department", () => {
  const book = buildDepartmentWorkbook(samplePlan, "市工信局", { generatedOn });
  const sheet = book && sheetNamed(book.sheets, "任务分解表");

  test("holds only its rows, numbered from one", () => {
    expect(sheet?.cells.slice(4).map((row) => [row[0], row[2]])).toEqual([
      [1, "完善计量服务体系"],
      [2, "推进标准化工作"],
    ]);
    expect(book?.sheets.map(({ name }) => name)).toEqual(["填报说明", "任务分解表", "指标分解表"]);
  });

  test("is protected without password, and only what it fills in is unlocked and yellow", () => {
    expect(sheet?.protection).toMatchObject({ allowSort: true, allowFilter: true });
    if (!sheet) return;
    const open = headsOf(sheet).filter((head) => styleOf(sheet, 4, head).locked === false);
    expect(open).toEqual(["进展情况", "完成状态", "备注"]);
    expect(headsOf(sheet).filter((head) => styleOf(sheet, 4, head).fill === "FFF8E1")).toEqual(open);
  });

  test("a body that no row names gets none", () => {
    expect(buildDepartmentWorkbook(samplePlan, "市气象局", { generatedOn })).toBeNull();
  });
});
