import type { Baseline, Indicator, Plan } from "../../src/plan/plan";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellScalar } from "../../src/sheets/cellGrid";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, sheetNamed, tableRows } from "../support/specCells";

const [anIndicator] = samplePlan.indicators;
const [aBaseline] = samplePlan.baselines;

const rowsOf = (plan: Partial<Plan>) =>
  tableRows(
    sheetNamed(gridsOf(buildWorkbook({ ...samplePlan, ...plan }, { generatedOn: "2026-11-21" })), "指标分解表"),
  );

const rowOf = (indicator: Partial<Indicator>, plan: Partial<Plan> = {}): Map<string, CellScalar> => {
  const [row] = rowsOf({ ...plan, indicators: [{ ...(anIndicator as Indicator), ...indicator }] });
  if (!row) throw new Error("no row");
  return row;
};

const cells = (row: Map<string, CellScalar>, ...heads: string[]) => heads.map((head) => row.get(head));

test("comparator, direction and basis in the words of the field", () => {
  const shown = (indicator: Partial<Indicator>) => cells(rowOf(indicator), "方向", "要求", "目标值", "上限", "口径");
  expect(shown({ comparator: "le", value: 0 })).toEqual(["逆向", "≤", 0, null, "期末水平"]);
  expect(shown({ comparator: "range", value: 2, valueHigh: 3, basis: "new" })).toEqual([
    "区间",
    "区间",
    2,
    3,
    "期内新增",
  ]);
  expect(shown({ comparator: "qualitative", value: null, basis: "change" })).toEqual([
    null,
    "定性",
    null,
    null,
    "较基期变动",
  ]);
});

test("every row shows the sentence it came from", () => {
  expect(rowsOf({}).map((row) => row.get("原文"))).toEqual(samplePlan.indicators.map(({ sentence }) => sentence));
});

test("a figure of every year goes into each year, one of the deadline into its year only", () => {
  const years = ["2021年", "2022年", "2023年", "2024年", "2025年"];
  expect(cells(rowOf({ basis: "annual", value: 400 }), ...years)).toEqual([400, 400, 400, 400, 400]);
  expect(cells(rowOf({ value: 95, deadline: "2023-06" }), ...years)).toEqual([null, null, 95, null, null]);
  expect(cells(rowOf({ value: 95, deadline: null }), ...years)).toEqual([null, null, null, null, null]);
});

test("a long plan gets columns for the years that it names, a plan without period none", () => {
  const heads = (plan: Partial<Plan>, ...deadlines: string[]) =>
    [
      ...(
        rowsOf({
          ...plan,
          indicators: deadlines.map((deadline, at) => ({ ...(anIndicator as Indicator), id: `Z-${at}`, deadline })),
        })[0] ?? new Map<string, CellScalar>()
      ).keys(),
    ].filter((head) => head.endsWith("0年") || head.endsWith("5年"));
  const { metadata } = samplePlan;
  expect(heads({ metadata: { ...metadata, periodFrom: 2021, periodTo: 2035 } }, "2025", "2035", "2025")).toEqual([
    "2025年",
    "2035年",
  ]);
  expect(heads({ metadata: { ...metadata, periodFrom: null } }, "2025")).toEqual([]);
});

describe("baselines", () => {
  const found = (baselines: readonly Partial<Baseline>[]) =>
    cells(
      rowOf(
        { name: "制造业产品质量合格率", unit: "%" },
        { baselines: baselines.map((fields) => ({ ...(aBaseline as Baseline), ...fields })) },
      ),
      "基期年",
      "基期值",
    );

  test("the same name and unit, whatever stands before and around it", () => {
    expect(found([{ name: "全市制造业产品质量合格率", value: 91.5, year: 2020 }])).toEqual([2020, 91.5]);
  });

  test("the latest year", () => {
    expect(
      found([
        { value: 91.5, year: 2020 },
        { value: 89, year: 2015 },
      ]),
    ).toEqual([2020, 91.5]);
  });

  test("another name, another unit or two figures of one year give nothing", () => {
    expect(found([{ name: "产品质量合格率" }])).toEqual([null, null]);
    expect(found([{ unit: "个" }])).toEqual([null, null]);
    expect(
      found([
        { value: 91.5, year: 2020 },
        { value: 92, year: 2020 },
      ]),
    ).toEqual([null, null]);
  });
});

test("an indicator inside a task starts with the task's bodies", () => {
  expect(cells(rowOf({ span: { line: 1, from: 310, to: 320 } }), "牵头单位", "配合单位")).toEqual([
    "市市场监管局",
    "市工信局、市农业农村局",
  ]);
});

test("its kind is the lowest short heading over it", () => {
  const outline = [
    ...samplePlan.outline,
    {
      path: ["三", "(一)", "1"],
      title: "围绕船舶纸业柑橘三个产业建设计量测试平台",
      span: { line: 1, from: 305, to: 320 },
    },
  ];
  expect(rowOf({ span: { line: 1, from: 312, to: 318 } }, { outline }).get("类别")).toBe("夯实质量基础");
});

test("a number that comes twice in the outline, as in an attachment, leads to the nearer heading", () => {
  const heading = (title: string, from: number) => ({ path: ["一"], title, span: { line: 1, from, to: from + 1 } });
  const outline = [heading("主要目标", 0), heading("附件要求", 100)];
  expect(rowOf({ span: { line: 1, from: 150, to: 160 } }, { outline }).get("类别")).toBe("附件要求");
});
