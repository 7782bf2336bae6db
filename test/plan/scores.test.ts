import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planToJson } from "../../src/cli/planJson";
import { decomposePlan } from "../../src/units/decomposePlan";

const root = path.resolve(__dirname, "../..");
const shared = path.resolve(root, "../shared");
const scorer = path.join(shared, "score", "score.mjs");

interface Part {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The scores of all plans of a folder, pooled. */
const scoresOf = async (plans: string, gold: string): Promise<Readonly<Record<string, Part>>> => {
  const folder = mkdtempSync(path.join(tmpdir(), "fenjie-scores-"));
  try {
    const pairs: string[] = [];
    for (const file of readdirSync(plans).filter((name) => name.endsWith(".txt"))) {
      const result = await decomposePlan(readFileSync(path.join(plans, file), "utf8"));
      if (!result.ok) throw new Error(`${file}: ${result.key}`);
      const found = path.join(folder, file.replace(/\.txt$/, ".json"));
      writeFileSync(found, JSON.stringify(planToJson(result.value)));
      pairs.push(path.join(gold, path.basename(found)), found);
    }
    const run = spawnSync(process.execPath, [scorer, ...pairs, "--json"], { encoding: "utf8" });
    return JSON.parse(run.stdout) as Record<string, Part>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What the reader reaches, less a little; raise it with the reader. */
const floors = (parts: Readonly<Record<string, number>>, scores: Readonly<Record<string, Part>>): string[] =>
  Object.entries(parts).flatMap(([part, floor]) => {
    const f1 = scores[part]?.f1 ?? 0;
    return f1 < floor ? [`${part}: ${String(f1)} < ${String(floor)}`] : [];
  });

const available = existsSync(scorer);
if (!available) console.warn(`Skipped: the scorer is missing (${scorer}).`);

(available ? describe : describe.skip)("reading plans, scored against hand-made decompositions", () => {
  it("reads plans of other fields: digital economy, education, health, environment, agriculture, industry, transport, employment, a work report", async () => {
    const own = path.join(__dirname, "plans");
    const scores = await scoresOf(own, own);
    expect(
      floors(
        {
          figures: 0.97,
          "indicator rows": 0.95,
          "basis (of found)": 0.95,
          "deadline (of found)": 0.97,
          qualitative: 0.8,
          baselines: 0.93,
          tasks: 0.98,
          "bodies (task, role, body)": 0.97,
          milestones: 1,
          metadata: 0.9,
        },
        scores,
      ),
    ).toEqual([]);
  });

  it("reads the five plans that the project was begun with", async () => {
    const scores = await scoresOf(path.join(shared, "plans"), path.join(shared, "gold"));
    expect(
      floors(
        {
          figures: 0.97,
          "indicator rows": 0.93,
          "basis (of found)": 0.97,
          "deadline (of found)": 0.98,
          qualitative: 0.93,
          baselines: 0.94,
          tasks: 0.99,
          "bodies (task, role, body)": 0.97,
          milestones: 0.8,
          vetoes: 1,
          metadata: 1,
        },
        scores,
      ),
    ).toEqual([]);
  });
});
