import { buildDepartmentWorkbook, buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { WorkbookSpec } from "../../src/sheets/sheetSpec";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { describeXlsx } from "../support/describeXlsx";
import { convertWithLibreOffice, describeWithLibreOffice, displayedCells, pageTexts } from "../support/libreOffice";
import { allPlans } from "../support/plans";
import { samplePlan } from "../support/samplePlan";
import { sheetNamed } from "../support/specCells";

const generatedOn = "2026-11-21";
const minutes = 60_000;

const written = async (specs: ReadonlyMap<string, WorkbookSpec>): Promise<Map<string, Uint8Array>> =>
  new Map(await Promise.all([...specs].map(async ([name, spec]) => [name, await writeXlsx(spec)] as const)));

const sample = new Map([["sample", buildWorkbook(samplePlan, { generatedOn })]]);

describeWithLibreOffice("LibreOffice", () => {
  test(
    "opens the workbook of every plan and shows each cell as it is meant, without an error value or ####",
    async () => {
      const plans = await allPlans();
      const specs = new Map([...plans].map(([name, plan]) => [name, buildWorkbook(plan, { generatedOn })]));
      const shown = await displayedCells(await written(specs));
      for (const [name, spec] of specs) {
        for (const sheet of spec.sheets) {
          const cells = shown.get(`${name}-${sheet.name}`) ?? [];
          expect(cells.flat().filter((text) => /^(#|Err:)/.test(text))).toEqual([]);
          sheet.cells.forEach((row, at) => {
            row.forEach((content, column) => {
              if (typeof content === "string") expect(cells[at]?.[column]).toBe(content);
              if (typeof content === "number") expect(Number(cells[at]?.[column]?.replaceAll(",", ""))).toBe(content);
            });
          });
        }
      }
    },
    4 * minutes,
  );

  test(
    "keeps tables, lists, colours, protection and print setup when it saves the workbook again",
    async () => {
      const department = buildDepartmentWorkbook(samplePlan, "市住建局", { generatedOn });
      if (!department) throw new Error("no rows");
      const files = await written(new Map([...sample, ["department", department]]));
      const saved = await convertWithLibreOffice(files, "xlsx");
      for (const name of files.keys()) {
        const before = await describeXlsx(files.get(name) ?? new Uint8Array());
        const after = await describeXlsx(saved.get(`${name}.xlsx`) ?? new Uint8Array());
        expect(after.sheets.map((sheet) => sheet.name)).toEqual(before.sheets.map((sheet) => sheet.name));
        for (const sheet of before.sheets) {
          const kept = sheetNamed(after.sheets, sheet.name);
          expect(kept.merges).toEqual(sheet.merges);
          // Without a window LibreOffice knows no frozen panes, and it drops the tab colour of a protected sheet, whoever
          // wrote the file.
          if (sheet.protection === null) expect(kept.tabColor).toBe(sheet.tabColor);
          expect(kept.protection === null).toBe(sheet.protection === null);
          expect(kept.conditionalFormats).toHaveLength(sheet.conditionalFormats.length);
          expect(kept.validations).toHaveLength(sheet.validations.length);
          expect(kept.tables.map((table) => (table as { range: string }).range)).toEqual(
            sheet.tables.map((table) => (table as { range: string }).range),
          );
          expect(unlocked(kept.cells)).toEqual(unlocked(sheet.cells));
        }
      }
    },
    2 * minutes,
  );

  test(
    "prints the tables with their heads on every page, page numbers, and nothing of the hidden columns",
    async () => {
      const many = {
        ...samplePlan,
        tasks: Array.from({ length: 40 }, (_, at) => ({
          ...(samplePlan.tasks[at % samplePlan.tasks.length] ?? samplePlan.tasks[0]),
          id: `R-${at}`,
        })) as typeof samplePlan.tasks,
      };
      const files = await written(new Map([["long", buildWorkbook(many, { generatedOn })]]));
      const pdf = (await convertWithLibreOffice(files, "pdf")).get("long.pdf") ?? new Uint8Array();
      const pages = await pageTexts(pdf);
      if (pages === null) return;
      const [guide, ...tables] = pages;
      expect(guide).toContain("填报说明");
      expect(guide).toContain("实施步骤");
      expect(tables.length).toBeGreaterThan(3);
      for (const page of tables.filter((page) => !/工作量.*提示/.test(page))) {
        expect(page).toMatch(/序号.*(?:来源条款|类别\s+启用).*备注/);
        expect(page).not.toMatch(/###|[RU]-\d|生成指纹/);
      }
      pages.forEach((page, at) => {
        expect(page.replaceAll(" ", "")).toContain(`第${at + 1}页共${pages.length}页`);
      });
    },
    2 * minutes,
  );
});

const unlocked = (cells: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(cells)
    .filter(([, cell]) => (cell as { unlocked?: boolean }).unlocked)
    .map(([address]) => address);
