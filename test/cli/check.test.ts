import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellScalar } from "../../src/sheets/cellGrid";
import type { ExistingRow, ExistingTables } from "../../src/sheets/existingTables";
import { readTables } from "../../src/sheets/readTables";
import type { Plan } from "../../src/plan/plan";
import { decomposePlan } from "../../src/units/decomposePlan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";

const root = path.resolve(__dirname, "../..");
const sample = path.join(root, "samples/linjiang-2026-2030.txt");

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "fenjie-check-"));
  const read = await decomposePlan(readFileSync(sample, "utf8"));
  if (!read.ok) throw new Error(read.key);
  plan = read.value;
  await put("clean.xlsx", plan);
  const [first, ...others] = plan.indicators;
  if (!first) throw new Error("no indicators");
  await put("broken.xlsx", {
    ...plan,
    indicators: [{ ...first, name: "产品合格率", unit: "%", value: 960 }, ...others],
  });
  await put("counties.xlsx", plan, await withSplit(plan));
  writeFileSync(path.join(folder, "notes.txt"), "not a workbook");
  writeFileSync(path.join(folder, "empty.xlsx"), "");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The workbook with one figure split over two counties, after somebody changed a share and took a body off the list. */
const withSplit = async (content: Plan): Promise<ExistingTables> => {
  const figure = content.indicators.find(
    ({ unit, value, basis }) => unit === "个" && (value ?? 0) > 3 && basis === "new",
  );
  if (!figure) throw new Error("no count to split");
  const counties = ["青浦县", "云溪县"].map((name) => ({ name, weight: null }));
  const splits = [{ indicator: figure.id, method: "equal" as const, counties }];
  const grids = await readXlsx(await writeXlsx(buildWorkbook(content, { generatedOn: "2026-04-01", splits })));
  if (!grids.ok) throw new Error(grids.key);
  const tables = readTables(grids.value);
  const changed = <Row extends ExistingRow>(row: Row, head: string, value: CellScalar): Row => ({
    ...row,
    cells: new Map([...row.cells, [head, value]]),
  });
  const [body] = content.tasks.flatMap(({ lead }) => lead);
  return {
    ...tables,
    counties: tables.counties && {
      ...tables.counties,
      rows: tables.counties.rows.map((row) => changed(row, "云溪县", 1)),
    },
    directory: tables.directory && {
      ...tables.directory,
      rows: tables.directory.rows.map((row) =>
        [row.cells.get("单位全称"), row.cells.get("简称")].some((names) => String(names).includes(body ?? "-"))
          ? changed(row, "启用", "停用")
          : row,
      ),
    },
  };
};

const put = async (name: string, content: Plan, existing?: ExistingTables): Promise<void> => {
  const spec = buildWorkbook(content, { generatedOn: "2026-04-01", ...(existing ? { existing } : {}) });
  writeFileSync(path.join(folder, name), await writeXlsx(spec));
};

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
const check = (language: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, "node_modules/tsx/dist/cli.mjs"), path.join(root, "src/cli/check.ts"), ...args],
      { cwd: folder, env: { ...process.env, LC_ALL: language } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

interface Checked {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly where: {
      readonly line: number | null;
      readonly quote: string;
      readonly sheet?: string;
      readonly cell?: string;
    };
  }[];
}

describe("checking a workbook", () => {
  it("finds no error and no warning in the workbook of a sample, and ends with 0", async () => {
    const run = await check("en_US.UTF-8", "clean.xlsx");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/\d+ rows checked: 0 errors, 0 warnings, \d+ notices\.\n$/);
  });

  it("names sheet and cell of an error, and ends with 1", async () => {
    const run = await check("en_US.UTF-8", "broken.xlsx", "--json");
    expect(run).toMatchObject({ code: 1, stderr: "" });
    const { findings } = JSON.parse(run.stdout) as Checked;
    expect(findings[0]).toEqual({
      rule: "share-out-of-bounds",
      severity: "error",
      message: "“产品合格率” is 960%, and a rate of its kind cannot pass 100%.",
      where: { line: null, quote: "产品合格率", sheet: "指标分解表", cell: "F5" },
    });
  });

  it("adds up what was split over counties, and asks the workbook's own list of bodies", async () => {
    const run = await check("en_US.UTF-8", "counties.xlsx", "--json");
    const { findings } = JSON.parse(run.stdout) as Checked;
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["county-split-sum", "abolished-body"]));
    const clean = JSON.parse((await check("en_US.UTF-8", "clean.xlsx", "--json")).stdout) as Checked;
    for (const rule of ["county-split-sum", "abolished-body"])
      expect(clean.findings.map((finding) => finding.rule)).not.toContain(rule);
  });

  it("speaks the terminal's language", async () => {
    const run = await check("zh_CN.UTF-8", "broken.xlsx");
    expect(run.stdout).toMatch(/^指标分解表!F5 {2}错误 {2}“产品合格率”是960%，这类比率不会超过100%。/);
  });

  it("compares with the plan where one is given", async () => {
    const run = await check("en_US.UTF-8", "clean.xlsx", "--json", "--plan", sample);
    const rules = (JSON.parse(run.stdout) as Checked).findings.map(({ rule }) => rule);
    expect(rules).not.toContain("plan-row-missing");
    expect(rules).not.toContain("vanished-row");
  });

  it.each([
    ["no workbook", [], 2, "Name the file of a workbook."],
    ["two workbooks", ["clean.xlsx", "broken.xlsx"], 2, "One workbook at a time"],
    ["an unknown option", ["clean.xlsx", "--fix"], 2, "--fix"],
    ["a file that is not there", ["gone.xlsx"], 1, "gone.xlsx"],
    ["another kind of file", ["notes.txt"], 1, "notes.txt"],
    ["an empty file", ["empty.xlsx"], 1, "empty.xlsx"],
    ["a plan that is not there", ["clean.xlsx", "--plan", "gone.txt"], 1, "gone.txt"],
  ] as const)("says what is wrong with %s", async (_, args, code, words) => {
    const run = await check("en_US.UTF-8", ...args);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain(words);
    expect(run.stderr).not.toMatch(/\{\w+\}|undefined/);
  });
});
