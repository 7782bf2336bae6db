import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { decomposePlan } from "../src/units/decomposePlan";

interface Reader {
  readonly decomposePlan: typeof decomposePlan;
}

/**
 * The reader bundled and minified as it ships. What runs a bench straight from its TypeScript wraps every function to
 * keep its name, which takes longer than many of the reader's functions do.
 */
export const shippedReader = async (): Promise<typeof decomposePlan> => {
  const folder = await mkdtemp(path.join(tmpdir(), "fenjie-bench-"));
  try {
    const outfile = path.join(folder, "reader.mjs");
    const entry = path.resolve(import.meta.dirname, "../src/units/decomposePlan.ts");
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      logLevel: "error",
    });
    const bundle = (await import(pathToFileURL(outfile).href)) as Reader;
    return bundle.decomposePlan;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
