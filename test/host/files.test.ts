import { loadOfficeJs } from "../support/officeJs";

test("everything that a sheet holds survives saving and opening", async () => {
  const { Excel, host } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "任务 分解表";
    sheet.getRange("A1:C1").values = [["临江市任务分解表", "", ""]];
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A3:C6").formulas = [
      ["编号", "目标值", "状态"],
      ["'007", 98.5, "未启动"],
      ["'=1+1", "=B4*2", "#N/A 不是错误"],
      [true, "2017-03", "3%"],
    ];
    sheet.getRange("B4").numberFormat = [["0.00"]];
    const table = sheet.tables.add("A3:C6", true);
    table.name = "任务表";
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    const head = sheet.getRange("A3:C3");
    head.format.fill.color = "#D9E2F3";
    head.format.font.name = "黑体";
    head.format.font.bold = true;
    head.format.horizontalAlignment = "Center";
    head.format.wrapText = true;
    head.format.borders.getItem("EdgeBottom").color = "#8EA9DB";
    head.format.rowHeight = 30;
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("C4:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "未启动,进行中" } };
    sheet.getRange("C4:C9").dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "状态",
      message: "请选择",
    };
    sheet.getRange("B4:B9").dataValidation.rule = { decimal: { operator: "Between", formula1: 0, formula2: 100 } };
    const format = sheet.getRange("A4:C9").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$C4="进行中"';
    format.custom.format.fill.color = "#E2F0D9";
    format.custom.format.font.bold = true;
    sheet.getRange("C4:C9").format.protection.locked = false;
    sheet.getRange("A8").hyperlink = {
      documentReference: "'任务 分解表'!A1",
      screenTip: "回到标题",
      textToDisplay: "回",
    };
    sheet.freezePanes.freezeAt("A1:B3");
    sheet.showGridlines = false;
    sheet.tabColor = "#FF0000";
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:C9");
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
    context.workbook.names.add("状态清单", "='任务 分解表'!$C$4:$C$6");
    context.workbook.properties.title = "任务分解";
    context.workbook.customXmlParts.add('<plan xmlns="urn:fenjie:plan">到2025年 &lt;60&gt;</plan>');
    context.workbook.settings.add("step", { at: 2 });
    const memory = context.workbook.worksheets.add("~memory");
    memory.getRange("A1").values = [["'{}"]];
    memory.visibility = "VeryHidden";
    sheet.protection.protect({ allowSort: true, allowAutoFilter: true });
    await context.sync();
  });
  const bytes = await host.save();
  const again = await loadOfficeJs();
  expect(await again.host.open(bytes)).toBe(true);
  await again.Excel.run(async (context) => {
    const { worksheets, customXmlParts, settings, names, tables, properties } = context.workbook;
    const sheet = worksheets.getItem("任务 分解表");
    worksheets.load("items/name,items/visibility");
    const cells = sheet.getRange("A1:C8");
    cells.load("values,formulas,numberFormat,text");
    const head = sheet.getRange("B3");
    head.load(
      "format/fill/color,format/font/name,format/font/bold,format/horizontalAlignment,format/wrapText,format/rowHeight,format/columnWidth",
    );
    const bottom = head.format.borders.getItem("EdgeBottom");
    bottom.load("color,style");
    const list = sheet.getRange("C5");
    list.load("dataValidation/rule,dataValidation/errorAlert,format/protection/locked");
    const decimal = sheet.getRange("B5");
    decimal.load("dataValidation/rule,format/protection/locked");
    list.conditionalFormats.load(
      "items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/bold",
    );
    const merged = sheet.getRange("A1").getMergedAreasOrNullObject();
    merged.load("address");
    const frozen = sheet.freezePanes.getLocation();
    frozen.load("address");
    const link = sheet.getRange("A8");
    link.load("hyperlink");
    sheet.load("showGridlines,tabColor,protection/protected,protection/options");
    sheet.pageLayout.load("orientation,paperSize,zoom");
    const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
    footer.load("centerFooter");
    const printArea = sheet.pageLayout.getPrintArea();
    printArea.load("address");
    const titles = sheet.pageLayout.getPrintTitleRows();
    titles.load("address");
    const hidden = sheet.getRange("D1");
    hidden.load("columnHidden");
    names.load("items/name,items/formula");
    tables.load("items/name,items/style,items/showBandedRows,items/showFilterButton");
    properties.load("title");
    const xml = customXmlParts.getByNamespace("urn:fenjie:plan").getOnlyItem().getXml();
    const step = settings.getItem("step");
    step.load("value");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["任务 分解表", "Visible"],
      ["~memory", "VeryHidden"],
    ]);
    expect(cells.formulas.slice(2, 6)).toEqual([
      ["编号", "目标值", "状态"],
      ["007", 98.5, "未启动"],
      ["=1+1", "=B4*2", "#N/A 不是错误"],
      [true, 42795, 0.03],
    ]);
    expect(cells.values[4]).toEqual(["=1+1", 197, "#N/A 不是错误"]);
    expect(cells.numberFormat[3]?.[1]).toBe("0.00");
    expect(cells.text[5]).toEqual(["TRUE", "2017年3月", "3%"]);
    expect(head.format.fill.color).toBe("#D9E2F3");
    expect(head.format.font.name).toBe("黑体");
    expect(head.format.font.bold).toBe(true);
    expect(head.format.wrapText).toBe(true);
    expect(head.format.horizontalAlignment).toBe("Center");
    expect(head.format.rowHeight).toBe(30);
    expect(head.format.columnWidth).toBe(90);
    expect(bottom.color).toBe("#8EA9DB");
    expect(list.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "未启动,进行中" } });
    expect(list.dataValidation.errorAlert.message).toBe("请选择");
    expect(list.format.protection.locked).toBe(false);
    expect(decimal.dataValidation.rule).toEqual({ decimal: { operator: "Between", formula1: 0, formula2: 100 } });
    expect(decimal.format.protection.locked).toBe(true);
    expect(list.conditionalFormats.items[0]?.custom.rule.formula).toBe('=$C4="进行中"');
    expect(list.conditionalFormats.items[0]?.custom.format.fill.color).toBe("#E2F0D9");
    expect(list.conditionalFormats.items[0]?.custom.format.font.bold).toBe(true);
    expect(merged.address).toBe("'任务 分解表'!A1:C1");
    expect(frozen.address).toBe("'任务 分解表'!A1:B3");
    expect(link.hyperlink).toMatchObject({
      documentReference: "'任务 分解表'!A1",
      screenTip: "回到标题",
      textToDisplay: "回",
    });
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.tabColor).toBe("#FF0000");
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowSort: true, allowAutoFilter: true, allowFormatCells: false });
    expect(sheet.pageLayout.orientation).toBe("Landscape");
    expect(sheet.pageLayout.paperSize).toBe("A4");
    expect(sheet.pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
    expect(footer.centerFooter).toBe("第 &P 页 共 &N 页");
    expect(printArea.address).toBe("'任务 分解表'!A1:C9");
    expect(titles.address).toBe("'任务 分解表'!1:3");
    expect(hidden.columnHidden).toBe(true);
    expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([["状态清单", "='任务 分解表'!$C$4:$C$6"]]);
    expect(
      tables.items.map(({ name, style, showBandedRows, showFilterButton }) => [
        name,
        style,
        showBandedRows,
        showFilterButton,
      ]),
    ).toEqual([["任务表", "TableStyleLight9", false, true]]);
    expect(properties.title).toBe("任务分解");
    expect(xml.value).toContain('<plan xmlns="urn:fenjie:plan">到2025年 &lt;60&gt;</plan>');
    expect(step.value).toEqual({ at: 2 });
  });
});

test("what is no workbook is not opened, and the workbook stays", async () => {
  const { Excel, host } = await loadOfficeJs();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["还在"]];
    await context.sync();
  });
  expect(await host.open(new TextEncoder().encode("只是一段文字"))).toBe(false);
  expect(await host.open(new Uint8Array())).toBe(false);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["还在"]]);
  });
});
