import { plainValue } from "../../src/excel/dates";

test.each([
  [43070, "yyyy/m/d", "2017-12-01"],
  [43070, 'yyyy"年"m"月"', "2017-12-01"],
  [43070, "[$-804]yyyy年m月d日;@", "2017-12-01"],
  [43070.5, "m/d/yy h:mm", "2017-12-01"],
  [1, "yyyy/m/d", "1900-01-01"],
  [61, "d-mmm-yy", "1900-03-01"],
  [43070, "General", 43070],
  [43070, "#,##0", 43070],
  [43070, '0"days"', 43070],
  [0.5, "h:mm", 0.5],
  [12, "0.00", 12],
  ["2017-12", "@", "2017-12"],
  ["", "General", null],
  [true, "General", true],
])("%p shown as %s is %p", (value, format, expected) => {
  expect(plainValue(value, format)).toBe(expected);
});
