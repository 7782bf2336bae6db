import type { Plan } from "../../src/plan/plan";
import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellGrid, CellScalar } from "../../src/sheets/cellGrid";
import { readDirectory } from "../../src/sheets/readDirectory";
import { readTables } from "../../src/sheets/readTables";
import { defaultDirectory } from "../../src/units/directories/defaultDirectory";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, sheetNamed, tableRows, withTable } from "../support/specCells";

const generatedOn = "2026-11-21";
const city = defaultDirectory("city");
const spec = buildWorkbook(samplePlan, { generatedOn });
const sheet = sheetNamed(spec.sheets, "单位名录");

type Rows = Map<string, CellScalar>[];
const edited = (change: (rows: Rows) => Rows): CellGrid[] =>
  gridsOf(spec).map((grid) => (grid.name === "单位名录" ? withTable(grid, change) : grid));
const read = (grids: readonly CellGrid[]) => readDirectory(readTables(grids).directory?.rows ?? []);
const again = (grids: readonly CellGrid[], plan: Plan = samplePlan) =>
  buildWorkbook(plan, { generatedOn, existing: readTables(grids) });
const rowOf = (rows: Rows, name: string) => rows.find((row) => row.get("单位全称") === name);
const setting = (name: string, head: string, value: CellScalar) => (rows: Rows) => {
  rowOf(rows, name)?.set(head, value);
  return rows;
};

it("is the last sheet of the planners' workbook, and a department does not get it", () => {
  expect(spec.sheets.at(-1)?.name).toBe("单位名录");
  expect(spec.sheets[0]?.cells.flat()).toContain("单位名录");
  const forOne = buildDepartmentWorkbook(samplePlan, "市市场监管局", { generatedOn });
  expect(forOne?.sheets.map(({ name }) => name)).not.toContain("单位名录");
});

it("reads back as the directory that it was made from", () => {
  expect(read(gridsOf(spec))).toEqual({ directory: city, problems: [] });
});

it("offers levels, categories and 启用 to choose from", () => {
  const lists = sheet.validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.values] : []));
  expect(lists).toEqual([
    ["省级", "市级", "县级"],
    ["党委", "政府", "直属", "机关群团", "中省直驻", "县市区", "园区", "企业协会"],
    ["启用", "停用"],
  ]);
});

it("keeps what people changed, rows that they added, and leaves out what they deleted", () => {
  const grids = edited((rows) => [
    ...setting("市教育局", "简称", "市教育委、市教委")(rows).filter((row) => row.get("单位全称") !== "市体育局"),
    new Map<string, CellScalar>([
      ["单位全称", "市产业链专班"],
      ["类别", "政府"],
    ]),
  ]);
  const rows = tableRows(sheetNamed(gridsOf(again(grids)), "单位名录"));
  expect(rowOf(rows, "市教育局")?.get("简称")).toBe("市教育委、市教委");
  expect(rowOf(rows, "市体育局")).toBeUndefined();
  expect(rows.at(-1)?.get("单位全称")).toBe("市产业链专班");
  expect(rows).toHaveLength(city.bodies.length);
  const { directory, problems } = read(grids);
  expect(problems).toEqual([]);
  expect(directory.bodies.at(-1)).toMatchObject({ name: "市产业链专班", level: "city", enabled: true });
  expect(again(gridsOf(again(grids)))).toEqual(again(grids));
});

it("offers the planners' own bodies in the dropdowns, and no disabled one", () => {
  const grids = edited((rows) => [
    ...setting("市体育局", "启用", "停用")(rows),
    new Map<string, CellScalar>([["单位全称", "市产业链专班"]]),
  ]);
  const offered = sheetNamed(gridsOf(again(grids)), "填报说明").cells.map((row) => row[6] ?? null);
  expect(offered).toContain("市产业链专班");
  expect(offered).toContain("市水务局");
  expect(offered).not.toContain("市体育局");
  expect(read(grids).directory.bodies.find(({ name }) => name === "市体育局")?.enabled).toBe(false);
});

it("gives a workbook of before the sheet", () => {
  const old = gridsOf(spec).filter(({ name }) => name !== "单位名录");
  expect(again(old)).toEqual(spec);
});

it("is found again under another name", () => {
  const renamed = gridsOf(spec).map((grid) => (grid.name === "单位名录" ? { ...grid, name: "单位" } : grid));
  expect(again(renamed).sheets.at(-1)?.name).toBe("单位");
});

it("says what is wrong with a row, and where", () => {
  const grids = edited((rows) => [
    ...setting(
      "市体育局",
      "简称",
      "市教委",
    )(setting("市审计局", "级别", "地级")(setting("市统计局", "类别", "其他")(rows))),
    new Map<string, CellScalar>([["单位全称", "市教育局"]]),
    new Map<string, CellScalar>([["简称", "市某办"]]),
  ]);
  const place = (name: string): number => sheetNamed(grids, "单位名录").cells.findIndex((row) => row.includes(name));
  const count = sheetNamed(grids, "单位名录").cells.length;
  const { directory, problems } = read(grids);
  expect(problems).toEqual([
    { key: "directory.levelUnknown", row: place("市审计局"), head: "级别", params: { name: "地级" } },
    {
      key: "directory.shortNameShared",
      row: place("市体育局"),
      head: "简称",
      params: { name: "市教委", other: "市教育局" },
    },
    { key: "directory.categoryUnknown", row: place("市统计局"), head: "类别", params: { name: "其他" } },
    { key: "directory.nameTwice", row: count - 2, head: "单位全称", params: { name: "市教育局" } },
    { key: "directory.nameMissing", row: count - 1, head: "单位全称", params: { name: "市某办" } },
  ]);
  expect(directory.bodies.filter(({ name }) => name === "市教育局")).toHaveLength(1);
});
