import { goTo } from "../../src/excel/goTo";
import { readGrids, readSelectedText } from "../../src/excel/readCells";
import { onSheetsChanged } from "../../src/excel/sheetChanges";
import { openExcel } from "../support/openExcel";

const settled = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("reading sheets", () => {
  test("values come as they are, dates as ISO texts, and the add-in's own sheets not at all", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").name = "清单";
      const sheet = worksheets.getItem("清单");
      sheet.getRange("B2:D3").formulas = [
        ["任务", 3, "2027/6/30"],
        [true, "=C2*2", "'007"],
      ];
      worksheets.add("~fenjie-undo-1-1").visibility = "VeryHidden";
      worksheets.add("空表");
      await context.sync();
    });
    expect(await readGrids()).toEqual({
      ok: true,
      value: [
        {
          name: "清单",
          cells: [
            ["任务", 3, "2027-06-30"],
            [true, 6, "007"],
          ],
          origin: { row: 1, column: 1 },
        },
        { name: "空表", cells: [] },
      ],
    });
    expect(await readGrids(["空表", "没有的表"])).toEqual({ ok: true, value: [{ name: "空表", cells: [] }] });
  });

  test("more than one answer of 5 MB holds comes in pieces", async () => {
    await openExcel();
    const text = "建立健全质量工作考核评价机制，".repeat(40);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let top = 0; top < 4000; top += 2000) {
        sheet.getRange(`A${top + 1}:A${top + 2000}`).values = Array.from({ length: 2000 }, () => [text]);
        await context.sync();
      }
    });
    const grids = await readGrids();
    expect(grids.ok && grids.value[0]?.cells).toEqual(Array.from({ length: 4000 }, () => [text]));
  }, 60_000);
});

describe("the selected text", () => {
  async function select(address: string): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
      await context.sync();
    });
  }

  test("is a line for each row, without empty cells and rows", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").values = [
        ["一、总体目标", "", ""],
        ["", "", ""],
        ["1、", "", "到2027年，合格率达到98%以上。"],
        [2027, "", ""],
      ];
      await context.sync();
    });
    await select("A:C");
    expect(await readSelectedText()).toEqual({
      ok: true,
      value: "一、总体目标\n1、\t到2027年，合格率达到98%以上。\n2027",
    });
  });

  test("is a problem where there is none", async () => {
    await openExcel();
    await select("F1:G9");
    expect(await readSelectedText()).toMatchObject({ ok: false, key: "excel.nothingSelected" });
  });
});

describe("going to a place", () => {
  test("shows the sheet and selects the cell", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("任务 清单").visibility = "Hidden";
      await context.sync();
    });
    expect(await goTo({ sheet: "任务 清单", row: 4, column: 27 })).toEqual({ ok: true, value: null });
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("'任务 清单'!AB5");
  });

  test("that is not there any more is a problem that names the sheet", async () => {
    await openExcel();
    expect(await goTo({ sheet: "没有的表", row: 0, column: 0 })).toMatchObject({
      ok: false,
      key: "excel.placeMissing",
      params: { sheet: "没有的表" },
    });
  });
});

describe("watching the sheets", () => {
  test("what people change is told once they pause, until the watching ends; our own changes are not told", async () => {
    const { host } = await openExcel();
    let told = 0;
    const watch = await onSheetsChanged(() => told++, 20);
    if (!watch.ok) throw new Error(watch.key);

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["我们"]];
      await context.sync();
    });
    await settled(60);
    expect(told).toBe(0);

    const sheet = host.state.book.sheets[0];
    if (sheet === undefined) throw new Error("no sheet");
    const typed = {
      address: "A1",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      worksheetId: sheet.id,
    };
    for (let time = 0; time < 3; time++) host.state.events.raise("worksheetChanged", [sheet.id, "Workbook"], typed);
    await settled(60);
    expect(told).toBe(1);

    await watch.value.dispose();
    host.state.events.raise("worksheetChanged", [sheet.id, "Workbook"], typed);
    await settled(60);
    expect(told).toBe(1);
  });
});

test("outside Excel everything is a problem, never an exception", async () => {
  const loaded = globalThis.Excel;
  Reflect.deleteProperty(globalThis, "Excel");
  expect(await readGrids()).toMatchObject({ ok: false, key: "excel.unavailable" });
  Object.assign(globalThis, { Excel: loaded });
});
