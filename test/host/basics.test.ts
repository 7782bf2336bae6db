import { loadOfficeJs } from "../support/officeJs";

test("values that are written come back after a sync", async () => {
  const { Excel } = await loadOfficeJs();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("任务分解表");
    sheet.getRange("A1:B2").values = [
      ["指标", "目标值"],
      ["抽查合格率", 98.5],
    ];
    const range = sheet.getRange("A1:C2");
    range.load("values,address,text,valueTypes");
    await context.sync();
    return { values: range.values, address: range.address, text: range.text, types: range.valueTypes };
  });
  expect(values).toEqual({
    values: [
      ["指标", "目标值", ""],
      ["抽查合格率", 98.5, ""],
    ],
    address: "任务分解表!A1:C2",
    text: [
      ["指标", "目标值", ""],
      ["抽查合格率", "98.5", ""],
    ],
    types: [
      ["String", "String", "Empty"],
      ["String", "Double", "Empty"],
    ],
  });
});

test("a property that was not loaded cannot be read", async () => {
  const { Excel } = await loadOfficeJs();
  const failure = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    await context.sync();
    return range.values;
  });
  await expect(failure).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("formats are kept", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C3");
    range.format.fill.color = "#D9E2F3";
    range.format.font.name = "黑体";
    range.format.font.size = 11;
    range.format.font.bold = true;
    range.format.horizontalAlignment = "Center";
    range.format.columnWidth = 60;
    range.format.borders.getItem("EdgeTop").color = "#8EA9DB";
    const read = sheet.getRange("B2");
    read.load("format/fill/color,format/font/name,format/font/bold,format/horizontalAlignment,format/columnWidth");
    await context.sync();
    expect(read.format.fill.color).toBe("#D9E2F3");
    expect(read.format.font.name).toBe("黑体");
    expect(read.format.font.bold).toBe(true);
    expect(read.format.horizontalAlignment).toBe("Center");
    expect(read.format.columnWidth).toBe(60);
  });
});
