import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/readPlan";

const read = (table: string): Plan => {
  const result = readPlan(`青岚省“十五五”发展规划\n一、主要目标\n${table}\n二、主要任务\n（一）抓好落实。`, null);
  if (!result.ok) throw new Error(result.key);
  return result.value;
};

const rowsOf = (table: string): string[] => {
  const { indicators, baselines } = read(table);
  return [
    ...indicators.map(({ name, comparator, value, unit, basis, deadline }) =>
      [name, comparator, value, unit, basis, deadline].join("|"),
    ),
    ...baselines.map(({ name, value, unit, year }) => ["基期", name, value, unit, year].join("|")),
  ];
};

const table = `专栏1 主要指标
指标|单位|2025年|2030年|属性
地区生产总值|亿元|1200|1800|预期性
城镇调查失业率|%|<5.5|≤5|预期性
单位地区生产总值能耗降低|%|—|[13.5]|约束性
森林覆盖率|%|38.5|≥40|约束性
城镇新增就业|万人|[28]|〔30〕|预期性
数字经济规模|亿元|95左右|120左右|预期性
主要污染物排放|—|—|完成国家下达任务|约束性`;

const rows = [
  "地区生产总值|ge|1800|亿元|total|2030",
  "城镇调查失业率|le|5|%|total|2030",
  "单位地区生产总值能耗降低|ge|13.5|%|change|2030",
  "森林覆盖率|ge|40|%|total|2030",
  "城镇新增就业|ge|30|万人|new|2030",
  "数字经济规模|ge|120|亿元|total|2030",
  "主要污染物排放|qualitative|||total|2030",
  "基期|地区生产总值|1200|亿元|2025",
  "基期|城镇调查失业率|5.5|%|2025",
  "基期|森林覆盖率|38.5|%|2025",
  "基期|城镇新增就业|28|万人|2025",
  "基期|数字经济规模|95|亿元|2025",
];

const lines = table.split("\n");
const [title = "", ...cells] = lines.map((line) => line.split("|"));
const set = (gap: string, rowsOfCells: readonly (readonly string[])[] = cells): string =>
  [title[0] ?? "", ...rowsOfCells.map((row) => row.join(gap))].join("\n");
const numbered = cells.map((row, i) => [i === 0 ? "序号" : String(i), ...row]);
const classed = (row: readonly string[], i: number): readonly string[] =>
  i === 1 ? ["一、经济发展", row.join("   ")] : i === 3 ? ["二、绿色发展", row.join("   ")] : [row.join("   ")];

describe("tables of indicators", () => {
  it("are read: years, brackets for sums of five years, dashes, signs, words", () => {
    expect(rowsOf(table)).toEqual(rows);
  });

  it.each([
    ["tabs", set("\t")],
    ["runs of blanks", set("   ")],
    ["single blanks", set(" ")],
    ["full-width blanks", set("\u3000")],
    [
      "columns set to a width",
      set(
        "",
        cells.map((row) => row.map((cell) => cell.padEnd(16))),
      ),
    ],
    ["spaced heads", set("    ").replace("指标    单位", "指 标    单 位").replace("属性", "属\u3000性")],
    ["numbers", set("  ", numbered)],
    ["classes between the rows", [title[0], ...cells.flatMap(classed)].join("\n")],
    ["a cell a line", set("\n")],
    ["a cell a line, empty lines between", set("\n\n")],
    ["a cell a line, numbered", set("\n", numbered)],
    [
      "a cell a line, without 属性",
      set(
        "\n",
        cells.map((row) => row.slice(0, 4)),
      ),
    ],
  ])("are read the same, set with %s", (_, text) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it("are read without a head by their last column", () => {
    expect(rowsOf(set("  ", cells.slice(1, 7)))).toEqual(rows.filter((row) => !row.startsWith("主要污染物")));
  });

  it("take names in two lines together, before the figures or behind them", () => {
    const before = set("  ").replace("森林覆盖率", "森林覆盖率（含灌木林\n等）");
    expect(rowsOf(before)).toContain("森林覆盖率(含灌木林等)|ge|40|%|total|2030");
    const behind = set("  ").replace(
      "森林覆盖率  %  38.5  ≥40  约束性",
      "森林覆盖率（含灌木林  %  38.5  ≥40  约束性\n等）",
    );
    expect(rowsOf(behind)).toContain("森林覆盖率(含灌木林等)|ge|40|%|total|2030");
  });

  it("take two tables side by side, and units in the names", () => {
    const pairs = "指标    2030年    指标    2030年\n地区生产总值（亿元）    1800    森林覆盖率（%）    ≥40";
    expect(rowsOf(pairs)).toEqual([rows[0], rows[3]]);
  });

  it("take a figure for each year, a sum, and the unit above the table", () => {
    expect(
      rowsOf(
        "（单位：亿元）\n指标  2025年实际  2030年目标  年均增长\n地区生产总值  1200  1800  6左右\n水利投资  95  120  [500]",
      ),
    ).toEqual([
      "地区生产总值|ge|1800|亿元|total|2030",
      "地区生产总值|ge|6|%|annual|2030",
      "水利投资|ge|120|亿元|total|2030",
      "水利投资|ge|500|亿元|new|2030",
      "基期|地区生产总值|1200|亿元|2025",
      "基期|水利投资|95|亿元|2025",
    ]);
  });

  it("take every year of the plan as a target", () => {
    expect(rowsOf("指标  单位  2026年  2028年  2030年\n森林覆盖率  %  39  39.5  40")).toEqual([
      "森林覆盖率|ge|39|%|total|2026",
      "森林覆盖率|ge|39.5|%|total|2028",
      "森林覆盖率|ge|40|%|total|2030",
    ]);
  });
});

describe("tables of tasks", () => {
  const tasks = `附件1
任务分解表
序号|重点任务|牵头单位|配合单位|完成时限
1|新建公办幼儿园12所|市教育局|市财政局、市住建局|2027年底前
2|改造农村公路300公里|市交通运输局|各县（市、区）人民政府|2028年6月`;

  it.each([
    ["bars", "|"],
    ["tabs", "\t"],
    ["blanks", "  "],
    ["a cell a line", "\n"],
  ])("are read: bodies and deadlines, set with %s", (_, gap) => {
    const { tasks: found, indicators } = read(tasks.replaceAll("|", gap));
    expect(
      found.slice(-2).map(({ path, title, lead, cooperate, deadline }) => [path, title, lead, cooperate, deadline]),
    ).toEqual([
      ["附件1/1", "新建公办幼儿园12所", ["市教育局"], ["市财政局", "市住建局"], "2027"],
      ["附件1/2", "改造农村公路300公里", ["市交通运输局"], ["各县(市、区)人民政府"], "2028-06"],
    ]);
    expect(indicators.map(({ value, unit }) => [value, unit])).toEqual([
      [12, "所"],
      [300, "公里"],
    ]);
  });
});
