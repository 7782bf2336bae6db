import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { decomposePlan } from "../src/units/decomposePlan";

/**
 * A module bundled and minified as it ships. What runs a bench straight from its TypeScript wraps every function to
 * keep its name, which takes longer than many of the functions do.
 */
export const shipped = async <Module>(source: string): Promise<Module> => {
  const folder = await mkdtemp(path.join(tmpdir(), "fenjie-bench-"));
  try {
    const outfile = path.join(folder, "module.mjs");
    await build({
      entryPoints: [path.resolve(import.meta.dirname, "../src", source)],
      outfile,
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      logLevel: "error",
    });
    return (await import(pathToFileURL(outfile).href)) as Module;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The reader of plans, as it ships. */
export const shippedReader = async (): Promise<typeof decomposePlan> =>
  (await shipped<{ readonly decomposePlan: typeof decomposePlan }>("units/decomposePlan.ts")).decomposePlan;
