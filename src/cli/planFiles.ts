import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { largestFile } from "../files/fileFormats";
import type { CliMessageKey } from "../locales/cliMessages";
import { failure, success } from "../result";
import type { Result } from "../result";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);

const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;

/** The bytes of the file of a plan; one that is too large for a plan is refused before it fills the memory. */
export const readBytes = async (file: string): Promise<Result<Uint8Array, CliMessageKey>> => {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return failure("cli.isFolder", { file });
    if (found.size > largestFile)
      return failure("cli.files.tooLarge", {
        name: file,
        size: megabytes(found.size),
        limit: megabytes(largestFile),
      });
    return success(await readFile(file));
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR"
      ? failure("cli.missing", { file })
      : failure("cli.unreadable", { file, code });
  }
};

/** The bytes of the file that is about to be written, null where there is none yet. */
export const readExisting = async (file: string): Promise<Result<Uint8Array | null, CliMessageKey>> => {
  try {
    if ((await stat(file)).isDirectory()) return failure("cli.outIsFolder", { file });
    return success(await readFile(file));
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" ? success(null) : failure("cli.outFailed", { file, code });
  }
};

/** Writes beside the file first and then puts it in place, so that no half-written file is ever seen. */
export const writeWhole = async (file: string, bytes: Uint8Array): Promise<Result<void, CliMessageKey>> => {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    return success(undefined);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return failure("cli.outNoFolder", { folder: path.dirname(file) });
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return failure("cli.outDenied", { file });
    return failure("cli.outFailed", { file, code });
  }
};
