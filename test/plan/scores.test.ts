import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sureRows } from "../../bench/sureRows";
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

interface Scores {
  readonly parts: Readonly<Record<string, Part>>;
  /** share of the rows marked sure that are right */
  readonly calibration: number;
}

/** The scores of all plans of a folder, pooled. */
const scoresOf = async (plans: string, gold: string): Promise<Scores> => {
  const folder = mkdtempSync(path.join(tmpdir(), "fenjie-scores-"));
  try {
    const pairs: string[] = [];
    let sure = 0;
    let right = 0;
    for (const file of readdirSync(plans).filter((name) => name.endsWith(".txt"))) {
      const result = await decomposePlan(readFileSync(path.join(plans, file), "utf8"));
      if (!result.ok) throw new Error(`${file}: ${result.key}`);
      const found = path.join(folder, file.replace(/\.txt$/, ".json"));
      writeFileSync(found, JSON.stringify(planToJson(result.value)));
      const pair = [path.join(gold, path.basename(found)), found];
      pairs.push(...pair);
      const misses = spawnSync(process.execPath, [scorer, ...pair, "--misses"], { encoding: "utf8" }).stdout;
      const counted = sureRows(result.value, misses);
      sure += counted.sure;
      right += counted.right;
    }
    const run = spawnSync(process.execPath, [scorer, ...pairs, "--json"], { encoding: "utf8" });
    return { parts: JSON.parse(run.stdout) as Record<string, Part>, calibration: right / sure };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What the reader reaches, less a little; raise it with the reader. */
const floors = (parts: Readonly<Record<string, number>>, scores: Scores): string[] =>
  Object.entries(parts).flatMap(([part, floor]) => {
    const reached = part === "sure rows right" ? scores.calibration : (scores.parts[part]?.f1 ?? 0);
    return reached < floor ? [`${part}: ${String(reached)} < ${String(floor)}`] : [];
  });

const available = existsSync(scorer);
if (!available) console.warn(`Skipped: the scorer is missing (${scorer}).`);

(available ? describe : describe.skip)("reading plans, scored against hand-made decompositions", () => {
  it("reads plans of other fields: digital economy, education, health, care of the old, environment, water, agriculture, industry, transport, safety, employment, work reports", async () => {
    const own = path.join(__dirname, "plans");
    const scores = await scoresOf(own, own);
    expect(
      floors(
        {
          figures: 0.98,
          "indicator rows": 0.96,
          "basis (of found)": 0.95,
          "deadline (of found)": 0.99,
          qualitative: 0.9,
          baselines: 0.97,
          tasks: 0.99,
          "bodies (task, role, body)": 0.98,
          milestones: 1,
          vetoes: 0.8,
          metadata: 0.99,
          "sure rows right": 0.98,
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
          figures: 0.98,
          "indicator rows": 0.96,
          "basis (of found)": 0.98,
          "deadline (of found)": 0.99,
          qualitative: 0.94,
          baselines: 0.95,
          tasks: 1,
          "bodies (task, role, body)": 0.98,
          milestones: 1,
          vetoes: 1,
          metadata: 1,
          "sure rows right": 0.98,
        },
        scores,
      ),
    ).toEqual([]);
  });
});
