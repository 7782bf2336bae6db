import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellScalar } from "../../src/sheets/cellGrid";
import { readCountySplits } from "../../src/sheets/countySheet";
import { readTables } from "../../src/sheets/readTables";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets/sheetSpec";
import type { CountySplits } from "../../src/units/countySplits";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { describeWithLibreOffice, displayedCells } from "../support/libreOffice";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, sheetNamed, tableRows, withTable } from "../support/specCells";

const generatedOn = "2026-11-21";
const counties = ["东岭县", "西河区", "南沙县"];
const over = (...weights: readonly (number | null)[]) =>
  counties.map((name, at) => ({ name, weight: weights[at] ?? null }));

/** 规模以上工业总产值 18500亿元 by weight, 新建公共检测平台 8—10家 equally, 合格率 94% (copied), 400次 by last year. */
const splits: CountySplits = [
  { indicator: "Z-0003", method: "weight", counties: over(5, 3, 2) },
  { indicator: "Z-0004", method: "equal", counties: over() },
  { indicator: "Z-0001", method: "weight", counties: over(1, 1, 1) },
  { indicator: "Z-0007", method: "lastYear", counties: over(120, 80, 100) },
  { indicator: "Z-0006", method: "equal", counties: over() },
];

const built = (options: { readonly splits?: CountySplits; readonly from?: WorkbookSpec } = { splits }): WorkbookSpec =>
  buildWorkbook(samplePlan, {
    generatedOn,
    ...(options.splits ? { splits: options.splits } : {}),
    ...(options.from ? { existing: readTables(gridsOf(options.from)) } : {}),
  });
const countiesOf = (spec: WorkbookSpec): SheetSpec => sheetNamed(spec.sheets, "县市区分解表");
const rowsOf = (spec: WorkbookSpec) =>
  tableRows(sheetNamed(gridsOf(spec), "县市区分解表")).map((row) =>
    ["指标名称", "要求", "分解方式", ...counties].map((head) => row.get(head) ?? null),
  );

const expected = [
  ["规模以上工业总产值", "≥", "按权重", 9250, 5550, 3700],
  ["\u3000└ 权重", "权重", null, 5, 3, 2],
  ["新建公共检测平台", "区间下限", "平均分解", 3, 3, 2],
  ["新建公共检测平台", "区间上限", "平均分解", 4, 3, 3],
  ["制造业产品质量合格率", "≥", "各地一致", 94, 94, 94],
  ["计量现场服务", "≥", "按上年实绩", 160, 107, 133],
  ["\u3000└ 上年实绩", "权重", null, 120, 80, 100],
  ["公众质量满意度", "定性", "各地一致", "按全市要求", "按全市要求", "按全市要求"],
];

test("a row a figure that is split, its weights below it, a column a county", () => {
  expect(rowsOf(built())).toEqual(expected);
});

test("there is no such sheet while nothing is split, and departments do not receive it", () => {
  expect(built({}).sheets.map(({ name }) => name)).not.toContain("县市区分解表");
  expect(
    buildDepartmentWorkbook(samplePlan, "市市场监管局", { generatedOn, splits })?.sheets.map(({ name }) => name),
  ).not.toContain("县市区分解表");
  expect(built().sheets[0]?.cells.flat()).toContain("县市区分解表");
});

test("the sheet remembers what is split and how: built again without splits it is the same", () => {
  const once = built();
  expect(countiesOf(built({ from: once }))).toEqual(countiesOf(once));
  const { counties: table } = readTables(gridsOf(once));
  const read = table ? readCountySplits(table) : [];
  expect(read.map(({ indicator, method }) => [indicator, method])).toEqual([
    ["Z-0003", "weight"],
    ["Z-0004", "equal"],
    ["Z-0001", "copy"],
    ["Z-0007", "lastYear"],
    ["Z-0006", "copy"],
  ]);
  expect(read[0]?.counties).toEqual(over(5, 3, 2));
});

test("other tables are read as before beside it", () => {
  const existing = readTables(gridsOf(built()));
  expect(existing.indicators?.rows).toHaveLength(samplePlan.indicators.length);
  expect(existing.indicators?.sheetName).toBe("指标分解表");
  const renamed = gridsOf(built()).map((grid) => (grid.name === "指标分解表" ? { ...grid, name: "指标" } : grid));
  expect(readTables(renamed).indicators?.sheetName).toBe("指标");
});

/** The workbook as it is built again after somebody typed into the sheet; rows count from 0. */
const typed = (cells: readonly (readonly [row: number, head: string, value: CellScalar])[], heads?: string[]) => {
  const grids = gridsOf(built()).map((grid) =>
    grid.name !== "县市区分解表"
      ? grid
      : withTable(
          grid,
          (rows) => {
            for (const [row, head, value] of cells) rows[row]?.set(head, value);
            return rows;
          },
          heads,
        ),
  );
  return buildWorkbook(samplePlan, { generatedOn, existing: readTables(grids) });
};

test("figures that people adjusted stay, and other rows follow the weights and the method that they typed", () => {
  const again = rowsOf(
    typed([
      [0, "东岭县", 9000],
      [0, "西河区", 5800],
      [5, "分解方式", "平均分解"],
      [6, "东岭县", 0],
    ]),
  );
  expect(again[0]?.slice(3)).toEqual([9000, 5800, 3700]);
  expect(again[5]).toEqual(["计量现场服务", "≥", "平均分解", 134, 133, 133]);
  expect(again.map(([name]) => name)).not.toContain("\u3000└ 上年实绩");
  const weighed = rowsOf(typed([[6, "东岭县", 0]]));
  expect(weighed[5]?.slice(3)).toEqual([0, 178, 222]);
});

test("a row of an indicator that has left the plan stays and is marked; one that is no longer to be split goes", () => {
  const once = built();
  const shorter = { ...samplePlan, indicators: samplePlan.indicators.filter(({ id }) => id !== "Z-0007") };
  const grids = gridsOf(once);
  const after = buildWorkbook(shorter, { generatedOn, existing: readTables(grids) });
  const rows = tableRows(sheetNamed(gridsOf(after), "县市区分解表"));
  // 指标分解表 keeps the row as deleted, so does this one
  expect(rows.find((row) => row.get("编号") === "Z-0007")?.get("备注")).toBe("【已删除】");
  const fewer = rowsOf(built({ from: once, splits: splits.slice(0, 1) }));
  expect(fewer).toEqual(expected.slice(0, 2));
});

test("weights that do not do leave the figures open", () => {
  const [row] = rowsOf(built({ splits: [{ indicator: "Z-0003", method: "weight", counties: over(0, null, 0) }] }));
  expect(row).toEqual(["规模以上工业总产值", "≥", "按权重", null, null, null]);
});

describeWithLibreOffice("县市区分解表 in LibreOffice", () => {
  test("sums, checks and the city's figure follow what people type", async () => {
    const once = built();
    const change = (name: string, row: number, head: string, value: number) => (spec: WorkbookSpec) => ({
      ...spec,
      sheets: spec.sheets.map((sheet) =>
        sheet.name !== name
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((cells, at) =>
                at === row ? cells.map((cell, to) => (sheet.cells[3]?.[to] === head ? value : cell)) : cells,
              ),
            },
      ),
    });
    const changed = [
      change("县市区分解表", 4, "东岭县", 9000),
      change("县市区分解表", 8, "西河区", 92),
      change("指标分解表", 7, "目标值", 7),
    ].reduce((spec, edit) => edit(spec), once);
    const shown = await displayedCells(
      new Map([
        ["before", await writeXlsx(once)],
        ["after", await writeXlsx(changed)],
      ]),
    );
    const live = (name: string) => {
      const cells = shown.get(`${name}-县市区分解表`) ?? [];
      const heads = cells[3] ?? [];
      return cells
        .slice(4)
        .map((row) => ["全市目标值", "合计", "校验"].map((head) => row[heads.indexOf(head)]?.replaceAll(",", "")));
    };
    expect(live("before")).toEqual([
      ["18500", "18500", "✓ 一致"],
      ["", "10", ""],
      ["8", "8", "✓ 一致"],
      ["10", "10", "✓ 一致"],
      ["94", "—", "✓ 一致"],
      ["400", "400", "✓ 一致"],
      ["", "300", ""],
      ["", "—", "—"],
    ]);
    expect(live("after").filter((_, at) => [0, 2, 4].includes(at))).toEqual([
      ["18500", "18250", "▲ 差 250"],
      ["7", "8", "▲ 多 1"],
      ["94", "—", "▲ 1 个低于全市"],
    ]);
  }, 120_000);
});

test("a sheet whose last split was taken back stays, empty", () => {
  const emptied = built({ from: built(), splits: [] });
  const sheet = countiesOf(emptied);
  expect(sheet.cells.slice(4)).toEqual([]);
  expect(sheet.cells[3]).toEqual(expect.arrayContaining(["指标名称", "合计", "校验"]));
  expect(sheet.tables[0]?.area).toMatchObject({ top: 3, bottom: 4 });
  expect(countiesOf(built({ from: emptied })).cells.slice(4)).toEqual([]);
  expect(rowsOf(built({ from: emptied, splits: splits.slice(1, 2) }))[0]?.[0]).toBeDefined();
});
