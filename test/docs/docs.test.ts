import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { planToJson } from "../../src/cli/planJson";
import { decomposePlan } from "../../src/units/decomposePlan";

const root = path.resolve(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const pages = ["", "docs", "samples"].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.posix.join(folder, file)),
);
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const fences = (text: string) => [...text.matchAll(/^```\n([\s\S]*?)^```/gm)].map((match) => (match[1] ?? "").trim());

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("links to files that are there", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const files = links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.replace(/#.*$/, ""));
    expect(files.filter((file) => !existsSync(path.join(root, path.dirname(page), file)))).toEqual([]);
  });

  it("names scripts that are there", () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] ?? "");
    const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map((match) => match[1] ?? "");
    expect([...named, ...short].filter((script) => !(script in scripts))).toEqual([]);
  });

  it("names files of the project that are there", () => {
    const named = [...text.matchAll(/`((?:src|test|samples|docs|assets|scripts|bench)\/[^\s`]*)`/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe.each(["README.md", "README.zh-CN.md"])("%s", (page) => {
  it("begins with two commands: one to run, one to test", () => {
    expect(fences(read(page)).slice(0, 2)).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  });

  it("shows commands of the command line that take plans which are there", () => {
    const plans = [...read(page).matchAll(/decompose -- (\S+\.txt)/g)].map((match) => match[1] ?? "");
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((plan) => !existsSync(path.join(root, plan)))).toEqual([]);
  });
});

it("says the same in both languages: the same headings, commands and pictures", () => {
  const shape = (page: string) =>
    [...read(page).matchAll(/^#+ |^```|^!\[|^\d\. |^- /gm)].map((match) => match[0].trim());
  expect(shape("README.zh-CN.md")).toEqual(shape("README.md"));
});

it("keeps the table of rooms in ARCHITECTURE.md as ESLint has it", () => {
  const rooms = [...read("eslint.config.js").matchAll(/^ {2}(\w+): \[[^\]]*\],$/gm)].map((match) => match[1] ?? "");
  const described = [...read("ARCHITECTURE.md").matchAll(/^\| `(\w+)\/`/gm)].map((match) => match[1] ?? "");
  expect(rooms.length).toBeGreaterThan(8);
  expect(rooms.filter((room) => room !== "commands" && !described.includes(room))).toEqual([]);
});

it("shows the JSON with the fields that it has", async () => {
  const block = /^```jsonc\n([\s\S]*?)^```/m.exec(read("docs/formats.md"))?.[1] ?? "";
  const example: unknown = JSON.parse(block.replace(/ \/\/ .*$/gm, "").replace(/,(?=\s*[}\]])/g, ""));
  const plan = await decomposePlan(read("samples/linjiang-2026-2030.txt"));
  const real: unknown = plan.ok ? JSON.parse(JSON.stringify(planToJson(plan.value))) : null;
  const finding = { rule: "", severity: "", message: "", where: { line: 1, quote: "" } };
  const fields = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 1).map(fields);
    if (typeof value !== "object" || value === null) return "…";
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fields(inner)]));
  };
  expect(fields(example)).toMatchObject(
    fields({
      ...(real as object),
      vetoes: [""],
      reportingDuties: [],
      defects: [],
      garbled: [],
      findings: [finding],
    }) as object,
  );
});
