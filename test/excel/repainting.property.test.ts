import fc from "fast-check";
import { paintWorkbook, type PaintReport } from "../../src/excel/paintWorkbook";
import { discardBackups, undoPaint } from "../../src/excel/undoPaint";
import type { WorkbookSpec } from "../../src/sheets/sheetSpec";
import { createHost, type Host } from "../../src/workbench/host/createHost";
import { arbitraryWorkbook } from "../support/arbitrarySpec";
import { describeXlsx, type WorkbookDescription } from "../support/describeXlsx";
import { openExcel, type OpenExcel } from "../support/openExcel";

let office: OpenExcel;
beforeAll(async () => {
  office = await openExcel();
});

async function emptyWorkbook(): Promise<Host> {
  const host = await createHost();
  host.attach(office.OSF);
  return host;
}

async function paint(spec: WorkbookSpec): Promise<PaintReport> {
  const painted = await paintWorkbook(spec);
  if (!painted.ok) throw new Error(JSON.stringify(painted));
  return painted.value;
}

const look = async (host: Host): Promise<WorkbookDescription> => describeXlsx(await host.save());

/**
 * Two things that Excel's API cannot do are not asked for: to take title rows away, and to tell a row that somebody
 * made as high as any other from one that just is.
 */
const comparable = (description: WorkbookDescription): unknown => ({
  ...description,
  sheets: description.sheets.map((sheet) => ({
    ...sheet,
    print: { ...(sheet.print as object), repeatRows: null },
    rowHeights: Object.fromEntries(Object.entries(sheet.rowHeights).filter(([, height]) => height !== 15)),
  })),
});

describe("any workbook painted over any other", () => {
  test("looks as if it had been painted into an empty one", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, arbitraryWorkbook, async (first, second) => {
        const fresh = await emptyWorkbook();
        await paint(second);
        const expected = comparable(await look(fresh));

        const used = await emptyWorkbook();
        await paint(first);
        await paint(second);
        await discardBackups();
        expect(comparable(await look(used))).toEqual(expected);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  test("is undone to the other one", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, arbitraryWorkbook, async (first, second) => {
        const host = await emptyWorkbook();
        await paint(first);
        const expected = comparable(await look(host));
        const report = await paint(second);
        expect(await undoPaint(report)).toEqual({ ok: true, value: null });
        expect(comparable(await look(host))).toEqual(expected);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});
