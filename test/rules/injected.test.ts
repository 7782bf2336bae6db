import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { allRules } from "../../src/rules/allRules";
import { runRules } from "../../src/rules/runRules";
import { decomposePlan } from "../../src/units/decomposePlan";
import { cleanTables } from "./support/cleanTables";
import { defects } from "./support/defects";
import { randomFrom } from "./support/random";

const root = path.resolve(__dirname, "../..");
const folders = ["samples", "test/plan/plans"];
const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".txt") && !name.includes("gb18030"))
    .map((name) => path.join(root, folder, name)),
);
const rounds = 20;

it("finds at least 98% of what is broken in clean tables, in every family", async () => {
  const models = await Promise.all(
    files.map(async (file) => {
      const plan = await decomposePlan(readFileSync(file, "utf8"));
      if (!plan.ok) throw new Error(`${file}: ${plan.key}`);
      const model = cleanTables(plan.value);
      return { model, before: new Set(runRules(model, allRules).findings.map(({ key }) => key)) };
    }),
  );
  const random = randomFrom(20260401);
  const tally = new Map<string, { made: number; found: number }>();
  const missed: string[] = [];
  for (const { family, kind, break: breakIt } of defects) {
    const counts = tally.get(family) ?? { made: 0, found: 0 };
    tally.set(family, counts);
    let made = 0;
    for (let round = 0; round < rounds; round++) {
      const base = random.pick(models);
      const broken = base ? breakIt(base.model, random) : null;
      if (!base || !broken) continue;
      made += 1;
      counts.made += 1;
      const found = runRules(broken.model, allRules).findings.some(
        ({ key, rows }) =>
          !base.before.has(key) && (broken.rows.length === 0 || rows.some((row) => broken.rows.includes(row))),
      );
      if (found) counts.found += 1;
      else {
        const row =
          broken.model.indicators.find(({ key }) => broken.rows.includes(key)) ??
          broken.model.tasks.find(({ key }) => broken.rows.includes(key));
        const told =
          row?.table === "indicators"
            ? [row.name, row.comparator, row.value, row.unit, row.basis, row.deadline, row.sentence]
            : [row?.title, row?.lead, row?.cooperate, row?.text.slice(-60)];
        missed.push(`${family}: ${kind}: ${JSON.stringify(told)}`);
      }
    }
    if (made === 0) missed.push(`${family}: ${kind}: nothing to break`);
  }
  const shares = [...tally].map(
    ([family, { made, found }]) => `${family} ${String(found)}/${String(made)} (${((100 * found) / made).toFixed(1)}%)`,
  );
  process.stderr.write(`\nInjected defects found: ${shares.join(" · ")}\n`);
  if (process.env["FENJIE_MISSED"]) process.stderr.write(`${missed.join("\n")}\n`);
  expect(missed.filter((line) => line.endsWith("nothing to break"))).toEqual([]);
  for (const [family, { made, found }] of tally) expect([family, found / made >= 0.98]).toEqual([family, true]);
}, 240_000);
