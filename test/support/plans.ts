import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readPlanFile } from "../../src/files/readPlanFile";
import type { Plan } from "../../src/plan/plan";
import { decomposePlan } from "../../src/units/decomposePlan";

const root = path.resolve(__dirname, "../..");

/** The plans that ship with the project, and the real ones where they are at hand; by file name without extension. */
export async function allPlans(): Promise<Map<string, Plan>> {
  const plans = new Map<string, Plan>();
  for (const folder of [path.join(root, "samples"), path.resolve(root, "../shared/plans")]) {
    if (!existsSync(folder)) {
      process.stderr.write(`\nOnly some plans are tried: there is no folder ${folder}\n`);
      continue;
    }
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
      const text = await readPlanFile(new Uint8Array(readFileSync(path.join(folder, file))), file);
      if (!text.ok) throw new Error(`${file}: ${text.key}`);
      const plan = await decomposePlan(text.value.text);
      if (!plan.ok) throw new Error(`${file}: ${plan.key}`);
      plans.set(path.basename(file, ".txt").replaceAll(".", "-"), plan.value);
    }
  }
  return plans;
}
