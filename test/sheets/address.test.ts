import { absoluteAddress, areaAddress, cellAddress, columnIndex, columnLetters } from "../../src/sheets/address";

test("columns past Z have two letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("letters lead back to their column", () => {
  expect([0, 25, 26, 701, 702, 16_383].map((column) => columnIndex(columnLetters(column)))).toEqual([
    0, 25, 26, 701, 702, 16_383,
  ]);
  expect(columnIndex("ab")).toBe(27);
});

test("cells, areas and areas of another sheet", () => {
  expect(cellAddress(4, 2)).toBe("C5");
  expect(areaAddress({ top: 0, left: 0, bottom: 4, right: 2 })).toBe("A1:C5");
  expect(areaAddress({ top: 3, left: 1, bottom: 3, right: 1 })).toBe("B4");
  expect(absoluteAddress("局's 表", { top: 4, left: 7, bottom: 39, right: 7 })).toBe("'局''s 表'!$H$5:$H$40");
});
