import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import { readTables } from "../../src/sheets/readTables";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets/sheetSpec";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { describeXlsx } from "../support/describeXlsx";
import { deceptiveTexts, everySpec, plainPrint, plainSheet, plainWorkbook } from "../support/everySpec";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, sheetNamed } from "../support/specCells";

const generatedOn = "2026-11-21";
const spec = buildWorkbook(samplePlan, { generatedOn });

const workbookWith = (sheet: Partial<SheetSpec>): WorkbookSpec => plainWorkbook([plainSheet("表", sheet)]);

const written = async (sheet: Partial<SheetSpec>) => {
  const description = await describeXlsx(await writeXlsx(workbookWith(sheet)));
  return sheetNamed(description.sheets, sheet.name ?? "表");
};

const readBack = async (bytes: Uint8Array) => {
  const grids = await readXlsx(bytes);
  if (!grids.ok) throw new Error(grids.key);
  return grids.value;
};

describe("texts", () => {
  test("whatever a text looks like, it arrives as text", async () => {
    const [grid] = await readBack(await writeXlsx(workbookWith({ cells: [deceptiveTexts] })));
    expect(grid?.cells).toEqual([deceptiveTexts]);
  });

  test("line breaks, quotes, angle brackets and spaces at the ends stay", async () => {
    const texts = ["一、\n二、", ' "十五五" ', "<市农办〈农业局〉> & 'x'", "\t制表"];
    const [grid] = await readBack(await writeXlsx(workbookWith({ cells: [texts] })));
    expect(grid?.cells).toEqual([texts]);
  });

  test("numbers and truth values keep their kind, empty cells are empty", async () => {
    const cells = [[95, 12034.6, 0, true, null, "95"]];
    const [grid] = await readBack(await writeXlsx(workbookWith({ cells })));
    expect(grid?.cells).toEqual(cells);
  });

  test("a formula is written as one", async () => {
    const sheet = await written({ cells: [[1, 2, { formula: "A1+B1" }]] });
    expect(sheet.cells["C1"]).toMatchObject({ formula: "A1+B1" });
  });
});

describe("looks", () => {
  test("later styles lie over earlier ones, and empty cells are styled too", async () => {
    const sheet = await written({
      cells: [["甲"]],
      styles: [
        {
          areas: [{ top: 0, left: 0, bottom: 1, right: 1 }],
          style: { fontName: "仿宋_GB2312", fontSize: 11, fill: "FFFFFF", border: "8EA9DB", wrap: true },
        },
        {
          areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
          style: { fill: "FFF8E1", locked: false, numberFormat: "@" },
        },
      ],
    });
    expect(sheet.cells["A1"]).toEqual({
      value: "甲",
      font: "仿宋_GB2312 11",
      fill: "FFFFFF",
      wrap: true,
    });
    expect(sheet.cells["B2"]).toEqual({
      font: "仿宋_GB2312 11",
      fill: "FFF8E1",
      wrap: true,
      unlocked: true,
      numberFormat: "@",
    });
    expect(Object.keys(sheet.borders)).toHaveLength(12);
    expect(sheet.borders).toMatchObject({
      "A1 top": "thin 8EA9DB",
      "B1 left": "thin 8EA9DB",
      "C2 left": "thin 8EA9DB",
    });
  });

  test("column widths are those that Excel shows for the workbook's font", async () => {
    const sheet = await written({ cells: [["甲"]], columns: [{ width: 8.38 }, { width: 20, hidden: true }] });
    // 72 and 165 pixels, at 8 pixels a character.
    expect(sheet.columns).toEqual({ A: { width: 9, hidden: false }, B: { width: 20.63, hidden: true } });
  });
});

describe("print setup", () => {
  test("names of sheets with spaces, hyphens and apostrophes are quoted", async () => {
    const sheet = await written({
      name: "2026-任务 甲'乙",
      cells: [["甲"]],
      print: {
        ...plainPrint,
        printArea: { top: 0, left: 0, bottom: 9, right: 3 },
        repeatRows: { from: 1, to: 2 },
        footerCenter: "第 &P 页 共 &N 页",
      },
    });
    expect(sheet.print).toMatchObject({
      area: "$A$1:$D$10",
      repeatRows: "$2:$3",
      paper: "a4",
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      footer: "&C第 &P 页 共 &N 页",
    });
  });
});

describe("rules for cells", () => {
  const areas = [{ top: 1, left: 0, bottom: 5, right: 0 }];

  test("a rule without an error lets everything through and still prompts", async () => {
    const sheet = await written({
      cells: [["甲"]],
      validations: [
        {
          areas,
          rule: { kind: "listFrom", source: "=单位名单" },
          prompt: { title: "配合单位", message: "用顿号分隔。" },
          allowBlank: true,
        },
      ],
    });
    expect(sheet.validations).toEqual([
      {
        range: "A2:A6",
        rule: { type: "list", from: "单位名单", to: null },
        allowBlank: true,
        prompt: ["配合单位", "用顿号分隔。"],
        error: null,
      },
    ]);
  });

  test.each([
    [{ kind: "decimal", min: null, max: null }, ["decimal", "greaterThanOrEqual", "-1E+307", null]],
    [{ kind: "decimal", min: 0, max: 100 }, ["decimal", "between", "0", "100"]],
    [{ kind: "whole", min: null, max: 9 }, ["whole", "lessThanOrEqual", "9", null]],
    [{ kind: "text", maxLength: 30 }, ["textLength", "lessThanOrEqual", "30", null]],
  ] as const)("%j", async (rule, [type, operator, from, to]) => {
    const sheet = await written({ cells: [["甲"]], validations: [{ areas, rule, allowBlank: true }] });
    expect(sheet.validations).toMatchObject([{ rule: { type, operator, from, to } }]);
  });
});

test("everything that a description can hold is in the file", async () => {
  const spec = everySpec();
  const book = await describeXlsx(await writeXlsx(spec));
  expect(book).toMatchObject({ font: "宋体 11", activeSheet: "说明", names: { 任务名称: "'任务 清单'!$B$5:$B$7" } });
  const [sheet] = spec.sheets;
  const [found] = book.sheets;
  expect(found).toMatchObject({
    name: "任务 清单",
    tabColor: "8EA9DB",
    showGridlines: false,
    freeze: { rows: 4, columns: 2 },
    rowHeights: { 1: 36, 2: 18, 4: 30, 5: 28.5, 6: 28.5, 7: 45 },
    merges: ["A1:F1", "A2:B2", "A8:B8", "D2:E2", "G9:H10"],
    print: { paper: "a3", area: "$A$1:$E$7", repeatRows: "$4:$4", centerHorizontally: true },
  });
  expect(found?.cells["B5"]).toMatchObject({ value: "建设计量测试平台", link: "'说明'!A1", tip: "转到说明" });
  expect(found?.cells["C6"]).toMatchObject({
    value: 0.945,
    numberFormat: "0.0%",
    fontColor: "9C0006",
    horizontal: "right",
  });
  expect(found?.cells["D7"]).toMatchObject({ formula: "SUM(C5:C7)" });
  expect(found?.validations).toHaveLength(sheet?.validations.length ?? 0);
  expect(found?.conditionalFormats).toMatchObject([
    { range: "E5:E7", fill: "DDEBF7", fontColor: "1F4E79", bold: false },
    { range: "A5:D7 F5:F7", formula: "$C5>10", bold: true },
  ]);
  expect(book.sheets[1]).toMatchObject({ protection: { formatRows: false, sort: true }, print: { fitToWidth: 2 } });
});

describe("the workbook of a plan", () => {
  test("reads back equal to what was built, so that building again changes nothing", async () => {
    const grids = await readBack(await writeXlsx(spec));
    expect(buildWorkbook(samplePlan, { generatedOn, existing: readTables(grids) })).toEqual(spec);
    expect(readTables(grids)).toEqual(readTables(gridsOf(spec)));
  });

  test("holds the tables, lists, names and protection of its description", async () => {
    const book = await describeXlsx(await writeXlsx(spec));
    expect(book.names).toEqual({ 单位名单: expect.stringMatching(/^填报说明!\$G\$5:\$G\$\d+$/) as unknown });
    const tasks = sheetNamed(book.sheets, "任务分解表");
    expect(tasks.tables).toMatchObject([{ name: "任务分解", range: "A4:M7", filter: true }]);
    expect(tasks.protection).toBeNull();
    expect(tasks.freeze).toEqual({ rows: 4, columns: 3 });
    expect(tasks.columns["L"]).toMatchObject({ hidden: true });
    expect(tasks.print).toMatchObject({ repeatRows: "$4:$4", orientation: "landscape", paper: "a4" });
    expect(sheetNamed(book.sheets, "填报说明").protection).toMatchObject({
      sort: true,
      autoFilter: true,
      password: false,
    });
  });

  test("a department's workbook is locked but for the cells that it fills in", async () => {
    const department = buildDepartmentWorkbook(samplePlan, "市住建局", { generatedOn });
    if (!department) throw new Error("no rows");
    const book = await describeXlsx(await writeXlsx(department));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["填报说明", "任务分解表"]);
    const tasks = sheetNamed(book.sheets, "任务分解表");
    expect(tasks.protection).toEqual({
      sort: true,
      autoFilter: true,
      formatColumns: true,
      formatRows: true,
      formatCells: false,
      insertRows: false,
      deleteRows: false,
      password: false,
    });
    const unlocked = Object.entries(tasks.cells).filter(([, cell]) => (cell as { unlocked?: boolean }).unlocked);
    expect(unlocked.map(([address]) => address)).toEqual(["I5", "J5", "K5", "I6", "J6", "K6"]);
  });
});
