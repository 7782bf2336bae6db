import ExcelJS from "exceljs";
import { writeXlsx } from "hucre/xlsx";
import { loadOfficeJs } from "../support/officeJs";

const read = async (bytes: Uint8Array, address: string): Promise<{ values: unknown[][]; formulas: unknown[][] }> => {
  const { Excel, host } = await loadOfficeJs();
  expect(await host.open(bytes)).toBe(true);
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load("values,formulas");
    await context.sync();
    return { values: range.values, formulas: range.formulas };
  });
};

test("a workbook of another program opens: dates, formulas, rich text, links", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = new Date(Date.UTC(2017, 2, 1));
  sheet.getCell("B1").value = { formula: "A1+1", result: 42796 };
  sheet.getCell("A2").value = { richText: [{ text: "质量" }, { text: "强市", font: { bold: true } }] };
  sheet.getCell("A3").value = { text: "网站", hyperlink: "https://example.org/" };
  sheet.getCell("A4").value = "=不是公式";
  sheet.getColumn(1).width = 20;
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { values, formulas } = await read(bytes, "A1:B4");
  expect(values).toEqual([
    [42795, 42796],
    ["质量强市", ""],
    ["网站", ""],
    ["=不是公式", ""],
  ]);
  expect(formulas[0]?.[1]).toBe("=A1+1");
});

test("a formula that cannot be read here leaves its value", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "表",
        rows: [["数"], [3]],
        cells: new Map([["0,2", { formula: "SUM(表1[数]", formulaResult: 3 }]]),
      },
    ],
  });
  const { values, formulas } = await read(bytes, "A1:C2");
  expect(values).toEqual([
    ["数", "", 3],
    [3, "", ""],
  ]);
  expect(formulas[0]?.[2]).toBe(3);
});
