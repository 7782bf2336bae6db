import { failure, success, type Result } from "../result";
import { decodeText, type TextEncoding } from "./decodeText";
import { kindOfFile, type FileKind } from "./fileKinds";

/** The text of a plan as it stood in its file. */
export interface PlanText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Why a file could not be read; each is a message of the locale files.
 * Parameters: `name` the file's name, `limit` the largest size in MB, `size` the file's size in MB.
 */
export type FileProblem =
  | "files.empty"
  | "files.tooLarge"
  | "files.binary"
  | "files.office"
  | "files.oldOffice"
  | "files.pdf"
  | "files.image"
  | "files.archive"
  | "files.noText";

/** Three million Chinese characters in UTF-8, a hundred times the longest plan; nothing larger is a plan. */
export const largestFile = 10 * 1024 * 1024;

const problemOfKind: Readonly<Record<Exclude<FileKind, "text">, FileProblem>> = {
  zip: "files.office",
  ole: "files.oldOffice",
  pdf: "files.pdf",
  image: "files.image",
  archive: "files.archive",
};

/**
 * Reads the text of a plan from a file's bytes: UTF-8 with or without mark, UTF-16, GB18030 (GBK, GB2312).
 *
 * @param bytes the whole file
 * @param name the file's name, only for the message; what the file is, its bytes say
 * @example (await readPlanFile(bytes, "规划.txt")) // { ok: true, value: { text: "…", encoding: "gb18030" } }
 */
export const readPlanFile = async (bytes: Uint8Array, name: string): Promise<Result<PlanText, FileProblem>> => {
  if (bytes.length === 0) return failure("files.empty", { name });
  if (bytes.length > largestFile) {
    return failure("files.tooLarge", {
      name,
      limit: largestFile / 1024 / 1024,
      size: Math.round((bytes.length / 1024 / 1024) * 10) / 10,
    });
  }
  const kind = kindOfFile(bytes);
  if (kind !== "text") return failure(problemOfKind[kind], { name });
  const decoded = decodeText(bytes);
  if (!decoded) return failure("files.binary", { name });
  if (decoded.text.trim() === "") return failure("files.noText", { name });
  return success(decoded);
};
