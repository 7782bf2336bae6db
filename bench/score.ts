/**
 * Scores the reader against hand-made decompositions: `npm run score -- [--misses] [--json] [PLANS GOLD]`. The last line
 * says how many of the indicators with a figure that the reader is sure of are right (name, comparator, figure).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planToJson } from "../src/cli/planJson";
import { sureRows } from "./sureRows";
import { readPlanFile } from "../src/files/readPlanFile";
import { decomposePlan } from "../src/units/decomposePlan";

const root = path.resolve(import.meta.dirname, "..");
const shared = path.resolve(root, "../shared");
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const [plans = path.join(shared, "plans"), gold = path.join(shared, "gold")] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith("--"));
const scorer = path.join(shared, "score", "score.mjs");

const main = async (): Promise<number> => {
  if (!existsSync(scorer) || !existsSync(plans) || !existsSync(gold)) {
    console.error(`score: ${scorer}, ${plans} or ${gold} is missing`);
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "fenjie-score-"));
  try {
    const pairs: string[] = [];
    let sure = 0;
    let right = 0;
    for (const file of readdirSync(plans).filter((name) => name.endsWith(".txt"))) {
      const wanted = path.join(gold, file.replace(/\.txt$/, ".json"));
      if (!existsSync(wanted)) continue;
      const text = await readPlanFile(readFileSync(path.join(plans, file)), file);
      const plan = text.ok ? await decomposePlan(text.value.text) : text;
      if (!plan.ok) {
        console.error(`${file}: ${plan.key}`);
        return 1;
      }
      const found = path.join(folder, path.basename(wanted));
      writeFileSync(found, JSON.stringify(planToJson(plan.value)));
      pairs.push(wanted, found);
      const counted = sureRows(
        plan.value,
        spawnSync(process.execPath, [scorer, wanted, found, "--misses"]).stdout.toString(),
      );
      sure += counted.sure;
      right += counted.right;
    }
    const { status } = spawnSync(process.execPath, [scorer, ...pairs, ...flags], { stdio: "inherit" });
    if (!flags.includes("--json")) {
      console.log(
        `sure rows that are right: ${String(right)} of ${String(sure)} (${((100 * right) / (sure || 1)).toFixed(1)}%)`,
      );
    }
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await main();
