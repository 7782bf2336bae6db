import { readFileSync } from "node:fs";
import path from "node:path";
import { paintWorkbook, type PaintOptions, type PaintReport } from "../../src/excel/paintWorkbook";
import { readGrids } from "../../src/excel/readCells";
import { discardBackups, undoPaint } from "../../src/excel/undoPaint";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import { readTables } from "../../src/sheets/readTables";
import type { CellContent, WorkbookSpec } from "../../src/sheets/sheetSpec";
import { decomposePlan } from "../../src/units/decomposePlan";
import { describeXlsx } from "../support/describeXlsx";
import { deceptiveTexts, everySpec, plainSheet, plainWorkbook } from "../support/everySpec";
import { openExcel, type OpenExcel } from "../support/openExcel";
import { samplePlan } from "../support/samplePlan";

const generatedOn = "2026-11-21";

async function paint(spec: WorkbookSpec, options?: PaintOptions): Promise<PaintReport> {
  const painted = await paintWorkbook(spec, options);
  if (!painted.ok) throw new Error(JSON.stringify(painted));
  return painted.value;
}

/** All that a person could see in the workbook, hidden sheets included. */
const look = async ({ host }: OpenExcel) => describeXlsx(await host.save());

const sheetNames = (context: Excel.RequestContext): Excel.WorksheetCollection => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  return worksheets;
};

async function names(): Promise<string[]> {
  return Excel.run(async (context) => {
    const worksheets = sheetNames(context);
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** A sheet of the user's own that refers to the painted ones, and a title of their own. */
async function addOwnSheet(formula: string): Promise<void> {
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add("我的统计");
    own.getRange("A1:B1").formulas = [["合计", formula]];
    await context.sync();
  });
}

async function ownFormula(): Promise<{ formula: unknown; value: unknown }> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("我的统计").getRange("B1");
    cell.load("formulas,values");
    await context.sync();
    return { formula: cell.formulas[0]?.[0], value: cell.values[0]?.[0] };
  });
}

const samplePath = path.resolve(__dirname, "../../samples/linjiang-2026-2030.txt");

async function sampleWorkbook(): Promise<WorkbookSpec> {
  const plan = await decomposePlan(readFileSync(samplePath, "utf8"));
  if (!plan.ok) throw new Error(plan.key);
  return buildWorkbook(plan.value, { generatedOn });
}

const bareBytes = (spec: WorkbookSpec): number =>
  Buffer.byteLength(
    JSON.stringify(
      spec.sheets.map(({ cells }) =>
        cells.map((row) => row.map((content) => (typeof content === "object" ? (content?.formula ?? null) : content))),
      ),
    ),
  );

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe("what a painting costs", () => {
  test("a whole plan goes to Excel in two requests of at most twice the bytes of the bare values", async () => {
    const spec = await sampleWorkbook();
    expect(total(spec.sheets.map(({ cells }) => cells.length))).toBeGreaterThanOrEqual(150);
    const { requests } = await openExcel();
    const report = await paint(spec);
    expect(report.syncs).toBe(2);
    expect(requests).toHaveLength(2);
    expect(total(requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(2 * bareBytes(spec));
  });

  test("5,000 rows take no more requests", async () => {
    const row = (index: number): CellContent[] => [
      index + 1,
      `建设第${index + 1}个计量测试平台，围绕船舶、纸业、柑橘产业为企业提供现场服务，健全质量追溯体系`,
      "市市场监管局",
      index / 7,
      "2027-06",
      index % 3 === 0 ? "● 推进中" : null,
    ];
    const cells = [
      ["序号", "任务", "牵头单位", "目标值", "完成时限", "状态"],
      ...Array.from({ length: 5000 }, (_, index) => row(index)),
    ];
    const spec = plainWorkbook([
      plainSheet("任务", {
        cells,
        rowHeights: cells.map((_, index) => 15 + 13.5 * (index % 4)),
        styles: cells.map((_, index) => ({
          areas: [{ top: index, left: 0, bottom: index, right: 5 }],
          style: { fontName: "仿宋", border: "8EA9DB", fill: index % 2 === 0 ? "F7F9FC" : "FFFFFF" },
        })),
        tables: [
          {
            name: "任务",
            area: { top: 0, left: 0, bottom: 5000, right: 5 },
            style: null,
            bandedRows: false,
            filter: true,
          },
        ],
      }),
    ]);
    const { requests } = await openExcel();
    expect((await paint(spec)).syncs).toBe(2);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
    expect(total(requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(2 * bareBytes(spec));
  }, 120_000);

  test("what does not fit into one request of 5 MB goes into several, four in all", async () => {
    const long = "建立健全质量工作考核评价机制，".repeat(40);
    const cells = Array.from({ length: 4000 }, (_, index) => [index, long]);
    const spec = plainWorkbook([plainSheet("任务", { cells })]);
    expect(bareBytes(spec)).toBeGreaterThan(7_000_000);
    const { requests } = await openExcel();
    expect((await paint(spec)).syncs).toBeLessThanOrEqual(4);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  }, 120_000);

  test("updating takes four requests at most", async () => {
    const { requests } = await openExcel();
    await paint(everySpec());
    requests.length = 0;
    const report = await paint(everySpec());
    expect(report.syncs).toBeLessThanOrEqual(4);
    expect(requests.length).toBe(report.syncs);
  });

  test("progress tells what comes, and never more than the whole", async () => {
    await openExcel();
    const seen: string[] = [];
    await paint(everySpec(), {
      onProgress: ({ stage, sheets, done, total: all }) => seen.push(`${stage} ${sheets.join("、")} ${done}/${all}`),
    });
    expect(seen).toEqual(["look  0/3", "paint 任务 清单、说明 1/2"]);
  });
});

describe("text is text", () => {
  test.each(deceptiveTexts)("%j arrives as it is", async (text) => {
    await openExcel();
    await paint(plainWorkbook([plainSheet("清单", { cells: [[text]] })]));
    const read = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("清单").getRange("A1");
      cell.load("values,formulas,valueTypes,numberFormat");
      await context.sync();
      return [cell.values[0]?.[0], cell.formulas[0]?.[0], cell.valueTypes[0]?.[0], cell.numberFormat[0]?.[0]];
    });
    expect(read).toEqual([text, text, "String", "General"]);
  });
});

describe("painting over what is there", () => {
  test("twice gives the same as once", async () => {
    const excel = await openExcel();
    await paint(everySpec());
    const once = await look(excel);
    await paint(everySpec());
    await discardBackups();
    expect(await look(excel)).toEqual(once);
  });

  test("what lay beyond the new rows is gone, and hidden rows show again", async () => {
    const excel = await openExcel();
    const small = plainWorkbook([plainSheet("清单", { cells: [["甲"]] })]);
    await paint(small);
    const before = await look(excel);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("清单");
      sheet.getRange("C3:D9").values = Array.from({ length: 7 }, () => ["多余", 1]);
      sheet.getRange("C3:D4").merge();
      sheet.getRange("C3").format.fill.color = "#FF0000";
      sheet.getRange("A1:A3").format.rowHeight = 60;
      sheet.getRange("2:3").rowHidden = true;
      await context.sync();
    });
    await paint(small);
    await discardBackups();
    expect(await look(excel)).toEqual(before);
  });

  test("formulas elsewhere keep their references", async () => {
    await openExcel();
    await paint(everySpec());
    await addOwnSheet("=SUM('任务 清单'!C5:C7)");
    await paint(everySpec());
    expect(await ownFormula()).toEqual({ formula: "=SUM('任务 清单'!C5:C7)", value: 12_003.945 });
  });

  test("new sheets stand beside those that are there", async () => {
    await openExcel();
    const sheet = (name: string) => plainSheet(name, { cells: [[name]] });
    await paint(plainWorkbook([sheet("二")]));
    await paint(plainWorkbook([sheet("一"), sheet("二"), sheet("三")]));
    await discardBackups();
    expect(await names()).toEqual(["Sheet1", "一", "二", "三"]);
  });

  test("a table name that is taken elsewhere gets a number", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add("我的表");
      own.getRange("A1:A2").values = [["甲"], ["乙"]];
      own.tables.add("A1:A2", true).name = "任务";
      await context.sync();
    });
    await paint(everySpec());
    const tables = await Excel.run(async (context) => {
      const found = context.workbook.tables;
      found.load("items/name");
      await context.sync();
      return found.items.map(({ name }) => name).sort();
    });
    expect(tables).toEqual(["任务", "任务_2"]);
  });

  test("what a person typed survives generating again", async () => {
    await openExcel();
    const spec = buildWorkbook(samplePlan, { generatedOn });
    await paint(spec);
    const sheet = spec.sheets.find(({ tables }) => tables.some(({ name }) => name.startsWith("任务")));
    const table = sheet?.tables[0];
    if (sheet === undefined || table === undefined) throw new Error("no table of tasks");
    const column = (sheet.cells[table.area.top] ?? []).indexOf("进展情况");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet.name).getCell(table.area.top + 1, column);
      cell.values = [["已完成选址"]];
      await context.sync();
    });

    const grids = await readGrids();
    if (!grids.ok) throw new Error(grids.key);
    await paint(buildWorkbook(samplePlan, { generatedOn, existing: readTables(grids.value) }));
    const again = await readGrids([sheet.name]);
    if (!again.ok) throw new Error(again.key);
    expect(again.value[0]?.cells[table.area.top + 1]?.[column]).toBe("已完成选址");
  });
});

describe("a painting that fails leaves the workbook as it was", () => {
  /** A workbook with painted, edited and own sheets. */
  async function usedWorkbook(): Promise<OpenExcel> {
    const excel = await openExcel();
    await paint(everySpec());
    await discardBackups();
    await addOwnSheet("=COUNTA('任务 清单'!B5:B7)");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("任务 清单");
      sheet.getRange("B6").values = [["改过的任务"]];
      sheet.getRange("B6").format.fill.color = "#FFE699";
      sheet.getRange("B:B").format.columnWidth = 300;
      sheet.freezePanes.freezeRows(2);
      await context.sync();
    });
    excel.requests.length = 0;
    return excel;
  }

  const changed = (): WorkbookSpec => {
    const spec = everySpec();
    const [first, second] = spec.sheets;
    if (first === undefined || second === undefined) throw new Error("two sheets are expected");
    return {
      ...spec,
      sheets: [
        {
          ...first,
          cells: [...first.cells.slice(0, 4), ["9", "新任务", 1, 2, 3, 4]],
          tables: [],
          print: { ...first.print, paper: "A4", orientation: "portrait", footerLeft: "新", centerHorizontally: false },
          tabColor: null,
          showGridlines: true,
          protection: { allowSort: false, allowFilter: false, allowFormatColumns: false, allowFormatRows: false },
        },
        plainSheet("新表", { cells: [["新"]] }),
        second,
      ],
      names: [
        { name: "任务名称", refersTo: "='任务 清单'!$B$5:$B$6" },
        { name: "新名称", refersTo: "='新表'!$A$1" },
      ],
    };
  };

  test.each([
    [1, 0],
    [1, 0.5],
    [1, 1],
    [2, 0],
    [2, 0.02],
    [2, 0.1],
    [2, 0.3],
    [2, 0.6],
    [2, 0.9],
    [2, 1],
  ])("in request %d, after %d of its actions", async (request, part) => {
    const excel = await usedWorkbook();
    const before = await look(excel);
    excel.requests.length = 0;
    excel.breakRequest(request, (actions) => Math.floor(part * (actions - 1)));
    const painted = await paintWorkbook(changed());
    expect(painted).toMatchObject({ ok: false, key: "excel.tooOld" });
    expect(await look(excel)).toEqual(before);
    expect(await ownFormula()).toEqual({ formula: "=COUNTA('任务 清单'!B5:B7)", value: 3 });
  });

  test("in an empty workbook nothing stays", async () => {
    const excel = await openExcel();
    const before = await look(excel);
    excel.breakRequest(excel.requests.length + 1, (actions) => actions - 5);
    expect(await paintWorkbook(everySpec())).toMatchObject({ ok: false });
    expect(await look(excel)).toEqual(before);
  });

  test("when it is cancelled", async () => {
    const excel = await usedWorkbook();
    const before = await look(excel);
    const stop = new AbortController();
    const painted = await paintWorkbook(changed(), {
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === "paint") stop.abort();
      },
    });
    expect(painted).toMatchObject({ ok: false, key: "excel.cancelled" });
    expect(await look(excel)).toEqual(before);
  });

  test("when a cell is being edited", async () => {
    const excel = await openExcel();
    const before = await look(excel);
    excel.host.editing = true;
    expect(await paintWorkbook(everySpec())).toMatchObject({ ok: false, key: "excel.cellEditing" });
    excel.host.editing = false;
    expect(await look(excel)).toEqual(before);
  });

  test("when a sheet has a password, which is named", async () => {
    const excel = await usedWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("任务 清单").protection.protect({ allowSort: true }, "密码");
      await context.sync();
    });
    const before = await look(excel);
    expect(await paintWorkbook(changed())).toMatchObject({
      ok: false,
      key: "excel.protected",
      params: { sheet: "任务 清单" },
      debug: { code: "AccessDenied" },
    });
    expect(await look(excel)).toEqual(before);
  });

  test("when the workbook's structure has a password", async () => {
    const excel = await usedWorkbook();
    await Excel.run(async (context) => {
      context.workbook.protection.protect("密码");
      await context.sync();
    });
    const before = await look(excel);
    expect(await paintWorkbook(changed())).toMatchObject({ ok: false, key: "excel.workbookProtected" });
    expect(await look(excel)).toEqual(before);
  });

  test("when a text is too long for a cell, which is named", async () => {
    const excel = await openExcel();
    const before = await look(excel);
    const spec = plainWorkbook([plainSheet("清单", { cells: [[], [null, "长".repeat(33_000)]] })]);
    expect(await paintWorkbook(spec)).toMatchObject({
      ok: false,
      key: "excel.textTooLong",
      params: { sheet: "清单", cell: "B2" },
    });
    expect(await look(excel)).toEqual(before);
  });
});

describe("undoing", () => {
  test("takes new sheets, names and the title away again", async () => {
    const excel = await openExcel();
    const before = await look(excel);
    const report = await paint(everySpec());
    expect(report).toMatchObject({ created: ["任务 清单", "说明"], updated: [] });
    expect(await undoPaint(report)).toEqual({ ok: true, value: null });
    expect(await look(excel)).toEqual(before);
  });

  test("brings sheets that were painted over back, even after they were renamed", async () => {
    const excel = await openExcel();
    await paint(everySpec());
    await discardBackups();
    const before = await look(excel);
    const spec = everySpec();
    const report = await paint({
      ...spec,
      sheets: spec.sheets.map((sheet) => ({ ...sheet, cells: [["空"]], tables: [] })),
    });
    expect(report).toMatchObject({ created: [], updated: ["任务 清单", "说明"] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("说明").name = "改名";
      await context.sync();
    });
    expect(await undoPaint(report)).toEqual({ ok: true, value: null });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("改名").name = "说明";
      await context.sync();
    });
    expect(await look(excel)).toEqual(before);
  });

  test("copies are very hidden, and gone once they are discarded", async () => {
    await openExcel();
    await paint(everySpec());
    const report = await paint(everySpec());
    const hidden = await Excel.run(async (context) => {
      const worksheets = sheetNames(context);
      await context.sync();
      return worksheets.items.filter(({ visibility }) => visibility === "VeryHidden").map(({ name }) => name);
    });
    expect(hidden).toEqual(["~fenjie-undo-1-1", "~fenjie-undo-1-2"]);
    await discardBackups(report);
    expect(await names()).toEqual(["Sheet1", "任务 清单", "说明"]);
  });

  test("only the latest painting keeps copies", async () => {
    await openExcel();
    for (let time = 0; time < 3; time++) await paint(everySpec());
    expect((await names()).filter((name) => name.startsWith("~"))).toEqual(["~fenjie-undo-2-1", "~fenjie-undo-2-2"]);
  });
});
