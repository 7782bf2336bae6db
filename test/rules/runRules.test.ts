import { readFileSync } from "node:fs";
import path from "node:path";
import { allRules } from "../../src/rules/allRules";
import type { CheckedWorkbook, IndicatorRow } from "../../src/rules/checkedWorkbook";
import { exampleWorkbook } from "../../src/rules/exampleWorkbook";
import type { ExampleContent } from "../../src/rules/exampleWorkbook";
import { findingsAfter, runRules } from "../../src/rules/runRules";
import { decomposePlan } from "../../src/units/decomposePlan";
import { cleanTables } from "./support/cleanTables";
import { defects } from "./support/defects";
import { randomFrom } from "./support/random";

const sample = path.resolve(__dirname, "../../samples/linjiang-2026-2030.txt");
const tables = async (): Promise<CheckedWorkbook> => {
  const plan = await decomposePlan(readFileSync(sample, "utf8"));
  if (!plan.ok) throw new Error(plan.key);
  return cleanTables(plan.value);
};

describe("running on what changed", () => {
  it("gives what a full run gives, whatever was changed", async () => {
    const random = randomFrom(7);
    const before = await tables();
    const first = runRules(before, allRules).findings;
    for (const { kind, break: breakIt } of defects) {
      const broken = breakIt(before, random);
      // rows that come or go, and a new round of returns, are a full run
      if (!broken || broken.rows.length === 0 || /twice|two (?:targets|units)|gone$|deleted|not returned/.test(kind))
        continue;
      const run = runRules(broken.model, allRules, { changed: new Set(broken.rows) });
      const keys = (findings: readonly { key: string }[]): string[] =>
        findings.map(({ key }) => key.replace(/~\d+$/, "")).sort();
      expect([kind, keys(findingsAfter(first, run))]).toEqual([kind, keys(runRules(broken.model, allRules).findings)]);
    }
  }, 120_000);
});

describe("what a finding is known by", () => {
  const range = (fields: NonNullable<ExampleContent["indicators"]>[number]): CheckedWorkbook =>
    exampleWorkbook({
      indicators: [
        { id: "I-7", name: "示范试点", comparator: "range", value: 5, high: 3, unit: "个", basis: "new", ...fields },
      ],
    });
  const keyOf = (model: CheckedWorkbook): string | undefined => runRules(model, allRules).findings[0]?.key;

  it("stays the same when its row moves and its name is reworded", () => {
    const key = keyOf(range({}));
    expect(key).toMatch(/^range-upside-down:[0-9A-Z]{8}$/);
    expect(keyOf(range({ place: { line: 9, sheet: "指标分解表", row: 40 }, number: 36, name: "各类示范试点" }))).toBe(
      key,
    );
  });

  it("is another one as soon as a figure changes", () => {
    expect(keyOf(range({ value: 8 }))).not.toBe(keyOf(range({})));
  });
});

describe("settings", () => {
  const model = exampleWorkbook({ tasks: [{ lead: ["市水利局", "市住建局"] }] });
  const run = (settings: Parameters<typeof runRules>[2]) =>
    runRules(model, allRules, settings).findings.map(({ rule, severity }) => [rule, severity]);

  it("turn rules off, make them graver, and set their options", () => {
    expect(run({})).toEqual([["several-leads", "notice"]]);
    expect(run({ settings: { "several-leads": { severity: "off" } } })).toEqual([]);
    expect(run({ settings: { "several-leads": { severity: "error" } } })).toEqual([["several-leads", "error"]]);
    expect(run({ settings: { "several-leads": { options: { most: 2 } } } })).toEqual([]);
  });

  it("pass over options of another kind", () => {
    expect(run({ settings: { "several-leads": { options: { most: "two" } } } })).toEqual([["several-leads", "notice"]]);
  });
});

it("fixes what it says that it fixes", () => {
  for (const rule of allRules) {
    for (const { wrong } of rule.examples) {
      const model = exampleWorkbook(wrong);
      for (const { fix, key } of runRules(model, [rule]).findings) {
        if (!fix) continue;
        const after = runRules(applied(model, fix), [rule]).findings.map((finding) => finding.key);
        expect([rule.id, after.includes(key)]).toEqual([rule.id, false]);
      }
    }
  }
});

const comparators: Readonly<Record<string, IndicatorRow["comparator"]>> = {
  "≥": "ge",
  "≤": "le",
  区间: "range",
  定性: "qualitative",
};

/** The changes of a fix, as typing them into the cells would make them. */
function applied(
  model: CheckedWorkbook,
  fix: NonNullable<ReturnType<typeof runRules>["findings"][number]["fix"]>,
): CheckedWorkbook {
  const change = <Row extends { readonly key: string }>(row: Row): Row =>
    fix
      .filter((one) => one.row === row.key)
      .reduce<Row>((so, { field, value }) => {
        if (field === "lead" || field === "cooperate")
          return { ...so, [field]: value === null ? [] : String(value).split("、") };
        if (field === "comparator") return { ...so, comparator: comparators[String(value)] ?? null };
        const year = /^annual:(\d{4})$/.exec(field)?.[1];
        if (year !== undefined && "annual" in so && so.annual instanceof Map)
          return { ...so, annual: new Map([...so.annual, [Number(year), value]]) };
        return { ...so, [field]: value };
      }, row);
  return { ...model, indicators: model.indicators.map(change), tasks: model.tasks.map(change) };
}
