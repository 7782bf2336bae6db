import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

it("keeps allRules.ts and docs/rules/ as `npm run rules` makes them", () => {
  const run = execFileSync(
    process.execPath,
    [path.join(root, "node_modules/tsx/dist/cli.mjs"), path.join(root, "scripts/rules.ts"), "--check"],
    { encoding: "utf8" },
  );
  expect(run).toMatch(/^\d+ rules, 0 files stale/);
}, 60_000);
