import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const places = [
  process.env["FENJIE_SOFFICE"],
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

const program = (): string | undefined => places.find((place) => place !== undefined && existsSync(place));

const everythingRequired = process.env["CI"] === "true" || process.env["FENJIE_REQUIRE_ALL"] === "1";

/**
 * `describe` for tests that need LibreOffice. Where it is missing, they fail in CI and are skipped elsewhere, with a
 * line that says so.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (program() !== undefined) {
    describe(name, tests);
    return;
  }
  if (everythingRequired) {
    test(name, () => {
      throw new Error("LibreOffice (soffice) is required here and was not found; set FENJIE_SOFFICE to its path");
    });
    return;
  }
  process.stderr.write(`\nSkipped, because LibreOffice was not found: ${name}\n`);
  describe.skip(name, tests);
}

/**
 * Opens workbooks in LibreOffice, which recalculates them, and saves each in another format.
 *
 * @param workbooks bytes by name (letters, digits and hyphens)
 * @param target a format with an optional filter, as `soffice --convert-to` takes it: "pdf", "xlsx"
 * @returns the files that came out, by name with extension; a CSV filter gives one file a sheet
 */
export const convertWithLibreOffice = (
  workbooks: ReadonlyMap<string, Uint8Array>,
  target: string,
): Promise<Map<string, Uint8Array>> =>
  convertFiles(new Map([...workbooks].map(([name, bytes]) => [`${name}.xlsx`, bytes])), target);

/**
 * Opens files of any kind in LibreOffice and saves each in another format, all in one run of it.
 *
 * @param files bytes by name with extension (letters, digits, hyphens and the dot)
 */
export async function convertFiles(
  files: ReadonlyMap<string, Uint8Array>,
  target: string,
): Promise<Map<string, Uint8Array>> {
  const soffice = program();
  if (soffice === undefined) throw new Error("LibreOffice was not found");
  const folder = await mkdtemp(path.join(tmpdir(), "fenjie-soffice-"));
  const output = path.join(folder, "out");
  try {
    const inputs = [...files.keys()].map((name) => path.join(folder, name));
    await Promise.all([...files.values()].map((bytes, at) => writeFile(inputs[at] ?? "", bytes)));
    // A profile of its own, or a LibreOffice that is open already would take the files and this call would wait for it.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    await run(soffice, [profile, "--headless", "--norestore", "--convert-to", target, "--outdir", output, ...inputs], {
      timeout: 240_000,
    });
    const names = existsSync(output) ? await readdir(output) : [];
    for (const name of files.keys()) {
      if (!names.some((file) => file.startsWith(path.parse(name).name)))
        throw new Error(`LibreOffice could not convert ${name} to ${target}`);
    }
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, new Uint8Array(await readFile(path.join(output, name)))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Workbooks as LibreOffice shows them: the cells as displayed, by "workbook-sheet". */
export async function displayedCells(workbooks: ReadonlyMap<string, Uint8Array>): Promise<Map<string, string[][]>> {
  // Comma, quotes, UTF-8, from line 1, all columns, no language, quote all text, as displayed, no formulas, all sheets.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
  const files = await convertWithLibreOffice(workbooks, filter);
  return new Map(
    [...files].map(([name, bytes]) => [name.replace(/\.csv$/, ""), parseCsv(new TextDecoder().decode(bytes))]),
  );
}

/** The text of each page of a PDF, laid out as printed; null where pdftotext is missing. */
export async function pageTexts(pdf: Uint8Array): Promise<string[] | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "fenjie-pdf-"));
  try {
    const file = path.join(folder, "pages.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", ["-layout", file, "-"], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split("\f").slice(0, -1);
  } catch (error) {
    if (everythingRequired) throw error;
    process.stderr.write("\nThe printed pages were not read, because pdftotext (poppler-utils) was not found.\n");
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows of a CSV text in which any cell may be quoted. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r?\n|$)|([^,"\r\n]*)(,|\r?\n|$)/gy;
  for (let match = cell.exec(text); match && match.index < text.length; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? "");
    const separator = match[2] ?? match[4] ?? "";
    if (separator !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
