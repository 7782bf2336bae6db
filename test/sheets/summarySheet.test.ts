import type { Plan, Task } from "../../src/plan/plan";
import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import { readTables } from "../../src/sheets/readTables";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets/sheetSpec";
import type { Directory, DirectoryBody } from "../../src/units/directory";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { describeWithLibreOffice, displayedCells } from "../support/libreOffice";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, sheetNamed } from "../support/specCells";

const generatedOn = "2026-11-21";

const body = (name: string, fields: Partial<DirectoryBody> = {}): DirectoryBody => ({
  name,
  shortNames: [],
  formerNames: [],
  level: "city",
  category: "government",
  duties: [],
  enabled: true,
  ...fields,
});

const directory: Directory = {
  level: "city",
  bodies: [
    body("市市场监督管理局", { shortNames: ["市市场监管局"], formerNames: ["市质监局", "市工商局"] }),
    body("市林业局"),
    body("市水利局"),
    body("市体育局", { enabled: false }),
    body("东岭县人民政府", { shortNames: ["东岭县"], level: "county", category: "county" }),
  ],
};

const [someTask] = samplePlan.tasks as readonly [Task, ...Task[]];
const task = (number: number, lead: readonly string[], cooperate: readonly string[]): Task => ({
  ...someTask,
  id: `R-${number}`,
  title: `任务${number}`,
  lead,
  cooperate,
});
const plan: Plan = {
  ...samplePlan,
  indicators: [],
  tasks: [
    task(1, ["市林业局"], ["市质监局", "市工商局", "市林业局站"]),
    task(2, ["市市场监管局"], ["市林业局"]),
    task(3, ["市林业局"], ["市市场监督管理局"]),
    task(4, [], ["市林业局站"]),
  ],
};

const summaryOf = (spec: WorkbookSpec): SheetSpec => sheetNamed(spec.sheets, "责任汇总");
const built = (of: Plan = plan): WorkbookSpec => buildWorkbook(of, { generatedOn, directory });
const column = ({ cells }: SheetSpec, head: string): number => cells[4]?.indexOf(head) ?? -1;
const names = (sheet: SheetSpec): unknown[] => sheet.cells.slice(5).map((row) => row[column(sheet, "责任单位")]);

test("a row a body whatever its names are, whoever leads most first; then those of the directory without a row", () => {
  const summary = summaryOf(built());
  expect(names(summary).slice(0, 8)).toEqual([
    "市林业局",
    "市市场监管局",
    "市林业局站",
    undefined,
    undefined,
    "市水利局",
    "东岭县",
    undefined,
  ]);
  expect(summary.cells[6]?.[column(summary, "说明")]).toBe("含市质监局、市工商局、市市场监督管理局");
});

test("the counts lead to the first row that they count", () => {
  const summary = summaryOf(built());
  const links = summary.hyperlinks.filter(({ row }) => row === 6);
  expect(links.map(({ column: at, location }) => [summary.cells[4]?.[at], location])).toEqual([
    ["牵头任务", "'任务分解表'!C6"],
    ["配合任务", "'任务分解表'!C5"],
  ]);
});

test("departments do not receive it, 填报说明 names it, and it keeps the name that people gave it", () => {
  const spec = built();
  expect(buildDepartmentWorkbook(plan, "市林业局", { generatedOn })?.sheets.map(({ name }) => name)).not.toContain(
    "责任汇总",
  );
  expect(spec.sheets[0]?.cells.flat()).toContain("责任汇总");
  const renamed = gridsOf(spec).map((grid) => (grid.name === "责任汇总" ? { ...grid, name: "谁负责" } : grid));
  const again = buildWorkbook(plan, { generatedOn, directory, existing: readTables(renamed) });
  expect(again.sheets.map(({ name }) => name)).toEqual(["填报说明", "任务分解表", "指标分解表", "谁负责", "单位名录"]);
});

test("a plan that names nobody still lists the directory", () => {
  const nobody = { ...plan, tasks: plan.tasks.map((one) => ({ ...one, lead: [], cooperate: [] })) };
  const summary = summaryOf(built(nobody));
  expect(summary.cells[2]).toEqual(["表中还没有写明责任单位。"]);
  expect(names(summary)).toEqual(expect.arrayContaining(["市市场监管局", "市林业局", "市水利局", "东岭县"]));
});

/** The same workbook after somebody typed into cells of 任务分解表, by address of row and head. */
const typed = (spec: WorkbookSpec, cells: readonly (readonly [row: number, head: string, text: string])[]) => ({
  ...spec,
  sheets: spec.sheets.map((sheet) =>
    sheet.name !== "任务分解表"
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((row, at) =>
            row.map((cell, to) => cells.find(([r, head]) => r === at && sheet.cells[3]?.[to] === head)?.[2] ?? cell),
          ),
        },
  ),
});

describeWithLibreOffice("责任汇总 in LibreOffice", () => {
  const counts = (cells: readonly (readonly string[])[], name: string) =>
    cells
      .find((row) => row[1] === name)
      ?.slice(3, 10)
      .map(Number);
  const hint = (cells: readonly (readonly string[])[], name: string) => cells.find((row) => row[1] === name)?.[11];

  test("counts whole entries, both old names of one body once a row, and follows what people type", async () => {
    const changed = typed(built(), [
      [4, "牵头单位", "市水利局，市林业局"],
      [5, "来源条款", "【已删除】\n三、(一)1"],
      [7, "牵头单位", "市水利局\n市林业局站"],
    ]);
    const shown = await displayedCells(
      new Map([
        ["before", await writeXlsx(built())],
        ["after", await writeXlsx(changed)],
      ]),
    );
    const before = shown.get("before-责任汇总") ?? [];
    expect(counts(before, "市林业局")).toEqual([2, 0, 2, 1, 0, 1, 3]);
    expect(counts(before, "市市场监管局")).toEqual([1, 0, 1, 2, 0, 2, 3]);
    expect(counts(before, "市林业局站")).toEqual([0, 0, 0, 2, 0, 2, 2]);
    expect(before[2]?.[0]).toBe(
      "任务 4 项、指标 0 项；没有牵头单位的任务 1 项、指标 0 项。牵头最多：市林业局 2 项；不牵头的单位 1 个。",
    );
    expect(["市林业局", "市市场监管局", "市林业局站", "市水利局"].map((name) => hint(before, name))).toEqual([
      "▲ 牵头最多",
      "",
      "○ 只配合",
      "○ 没有任务",
    ]);
    const after = shown.get("after-责任汇总") ?? [];
    expect(counts(after, "市林业局")).toEqual([2, 0, 2, 0, 0, 0, 2]);
    expect(counts(after, "市市场监管局")).toEqual([0, 0, 0, 2, 0, 2, 2]);
    expect(counts(after, "市林业局站")).toEqual([1, 0, 1, 2, 0, 2, 3]);
    expect(after.find((row) => row[1] === "市水利局")?.[9]).toBe("2");
    expect(hint(after, "市水利局")).toBe("● 已分到任务");
    expect(after.flat().filter((text) => /^(#|Err:)/.test(text))).toEqual([]);
  }, 120_000);
});
