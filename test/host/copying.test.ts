import { loadOfficeJs } from "../support/officeJs";

test("cells are copied to another sheet with formulas, looks and sizes", async () => {
  const { Excel } = await loadOfficeJs();
  const copied = await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getActiveWorksheet();
    source.getRange("A1:B2").formulas = [
      ["'007", 3],
      ["=B1*2", true],
    ];
    source.getRange("A1").format.fill.color = "#FFF8E1";
    source.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    source.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 33.75 } }, {}]);
    const target = context.workbook.worksheets.add("副本");
    target.getRange("A1:B2").copyFrom(source.getRange("A1:B2"), "All");
    target.getRange("D4").copyFrom("Sheet1!A1:B2");
    const range = target.getRange("A1:E5");
    range.load("formulas");
    const fill = target.getRange("D4").format.fill;
    fill.load("color");
    const columns = source.getRange("A1:B1").getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const rows = source.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } });
    await context.sync();
    return { formulas: range.formulas, fill: fill.color, columns: columns.value, rows: rows.value };
  });
  expect(copied).toEqual({
    formulas: [
      ["007", 3, "", "", ""],
      ["=B1*2", true, "", "", ""],
      ["", "", "", "", ""],
      ["", "", "", "007", 3],
      ["", "", "", "=E4*2", true],
    ],
    fill: "#FFF8E1",
    columns: [
      { columnHidden: false, format: { columnWidth: 90 } },
      { columnHidden: true, format: { columnWidth: 48 } },
    ],
    rows: [{ format: { rowHeight: 33.75 } }, { format: { rowHeight: 15 } }],
  });
});

test("sizes for other than the range's rows and columns are refused", async () => {
  const { Excel } = await loadOfficeJs();
  const failure = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C1").setColumnProperties([{ format: { columnWidth: 90 } }]);
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("each cell of a range gets its own look", async () => {
  const { Excel } = await loadOfficeJs();
  const looks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet
      .getRange("A1:B1")
      .setCellProperties([
        [{ format: { fill: { color: "#FFF8E1" }, font: { bold: true, size: 20 } } }, { format: { wrapText: true } }],
      ]);
    const [first, second] = [sheet.getRange("A1").format, sheet.getRange("B1").format];
    first.load("wrapText,fill/color,font/bold,font/size");
    second.load("wrapText,font/bold");
    await context.sync();
    return [first.wrapText, first.fill.color, first.font.bold, first.font.size, second.wrapText, second.font.bold];
  });
  expect(looks).toEqual([false, "#FFF8E1", true, 20, true, false]);
});
