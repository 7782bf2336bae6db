import { convertWithLibreOffice, describeWithLibreOffice } from "../support/libreOffice";
import { loadOfficeJs } from "../support/officeJs";

describeWithLibreOffice("a saved workbook that LibreOffice opened and saved anew", () => {
  test("keeps cells, lists, tables, protection and the memory in a very hidden sheet", async () => {
    const { Excel, host } = await loadOfficeJs();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "任务分解表";
      sheet.getRange("A1:C1").values = [["临江市任务分解表", "", ""]];
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A3:C5").formulas = [
        ["编号", "目标值", "状态"],
        ["'007", 98.5, "未启动"],
        ["'=1+1", "=B4*2", ""],
      ];
      sheet.getRange("B4:B5").numberFormat = [["0.0"], ["0.0"]];
      sheet.getRange("A3:C3").format.fill.color = "#D9E2F3";
      sheet.tables.add("A3:C5", true).name = "任务";
      sheet.getRange("C4:C5").dataValidation.rule = { list: { inCellDropDown: true, source: "未启动,进行中" } };
      sheet.getRange("C4:C5").format.protection.locked = false;
      sheet.getRange("D:D").columnHidden = true;
      sheet.freezePanes.freezeRows(3);
      sheet.protection.protect({ allowSort: true });
      const memory = context.workbook.worksheets.add("~fenjie-plan");
      memory.getRange("A1").values = [[`'{"text":"到2025年,抽查合格率达到98%以上。"}`]];
      memory.visibility = "VeryHidden";
      context.workbook.customXmlParts.add('<plan xmlns="urn:fenjie:plan">到2025年</plan>');
      await context.sync();
    });
    const converted = await convertWithLibreOffice(new Map([["book", await host.save()]]), "xlsx");
    const again = await loadOfficeJs();
    expect(await again.host.open(converted.get("book.xlsx") ?? new Uint8Array())).toBe(true);
    await again.Excel.run(async (context) => {
      const { worksheets, customXmlParts, tables } = context.workbook;
      const sheet = worksheets.getItem("任务分解表");
      const cells = sheet.getRange("A3:C5");
      cells.load("formulas,values,numberFormat,format/fill/color");
      const status = sheet.getRange("C4");
      status.load("dataValidation/rule,format/protection/locked");
      const hidden = sheet.getRange("D1");
      hidden.load("columnHidden");
      sheet.load("protection/protected,protection/options");
      tables.load("items/name");
      const merged = sheet.getRange("A1").getMergedAreasOrNullObject();
      merged.load("address");
      const memory = worksheets.getItem("~fenjie-plan");
      memory.load("visibility");
      const text = memory.getRange("A1");
      text.load("values");
      const parts = customXmlParts.getByNamespace("urn:fenjie:plan").getCount();
      await context.sync();
      expect(cells.formulas).toEqual([
        ["编号", "目标值", "状态"],
        ["007", 98.5, "未启动"],
        ["=1+1", "=B4*2", ""],
      ]);
      expect(cells.values[2]?.[1]).toBe(197);
      expect(cells.numberFormat[1]?.[1]).toBe("0.0");
      expect(status.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "未启动,进行中" } });
      expect(status.format.protection.locked).toBe(false);
      expect(hidden.columnHidden).toBe(true);
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowSort).toBe(true);
      expect(tables.items.map(({ name }) => name)).toEqual(["任务"]);
      expect(merged.address).toBe("任务分解表!A1:C1");
      // LibreOffice knows hidden sheets, but not very hidden ones
      expect(["Hidden", "VeryHidden"]).toContain(memory.visibility);
      expect(text.values).toEqual([['{"text":"到2025年,抽查合格率达到98%以上。"}']]);
      // it drops the custom XML part, which is why the sheet is there
      expect(parts.value).toBeLessThanOrEqual(1);
    });
  });
});
