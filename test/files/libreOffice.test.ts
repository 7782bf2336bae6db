import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readPlanFile } from "../../src/files/readPlanFile";
import { decomposePlan } from "../../src/units/decomposePlan";
import { convertFiles, describeWithLibreOffice } from "../support/libreOffice";
import { rowsOfPlan } from "../support/planRows";
import { flatDocument } from "./support/flatDocument";
import { numberedWord } from "./support/numberedWord";

jest.setTimeout(300_000);

const root = path.resolve(__dirname, "../..");
const characterMaps = path.join(root, "node_modules/pdfjs-dist/cmaps") + path.sep;

/**
 * What a format cannot hold. A PDF holds only what is shown: not characters that no font has (garbled stretches), and no
 * single blanks between the cells of a line, which are no wider than the fit of figures between Chinese characters. In
 * HTML a blank between Chinese characters is lost where the source line ends there.
 */
const notAs: Readonly<Record<string, ReadonlySet<string>>> = {
  pdf: new Set(["wenzhou-2014", "digital-province", "city-ip-strong-city-2023-2025"]),
  html: new Set(["city-ip-strong-city-2023-2025"]),
};

const plans = new Map<string, string>();
for (const folder of ["samples", "test/plan/plans", "../shared/plans"]) {
  const from = path.resolve(root, folder);
  if (!existsSync(from)) {
    process.stderr.write(`\nOnly some plans are tried as files: there is no folder ${from}\n`);
    continue;
  }
  for (const file of readdirSync(from).filter((name) => name.endsWith(".txt") && !name.includes("gb18030")))
    plans.set(path.basename(file, ".txt"), readFileSync(path.join(from, file), "utf8"));
}

type Rows = ReturnType<typeof rowsOfPlan>;

const rowsOfText = async (text: string): Promise<Rows> => {
  const plan = await decomposePlan(text);
  if (!plan.ok) throw new Error(plan.key);
  return rowsOfPlan(plan.value);
};

const rowsOfFile = async (name: string, bytes: Uint8Array | undefined): Promise<Rows> => {
  const read = await readPlanFile(bytes ?? new Uint8Array(0), name, { characterMaps });
  if (!read.ok) throw new Error(`${name}: ${read.key}`);
  return rowsOfText(read.value.text);
};

const inColumns = (columns: number): ReadonlyMap<string, Uint8Array> =>
  new Map([...plans].map(([name, text]) => [`${name}.fodt`, flatDocument(text, { columns, indents: true })]));

describeWithLibreOffice("a plan as LibreOffice saves it gives the same rows as its text", () => {
  const expected = new Map<string, Rows>();

  beforeAll(async () => {
    for (const [name, text] of plans) expected.set(name, await rowsOfText(text));
  });

  const sameRows = async (files: ReadonlyMap<string, Uint8Array>, extension: string): Promise<void> => {
    const different: Record<string, unknown> = {};
    for (const [name, rows] of expected) {
      if (notAs[extension]?.has(name)) continue;
      const file = `${name}.${extension}`;
      const found = await rowsOfFile(file, files.get(file));
      for (const [kind, wanted] of Object.entries(rows)) {
        const given = found[kind] ?? [];
        const lost = wanted.filter((row) => !given.includes(row));
        const added = given.filter((row) => !wanted.includes(row));
        if (lost.length + added.length > 0 || wanted.length !== given.length)
          different[`${file} ${kind}`] = { lost, added };
      }
    }
    expect(different).toEqual({});
  };

  it.each(["docx", "html", "pdf"])("as .%s, laid out as an office does", async (extension) => {
    await sameRows(await convertFiles(inColumns(1), extension), extension);
  });

  it("as .pdf in two columns", async () => {
    await sameRows(await convertFiles(inColumns(2), "pdf"), "pdf");
  });

  it("as .docx with headings that Word numbers, read and saved again by LibreOffice, and printed", async () => {
    const words = new Map([...plans].map(([name, text]) => [name, numberedWord(text)] as const));
    expect([...words.values()].reduce((sum, { numbered }) => sum + numbered, 0)).toBeGreaterThan(100);
    const files = new Map([...words].map(([name, { bytes }]) => [`${name}.docx`, bytes]));
    await sameRows(files, "docx");
    await sameRows(await convertFiles(files, "docx"), "docx");
    const printed = await convertFiles(files, "pdf");
    for (const [name] of words) {
      const read = await readPlanFile(printed.get(`${name}.pdf`) ?? new Uint8Array(0), name, { characterMaps });
      expect(read.ok).toBe(true);
    }
  });
});
