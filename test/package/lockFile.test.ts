import { readFileSync } from "node:fs";
import path from "node:path";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, "../..");
const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Locked>>;
};

/** Looks for a package as Node.js does: beside the one that asks for it, then further and further up. */
const isLocked = (name: string, from: string): boolean => {
  if (`${from}/node_modules/${name}`.replace(/^\//, "") in packages) return true;
  if (from === "") return false;
  return isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1)));
};

it("locks the optional packages of every platform, so that npm ci works on all of them", () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, from)),
  );
  expect(missing).toEqual([]);
});
