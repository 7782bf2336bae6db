import { failure, success, type Result } from "../../result";
import { readZipDirectory } from "../../zip/zipDirectory";
import { footnoteLines, footnoteNotes } from "../layout/footnotes";
import type { FileNote, FileProblem } from "../planText";
import { readNumbering, type Numbering } from "./numbering";
import { readStyles, type Styles } from "./styles";
import { BrokenPart, largestPart, openPackage, type WordPackage } from "./wordPackage";
import { WordReader, type WordText } from "./wordText";
import { childOf, elementsOf, type XmlElement } from "./xmlTree";

export interface WordDocument {
  readonly text: string;
  readonly notes: readonly FileNote[];
}

/**
 * The text of a Word file (.docx, .docm) as Word shows it: the numbers of lists are there, tracked changes are taken
 * as accepted, hidden text, heads, feet and the table of contents are left out.
 */
export const readDocx = (bytes: Uint8Array): Result<WordDocument, FileProblem> => {
  const entries = readZipDirectory(bytes);
  if (entries === null) return failure("files.broken");
  if (entries.some(({ name, unpackedBytes }) => /\.(?:xml|rels)$/i.test(name) && unpackedBytes > largestPart))
    return failure("files.swells");
  try {
    return readPackage(openPackage(bytes, entries));
  } catch (error) {
    // a part that is damaged, or nested until the stack is exhausted
    if (error instanceof BrokenPart || error instanceof RangeError) return failure("files.broken");
    throw error;
  }
};

const readPackage = (word: WordPackage): Result<WordDocument, FileProblem> => {
  const path = word.related("").get("officeDocument") ?? "word/document.xml";
  const body = childOf(childOf(word.part(path) ?? undefined, "w:document"), "w:body");
  if (body === undefined) return failure("files.broken");
  const related = word.related(path);
  const partOf = (type: string): XmlElement | null => {
    const target = related.get(type);
    return target === undefined ? null : word.part(target);
  };
  const styles = readStyles(partOf("styles"));
  const numbering = readNumbering(partOf("numbering"));
  const main = readTrusting(body, numbering, styles);
  const footnotes = [
    ...notesOf(partOf("footnotes"), "f", main.calls, styles),
    ...notesOf(partOf("endnotes"), "e", main.calls, styles),
  ];
  const text = [...main.lines, ...footnoteLines(footnotes)].join("\n");
  const notes: FileNote[] = [];
  if (main.tracked) notes.push({ key: "files.note.tracked", params: {} });
  notes.push(...footnoteNotes(footnotes));
  if (main.hidden) notes.push({ key: "files.note.hidden", params: {} });
  return success({ text, notes });
};

const readTrusting = (body: XmlElement, numbering: Numbering, styles: Styles): WordText => {
  const read = new WordReader(numbering, styles).read(body);
  return read.unfinished ? new WordReader(numbering, styles, false).read(body) : read;
};

/** The notes that the text calls, in the order of their calls. */
const notesOf = (part: XmlElement | null, kind: "f" | "e", calls: readonly string[], styles: Styles): string[] => {
  const byId = new Map(
    elementsOf(elementsOf(part ?? undefined)[0]).map((note) => [kind + (note.attributes["w:id"] ?? ""), note]),
  );
  const none: Numbering = { abstracts: new Map(), instances: new Map() };
  return [...new Set(calls)].flatMap((id) => {
    const note = byId.get(id);
    const text = note === undefined ? "" : new WordReader(none, styles).read(note).lines.join("");
    return text === "" ? [] : [text];
  });
};
