import type { TextEncoding } from "./decodeText";

/** What kind of file a text came from. */
export type PlanFileKind = "text" | "word" | "pdf" | "html" | "markdown";

/** The text of a plan as it stood in its file: a line for each paragraph, the cells of a table row apart by tabs. */
export interface PlanText {
  readonly text: string;
  readonly kind: PlanFileKind;
  /** null for files that are not text themselves */
  readonly encoding: TextEncoding | null;
  /** what a reader of the original should know, in the order of its weight; mostly nothing */
  readonly notes: readonly FileNote[];
}

/** Something that was decided on the way from the file to the text; a message of the locale files. */
export interface FileNote {
  readonly key: FileNoteKey;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FileNoteKey =
  /** pages without text; parameter `pages`: their numbers */
  | "files.note.scannedPages"
  /** tracked changes were taken as accepted */
  | "files.note.tracked"
  /** footnotes stand at the end; parameter `n`: how many */
  | "files.note.footnotes"
  /** hidden text was left out */
  | "files.note.hidden";

/**
 * Why a file could not be read; each is a message of the locale files.
 * Parameters: `name` the file's name, `limit` the largest size in MB, `size` the file's size in MB.
 */
export type FileProblem =
  | "files.empty"
  | "files.tooLarge"
  /** unpacks to more than any document */
  | "files.swells"
  | "files.binary"
  | "files.noText"
  | "files.broken"
  | "files.encrypted"
  /** .doc and .wps */
  | "files.oldWord"
  /** .odt, .rtf and other documents that a word processor can save as .docx */
  | "files.otherDocument"
  | "files.ofd"
  | "files.workbook"
  | "files.slides"
  /** a PDF of pictures */
  | "files.scan"
  /** a PDF whose fonts do not say which characters they show */
  | "files.unreadableFonts"
  | "files.image"
  | "files.archive";

/** Goes along with reading a file. */
export interface FileReading {
  /** done so far, 0 to 1 */
  readonly onProgress?: (fraction: number) => void;
  /**
   * where the tables of Chinese PDF encodings are: an address (in a browser) or a folder (in Node.js), with a slash
   * at its end; without them, PDF files with such fonts cannot be read in full
   */
  readonly characterMaps?: string;
}
