import fc from "fast-check";
import {
  addressOf,
  cellsOf,
  containsCell,
  parseAddress,
  without,
  type Area,
} from "../../src/workbench/host/model/area";
import { shiftArea } from "../../src/workbench/host/model/structure";
import { loadOfficeJs } from "../support/officeJs";

test("rows that come and go take everything on the sheet along, kept ranges too", async () => {
  const { Excel, host } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["标题", ""]];
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A3:B5").formulas = [
      ["编号", "数"],
      ["a", 1],
      ["b", "=B4+1"],
    ];
    const table = sheet.tables.add("A3:B5", true);
    sheet.getRange("B4:B5").dataValidation.rule = { wholeNumber: { operator: "GreaterThan", formula1: 0 } };
    sheet.getRange("B4:B5").format.protection.locked = false;
    sheet.getRange("5:5").rowHidden = true;
    const kept = sheet.getRange("A5:B5");
    kept.load("address");
    await context.sync();

    sheet.getRange("2:3").insert("Down");
    const range = table.getRange();
    range.load("address,formulas");
    const validated = sheet.getRange("B7");
    validated.load("dataValidation/type,format/protection/locked,rowHidden");
    kept.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A5:B7");
    expect(range.formulas[2]).toEqual(["b", "=B6+1"]);
    expect(validated.dataValidation.type).toBe("WholeNumber");
    expect(validated.format.protection.locked).toBe(false);
    expect(validated.rowHidden).toBe(true);
    expect(kept.address).toBe("Sheet1!A7:B7");
    expect(kept.values).toEqual([["b", 2]]);

    sheet.getRange("6:6").delete("Up");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A5:B6");
    expect(host.state.book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });
});

test("rows are added to a table, within it and at its end", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [["名称"], ["甲"], ["乙"]];
    sheet.getRange("A5").values = [["表下"]];
    const table = sheet.tables.add("A1:A3", true);
    table.rows.add(undefined, [["丙"]]);
    table.rows.add(0, [["零"]]);
    const range = table.getRange();
    range.load("address,values");
    const below = sheet.getRange("A7");
    below.load("values");
    await context.sync();
    expect(range.values.flat()).toEqual(["名称", "零", "甲", "乙", "丙"]);
    expect(below.values).toEqual([["表下"]]);
  });
});

test("of two conditional formats the newer one comes first and shows", async () => {
  const { Excel, host } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("A1");
    cell.values = [[1]];
    for (const color of ["#FF0000", "#00FF00"]) {
      const format = cell.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A$1=1";
      format.custom.format.fill.color = color;
    }
    cell.load("format/fill/color");
    cell.conditionalFormats.load("items/priority,items/custom/format/fill/color");
    await context.sync();
    // the cell's own look is another thing
    expect(cell.format.fill.color).toBe("#FFFFFF");
    expect(cell.conditionalFormats.items.map(({ custom }) => custom.format.fill.color)).toEqual(["#00FF00", "#FF0000"]);
  });
  expect(host.model.getCellStyle(0, 1, 1).style.fill.color).toBe("#00FF00");
});

const anArea = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(8), fc.nat(8))
  .map(([top, left, down, right]): Area => ({ top, left, bottom: top + down, right: left + right }));

test("an address is read back as the area that it was made of", () => {
  fc.assert(
    fc.property(anArea, (area) => {
      expect(parseAddress(`'一 二'!${addressOf(area)}`)).toEqual({ sheet: "一 二", area });
    }),
  );
});

test("an area without another one has the cells of the first that are not of the second, once each", () => {
  fc.assert(
    fc.property(anArea, anArea, (area, hole) => {
      const rest = without(area, hole);
      for (const [row, column] of cellsOf(area)) {
        const times = rest.filter((part) => containsCell(part, row, column)).length;
        expect(times).toBe(containsCell(hole, row, column) ? 0 : 1);
      }
    }),
  );
});

test("inserting rows and deleting them again leaves areas as they were", () => {
  fc.assert(
    fc.property(anArea, fc.nat(40), fc.integer({ min: 1, max: 5 }), (area, at, count) => {
      const grown = shiftArea(area, { axis: "rows", at, count });
      expect(grown && shiftArea(grown, { axis: "rows", at, count: -count })).toEqual(area);
    }),
  );
});

test("names, lists and conditional formats follow their cells, and sheets their names", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    const bodies = worksheets.add("单位名录");
    bodies.getRange("A5:A7").values = [["市教育局"], ["市水利局"], ["市民政局"]];
    const name = names.add("单位名称", "=单位名录!$A$5:$A$7");
    const list = sheet.getRange("C4:C9");
    list.dataValidation.rule = { list: { inCellDropDown: true, source: "=单位名录!$A$5:$A$7" } };
    const format = list.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=AND($C4="A4",D$4>1,单位名录!$A$5="")';
    await context.sync();
    bodies.getRange("1:2").insert("Down");
    sheet.getRange("1:1").insert("Down");
    bodies.name = "责任 单位";
    name.load("formula");
    const moved = sheet.getRange("C5");
    moved.load("dataValidation/rule");
    moved.conditionalFormats.load("items/custom/rule/formula");
    await context.sync();
    expect(name.formula).toBe("='责任 单位'!$A$7:$A$9");
    expect(moved.dataValidation.rule.list?.source).toBe("='责任 单位'!$A$7:$A$9");
    expect(moved.conditionalFormats.items[0]?.custom.rule.formula).toBe(`=AND($C5="A4",D$5>1,'责任 单位'!$A$7="")`);
  });
});
