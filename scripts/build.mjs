import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const dist = path.join(root, "dist");

/** What each half of dist/ was built from; any other build of that half clears it away. */
const stampFiles = [path.join(dist, ".built-from"), path.join(dist, "workbench", ".built-from")];
const lockFolder = path.join(root, ".cache", "building");

/** What a build is made from: a change of any of these makes it stale. */
const sources = ["src", "assets", "samples", "manifest.xml", "webpack.config.js", "package-lock.json"];

const filesUnder = async (place) => {
  const found = await stat(place).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).sort();
  return (await Promise.all(names.map((name) => filesUnder(path.join(place, name))))).flat();
};

const fingerprint = async () => {
  const hash = createHash("sha256");
  for (const source of sources)
    for (const file of await filesUnder(path.join(root, source)))
      hash
        .update(path.relative(root, file))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
  return hash.digest("hex");
};

const isBuiltFrom = async (wanted) => {
  const stamps = await Promise.all(stampFiles.map((file) => readFile(file, "utf8").catch(() => "")));
  return stamps.every((stamp) => stamp === wanted);
};

const run = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))));
  });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One build at a time: whoever comes second waits, and takes over from a build that died. */
const alone = async (work) => {
  await mkdir(path.dirname(lockFolder), { recursive: true });
  const owner = path.join(lockFolder, "pid");
  for (;;) {
    try {
      await mkdir(lockFolder);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = Date.now() - ((await stat(lockFolder).catch(() => null))?.mtimeMs ?? Date.now());
      const pid = Number(await readFile(owner, "utf8").catch(() => "0"));
      if (pid ? !isAlive(pid) : age > 5000) await rm(lockFolder, { recursive: true, force: true });
      else await pause(300);
    }
  }
  try {
    await writeFile(owner, String(process.pid));
    return await work();
  } finally {
    await rm(lockFolder, { recursive: true, force: true });
  }
};

/**
 * Builds dist/ unless it is already made from the files as they are.
 *
 * @param {() => void} onBuild called before a build that takes time
 */
export const ensureBuilt = (onBuild = () => {}) =>
  alone(async () => {
    const wanted = await fingerprint();
    if (await isBuiltFrom(wanted)) return;
    onBuild();
    await run(process.execPath, [path.join(root, "node_modules/webpack/bin/webpack.js"), "--mode", "production"]);
    for (const file of stampFiles) await writeFile(file, wanted);
  });
