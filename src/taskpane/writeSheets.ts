import { forgetPlan, recallPlan, rememberPlan } from "../excel/planMemory";
import type { PlanMemory } from "../excel/planMemory";
import type { Place } from "../excel/goTo";
import { paintWorkbook } from "../excel/paintWorkbook";
import type { PaintProgress } from "../excel/paintWorkbook";
import { readGrids } from "../excel/readCells";
import { discardBackups, undoPaint } from "../excel/undoPaint";
import type { MessageKey } from "../locales/messages";
import { failure, success } from "../result";
import type { Result } from "../result";
import { buildWorkbook } from "../sheets/buildWorkbook";
import { readCountySplits } from "../sheets/countySheet";
import { directoryTable } from "../sheets/directorySheet";
import type { ExistingTables } from "../sheets/existingTables";
import { guideName } from "../sheets/guideRows";
import { plannerSheets } from "../sheets/plannerSheets";
import { readTables } from "../sheets/readTables";
import type { SheetSpec, WorkbookSpec } from "../sheets/sheetSpec";
import { goneMark } from "../sheets/tableSheet";
import { tableSheets } from "../sheets/tableSheets";
import { splitsInForce } from "../units/countySplits";
import type { PlanReading, ProgressStep, RunOptions, WriteForecast, WriteReport } from "./paneActions";
import { whenExcelIsFree } from "./whenExcelIsFree";
import { memoryFor, writtenSplits } from "./workbookMemory";

/** Everything that is known before the first cell is written. */
interface Preparation {
  readonly spec: WorkbookSpec;
  readonly forecast: WriteForecast;
  /** what the workbook remembers now */
  readonly memory: PlanMemory | null;
}

/** What writing would do to the workbook as it is now. */
export async function forecastWriting(
  reading: PlanReading,
  options: RunOptions,
): Promise<Result<WriteForecast, MessageKey>> {
  const prepared = await prepare(reading, options);
  return prepared.ok ? success(prepared.value.forecast) : prepared;
}

/** Writes the sheets of a plan, or updates them, and has the workbook remember the plan. */
export async function writeSheets(reading: PlanReading, options: RunOptions): Promise<Result<WriteReport, MessageKey>> {
  options.onStep({ key: "pane.write.preparing", fraction: null });
  const prepared = await prepare(reading, options);
  if (!prepared.ok) return prepared;
  const { forecast, memory } = prepared.value;
  const place = startingPlace(prepared.value.spec);
  // who updates has read 填报说明 before
  const spec = forecast.update ? { ...prepared.value.spec, activeSheet: place.sheet } : prepared.value.spec;

  const painted = await whenExcelIsFree(
    () =>
      paintWorkbook(spec, {
        signal: options.signal,
        onProgress: (progress) => {
          options.onStep(stepOf(progress));
        },
      }),
    options,
  );
  if (!painted.ok) return painted;

  const remembered = await whenExcelIsFree(
    () => rememberPlan(memoryFor(reading, place, new Date().toISOString())),
    options,
  );
  return success({
    ...forecast,
    place,
    remembered: remembered.ok,
    settle: async () => {
      // what cannot be removed now goes with the next writing
      await discardBackups(painted.value);
    },
    undo: async (undoOptions) => {
      const undone = await whenExcelIsFree(() => undoPaint(painted.value), undoOptions);
      // the sheets are what counts, and they are back already
      if (undone.ok) await whenExcelIsFree(() => (memory === null ? forgetPlan() : rememberPlan(memory)), undoOptions);
      return undone;
    },
  });
}

async function prepare(reading: PlanReading, options: RunOptions): Promise<Result<Preparation, MessageKey>> {
  const recalled = await whenExcelIsFree(recallPlan, options);
  if (options.signal.aborted) return failure("excel.cancelled");
  // a memory that cannot be read keeps nobody from writing; if it is Excel that fails, the next request tells
  const memory = recalled.ok ? recalled.value : null;
  const grids = await whenExcelIsFree(() => ownGrids(memory !== null), options);
  if (!grids.ok) return grids;
  const existing = readTables(grids.value);
  const { splits: decided = [] } = reading;
  const sheet = existing.counties === null ? null : readCountySplits(existing.counties);
  // where nobody decided anything, the sheet says it all
  const splits =
    decided.length === 0 ? {} : { splits: splitsInForce({ sheet, decided, written: writtenSplits(memory) }) };
  const spec = buildWorkbook(reading.plan, { generatedOn: today(), existing, ...splits });
  return success({ spec, memory, forecast: forecastOf(reading, spec, existing, memory) });
}

/**
 * The sheets that may be ours: those of the usual names. Only where some of them are missing from a workbook that was
 * written before, and so may have been renamed, all sheets are looked at, however large the others are.
 */
async function ownGrids(writtenBefore: boolean): ReturnType<typeof readGrids> {
  const always = plannerSheets.filter(({ sometimes }) => sometimes !== true).map(({ name }) => name);
  const sometimes = plannerSheets.map(({ name }) => name).filter((name) => !always.includes(name));
  const expected = [...tableSheets.map(({ name }) => name), ...always, directoryTable.name, guideName];
  const found = await readGrids([...expected, ...sometimes]);
  const missing = found.ok && expected.some((name) => !found.value.some((grid) => grid.name === name));
  return missing && writtenBefore ? readGrids() : found;
}

function forecastOf(
  { plan }: PlanReading,
  spec: WorkbookSpec,
  { tasks, indicators }: ExistingTables,
  memory: PlanMemory | null,
): WriteForecast {
  const ofPlan = new Set(tableSheets.map(({ tableName }) => tableName));
  const rows = sum(
    spec.sheets.flatMap(({ tables }) =>
      tables.filter(({ name }) => ofPlan.has(name)).map(({ area }) => area.bottom - area.top),
    ),
  );
  // updating keeps every row, so that what is more than before is new
  const before = (tasks?.rows.length ?? 0) + (indicators?.rows.length ?? 0);
  const title = memory?.settings["title"];
  return {
    sheets: spec.sheets.length,
    rows,
    update: tasks !== null || indicators !== null,
    added: Math.max(0, rows - before),
    vanished: sum(spec.sheets.map(goneRows)),
    otherPlan: typeof title === "string" && title !== plan.metadata.title ? title : null,
  };
}

const goneRows = ({ cells, tables }: SheetSpec): number =>
  sum(
    tables.map(
      ({ area }) =>
        cells
          .slice(area.top + 1, area.bottom + 1)
          .filter((row) => row.some((cell) => typeof cell === "string" && cell.startsWith(goneMark))).length,
    ),
  );

/** 任务分解表, where the planner goes on */
function startingPlace({ sheets, activeSheet }: WorkbookSpec): Place {
  const taskTable = tableSheets.find(({ key }) => key === "tasks")?.tableName;
  const main = sheets.find(({ tables }) => tables.some(({ name }) => name === taskTable));
  return { sheet: main?.name ?? activeSheet, row: main?.cursor.row ?? 0, column: main?.cursor.column ?? 0 };
}

function stepOf({ stage, sheets, done, total }: PaintProgress): ProgressStep {
  const fraction = total === 0 ? null : done / total;
  if (stage === "paint")
    return { key: "pane.busy.writing", params: { sheet: sheets.join("、"), done: done + 1, total }, fraction };
  return { key: stage === "keep" ? "pane.busy.keeping" : "pane.write.preparing", fraction };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** ISO date on the user's calendar */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
