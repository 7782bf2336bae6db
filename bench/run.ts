/**
 * npm run bench: every promise about performance, each as a ratio measured in one run on this machine.
 * `npm run bench -- reading` runs the benches whose name contains "reading".
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Bench, BenchRow } from "./measure";

const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  reading: () => import("./reading"),
  sheetsToExcel: () => import("./sheetsToExcel"),
  sheetsToFile: () => import("./sheetsToFile"),
  rules: () => import("./rules"),
  paneSize: () => import("./paneSize"),
  suggestions: () => import("./suggestions"),
};

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
const width = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0);

const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
        .join("  ")
        .trimEnd(),
    );
};

const wanted = process.argv.slice(2);
const rows: BenchRow[] = [];
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.some((part) => name.toLowerCase().includes(part.toLowerCase()))) continue;
  console.error(`measuring ${name} …`);
  try {
    rows.push(...(await (await load()).bench()));
  } catch (error) {
    console.error(error);
    rows.push({ work: name, against: "", measured: "did not run, see above", aim: "", ok: null });
    process.exitCode = 1;
  }
}
printTable([
  ["work", "against", "measured", "aim", "ok?"],
  ...rows.map(({ work, against, measured, aim, ok }) => [
    work,
    against,
    measured,
    aim,
    ok === null ? "–" : ok ? "yes" : "NO",
  ]),
]);

/** Hand-made decompositions of real plans, which are not part of the project. */
const gold = new URL("../../shared/gold/", import.meta.url);
if (wanted.length === 0 && existsSync(gold)) {
  console.log("\nthe reader against hand-made decompositions:");
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL("score.ts", import.meta.url))],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exitCode = 1;
}
