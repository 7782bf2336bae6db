import { periodIn } from "../../src/plan/rows/stepPeriod";

describe("the time of a step", () => {
  it.each([
    ["2017年3月—4月", "2017-03", "2017-04"],
    ["2022年11月至2025年6月", "2022-11", "2025-06"],
    ["2019年1月", "2019-01", "2019-01"],
    ["2018年—2020年", "2018", "2020"],
    ["2025年第四季度", "2025-10", "2025-12"],
    ["2024年一季度至三季度", "2024-01", "2024-09"],
    ["3月1日—4月30日", "2024-03", "2024-04"],
    ["6月底前", null, "2024-06"],
    ["2026年底前", null, "2026-12"],
  ])("%s", (text, from, to) => {
    expect(periodIn(text, 2024)).toEqual({ from, to });
  });

  it("needs a year, its own or the plan's", () => {
    expect(periodIn("3月至4月", null)).toBeNull();
    expect(periodIn("全面总结阶段", 2024)).toBeNull();
  });
});
