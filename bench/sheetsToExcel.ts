import type { WorkbookSpec } from "../src/sheets/sheetSpec";
import { paintWorkbook } from "../src/excel/paintWorkbook";
import { loadOfficeJs } from "../test/support/officeJs";
import type { Bench, BenchRow } from "./measure";
import { bareValues, sampleWorkbook } from "./sampleWorkbook";

interface Traffic {
  syncs: number;
  bytes: number;
  largest: number;
}

/** Where the client's message carries the batch. */
const BODY = 4;

const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");

/** Paints the workbook through Microsoft's own client into an empty host, and weighs what the client sends. */
const paint = async (workbook: WorkbookSpec): Promise<Traffic> => {
  const { Excel, OfficeExtension, OSF } = await loadOfficeJs();
  Object.assign(globalThis, { Excel, OfficeExtension });
  const traffic: Traffic = { syncs: 0, bytes: 0, largest: 0 };
  const richApi = OSF.DDA.RichApi;
  const execute = richApi?.executeRichApiRequestAsync;
  if (!richApi || !execute) throw new Error("the host is not attached");
  richApi.executeRichApiRequestAsync = (message, callback) => {
    const bytes = bytesOf(String(message[BODY]));
    traffic.syncs += 1;
    traffic.bytes += bytes;
    traffic.largest = Math.max(traffic.largest, bytes);
    execute(message, callback);
  };
  const painted = await paintWorkbook(workbook);
  if (!painted.ok) throw new Error(JSON.stringify(painted));
  return traffic;
};

const rowsFor = async (times: number): Promise<BenchRow[]> => {
  const workbook = await sampleWorkbook(times);
  const rows = workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  const work = `sheets → Excel (${rows.toLocaleString("en")} rows)`;
  const bare = bytesOf(JSON.stringify(bareValues(workbook)));
  const { syncs, bytes, largest } = await paint(workbook);
  return [
    { work, against: "context.sync()", measured: String(syncs), aim: "≤ 4", ok: syncs <= 4 },
    {
      work,
      against: "JSON of the bare values",
      measured: `${(bytes / bare).toFixed(2)}× (largest request ${(largest / 1024).toFixed(0)} KB)`,
      aim: "≤ 2×, each < 5 MB",
      ok: bytes <= 2 * bare && largest < 5 * 1024 * 1024,
    },
  ];
};

/** Requests for a workbook into an empty one, for the sample plan and for one ten times as long. */
export const bench: Bench = async () => [...(await rowsFor(1)), ...(await rowsFor(10))];
