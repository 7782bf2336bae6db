import { enteredValue, looksLikeMoreThanText } from "../../src/excel/enteredValue";

describe("what a cell is handed so that it holds the content", () => {
  test.each([
    ["=1+1", "a formula"],
    ["+86 10 1234", "a formula"],
    ["-3", "a number"],
    ["- 三是", "a formula"],
    ["@张三", "a function"],
    ["'引文'", "an apostrophe"],
    [" =1", "a formula behind a space"],
    ["007", "a number"],
    ["１２", "full-width digits"],
    ["1,234.5", "a grouped number"],
    ["1e5", "a scientific number"],
    ["12%", "a percentage"],
    ["¥100", "money"],
    ["$5.00", "money"],
    ["(5)", "a negative number"],
    ["（5）", "a negative number"],
    ["2017-03", "a month"],
    ["2017/3/1", "a day"],
    ["1-2", "a day"],
    ["1/2", "a day or fraction"],
    ["3 1/2", "a fraction"],
    ["2017年", "a year"],
    ["2017年3月1日", "a day"],
    ["二〇一七年三月", "a month"],
    ["Mar 2017", "a month"],
    ["1-Jan", "a day"],
    ["9:30", "a time"],
    ["下午3:00", "a time"],
    ["9时30分", "a time"],
    ["5 pm", "a time"],
    ["TRUE", "a boolean"],
    ["false", "a boolean"],
    ["#N/A", "an error"],
    ["123456789012345678", "a long number"],
  ])("%s could be %s and gets an apostrophe", (text) => {
    expect(enteredValue(text)).toBe(`'${text}`);
  });

  test.each([
    "市市场监管局牵头",
    "2025年底前完成",
    "到2025年，合格率达到94%以上",
    "三、(一)1",
    "（一）夯实质量基础",
    "Q1",
    "≥ 60 个",
    "8–10家",
    "95%以上",
    "一票否决",
    "may 市",
    "",
  ])("%s stays as it is", (text) => {
    expect(enteredValue(text)).toBe(text);
    expect(looksLikeMoreThanText(text)).toBe(false);
  });

  test("formulas get their sign, numbers and booleans stay, nothing empties the cell", () => {
    expect(enteredValue({ formula: "SUM(A1:A2)" })).toBe("=SUM(A1:A2)");
    expect(enteredValue(3.5)).toBe(3.5);
    expect(enteredValue(false)).toBe(false);
    expect(enteredValue(null)).toBe("");
    expect(enteredValue(undefined)).toBe("");
  });

  test("line ends become those of a cell", () => {
    expect(enteredValue("甲\r\n乙\r丙")).toBe("甲\n乙\n丙");
  });
});
