import { readFileSync } from "node:fs";
import { createActions } from "../../src/taskpane/actions";
import { PaneStore } from "../../src/taskpane/paneStore";
import { readForReview } from "../../src/taskpane/readForReview";
import { readBodyRows } from "../../src/sheets/bodyCells";
import { readGrids } from "../../src/excel/readCells";
import { loadOfficeJs } from "../support/officeJs";
import type { OfficeJs } from "../support/officeJs";
import { idle, until } from "../support/paneStates";

jest.setTimeout(120_000);

const sample = readFileSync("samples/linjiang-2026-2030.txt", "utf8");

let office: OfficeJs;
let store: PaneStore;
let stop = (): void => undefined;

beforeEach(async () => {
  office = await loadOfficeJs();
  Object.assign(globalThis, { Excel: office.Excel });
  store = new PaneStore(createActions(readForReview));
  stop = store.watch();
  store.readText(sample);
  await until(store, ({ reviewed }) => reviewed !== null);
  store.write();
  await until(store, (state) => state.written !== null && idle(state));
  await until(store, ({ inStep }) => inStep === "stepped");
});

afterEach(() => {
  stop();
  store.close();
  Reflect.deleteProperty(globalThis, "Excel");
});

const cellsOf = async (id: string) => {
  const grids = await readGrids();
  if (!grids.ok) throw new Error(grids.key);
  const row = readBodyRows(grids.value).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

/** A person types into a cell: the host tells it as theirs. */
const type = async (id: string, role: "lead" | "cooperate", text: string): Promise<void> => {
  const { columns, row } = await cellsOf(id);
  const sheetId = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(columns.sheet);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
  office.host.edit(sheetId, [{ row, column: columns[role], input: text }], true);
};

const bodies = (id: string) => {
  const plan = store.getState().reviewed?.plan;
  return plan?.tasks.find((task) => task.id === id) ?? plan?.indicators.find((row) => row.id === id)?.assigned;
};
const anyTask = () => store.getState().reviewed?.plan.tasks[0]?.id ?? "";
const eventually = async (done: () => Promise<boolean> | boolean): Promise<void> => {
  for (let tries = 0; tries < 60 && !(await done()); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
};

describe("the sheets and the pane", () => {
  test("what is decided in the pane is in its cells a moment later, undone too", async () => {
    const id = anyTask();
    const before = await cellsOf(id);
    store.decide({ kind: "assign", rows: [{ id, lead: ["市水利局"], cooperate: ["市财政局", "市林业局"] }] });
    await eventually(async () => (await cellsOf(id)).lead[0] === "市水利局");
    expect(await cellsOf(id)).toMatchObject({
      lead: ["市水利局"],
      cooperate: ["市财政局", "市林业局"],
      asGenerated: { lead: true, cooperate: true },
    });
    store.undoReview();
    await eventually(async () => (await cellsOf(id)).lead[0] === before.lead[0]);
    expect(await cellsOf(id)).toMatchObject({ lead: before.lead, cooperate: before.cooperate });
  });

  test("what is typed into the sheet is the row's in the pane, and the pane can go on from there", async () => {
    const id = anyTask();
    await type(id, "lead", "市林业局、市水利局");
    await eventually(() => bodies(id)?.lead.length === 2);
    expect(bodies(id)?.lead).toEqual(["市林业局", "市水利局"]);
    // nothing was written because of it
    expect(await cellsOf(id)).toMatchObject({ asGenerated: { lead: false } });
    store.decide({ kind: "assign", rows: [{ id, lead: ["市水利局"], cooperate: [] }] });
    await eventually(async () => (await cellsOf(id)).lead.length === 1);
    expect((await cellsOf(id)).lead).toEqual(["市水利局"]);
    store.undoReview();
    store.undoReview();
    await eventually(async () => (await cellsOf(id)).lead[0] === bodies(id)?.lead[0]);
    expect((await cellsOf(id)).lead).toEqual(bodies(id)?.lead);
  });

  test("writing the sheets again keeps what both say", async () => {
    const id = anyTask();
    await type(id, "cooperate", "市林业局");
    await eventually(() => bodies(id)?.cooperate[0] === "市林业局");
    store.decide({ kind: "assign", rows: [{ id, lead: ["市水利局"], cooperate: ["市财政局"] }] });
    store.write();
    await until(store, (state) => state.written !== null && idle(state));
    expect(await cellsOf(id)).toMatchObject({ lead: ["市水利局"], cooperate: ["市财政局"] });
    expect(bodies(id)).toMatchObject({ lead: ["市水利局"], cooperate: ["市财政局"] });
  });
});

test("the bodies that planners have in 单位名录 are those of the pane", async () => {
  const plan = store.getState().reviewed?.plan;
  if (plan === undefined) throw new Error("no plan was read");
  const find = async (name: string) => (await store.actions.knowBodies(plan)).find(name).kind;
  expect(await find("市低空经济发展中心")).toBe("unknown");
  await office.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("单位名录").getUsedRange();
    used.load("values,rowIndex,columnIndex");
    await context.sync();
    const cells = used.values as unknown[][];
    const head = cells.findIndex((row) => row.includes("单位全称"));
    const name = cells[head]?.indexOf("单位全称") ?? 0;
    context.workbook.worksheets
      .getItem("单位名录")
      .getRangeByIndexes(used.rowIndex + head + 1, used.columnIndex + name, 1, 1).values = [["市低空经济发展中心"]];
    await context.sync();
  });
  expect(await find("市低空经济发展中心")).toBe("known");
});
