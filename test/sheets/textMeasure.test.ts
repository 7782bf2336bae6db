import { displayWidth, rowHeightFor, widthToShow, wrappedLines } from "../../src/sheets/textMeasure";

test("Chinese characters and the signs of Chinese text count two", () => {
  expect(displayWidth("质量ab12")).toBe(8);
  expect(displayWidth("“十五五”、—≥①")).toBe(18);
  expect(displayWidth("")).toBe(0);
});

test("a text takes as many lines as its column needs, and one for each line break", () => {
  expect(wrappedLines("", 10)).toBe(1);
  expect(wrappedLines("市场监管", 10)).toBe(1);
  expect(wrappedLines("市市场监管局、市发展改革委", 13)).toBe(3);
  expect(wrappedLines("一、\n\n二、", 10)).toBe(3);
});

test("a row is as high as its longest text, and never higher than Excel allows", () => {
  const one = rowHeightFor([{ text: "甲", width: 10 }]);
  const three = rowHeightFor([
    { text: "甲", width: 10 },
    { text: "市市场监管局、市发展改革委", width: 13 },
  ]);
  expect(three - one).toBeCloseTo(29, 0);
  expect(rowHeightFor([{ text: "质".repeat(5000), width: 20 }])).toBe(409);
});

test("a column grows until its longest text fits into the highest row", () => {
  expect(widthToShow("质".repeat(300), 50, 80)).toBe(50);
  const text = "质".repeat(900);
  const width = widthToShow(text, 50, 80);
  expect(width).toBeGreaterThan(50);
  expect(rowHeightFor([{ text, width }])).toBeLessThan(409);
  expect(widthToShow("质".repeat(9000), 50, 80)).toBe(80);
});
