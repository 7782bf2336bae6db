import { loadOfficeJs } from "../support/officeJs";

test("a table has a name, a style and its ranges", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["编号", "编号"],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "任务表";
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    await context.sync();
    const found = context.workbook.tables.getItem("任务表");
    found.load("name,style,showBandedRows,worksheet/name,columns/items/name,rows/count");
    const body = found.getDataBodyRange();
    body.load("address,values");
    const none = context.workbook.tables.getItemOrNullObject("没有");
    none.load("name");
    await context.sync();
    expect(found.style).toBe("TableStyleLight9");
    expect(found.worksheet.name).toBe("Sheet1");
    expect(found.columns.items.map((column) => column.name)).toEqual(["编号", "编号2"]);
    expect(found.rows.count).toBe(2);
    expect(body.address).toBe("Sheet1!A2:B3");
    expect(none.isNullObject).toBe(true);
  });
});

test("validation, conditional formats, names, freeze, print, properties and parts are kept", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRanges("A2:A9,C2:C9");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "未启动,进行中,已完成" } };
    range.dataValidation.prompt = { showPrompt: true, title: "完成状态", message: "请选择" };
    range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "错误", message: "只能选择" };
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$A2="已完成"';
    format.custom.format.fill.color = "#E2F0D9";
    context.workbook.names.add("单位名称", "=Sheet1!$A$2:$A$9");
    sheet.freezePanes.freezeAt("A1:B3");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    sheet.pageLayout.setPrintMargins("Inches", { top: 0.5, left: 0.4 });
    context.workbook.properties.title = "任务分解";
    const part = context.workbook.customXmlParts.add('<plan xmlns="urn:fenjie:plan">文本</plan>');
    const merged = sheet.getRange("A1:C1");
    merged.values = [["标题", "", ""]];
    merged.merge();
    sheet.getRange("D:D").columnHidden = true;
    await context.sync();

    const again = sheet.getRange("A3");
    again.load("dataValidation/rule,dataValidation/prompt,dataValidation/type");
    const formats = again.conditionalFormats;
    formats.load("items/type,items/custom/rule/formula,items/custom/format/fill/color");
    const name = context.workbook.names.getItem("单位名称");
    name.load("formula,type");
    const place = sheet.freezePanes.getLocationOrNullObject();
    place.load("address");
    sheet.pageLayout.load("zoom,topMargin");
    const parts = context.workbook.customXmlParts.getByNamespace("urn:fenjie:plan");
    const only = parts.getOnlyItem();
    const xml = only.getXml();
    part.load("id");
    const widths = sheet.getRange("A1:D1").getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    await context.sync();
    expect(again.dataValidation.type).toBe("List");
    expect(formats.items[0]?.custom.rule.formula).toBe('=$A2="已完成"');
    expect(formats.items[0]?.custom.format.fill.color).toBe("#E2F0D9");
    expect(name.formula).toBe("=Sheet1!$A$2:$A$9");
    expect(place.address).toBe("Sheet1!A1:B3");
    expect(sheet.pageLayout.topMargin).toBe(36);
    expect(xml.value).toBe('<plan xmlns="urn:fenjie:plan">文本</plan>');
    expect(widths.value[3]).toEqual({ columnHidden: true, format: { columnWidth: 48 } });
  });
});

test("the whole sheet can be cleared", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = "x" as unknown as string[][];
    sheet.getRange("A1:C3").format.fill.color = "#FF0000";
    await context.sync();
    const all = sheet.getRange();
    all.rowHidden = false;
    all.columnHidden = false;
    all.unmerge();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.clear("All");
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
    const used = sheet.getUsedRangeOrNullObject(true);
    const cell = sheet.getRange("B2");
    cell.load("format/fill/color");
    await context.sync();
    expect(used.isNullObject).toBe(true);
    expect(cell.format.fill.color).toBe("#FFFFFF");
  });
});

test("a copy of a sheet has its tables under new names and can be hidden deeply", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      ["=1+1", "'007"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "T";
    const copy = sheet.copy("End");
    copy.name = "副本";
    copy.visibility = "VeryHidden";
    await context.sync();
    const cells = copy.getRange("A1:B2");
    cells.load("values,formulas");
    copy.tables.load("items/name");
    await context.sync();
    expect(cells.values).toEqual([
      ["a", "b"],
      [2, "007"],
    ]);
    expect(cells.formulas).toEqual([
      ["a", "b"],
      ["=1+1", "007"],
    ]);
    expect(copy.tables.items.map((item) => item.name)).toEqual(["T2"]);
  });
});
