import { readFileSync } from "node:fs";
import { readPlanFile } from "../../src/files/readPlanFile";
import { createActions } from "../../src/taskpane/actions";
import type { PlanReading, ProgressStep, RunOptions } from "../../src/taskpane/paneActions";
import { PaneStore } from "../../src/taskpane/paneStore";
import type { PaneState } from "../../src/taskpane/paneState";
import { readForReview } from "../../src/taskpane/readForReview";
import type { Result } from "../../src/result";
import { readGrids } from "../../src/excel/readCells";
import { readCountySplits } from "../../src/sheets/countySheet";
import { readTables } from "../../src/sheets/readTables";
import { loadOfficeJs } from "../support/officeJs";
import type { OfficeJs } from "../support/officeJs";

/** The pane's actions on Microsoft's client and the embedded workbook; only the workers are left out. */
const actions = createActions(readForReview, (bytes, name) => readPlanFile(bytes, name));
const sample = readFileSync("samples/linjiang-2026-2030.txt", "utf8");

let office: OfficeJs;
let steps: ProgressStep[];
let controller: AbortController;
let options: RunOptions;

beforeEach(async () => {
  office = await loadOfficeJs();
  Object.assign(globalThis, { Excel: office.Excel });
  steps = [];
  controller = new AbortController();
  options = { signal: controller.signal, onStep: (step) => steps.push(step) };
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const readSample = async (): Promise<PlanReading> => valueOf(await actions.readText(sample, options));

const sheetNames = (): Promise<string[]> =>
  office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });

const activeSheet = (): Promise<string> =>
  office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });

const enter = (sheet: string, address: string, value: string): Promise<void> =>
  office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

describe("from a plan to the sheets and back", () => {
  test("writes, remembers, updates without losing what was typed, and undoes", async () => {
    const before = await sheetNames();
    const reading = await readSample();
    const { indicators, tasks } = reading.plan;
    expect(valueOf(await actions.recall(options))).toBeNull();

    const forecast = valueOf(await actions.forecast(reading, options));
    const rows = indicators.length + tasks.length;
    expect(forecast).toEqual({ sheets: 5, rows, update: false, added: rows, vanished: 0, otherPlan: null });

    const written = valueOf(await actions.write(reading, options));
    expect(written).toMatchObject({ ...forecast, remembered: true, place: { sheet: "任务分解表" } });
    expect(await sheetNames()).toEqual([...before, "填报说明", "任务分解表", "指标分解表", "责任汇总", "单位名录"]);
    expect(await activeSheet()).toBe("填报说明");
    expect(steps.some(({ key }) => key === "pane.busy.writing")).toBe(true);

    expect(valueOf(await actions.recall(options))).toMatchObject({
      title: reading.plan.metadata.title,
      indicators: indicators.length,
      tasks: tasks.length,
      place: written.place,
      source: { text: sample, origin: "workbook" },
    });

    const { place } = written;
    const progress = `${"ABCDEFGHIJKL".charAt(8)}${String(place.row + 1)}`;
    await enter("任务分解表", progress, "已完成前期摸底");
    expect(valueOf(await actions.forecast(reading, options))).toMatchObject({ update: true, rows, added: 0 });
    const updated = valueOf(await actions.write(reading, options));
    expect(updated).toMatchObject({ update: true, added: 0, vanished: 0 });
    expect(await activeSheet()).toBe("任务分解表");
    const kept = await office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("任务分解表").getUsedRange();
      used.load("values");
      await context.sync();
      return used.values.flat();
    });
    expect(kept).toContain("已完成前期摸底");

    valueOf(await updated.undo(options));
    expect(valueOf(await actions.recall(options))).not.toBeNull();
  }, 120_000);

  test("undoing the first writing leaves the workbook as it was, without a memory", async () => {
    const before = await sheetNames();
    const written = valueOf(await actions.write(await readSample(), options));
    valueOf(await written.undo(options));
    expect(await sheetNames()).toEqual(before);
    expect(valueOf(await actions.recall(options))).toBeNull();
  });

  test("says so when the workbook was made from another plan", async () => {
    valueOf(await actions.write(await readSample(), options));
    const other = readFileSync("samples/hengchuan-demonstration.txt", "utf8");
    const reading = valueOf(await actions.readText(other, options));
    const forecast = valueOf(await actions.forecast(reading, options));
    expect(forecast.otherPlan).toContain("临江市");
    expect(forecast.vanished).toBeGreaterThan(0);
  });

  test("knows the plan again in the saved file", async () => {
    const reading = await readSample();
    const written = valueOf(await actions.write(reading, options));
    const file = await office.host.save();
    office = await loadOfficeJs();
    Object.assign(globalThis, { Excel: office.Excel });
    expect(await office.host.open(file)).toBe(true);

    const memory = valueOf(await actions.recall(options));
    if (memory === null) throw new Error("the plan is forgotten");
    expect(memory).toMatchObject({ title: reading.plan.metadata.title, place: written.place });
    const reopened = valueOf(await actions.reopen(memory, options));
    expect(reopened.plan).toEqual(reading.plan);
    expect(valueOf(await actions.forecast(reopened, options))).toMatchObject({ update: true, added: 0, vanished: 0 });
    expect(valueOf(await actions.goTo(written.place, options))).toBeNull();
    expect(await activeSheet()).toBe("任务分解表");
  });

  test("undoing is offered until somebody works in the sheets, whose work it would take", async () => {
    const store = new PaneStore(actions);
    const reached = (wanted: (state: PaneState) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const stop = store.subscribe(() => {
          if (!wanted(store.getState())) return;
          stop();
          resolve();
        });
      });
    store.readText(sample);
    await reached(({ forecast }) => forecast !== null);
    const stop = store.watch();
    for (const round of ["first", "second"]) {
      store.write();
      await reached(({ busy }) => busy === null);
      expect([round, store.getState().written !== null]).toEqual([round, true]);
    }
    // long enough for all that Excel tells of our own writing
    await new Promise((resolve) => setTimeout(resolve, 1700));
    expect(store.getState().undoable).toBe(true);

    const { id } = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("任务分解表");
      sheet.load("id");
      await context.sync();
      return sheet;
    });
    expect(office.host.edit(id, [{ row: 6, column: 8, input: "已完成前期摸底" }])).toBeNull();
    await reached(({ undoable }) => !undoable);
    expect(store.getState().written).not.toBeNull();
    stop();
  }, 120_000);

  test("a renamed sheet is found and updated", async () => {
    const reading = await readSample();
    valueOf(await actions.write(reading, options));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("任务分解表").name = "2026年任务";
      await context.sync();
    });
    expect(valueOf(await actions.forecast(reading, options))).toMatchObject({ update: true, added: 0 });
    expect(valueOf(await actions.write(reading, options)).place.sheet).toBe("2026年任务");
  }, 120_000);
});

describe("indicators that are split over counties", () => {
  const countyTable = async () => {
    const table = readTables(valueOf(await readGrids())).counties;
    return table === null ? null : { rows: table.rows, splits: readCountySplits(table) };
  };

  test("go into the sheet with the next writing; what is typed there stays, what is decided later goes before it", async () => {
    const text = "临江市质量强市规划（2026—2030年）\n一、主要目标\n（一）到2030年，新建公共检测平台达到60家。";
    const reading = valueOf(await actions.readText(text, options));
    const [indicator] = reading.plan.indicators;
    if (indicator === undefined) throw new Error("no figure to split");
    const { id, value } = indicator;
    const over = (...weights: readonly number[]) =>
      ["东岭县", "西河区"].map((name, at) => ({ name, weight: weights[at] ?? null }));
    const decided = (splits: PlanReading["splits"] = []): PlanReading => ({ ...reading, splits });
    const byWeight = decided([{ indicator: id, method: "weight", counties: over(1, 1) }]);
    expect(valueOf(await actions.forecast(byWeight, options)).sheets).toBe(6);
    const first = valueOf(await actions.write(byWeight, options));
    const figures = (await countyTable())?.rows[0]?.cells;
    expect(Number(figures?.get("东岭县")) + Number(figures?.get("西河区"))).toBe(value);
    expect((await actions.knowBodies(reading.plan)).splits).toEqual({
      sheet: byWeight.splits,
      written: byWeight.splits,
    });

    // the row of weights is the one below: what is typed into it counts from now on
    await enter("县市区分解表", "G6", "3");
    await actions.write(byWeight, options);
    expect((await countyTable())?.splits).toEqual([{ indicator: id, method: "weight", counties: over(3, 1) }]);
    // a plan of which nobody decided anything leaves the sheet as it is
    await actions.write(decided(), options);
    expect((await countyTable())?.splits).toHaveLength(1);

    const evenly = decided([{ indicator: id, method: "equal", counties: over() }]);
    await actions.write(evenly, options);
    expect((await countyTable())?.splits).toEqual(evenly.splits);
    const takenBack = decided([{ indicator: id, method: null, counties: [] }]);
    const last = valueOf(await actions.write(takenBack, options));
    expect((await countyTable())?.rows).toEqual([]);
    valueOf(await last.undo(options));
    expect((await countyTable())?.splits).toEqual(evenly.splits);
    expect(first.sheets).toBe(6);
  }, 120_000);
});

describe("what keeps Excel from answering", () => {
  test("a cell that is being edited: it is said, and goes on by itself afterwards", async () => {
    const reading = await readSample();
    office.host.editing = true;
    const writing = actions.write(reading, {
      ...options,
      onStep: (step) => {
        steps.push(step);
        if (step.waiting) setTimeout(() => (office.host.editing = false), 50);
      },
    });
    expect((await writing).ok).toBe(true);
    expect(steps).toContainEqual({ key: "pane.busy.waitingForCell", fraction: null, waiting: true });
  });

  test("cancelling while Excel is waited for writes nothing", async () => {
    const before = await sheetNames();
    const reading = await readSample();
    office.host.editing = true;
    const writing = actions.write(reading, {
      ...options,
      onStep: ({ waiting }) => {
        if (waiting) controller.abort();
      },
    });
    expect(await writing).toMatchObject({ ok: false, key: "excel.cancelled" });
    office.host.editing = false;
    expect(await sheetNames()).toEqual(before);
  });

  test("outside Excel every action says so", async () => {
    Reflect.deleteProperty(globalThis, "Excel");
    const reading = await readSample();
    const unavailable = { ok: false, key: "excel.unavailable" };
    expect(await actions.recall(options)).toMatchObject(unavailable);
    expect(await actions.readSelection(options)).toMatchObject(unavailable);
    expect(await actions.forecast(reading, options)).toMatchObject(unavailable);
    expect(await actions.write(reading, options)).toMatchObject(unavailable);
    expect(await actions.goTo({ sheet: "任务分解表", row: 0, column: 0 }, options)).toMatchObject(unavailable);
  });
});

describe("a plan comes in", () => {
  test("from the selected cells", async () => {
    const lines = sample.split("\n").filter((line) => line.trim() !== "");
    const [{ name } = { name: "" }] = [{ name: (await sheetNames())[0] ?? "" }];
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(`A1:A${String(lines.length)}`);
      range.values = lines.map((line) => [`'${line}`]);
      range.select();
      await context.sync();
    });
    const reading = valueOf(await actions.readSelection(options));
    expect(reading.plan.indicators.length).toBeGreaterThan(20);
  });

  test.each([
    ["empty", new Uint8Array(0), "files.empty"],
    ["binary", new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 7]), "files.binary"],
    ["a .docx cut off", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), "files.broken"],
    ["20 MB", new Uint8Array(20 * 1024 * 1024).fill(65), "files.tooLarge"],
    ["text without one target", new TextEncoder().encode("今天天气很好。\n我们去公园。"), "plan.noTargets"],
  ])("bad input: %s", async (_, bytes, key) => {
    const before = await sheetNames();
    expect(await actions.readFile(new File([bytes], "规划.txt"), options)).toMatchObject({ ok: false, key });
    expect(await sheetNames()).toEqual(before);
  });

  test("GB18030 is read like UTF-8", async () => {
    const file = (name: string) => new File([readFileSync(`samples/${name}`)], name);
    const one = valueOf(await actions.readFile(file("linjiang-2027-actions.gb18030.txt"), options));
    const other = valueOf(await actions.readFile(file("linjiang-2027-actions.txt"), options));
    expect(one.plan).toEqual(other.plan);
  });
});
