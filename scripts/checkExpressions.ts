/**
 * npm run lint:expressions: proves that every regular expression of src/ takes time linear in its text, or attacks it where no
 * proof can be had: the written ones and those that are made of lists of words as the modules load. What was proved once is remembered in
 * node_modules/.cache, since the proofs take a minute.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as recheck from "recheck";
import ts from "typescript";

// the build in JavaScript alone: the other ones run a program for each kind of machine
const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as typeof recheck;

interface Expression {
  readonly source: string;
  readonly flags: string;
  /** file and line */
  readonly where: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => path.join("src", name));

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest, true);

const makesExpression = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";

const expressions: Expression[] = [];
const makers: string[] = [];
for (const file of files) {
  const source = parse(file);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      expressions.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        where: `${file}:${String(line)}`,
      });
    }
    if (makesExpression(node) && !makers.includes(file)) makers.push(file);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

// expressions that are made of strings exist only once their module runs
const Native = RegExp;
for (const file of makers) {
  const before = expressions.length;
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, [pattern, flags]: [string | RegExp, string | undefined]) => {
      const made = new target(pattern, flags);
      expressions.push({ source: made.source, flags: made.flags, where: `${file} (made of strings)` });
      return made;
    },
  });
  await import(pathToFileURL(path.join(root, file)).href + "?expressions");
  globalThis.RegExp = Native;
  if (expressions.length === before) {
    console.error(`${file}: its expressions are made inside of functions, where nothing can prove them`);
    process.exitCode = 1;
  }
}

/** The strict proof first; what it cannot read (lookarounds of some kinds) is attacked with thousands of texts. */
const ways: readonly recheck.Parameters[] = [{ checker: "automaton", timeout: 20_000 }, { timeout: 60_000 }];

const prove = ({ source, flags }: Expression): string => {
  let found: recheck.Diagnostics | null = null;
  for (const way of ways) {
    found = checkSync(source, flags, way);
    if (found.status !== "unknown") break;
  }
  if (!found || found.status === "unknown") return `cannot be proved (${found?.error.kind ?? ""})`;
  return found.status === "safe" ? "safe" : found.complexity.summary;
};

const cache = path.join(root, "node_modules", ".cache", "expressions.json");
const readCache = (): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(cache, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
};

const proved = readCache();
let bad = 0;
for (const expression of expressions) {
  const key = `/${expression.source}/${expression.flags}`;
  const verdict = (proved[key] ??= prove(expression));
  if (verdict === "safe") continue;
  bad++;
  console.error(`${expression.where}: ${verdict}\n  ${key}`);
}
mkdirSync(path.dirname(cache), { recursive: true });
writeFileSync(cache, JSON.stringify(proved));
console.log(`${String(expressions.length)} expressions, ${String(bad)} of them not proved to be linear`);
if (bad > 0) process.exitCode = 1;
