import { failure, success, type Result } from "../../result";
import { footnoteLines, footnoteNotes } from "../layout/footnotes";
import type { FileNote, FileProblem, FileReading } from "../planText";
import type { PageContent } from "./pageContent";
import { withoutFurniture } from "./pageFurniture";
import { paragraphsOf } from "./paragraphs";
import { withoutFootnotes } from "./pdfFootnotes";
import { openPdf, type PdfFile } from "./pdfPages";
import { readingOrder } from "./readingOrder";
import { readRuledTables } from "./ruledTables";
import { mostOf } from "./textLines";

export interface PdfText {
  readonly text: string;
  readonly notes: readonly FileNote[];
}

/** Fewer characters on a page are a stamp or a page number on a picture. */
const fewestCharacters = 16;

const charactersOf = ({ runs }: PageContent): number =>
  runs.reduce((sum, { text }) => sum + text.replace(/[\s\d—-]/g, "").length, 0);

/** Fonts without a table of their characters give characters of private use, control characters, or none. */
const isMeaningless = (pages: readonly PageContent[]): boolean => {
  let all = 0;
  let meaningless = 0;
  for (const { text } of pages.flatMap(({ runs }) => runs)) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      all++;
      if ((code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || (code < 32 && code !== 9)) meaningless++;
    }
  }
  return meaningless * 5 > all;
};

/**
 * The text of a PDF: paragraphs joined from their lines in the order in which people read them, tables as rows with
 * tabs, without heads, feet, page numbers and the table of contents; footnotes at the end.
 */
export const readPdf = async (
  bytes: Uint8Array,
  { characterMaps, onProgress }: FileReading,
): Promise<Result<PdfText, FileProblem>> => {
  let file: PdfFile;
  try {
    file = await openPdf(bytes, characterMaps);
  } catch (error) {
    return failure(problemOf(error));
  }
  try {
    const pages: PageContent[] = [];
    for (let number = 1; number <= file.pages; number++) {
      pages.push(await file.page(number));
      onProgress?.(number / file.pages);
    }
    return readPages(pages);
  } catch (error) {
    return failure(problemOf(error));
  } finally {
    await file.close();
  }
};

/** pdf.js throws for whatever it cannot make sense of; what did not load is no fault of the file. */
const problemOf = (error: unknown): FileProblem => {
  const name = error instanceof Error ? error.name : "";
  if (name === "ChunkLoadError") throw error;
  return name === "PasswordException" ? "files.encrypted" : "files.broken";
};

const readPages = (pages: readonly PageContent[]): Result<PdfText, FileProblem> => {
  const blank = pages.flatMap((page, at) => (charactersOf(page) < fewestCharacters ? [at + 1] : []));
  const characters = pages.reduce((sum, page) => sum + charactersOf(page), 0);
  if (blank.length === pages.length || characters < pages.length * fewestCharacters) return failure("files.scan");
  if (isMeaningless(pages)) return failure("files.unreadableFonts");
  const bodySize = mostOf(
    pages.flatMap(({ runs }) => runs),
    ({ size }) => Math.round(size * 2) / 2,
  );
  const tables = pages.map(readRuledTables);
  const words = withoutFurniture(pages.map(({ height }, at) => ({ height, runs: tables[at]?.runs ?? [] })));
  const noted = pages.map(({ rulings }, at) => withoutFootnotes(words[at] ?? [], rulings, bodySize ?? 0));
  const flows = readingOrder(pages.map((_, at) => ({ runs: noted[at]?.runs ?? [], tables: tables[at]?.tables ?? [] })));
  const footnotes = noted.flatMap(({ notes }) => notes);
  const scanned: FileNote[] =
    blank.length === 0 ? [] : [{ key: "files.note.scannedPages", params: { pages: blank.join("、") } }];
  return success({
    text: [...paragraphsOf(flows, bodySize ?? 0), ...footnoteLines(footnotes)].join("\n"),
    notes: [...scanned, ...footnoteNotes(footnotes)],
  });
};
