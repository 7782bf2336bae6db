import { failure, type Result } from "../result";
import type { FileProblem, FileReading, PlanText } from "./planText";

/** What can be told of a file before it is read. */
export interface FileHead {
  readonly bytes: Uint8Array;
  /** the ending of its name, small letters, with the dot; "" for none */
  readonly extension: string;
  /** the first bytes as Latin letters, small; for signatures that are words */
  readonly opening: string;
  /** names of the files in a zip archive, small letters; null for anything else */
  readonly zipNames: readonly string[] | null;
}

/** A kind of file that people give for a plan: one file each in `formats/`, listed in `fileFormats.ts`. */
export interface FileFormat {
  /** endings of names that people look for when they open a file, with the dot */
  readonly extensions: readonly string[];
  /** largest file in bytes that can be a plan */
  readonly largest: number;
  /** What a file is, its bytes say; the name only where bytes cannot tell. */
  readonly recognizes: (head: FileHead) => boolean;
  /** may load the library that the format needs */
  readonly read: (bytes: Uint8Array, reading: FileReading) => Promise<Result<PlanText, FileProblem>>;
}

/** A format without pictures: three million Chinese characters, a hundred times the longest plan. */
export const largestText = 10 * 1024 * 1024;
/** A format with pictures in it. */
export const largestWithPictures = 50 * 1024 * 1024;

/** A kind of file that is known and cannot be read: what to do instead is in the message. */
export const unreadable = (
  problem: FileProblem,
  recognizes: FileFormat["recognizes"],
  extensions: readonly string[] = [],
): FileFormat => ({
  extensions,
  largest: Infinity,
  recognizes,
  read: () => Promise.resolve(failure(problem)),
});

/** Whether a file begins with these bytes. */
export const beginsWith = ({ bytes }: FileHead, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
