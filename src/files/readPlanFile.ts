import { failure, success, type Result } from "../result";
import { readZipDirectory } from "../zip/zipDirectory";
import { fileFormats } from "./fileFormats";
import type { FileHead } from "./fileFormat";
import type { FileProblem, FileReading, PlanText } from "./planText";

export type { FileNote, FileProblem, FileReading, PlanText } from "./planText";

const openingBytes = 4096;

const headOf = (bytes: Uint8Array, name: string): FileHead => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  return {
    bytes,
    extension: /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? "",
    opening: String.fromCharCode(...bytes.subarray(0, openingBytes)).toLowerCase(),
    zipNames: isZip ? (readZipDirectory(bytes) ?? []).map((entry) => entry.name.toLowerCase()) : null,
  };
};

const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;

/**
 * Reads the text of a plan from a file's bytes: text, Word, PDF, web page or Markdown.
 *
 * @param bytes the whole file
 * @param name the file's name, for messages; what the file is, its bytes say
 * @example (await readPlanFile(bytes, "规划.docx")) // { ok: true, value: { text: "…", kind: "word", … } }
 */
export const readPlanFile = async (
  bytes: Uint8Array,
  name: string,
  reading: FileReading = {},
): Promise<Result<PlanText, FileProblem>> => {
  if (bytes.length === 0) return failure("files.empty", { name });
  const head = headOf(bytes, name);
  const format = fileFormats.find(({ recognizes }) => recognizes(head));
  if (format === undefined) return failure("files.binary", { name });
  if (bytes.length > format.largest)
    return failure("files.tooLarge", { name, limit: megabytes(format.largest), size: megabytes(bytes.length) });
  const read = await format.read(bytes, reading);
  if (!read.ok) return failure(read.key, { name, ...read.params });
  return read.value.text.trim() === "" ? failure("files.noText", { name }) : success(read.value);
};
