import { translator } from "../../src/locales/messages";
import type { Indicator } from "../../src/plan/plan";
import { baselineWords, figureWords, milestoneWords, numberWords } from "../../src/taskpane/view/figureWords";

const t = translator("zh-CN");
const span = { line: 1, from: 0, to: 1 };

const indicator = (figure: Partial<Indicator>): Indicator => ({
  id: "",
  name: "绿色工厂",
  comparator: "ge",
  value: 60,
  valueHigh: null,
  unit: "个",
  basis: "total",
  recurrence: null,
  from: null,
  deadline: null,
  partOf: null,
  section: "",
  quote: "",
  sentence: "",
  span,
  confidence: { sure: true, reasons: [] },
  ...figure,
});

describe("the figure of an indicator, as people say it", () => {
  test.each<[Partial<Indicator>, string]>([
    [{ deadline: "2015" }, "≥ 60 个 · 2015"],
    [{ comparator: "range", value: 8, valueHigh: 10, unit: "家", basis: "new" }, "8–10 家 · 新增"],
    [{ value: 95.5, unit: "%", deadline: "2030-06" }, "≥ 95.5% · 2030 年 6 月"],
    [{ comparator: "le", value: 0.4, unit: "起/万台" }, "≤ 0.4 起/万台"],
    [{ comparator: "le", value: 0, unit: "" }, "≤ 0"],
    [{ comparator: "le", value: 3, unit: "位", deadline: "2030" }, "前 3 位 · 2030"],
    [{ value: 12800, unit: "亿元" }, "≥ 12,800 亿元"],
    [{ value: 4, unit: "次", basis: "annual" }, "≥ 4 次 · 每年"],
    [{ value: 15, unit: "%", basis: "change", deadline: "2030" }, "≥ 15% · 较基期 · 2030"],
    [{ comparator: "qualitative", value: null, unit: "", basis: "change", deadline: "2030" }, "定性 · 2030"],
  ])("%j → %s", (figure, words) => {
    expect(figureWords(indicator(figure), t)).toBe(words);
  });

  test("in English", () => {
    expect(figureWords(indicator({ basis: "new", deadline: "2030-06" }), translator("en-US"))).toBe(
      "≥ 60 个 · added · 2030-6",
    );
  });
});

test.each([
  [0, "0"],
  [9999, "9999"],
  [10000, "10,000"],
  [-3.5, "−3.5"],
  [1234567.25, "1,234,567.25"],
])("number %p → %s", (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test("a baseline says its year", () => {
  const baseline = { id: "", name: "", value: 90.5, unit: "%", year: 2025, partOf: null, quote: "", span };
  expect(baselineWords(baseline)).toBe("90.5% · 2025");
  expect(baselineWords({ ...baseline, year: null })).toBe("90.5%");
});

test.each([
  ["2027-03", "2027-04", "2027 年 3 月–2027 年 4 月"],
  ["2027", "2027", "2027"],
  ["2027-03", null, "自 2027 年 3 月"],
  [null, "2027", "至 2027"],
  [null, null, ""],
])("milestone %p to %p → %p", (from, to, words) => {
  expect(milestoneWords({ name: "", from, to, quote: "", span }, t)).toBe(words);
});
