import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { column, pdfFile } from "../files/support/pdfFile";
import { paragraph, paragraphOf, run, wordFile } from "../files/support/wordFile";
import { readXlsx } from "../../src/xlsx/readXlsx";

const root = path.resolve(__dirname, "../..");
const sample = (name: string) => path.join(root, "samples", name);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "fenjie-cli-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command, typed in the test's folder. */
const decompose = (...args: string[]): Promise<Run> => decomposeIn("en_US.UTF-8", ...args);
const decomposeIn = (language: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, "node_modules/tsx/dist/cli.mjs"), path.join(root, "src/cli/decompose.ts"), ...args],
      { cwd: folder, env: { ...process.env, LC_ALL: language }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(folder, name), content);
  return name;
};
const left = (): string[] => readdirSync(folder).sort();

interface Decomposition {
  readonly plan: Readonly<Record<string, unknown>>;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly tasks: readonly { readonly id: string; readonly lead: string[]; readonly cooperate: string[] }[];
  readonly bodies: readonly unknown[];
  readonly baselines: readonly unknown[];
  readonly milestones: readonly unknown[];
  readonly vetoes: readonly unknown[];
}
const asJson = (run: Run): Decomposition => {
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return JSON.parse(run.stdout) as Decomposition;
};

describe("a plan becomes JSON", () => {
  it("prints the decomposition on standard output and nothing else, and writes no file", async () => {
    const plan = asJson(await decompose(sample("linjiang-2026-2030.txt"), "--json"));
    expect(plan.plan).toEqual({
      title: expect.stringContaining("临江市质量强市建设"),
      docNumber: "临政发〔2026〕7号",
      issuer: "临江市人民政府",
      issuedOn: "2026-03-18",
      periodFrom: 2026,
      periodTo: 2030,
    });
    expect(plan.indicators.length).toBeGreaterThan(40);
    expect(plan.tasks.length).toBeGreaterThanOrEqual(15);
    expect(plan.baselines.length).toBeGreaterThan(10);
    for (const indicator of plan.indicators) {
      expect(indicator).toMatchObject({
        id: expect.stringMatching(/./),
        name: expect.stringMatching(/./),
        comparator: expect.stringMatching(/^(ge|le|range|qualitative)$/),
        basis: expect.stringMatching(/^(total|new|annual|change)$/),
        unit: expect.any(String),
        section: expect.any(String),
        quote: expect.stringMatching(/./),
      });
      expect(indicator).toHaveProperty("valueHigh");
      expect(indicator).toHaveProperty("deadline");
      expect(indicator["value"] === null).toBe(indicator["comparator"] === "qualitative");
    }
    for (const task of plan.tasks)
      expect(task).toMatchObject({ path: expect.any(String), title: expect.any(String), lead: expect.any(Array) });
    expect(left()).toEqual([]);
  });

  it("reads GB18030 as it reads UTF-8", async () => {
    const [utf8, gb18030] = await Promise.all(
      ["linjiang-2027-actions.txt", "linjiang-2027-actions.gb18030.txt"].map((name) =>
        decompose(sample(name), "--json"),
      ),
    );
    expect(asJson(gb18030 ?? failed).plan).toEqual(asJson(utf8 ?? failed).plan);
    expect(gb18030?.stdout).toBe(utf8?.stdout);
  });

  it("reads Word and PDF files, and says on standard error what was decided on the way", async () => {
    const lines = ["临江市质量提升方案", "一、主要目标", "到2030年，产品质量合格率达到95%以上。"];
    const tracked = `<w:ins w:id="1">${run("顾客满意度达到85分。")}</w:ins>`;
    const body = lines.map((line) => paragraph(line)).join("") + paragraphOf(tracked);
    put("规划.docx", wordFile({ body }));
    const word = await decompose("规划.docx", "--json");
    expect(word).toMatchObject({ code: 0, stderr: "The file has tracked changes; they were read as accepted.\n" });
    expect((JSON.parse(word.stdout) as Decomposition).indicators).toHaveLength(2);
    put("规划.pdf", pdfFile([{ words: column(lines, 60, 100, 60) }]));
    expect(asJson(await decompose("规划.pdf", "--json")).indicators).toHaveLength(1);
  });

  it("finds steps, veto conditions and bodies where the headings lost their numbering", async () => {
    const plan = asJson(await decompose(sample("hengchuan-demonstration.txt"), "--json"));
    expect(plan.milestones).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: "动员部署阶段", from: "2028-05", to: "2028-07" })]),
    );
    expect(plan.vetoes).toHaveLength(5);
    expect(plan.tasks.find(({ lead }) => lead.includes("市生态环境局"))?.cooperate).toEqual(
      expect.arrayContaining(["市城管局", "市水利局"]),
    );
    expect(plan.bodies).toEqual(
      expect.arrayContaining([{ wording: "市城管局", kind: "known", body: "市城市管理和综合执法局", candidates: [] }]),
    );
  });
});

describe("a plan becomes a workbook", () => {
  it("writes it under the plan's name and says what it found", async () => {
    const run = await decompose(sample("linjiang-2027-actions.txt"));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/2027年临江市质量强市建设行动计划\n\d+ indicators · \d+ tasks/);
    expect(run.stdout).toMatch(/\d+ responsible bodies/);
    expect(run.stdout).toContain(`Wrote ${path.join(folder, "linjiang-2027-actions.xlsx")} (5 sheets)`);
    expect(left()).toEqual(["linjiang-2027-actions.xlsx"]);
  });

  it("speaks Chinese unless the terminal is English", async () => {
    const run = await decomposeIn("C.UTF-8", sample("linjiang-2027-actions.txt"), "--out", "表.xlsx");
    expect(run.stdout).toMatch(/指标 \d+ 项 · 任务 \d+ 项/);
    expect(left()).toEqual(["表.xlsx"]);
  });

  it("gives every row of the sheets the id that the JSON names", async () => {
    const plan = asJson(await decompose(sample("linjiang-2026-2030.txt"), "--json", "--out", "a.xlsx"));
    const grids = await readXlsx(readFileSync(path.join(folder, "a.xlsx")));
    const cells = new Set(grids.ok ? grids.value.flatMap((grid) => grid.cells.flat()) : []);
    const ids = [...plan.indicators, ...plan.tasks].map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !cells.has(id))).toEqual([]);
  });

  it("writes what one department receives, and names the bodies when there is nothing for it", async () => {
    const plan = sample("linjiang-2027-actions.txt");
    expect(await decompose(plan, "--for", "市民政局")).toMatchObject({ code: 0, stderr: "" });
    expect(await decompose(plan, "--for", "市民政局")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("exists"),
    });
    const nobody = await decompose(plan, "--for", "市气象局");
    expect(nobody).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("市民政局") });
    expect(left()).toEqual(["linjiang-2027-actions-市民政局.xlsx"]);
  });

  it("updates the workbook of the same plan", async () => {
    const out = ["--out", "a.xlsx"];
    await decompose(sample("linjiang-2027-actions.txt"), ...out);
    const again = await decompose(sample("linjiang-2027-actions.txt"), ...out);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("Updated");
  });

  it("leaves the workbook of another plan and foreign files alone, unless forced", async () => {
    await decompose(sample("hengchuan-demonstration.txt"), "--out", "a.xlsx");
    put("b.xlsx", "not a workbook");
    const before = readFileSync(path.join(folder, "a.xlsx"));
    const [other, foreign] = await Promise.all(
      ["a.xlsx", "b.xlsx"].map((out) => decompose(sample("linjiang-2027-actions.txt"), "--out", out)),
    );
    expect(other).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("another plan") });
    expect(foreign).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("--force") });
    expect(readFileSync(path.join(folder, "a.xlsx")).equals(before)).toBe(true);
    expect(readFileSync(path.join(folder, "b.xlsx"), "utf8")).toBe("not a workbook");
    const forced = await decompose(sample("linjiang-2027-actions.txt"), "--out", "b.xlsx", "--force");
    expect(forced).toMatchObject({ code: 0, stderr: "" });
    expect(left()).toEqual(["a.xlsx", "b.xlsx"]);
  });
});

describe("bad input gets a message, exit code 1 and no file", () => {
  const refused = async (...args: string[]): Promise<string> => {
    const before = left();
    const run = await decompose(...args);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr.trim()).not.toBe("");
    // words, not a stack
    expect(run.stderr).not.toMatch(/\n\s+at |Error:|undefined|\b(cli|files|plan|xlsx)\.[a-z]+[A-Z]/);
    expect(left()).toEqual(before);
    return run.stderr;
  };

  it("an empty file", async () => {
    await refused(put("empty.txt", ""), "--out", "a.xlsx");
    await refused(put("blank.txt", " \n\u3000\n"), "--out", "a.xlsx");
  });

  it("a file of 20 MB", async () => {
    await refused(put("large.txt", "江".repeat(20_000_000 / 3)), "--out", "a.xlsx");
  });

  it("a binary file", async () => {
    const noise = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    await refused(put("noise.txt", noise), "--out", "a.xlsx");
    await refused(put("picture.txt", readFileSync(path.join(root, "assets/icon-128.png"))), "--json");
  });

  it("a workbook that was renamed .txt", async () => {
    await decompose(sample("linjiang-2027-actions.txt"), "--out", "a.xlsx");
    await refused(put("renamed.txt", readFileSync(path.join(folder, "a.xlsx"))), "--out", "b.xlsx");
  });

  it("a text without one target or task", async () => {
    await refused(put("poem.txt", "江水悠悠,远山如黛。\n渡口的老人还在等船。\n"), "--out", "a.xlsx");
  });

  it("a file that is missing and a folder", async () => {
    expect(await refused("nowhere.txt", "--json")).toContain(path.join(folder, "nowhere.txt"));
    mkdirSync(path.join(folder, "sub"));
    expect(await refused("sub", "--json")).toContain("folder");
  });

  it("a place that cannot be written", async () => {
    const plan = sample("linjiang-2027-actions.txt");
    expect(await refused(plan, "--out", "missing/a.xlsx")).toContain(path.join(folder, "missing"));
    mkdirSync(path.join(folder, "taken.xlsx"));
    expect(await refused(plan, "--out", "taken.xlsx")).toContain("folder");
  });
});

describe("a command typed wrong gets the usage and exit code 2", () => {
  it.each([[[]], [["a.txt", "--josn"]]])("%j", async (args) => {
    const run = await decompose(...args);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("Usage: npm run") });
    expect(left()).toEqual([]);
  });

  it("prints help and version on standard output", async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(await decompose("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("Usage"), stderr: "" });
    expect(await decompose("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

it("ends quietly when the reader of its output has seen enough", async () => {
  const child = spawn(
    process.execPath,
    [
      path.join(root, "node_modules/tsx/dist/cli.mjs"),
      path.join(root, "src/cli/decompose.ts"),
      sample("linjiang-2026-2030.txt"),
      "--json",
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  let complaints = "";
  child.stderr.on("data", (chunk) => (complaints += String(chunk)));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
});

const failed: Run = { code: 1, stdout: "", stderr: "did not run" };
