import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { CliMessageKey } from "../locales/cliMessages";
import { failure, success } from "../result";
import type { Result } from "../result";

/** A read that stops here is enough to be told that the file is too large, and never fills the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);

/** The bytes of a file that the person named, at most the first 64 MB of it. */
export const readBytes = async (file: string): Promise<Result<Uint8Array, CliMessageKey>> => {
  try {
    if ((await stat(file)).isDirectory()) return failure("cli.isFolder", { file });
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size <= MOST_BYTES) return success(await handle.readFile());
      const bytes = new Uint8Array(MOST_BYTES);
      const { bytesRead } = await handle.read(bytes, 0, MOST_BYTES, 0);
      return success(bytes.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
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
