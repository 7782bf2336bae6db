import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { knowledgeFor } from "../../src/cli/checkWorkbook";
import { allRules } from "../../src/rules/allRules";
import { checkedPlan } from "../../src/rules/checkedPlan";
import type { CheckedWorkbook } from "../../src/rules/checkedWorkbook";
import type { Finding } from "../../src/rules/finding";
import { runRules } from "../../src/rules/runRules";
import { decomposePlan } from "../../src/units/decomposePlan";
import { cleanTables } from "./support/cleanTables";

const root = path.resolve(__dirname, "../..");
const planOf = async (file: string) => {
  const text = readFileSync(path.join(root, file), "utf8");
  const plan = await decomposePlan(text);
  if (!plan.ok) throw new Error(`${file}: ${plan.key}`);
  return { text, plan: plan.value };
};
const listed = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".txt") && !name.includes("gb18030"))
    .map((name) => path.join(folder, name));

const rowsIn = ({ indicators, tasks }: CheckedWorkbook): number => indicators.length + tasks.length;
const told = ({ rule, where }: Finding): string => `${rule}: ${where.quote}`;
const grave = (findings: readonly Finding[], severity: string): string[] =>
  findings.filter((finding) => finding.severity === severity).map(told);

/** What is wrong in plans that were written to be read and not to be checked; each was looked at and is a real defect. */
const realErrors = ["share-out-of-bounds: 快递进村覆盖率120%"];

it("finds nothing grave in the samples, in their text or in their tables", async () => {
  for (const file of listed("samples")) {
    const { text, plan } = await planOf(file);
    const model = checkedPlan(plan, { text, bodies: knowledgeFor(plan) });
    const tables = cleanTables(plan);
    for (const checked of [model, tables]) {
      const { findings } = runRules(checked, allRules);
      expect([file, grave(findings, "error"), grave(findings, "warning")]).toEqual([file, [], []]);
    }
  }
});

it("finds no error and at most one warning in fifty rows of all plans of the tests", async () => {
  const errors: string[] = [];
  let rows = 0;
  let warnings = 0;
  for (const file of [...listed("samples"), ...listed("test/plan/plans")]) {
    const { text, plan } = await planOf(file);
    const model = checkedPlan(plan, { text, bodies: knowledgeFor(plan) });
    const { findings } = runRules(model, allRules);
    errors.push(...grave(findings, "error"));
    rows += rowsIn(model);
    warnings += grave(findings, "warning").length;
  }
  expect(errors).toEqual(realErrors);
  expect(warnings * 50).toBeLessThanOrEqual(rows);
});
