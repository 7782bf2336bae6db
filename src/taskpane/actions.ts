import type { ExcelResult } from "../excel/excelProblem";
import type { SheetWatch } from "../excel/sheetChanges";
import type { MessageKey } from "../locales/messages";
import { failure, success } from "../result";
import type { Result } from "../result";
import { decomposeInWorker } from "./decomposeInWorker";
import type { Decompose } from "./decomposeInWorker";
import { readFileInWorker } from "./readFileInWorker";
import type { ReadFile } from "./readFileInWorker";
import type { PaneActions, PlanReading, PlanSource, RunOptions } from "./paneActions";
import { readPastInWorker } from "./readPastInWorker";
import type { ReadPast } from "./readPastInWorker";
import type { ReadPlan } from "./readForReview";
import { suggestInWorker } from "./suggestInWorker";
import type { Suggest } from "./suggestInWorker";
import { whenExcelIsFree } from "./whenExcelIsFree";

/** What reaches the pane only when it is asked for: the rooms are loaded on demand. */
const rooms = {
  cells: () => import("../excel/readCells"),
  memory: () => import("../excel/planMemory"),
  places: () => import("../excel/goTo"),
  changes: () => import("../excel/sheetChanges"),
  selection: () => import("../excel/selectedRow"),
  writing: () => import("./writeSheets"),
};

/** the shipped plan, beside the page */
const samplePath = "samples/linjiang-2026-2030.txt";

/**
 * The one place where the screens meet the rooms.
 *
 * @param decompose how a text becomes a plan; in a worker unless said otherwise
 * @param readFile how a file becomes a text; in a worker unless said otherwise
 * @param suggest how bodies are suggested; in a worker unless said otherwise
 * @param readPast how tables of earlier years are read; in a worker unless said otherwise
 */
export function createActions(
  decompose: Decompose = decomposeInWorker,
  readFile: ReadFile = readFileInWorker,
  suggest: Suggest = suggestInWorker,
  readPast: ReadPast = readPastInWorker,
): PaneActions {
  const read = async (source: PlanSource, { signal, onStep }: RunOptions): Promise<Result<PlanReading, MessageKey>> => {
    onStep({ key: "pane.busy.readingText", fraction: null });
    const plan: Result<ReadPlan, MessageKey> = await decompose(source.text, signal);
    return plan.ok ? success({ source, ...plan.value }) : plan;
  };

  return {
    readText: (text, options) => read({ text, name: "", origin: "paste" }, options),

    readFile: async (file, options) => {
      const bytes = await fileBytes(file);
      if (bytes === null) return failure("pane.problem.unreadable", { name: file.name });
      const { name } = file;
      const content = await readFile(bytes, name, {
        signal: options.signal,
        onProgress: (fraction) => {
          options.onStep({ key: "pane.busy.readingFile", params: { name }, fraction });
        },
      });
      if (!content.ok) return content;
      const { text, notes } = content.value;
      const reading = await read({ text, name, origin: "file" }, options);
      return reading.ok ? success({ ...reading.value, notes }) : reading;
    },

    readSelection: async (options) => {
      const { readSelectedText } = await rooms.cells();
      const text = await whenExcelIsFree(readSelectedText, options);
      return text.ok ? read({ text: text.value, name: "", origin: "selection" }, options) : text;
    },

    readSample: async (options) => {
      const text = await fetchText(new URL(samplePath, document.baseURI), options.signal);
      return text === null ? failure("pane.problem.sample") : read({ text, name: "", origin: "sample" }, options);
    },

    reopen: ({ source }, options) => read(source, options),

    forecast: async (reading, options) => (await rooms.writing()).forecastWriting(reading, options),
    write: async (reading, options) => (await rooms.writing()).writeSheets(reading, options),

    keepReviews: async (reviews, draft, written, options) => {
      const [{ rememberReviews }, { draftOf }, { reviewsToMemory }] = await Promise.all([
        rooms.memory(),
        import("./workbookMemory"),
        import("./keptReviews"),
      ]);
      const now = new Date().toISOString();
      return whenExcelIsFree(
        () =>
          rememberReviews(
            reviewsToMemory(reviews, now),
            draft === null ? null : draftOf(draft, now),
            written ? "both" : "part",
          ),
        options,
      );
    },

    recall: async (options) => {
      const { recallAll } = await rooms.memory();
      const recalled = await whenExcelIsFree(recallAll, options);
      if (!recalled.ok) return recalled;
      const { memoryOf } = await import("./workbookMemory");
      return success(memoryOf(recalled.value));
    },

    knowBodies: async (plan) => (await import("./knowBodies")).knowBodies(plan),
    suggest,
    readPast: async (file, { signal }) => {
      const { name } = file;
      const bytes = await fileBytes(file);
      if (bytes === null) return failure("pane.problem.unreadable", { name });
      const rows = await readPast(bytes, signal);
      return rows.ok ? rows : failure(rows.key, { ...rows.params, name });
    },
    stepBodies: async (request, options) => (await import("./stepBodies")).stepBodies(request, options),

    watchSelection: async (columnsOf, handler) => {
      const { onRowSelected } = await rooms.selection();
      return ender(await onRowSelected(columnsOf, handler));
    },

    goTo: async (place, options) => {
      const { goTo } = await rooms.places();
      return whenExcelIsFree(() => goTo(place), options);
    },

    watch: async (handler) => {
      const { onSheetsChanged } = await rooms.changes();
      return ender(await onSheetsChanged(handler));
    },
  };
}

const ender = (watch: ExcelResult<SheetWatch>) => (): void => {
  if (watch.ok) void watch.value.dispose();
};

/** Null for a file that cannot be read (any more). */
async function fileBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function fetchText(address: URL, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
