import type { CellValue } from "hucre";
import { readXlsx as readWorkbook } from "hucre/xlsx";
import type { Result } from "../result";
import { failure, success } from "../result";
import type { CellGrid, CellScalar } from "../sheets/cellGrid";
import { readZipDirectory } from "../zip/zipDirectory";
import type { ZipEntry } from "../zip/zipDirectory";

/** Why a file could not be read as a workbook. */
export type XlsxProblem =
  | "xlsx.empty"
  /** opens only with a password */
  | "xlsx.encrypted"
  /** .xls, .et and other formats from before 2007 */
  | "xlsx.oldFormat"
  /** carries macros (.xlsm) */
  | "xlsx.macro"
  /** some other kind of file */
  | "xlsx.notWorkbook"
  /** cut off or damaged */
  | "xlsx.broken"
  /** larger than any workbook of tables, packed or unpacked; parameter `megabytes`: what is allowed */
  | "xlsx.tooBig";

const megabyte = 1024 * 1024;
const mostPacked = 50 * megabyte;
const mostUnpacked = 300 * megabyte;

/**
 * The values of every sheet of an .xlsx file. Text stays text, whatever it looks like; dates come as ISO texts;
 * a formula comes as the value that was saved with it.
 *
 * @example const grids = await readXlsx(bytes); if (grids.ok) readTables(grids.value);
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<CellGrid[], XlsxProblem>> {
  const problem = problemOf(bytes);
  if (problem !== null) return problem;
  try {
    const { sheets } = await readWorkbook(bytes);
    return success(sheets.map(({ name, rows }) => ({ name, cells: rows.map((row) => row.map(scalarOf)) })));
  } catch {
    // The library throws for whatever it cannot make sense of; to a person it is all one: the file is damaged.
    return failure("xlsx.broken");
  }
}

function problemOf(bytes: Uint8Array) {
  if (bytes.length === 0) return failure("xlsx.empty");
  if (bytes.length > mostPacked) return failure("xlsx.tooBig", { megabytes: mostPacked / megabyte });
  if (isCompoundFile(bytes)) return failure(holds(bytes, "EncryptedPackage") ? "xlsx.encrypted" : "xlsx.oldFormat");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return failure("xlsx.notWorkbook");
  const entries = readZipDirectory(bytes);
  if (entries === null) return failure("xlsx.broken");
  const names = entries.map((entry) => entry.name);
  if (names.some((name) => name.endsWith("vbaProject.bin"))) return failure("xlsx.macro");
  if (!names.includes("[Content_Types].xml") || !names.some((name) => name.endsWith("workbook.xml"))) {
    return failure("xlsx.notWorkbook");
  }
  return sizeProblem(bytes, entries);
}

function sizeProblem(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > mostUnpacked) return failure("xlsx.tooBig", { megabytes: mostUnpacked / megabyte });
  // The library unpacks no entry further than the directory claims, so a claim of nothing, and entries that share
  // their bytes, are what is left of the tricks of zip bombs.
  const claimsNothing = entries.some((entry) => entry.unpackedBytes === 0 && entry.packedBytes > 16);
  return claimsNothing || packed > bytes.length ? failure("xlsx.broken") : null;
}

/** The container of Office formats before 2007, and of encrypted files to this day. */
const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);

/** Whether the bytes hold a word in UTF-16, as the directory of a compound file does. */
function holds(bytes: Uint8Array, word: string): boolean {
  const codes = [...word].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = codes[0];
  for (let at = 0; at <= bytes.length - codes.length; at++) {
    if (bytes[at] === first && codes.every((code, offset) => bytes[at + offset] === code)) return true;
  }
  return false;
}

function scalarOf(value: CellValue | undefined): CellScalar {
  if (value === null || value === undefined) return null;
  if (!(value instanceof Date)) return value;
  const iso = value.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
}
