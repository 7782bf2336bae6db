import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import type { Configuration } from "webpack";
import type { Bench } from "./measure";

type Configure = (env: { only: string }, argv: { mode: string }) => Promise<Configuration[]>;

const build = (config: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack(config);
    if (!compiler) return reject(new Error("webpack gave no compiler"));
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });

/** Gzipped bytes of the scripts that a page of ours names, Microsoft's office.js left out: both panes need that one. */
const scriptBytes = async (folder: string, page: string): Promise<number> => {
  const html = await readFile(path.join(folder, page), "utf8");
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
  const own = scripts.filter((script) => !script.startsWith("office/") && !/^https?:/.test(script));
  if (own.length === 0) throw new Error(`${page} names no script`);
  const sizes = own.map(async (script) => gzipSync(await readFile(path.join(folder, script)), { level: 9 }).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

/** JavaScript of the task pane before the first click, against a pane that is one Fluent button. */
export const bench: Bench = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "fenjie-bench-"));
  try {
    // webpack.config.js is plain JavaScript: its types are said here
    const { default: configure } = (await import(String(new URL("../webpack.config.js", import.meta.url)))) as {
      default: Configure;
    };
    const [addIn] = await configure({ only: "addin" }, { mode: "production" });
    if (!addIn) throw new Error("webpack.config.js describes no add-in");
    const quiet: Configuration = { devtool: false, cache: false };
    await build({ ...addIn, ...quiet, output: { ...addIn.output, path: path.join(folder, "pane") } });
    await build({
      ...addIn,
      ...quiet,
      entry: { empty: fileURLToPath(new URL("emptyPane.tsx", import.meta.url)) },
      plugins: [],
      output: { path: path.join(folder, "empty"), filename: "empty.js" },
    });
    const pane = await scriptBytes(path.join(folder, "pane"), "taskpane.html");
    const empty = gzipSync(await readFile(path.join(folder, "empty", "empty.js")), { level: 9 }).length;
    return [
      {
        work: "task pane: JS gzipped before the first click",
        against: `an empty Fluent pane (${kilobytes(empty)})`,
        measured: `+${kilobytes(pane - empty)} (${kilobytes(pane)})`,
        aim: "≤ +150 KB",
        ok: pane - empty <= 150 * 1024,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
