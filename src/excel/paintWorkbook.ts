import { areaAddress, cellAddress } from "../sheets/address";
import type { WorkbookSpec } from "../sheets/sheetSpec";
import { canvases } from "./canvas";
import { clearSheet } from "./clearSheet";
import { maxTextLength } from "./enteredValue";
import { attempt, excelFailure, isExcelError, problemOf, type ExcelFailure, type ExcelResult } from "./excelProblem";
import { deleteSheet } from "./ownSheets";
import { localAddress } from "./pageCopy";
import { putBack } from "./putBack";
import { packSteps, type Step } from "./requests";
import { finishSteps, sheetSteps } from "./sheetSteps";
import { placeTables, type TablePlacement, type TableThere } from "./tablePlacement";
import { backupNames, isBackupName, type BackedUpSheet, type UndoRecord } from "./undoRecord";
import { namedLike, readState, sameName, type SheetState, type WorkbookState } from "./workbookState";

export interface PaintOptions {
  /** called before each request to Excel */
  readonly onProgress?: (progress: PaintProgress) => void;
  /** stops between two requests and puts the workbook back as it was */
  readonly signal?: AbortSignal;
}

export interface PaintProgress {
  readonly stage: "look" | "keep" | "paint";
  /** sheets that the coming request paints */
  readonly sheets: readonly string[];
  /** requests made, and requests in all (a guess until the first one is answered) */
  readonly done: number;
  readonly total: number;
}

export interface PaintReport {
  /** names of sheets that are new, and of those painted over */
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** number of `context.sync()` */
  readonly syncs: number;
  readonly undo: UndoRecord;
}

/**
 * Paints the workbook's description into the open workbook, in at most four requests unless there are more than
 * 8 MB to write: one looks, one keeps copies of the sheets that are there already (none if all are new), and one or
 * two paint. A sheet of the same name is painted over in place, so that formulas elsewhere keep their references.
 * Whatever fails, the workbook is put back as it was.
 *
 * @example
 * const painted = await paintWorkbook(buildWorkbook(plan, options), { onProgress: show });
 * if (painted.ok) offerUndo(() => undoPaint(painted.value)); else tell(painted.key, painted.params);
 */
export function paintWorkbook(spec: WorkbookSpec, options: PaintOptions = {}): Promise<ExcelResult<PaintReport>> {
  return attempt(async () => {
    const tooLong = tooLongText(spec);
    if (tooLong !== null) return tooLong;

    options.onProgress?.({ stage: "look", sheets: [], done: 0, total: 3 });
    const context = new Excel.RequestContext();
    const painting = new Painting(spec, options, context, await readState(context));
    return painting.run();
  });
}

function tooLongText(spec: WorkbookSpec): ExcelFailure | null {
  for (const sheet of spec.sheets) {
    for (const [row, cells] of sheet.cells.entries()) {
      const column = cells.findIndex((content) => typeof content === "string" && content.length >= maxTextLength);
      if (column >= 0) {
        const cell = cellAddress(row, column);
        return excelFailure("excel.textTooLong", { sheet: sheet.name, cell, limit: maxTextLength });
      }
    }
  }
  return null;
}

/** One painting, from the look at the workbook to the report. It remembers what to put back. */
class Painting {
  private readonly existing: readonly SheetState[];
  private backedUp: readonly BackedUpSheet[] = [];
  private created: readonly { readonly name: string; readonly id: string | null }[] = [];
  private tables: readonly TableThere[] = [];
  private tableNames: readonly string[] = [];
  private painted = false;
  private syncs = 1;

  constructor(
    private readonly spec: WorkbookSpec,
    private readonly options: PaintOptions,
    private readonly context: Excel.RequestContext,
    private readonly state: WorkbookState,
  ) {
    this.existing = spec.sheets.flatMap(({ name }) => namedLike(state.sheets, name) ?? []);
  }

  async run(): Promise<ExcelResult<PaintReport>> {
    try {
      const stopped = (await this.keep()) ?? (await this.paint());
      if (stopped !== null) return await this.giveUp(stopped);
    } catch (error) {
      if (!isExcelError(error)) {
        await this.giveUp(excelFailure("excel.failed"));
        throw error;
      }
      return await this.giveUp(problemOf(error));
    }
    return {
      ok: true,
      value: {
        created: this.created.map(({ name }) => name),
        updated: this.existing.map(({ name }) => name),
        syncs: this.syncs,
        undo: this.undoRecord(),
      },
    };
  }

  /** Lifts protection first, because that fails where there is a password and then nothing was touched; then copies. */
  private async keep(): Promise<ExcelFailure | null> {
    this.tableNames = this.state.tables.map(({ name }) => name);
    if (this.existing.length === 0 && !this.state.structureProtected) return null;
    this.tell("keep", [], 1, 4);
    const { workbook } = this.context;
    const { worksheets, tables } = workbook;
    if (this.state.structureProtected) workbook.protection.unprotect();
    for (const { name, protection } of this.existing) {
      if (protection !== null) worksheets.getItem(name).protection.unprotect();
    }
    const names = backupNames(this.state, this.existing.length);
    this.backedUp = this.existing.map((before, index) => ({
      before,
      backup: names[index] ?? "",
      tables: this.state.tables.filter(({ sheet }) => sheet === before.name).map(({ name }) => name),
    }));
    for (const { before, backup } of this.backedUp) {
      const copy = worksheets.getItem(before.name).copy("End");
      copy.name = backup;
      copy.visibility = "VeryHidden";
    }
    const ranges = this.backedUp.flatMap(({ before, tables: names }) =>
      names.map((name) => {
        const range = tables.getItem(name).getRange();
        range.load("address");
        return { name, sheet: before.name, range };
      }),
    );
    tables.load("items/name");
    await this.sync();
    this.tables = ranges.map(({ name, sheet, range }) => ({ name, sheet, address: localAddress(range.address) }));
    this.tableNames = tables.items.map(({ name }) => name);
    return this.stopped();
  }

  private async paint(): Promise<ExcelFailure | null> {
    const placements = placeTables(
      this.spec,
      this.tables,
      this.tableNames.filter((name) => !this.tables.some((table) => sameName(table.name, name))),
    );
    const clear = this.existing.map((sheet) => this.clearStep(sheet, placements));
    const last = this.spec.sheets.filter(({ name }) => sameName(name, this.spec.activeSheet));
    const others = this.spec.sheets.filter((sheet) => !last.includes(sheet));
    const requests = packSteps([
      ...clear,
      ...this.spec.sheets.flatMap((sheet) =>
        sheetSteps(
          sheet,
          this.spec.font,
          placements.get(sheet.name) ?? [],
          namedLike(this.existing, sheet.name) === undefined,
        ),
      ),
      ...[...others, ...last].flatMap(finishSteps),
    ]);
    const total = this.syncs + requests.length;

    for (const [index, steps] of requests.entries()) {
      this.tell("paint", [...new Set(steps.map(({ sheet }) => sheet))], this.syncs, total);
      this.context.application.suspendApiCalculationUntilNextSync();
      this.context.application.suspendScreenUpdatingUntilNextSync();
      this.painted = true;
      const added = index === 0 ? this.addSheets() : [];
      if (index === 0) this.setNames();
      const canvasOf = canvases(this.context);
      for (const step of steps) step.draw(canvasOf(step.sheet));
      if (index === requests.length - 1) this.finish();
      await this.sync();
      if (index === 0) this.created = added.map((sheet) => ({ name: sheet.name, id: sheet.id }));
      const stopped = this.stopped();
      if (stopped !== null) return stopped;
    }
    return null;
  }

  /** New sheets stand where the description has them, next to those that are there already. */
  private addSheets(): Excel.Worksheet[] {
    const { worksheets } = this.context.workbook;
    const order = [...this.state.sheets.map(({ name }) => name), ...this.backedUp.map(({ backup }) => backup)];
    const indexOf = (name: string | undefined): number =>
      name === undefined ? -1 : order.findIndex((other) => sameName(other, name));
    const added: Excel.Worksheet[] = [];
    this.spec.sheets.forEach(({ name }, index) => {
      if (indexOf(name) >= 0) return;
      const before = indexOf(this.spec.sheets[index - 1]?.name);
      const next = indexOf(this.spec.sheets.slice(index + 1).find((later) => indexOf(later.name) >= 0)?.name);
      const place = before >= 0 ? before + 1 : next >= 0 ? next : order.length;
      const sheet = worksheets.add(name);
      if (place < order.length) sheet.position = place;
      sheet.load("id,name");
      order.splice(place, 0, name);
      added.push(sheet);
    });
    this.created = this.spec.sheets
      .filter(({ name }) => namedLike(this.existing, name) === undefined)
      .map(({ name }) => ({ name, id: null }));
    return added;
  }

  private setNames(): void {
    const { names, properties } = this.context.workbook;
    for (const { name, refersTo } of this.spec.names) {
      if (namedLike(this.state.names, name) === undefined) names.add(name, refersTo);
      else names.getItem(name).formula = refersTo;
    }
    if (this.setsTitle()) properties.title = this.spec.title;
  }

  /** A title that people gave their workbook is theirs. */
  private readonly setsTitle = (): boolean => this.state.title === "" && this.spec.title !== "";

  private clearStep(sheet: SheetState, placements: ReadonlyMap<string, readonly TablePlacement[]>): Step {
    const stretched = (placements.get(this.specName(sheet)) ?? []).filter(({ stretch }) => stretch);
    const dropped = this.tables
      .filter((table) => table.sheet === sheet.name && !stretched.some((placement) => placement.name === table.name))
      .map(({ name }) => name);
    return {
      sheet: this.specName(sheet),
      bytes: 4_000,
      draw: ({ worksheet }) => {
        worksheet.visibility = "Visible";
        for (const name of dropped) worksheet.tables.getItem(name).convertToRange();
        for (const { name } of stretched) worksheet.tables.getItem(name).clearFilters();
        clearSheet(worksheet, sheet.filtered);
        for (const { name, table } of stretched) worksheet.tables.getItem(name).resize(areaAddress(table.area));
      },
    };
  }

  /** How the description writes the name of a sheet that is there. */
  private readonly specName = (sheet: SheetState): string =>
    namedLike(this.spec.sheets, sheet.name)?.name ?? sheet.name;

  /** Copies of an earlier painting go with the last request: only the latest can be undone. */
  private finish(): void {
    const { worksheets } = this.context.workbook;
    for (const { name } of this.state.sheets) if (isBackupName(name)) deleteSheet(worksheets.getItem(name));
    if (this.state.structureProtected) this.context.workbook.protection.protect();
  }

  private async sync(): Promise<void> {
    this.syncs++;
    await this.context.sync();
  }

  private readonly stopped = (): ExcelFailure | null =>
    this.options.signal?.aborted === true ? excelFailure("excel.cancelled") : null;

  private tell(stage: PaintProgress["stage"], sheets: readonly string[], done: number, total: number): void {
    this.options.onProgress?.({ stage, sheets, done, total });
  }

  private undoRecord(): UndoRecord {
    return {
      backedUp: this.backedUp,
      created: this.created,
      names: this.painted
        ? this.spec.names.map(({ name }) => ({ name, formula: namedLike(this.state.names, name)?.formula ?? null }))
        : [],
      titleBefore: this.painted && this.setsTitle() ? this.state.title : null,
      structureProtected: this.state.structureProtected,
      activeSheet: this.state.activeSheet,
    };
  }

  /** Puts the workbook back; the result is the problem that made it necessary, or that putting back failed. */
  private async giveUp(problem: ExcelFailure): Promise<ExcelFailure> {
    try {
      const told = problem.key === "excel.protected" ? await this.whatIsProtected(problem) : problem;
      await putBack(this.undoRecord(), this.painted);
      return told;
    } catch (error) {
      if (!isExcelError(error)) throw error;
      const sheets = this.existing.map(({ name }) => name).join(", ");
      return excelFailure("excel.notPutBack", { sheets }, problemOf(error).debug ?? problem.debug);
    }
  }

  /** Excel does not say which sheet it refused: the first one that is protected still. */
  private async whatIsProtected(problem: ExcelFailure): Promise<ExcelFailure> {
    const now = await readState(new Excel.RequestContext());
    const locked = this.existing.find(
      (sheet) =>
        sheet.protection !== null && now.sheets.some(({ id, protection }) => id === sheet.id && protection !== null),
    );
    if (now.structureProtected) return excelFailure("excel.workbookProtected", {}, problem.debug);
    return locked === undefined ? problem : excelFailure("excel.protected", { sheet: locked.name }, problem.debug);
  }
}
