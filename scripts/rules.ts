/**
 * npm run rules: makes src/rules/allRules.ts from the files of src/rules/list/, and a page of docs/rules/ for each rule.
 * `npm run rules -- --check` changes nothing and fails where something is not as it would be made.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as prettier from "prettier";
import type { Rule } from "../src/rules/rule";
import { indexPage, rulePage } from "./rulePages";

const root = fileURLToPath(new URL("..", import.meta.url));
const list = path.join(root, "src/rules/list");
const ids = readdirSync(list)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -3))
  .sort();

const camelCase = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const registry = `// Made by \`npm run rules\` from the files of list/: do not edit.
import type { Rule } from "./rule";
${ids.map((id) => `import { rule as ${camelCase(id)} } from "./list/${id}";`).join("\n")}

/** Every rule, by the order of their ids. */
export const allRules: readonly Rule[] = [${ids.map(camelCase).join(", ")}];
`;

const rules: Rule[] = [];
for (const id of ids) {
  const { rule } = (await import(pathToFileURL(path.join(list, `${id}.ts`)).href)) as { rule: Rule };
  if (rule.id !== id) throw new Error(`src/rules/list/${id}.ts calls its rule "${rule.id}"`);
  rules.push(rule);
}

const files = new Map([["src/rules/allRules.ts", registry]]);
for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule));
files.set("docs/rules/README.md", indexPage(rules));

const check = process.argv.includes("--check");
const stale: string[] = [];
mkdirSync(path.join(root, "docs/rules"), { recursive: true });
for (const [file, text] of files) {
  const to = path.join(root, file);
  const made = await prettier.format(text, { ...(await prettier.resolveConfig(to)), filepath: to });
  let held = "";
  try {
    held = readFileSync(to, "utf8");
  } catch {
    // it is not there yet
  }
  if (held === made) continue;
  stale.push(file);
  if (!check) writeFileSync(to, made);
}
for (const name of readdirSync(path.join(root, "docs/rules"))) {
  if (files.has(`docs/rules/${name}`)) continue;
  stale.push(`docs/rules/${name}`);
  if (!check) rmSync(path.join(root, "docs/rules", name));
}
if (check && stale.length > 0) {
  console.error(`not as \`npm run rules\` makes them: ${stale.join(", ")}`);
  process.exitCode = 1;
} else console.log(`${String(rules.length)} rules, ${String(stale.length)} files ${check ? "stale" : "made anew"}`);
