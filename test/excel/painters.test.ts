import fc from "fast-check";
import { paintWorkbook } from "../../src/excel/paintWorkbook";
import { buildResponsibilityLetter } from "../../src/sheets/buildResponsibilityLetters";
import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { WorkbookSpec } from "../../src/sheets/sheetSpec";
import { createHost } from "../../src/workbench/host/createHost";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { arbitraryWorkbook } from "../support/arbitrarySpec";
import { describeXlsx, type WorkbookDescription } from "../support/describeXlsx";
import { everySpec } from "../support/everySpec";
import { openExcel, type OpenExcel } from "../support/openExcel";
import { samplePlan } from "../support/samplePlan";

let office: OpenExcel;
beforeAll(async () => {
  office = await openExcel();
});

/** What Excel holds after the description was painted into an empty workbook, without that workbook's own sheet. */
async function paintedByExcel(spec: WorkbookSpec): Promise<WorkbookDescription> {
  const host = await createHost();
  host.attach(office.OSF);
  const painted = await paintWorkbook(spec);
  if (!painted.ok) throw new Error(JSON.stringify(painted));
  const description = await describeXlsx(await host.save());
  return { ...description, sheets: description.sheets.filter(({ name }) => name !== "Sheet1") };
}

const writtenToFile = async (spec: WorkbookSpec): Promise<WorkbookDescription> => describeXlsx(await writeXlsx(spec));

describe("both painters paint the same", () => {
  const options = { generatedOn: "2026-11-21" };

  test("the workbook of a plan", async () => {
    const spec = buildWorkbook(samplePlan, options);
    expect(await paintedByExcel(spec)).toEqual(await writtenToFile(spec));
  });

  test("the workbook of a plan whose figures are split over counties, and a letter", async () => {
    const counties = [
      { name: "东岭县", weight: 3 },
      { name: "西河区", weight: 2 },
    ];
    const splits = ["Z-0003", "Z-0004", "Z-0001"].map((id) => ({ indicator: id, method: "weight" as const, counties }));
    const spec = buildWorkbook(samplePlan, { ...options, splits });
    expect(await paintedByExcel(spec)).toEqual(await writtenToFile(spec));
    const letter = buildResponsibilityLetter(samplePlan, "市市场监管局", options);
    if (letter === null) throw new Error("the body has nothing to do");
    expect(await paintedByExcel(letter)).toEqual(await writtenToFile(letter));
  });

  test("the protected workbook that a department receives", async () => {
    const spec = buildDepartmentWorkbook(samplePlan, "市市场监管局", options);
    if (spec === null) throw new Error("the department has no rows");
    expect(await paintedByExcel(spec)).toEqual(await writtenToFile(spec));
  });

  test("a workbook with something of everything", async () => {
    expect(await paintedByExcel(everySpec())).toEqual(await writtenToFile(everySpec()));
  });

  test("any small workbook", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (spec) => {
        expect(await paintedByExcel(spec)).toEqual(await writtenToFile(spec));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);
});
