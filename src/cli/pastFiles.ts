import type { CliMessageKey } from "../locales/cliMessages";
import type { Translate } from "../locales/messages";
import { failure, success } from "../result";
import type { Result } from "../result";
import { pastRows } from "../sheets/pastTables";
import type { AssignableRow } from "../units/suggest/suggestion";
import { readXlsx } from "../xlsx/readXlsx";
import { readBytes } from "./planFiles";

/** The rows of tables of earlier years, from all the files that were named; the first that cannot be used ends it. */
export const readPast = async (
  files: readonly string[],
  say: Translate,
): Promise<Result<readonly AssignableRow[], CliMessageKey>> => {
  const rows: AssignableRow[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    const grids = await readXlsx(bytes.value);
    if (!grids.ok) return failure("cli.pastFile", { problem: say(grids.key, { ...grids.params, name: file }) });
    const found = pastRows(grids.value);
    if (found.length === 0) return failure("cli.pastNoTable", { file });
    rows.push(...found);
  }
  return success(rows);
};
