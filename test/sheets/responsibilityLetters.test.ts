import type { Plan, Task } from "../../src/plan/plan";
import {
  bodiesWithDuties,
  buildResponsibilityLetter,
  buildResponsibilityLetters,
} from "../../src/sheets/buildResponsibilityLetters";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import { readTables } from "../../src/sheets/readTables";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets/sheetSpec";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { convertWithLibreOffice, describeWithLibreOffice, pageTexts } from "../support/libreOffice";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, withTable } from "../support/specCells";

const options = { generatedOn: "2023-02-01" };

const letterOf = (spec: WorkbookSpec | null): SheetSpec => {
  const sheet = spec?.sheets[0];
  if (!sheet) throw new Error("no letter");
  return sheet;
};
const rowsOf = ({ cells }: SheetSpec) =>
  cells.filter((row) => typeof row[0] === "number").map((row) => row.slice(1, 7));
const textOf = ({ cells }: SheetSpec): string => cells.flat().join("\n");

const [someTask] = samplePlan.tasks as readonly [Task, ...Task[]];
const withTasks = (...tasks: readonly Partial<Task>[]): Plan => ({
  ...samplePlan,
  indicators: [],
  tasks: tasks.map((fields, at) => ({ ...someTask, id: `R-${at}`, ...fields })),
});

test("a letter says what, how much and by when, indicators first and what the body leads before the rest", () => {
  const letter = letterOf(buildResponsibilityLetters(samplePlan, ["市市场监管局"], options));
  expect(rowsOf(letter)).toEqual([
    ["指标", "计量现场服务", "每年 ≥ 400 次", "2025年", "牵头", "三、(一)1"],
    ["任务", "完善计量服务体系", samplePlan.tasks[0]?.text, "2025年", "牵头", "三、(一)1"],
    ["任务", "推进标准化工作", samplePlan.tasks[1]?.text, "本年度", "配合", "三、(一)2"],
  ]);
  expect(textOf(letter)).toContain("2023年度目标责任书");
  expect(textOf(letter)).toContain("甲方：临江市人民政府");
  expect(textOf(letter)).toContain("乙方：市市场监管局");
  expect(textOf(letter)).toContain("发生重大及以上质量安全责任事故");
  expect(letter.cells.at(-1)?.[0]).toMatch(/年\u3000\u3000月\u3000\u3000日/);
});

test("all letters: a sheet a body, whoever leads most first; a body by any of its names; nobody for strangers", () => {
  const spec = buildResponsibilityLetters(samplePlan, null, options);
  expect(spec?.sheets.map(({ name }) => name)).toEqual(bodiesWithDuties(samplePlan, options));
  expect(spec?.sheets[0]?.name).toBe("市市场监管局");
  expect(buildResponsibilityLetters(samplePlan, ["市质监局", "市市场监督管理局"], options)?.sheets).toHaveLength(1);
  expect(buildResponsibilityLetters(samplePlan, ["市水利局"], options)).toBeNull();
  expect(buildResponsibilityLetter(samplePlan, "市住建局", options)?.sheets[0]?.name).toBe("责任书-市住建局");
});

test("owners and figures are those of the workbook when people changed them there", () => {
  const grids = gridsOf(buildWorkbook(samplePlan, options)).map((grid) =>
    grid.name !== "指标分解表"
      ? grid
      : withTable(grid, (rows) => {
          rows[2]?.set("牵头单位", "市工信局").set("2023年", 15200);
          return rows;
        }),
  );
  const letter = letterOf(
    buildResponsibilityLetters(samplePlan, ["市工信局"], { ...options, existing: readTables(grids) }),
  );
  expect(rowsOf(letter)[0]).toEqual([
    "指标",
    "规模以上工业总产值",
    "2023年：≥ 15,200 亿元\n到2025年：≥ 18,500 亿元",
    "2025年",
    "牵头",
    "二、(一)",
  ]);
});

test("what fell due before the year is counted, not listed", () => {
  const plan = withTasks({ deadline: "2022-06" }, { deadline: "2023-06" }, { deadline: null });
  const letter = letterOf(buildResponsibilityLetters(plan, ["市市场监管局"], options));
  expect(rowsOf(letter).map(([, , , deadline]) => deadline)).toEqual(["2023年6月", "本年度"]);
  expect(textOf(letter)).toContain("另有 1 项的完成时限早于2023年");
});

test("the year is the current one if the plan is in it, else its nearest", () => {
  const yearIn = (generatedOn: string) =>
    /\d{4}/.exec(textOf(letterOf(buildResponsibilityLetters(samplePlan, null, { generatedOn }))))?.[0];
  expect(["2019-05-01", "2023-05-01", "2030-05-01"].map(yearIn)).toEqual(["2021", "2023", "2025"]);
});

test("a demand that is longer than a page goes on in rows of its own, and nothing of it is lost", () => {
  const text = Array.from({ length: 90 }, (_, at) => `第${at + 1}句说明这项工作要做到什么程度、由谁来检查。`).join("");
  const letter = letterOf(buildResponsibilityLetters(withTasks({ text }), ["市市场监管局"], options));
  const pieces = letter.cells.filter((row) => row[2] === "（续）" || row[1] === "任务").map((row) => row[3]);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join("")).toBe(text);
  expect(letter.rowHeights.every((height) => height === null || height < 400)).toBe(true);
});

describeWithLibreOffice("letters in LibreOffice", () => {
  test("print on A4 with the signatures in one piece, the head on every page and page numbers", async () => {
    const files = new Map<string, Uint8Array>();
    for (const count of [1, 5, 6, 7, 8, 12]) {
      const plan = withTasks(...Array.from({ length: count }, (_, at) => ({ title: `任务${at + 1}` })));
      const spec = buildResponsibilityLetters(plan, ["市市场监管局"], options);
      if (spec) files.set(`letter-${count}`, await writeXlsx(spec));
    }
    const printed = await convertWithLibreOffice(files, "pdf");
    for (const pdf of printed.values()) {
      const pages = await pageTexts(pdf);
      if (pages === null) return;
      const signed = pages.filter((page) => /甲方（盖章）|负责人（签字）|年\s+月\s+日/.test(page));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/甲方（盖章）[\s\S]*负责人（签字）[\s\S]*年\s+月\s+日/);
      expect(pages.at(-1)).toBe(signed[0]);
      expect(pages[0]).toMatch(/序号\s+类别\s+目标任务\s+目标要求/);
      expect(pages.join("\n")).not.toContain("###");
    }
  }, 180_000);
});
