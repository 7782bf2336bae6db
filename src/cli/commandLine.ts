import path from "node:path";
import { parseArgs } from "node:util";
import type { CliMessageKey } from "../locales/cliMessages";
import { failure, success } from "../result";
import type { Result } from "../result";
import type { DirectoryLevel } from "../units/directory";

/** What the person asked for. Paths are absolute. */
export type Request = { readonly kind: "help" } | { readonly kind: "version" } | DecomposeRequest;

export interface DecomposeRequest {
  readonly kind: "decompose";
  readonly plan: string;
  /** null: no workbook, only JSON */
  readonly out: string | null;
  readonly json: boolean;
  readonly force: boolean;
  /** a department: the workbook is what it receives to fill in */
  readonly body: string | null;
  /** the workbook is of 年度目标责任书: for one body, or for all that the plan names; null: of tables */
  readonly letters: { readonly body: string | null } | null;
  /** whose bodies are suggested; null: as the plan's own place */
  readonly level: DirectoryLevel | null;
  /** tables of earlier years */
  readonly past: readonly string[];
}

const options = {
  out: { type: "string", short: "o" },
  for: { type: "string" },
  letters: { type: "string" },
  level: { type: "string" },
  past: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

/** parseArgs names the offending argument in quotation marks, in English prose. */
export const offender = (error: unknown): string => /'([^']+)'/.exec(String(error))?.[1] ?? "";

const everybody = "all";

/** --letters alone asks for everybody's. */
const withLettersOfAll = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) => (arg === "--letters" && (args[at + 1] ?? "-").startsWith("-") ? [arg, everybody] : [arg]));

/** As part of a file's name. */
const inFileName = (body: string): string => body.replace(/[\\/:*?"<>|]/g, " ");

/**
 * Reads the arguments after the command's name; `folder` is where relative paths start.
 *
 * @example readCommandLine(["a.txt", "--json"], "/home/li")
 * // success: { kind: "decompose", plan: "/home/li/a.txt", out: null, json: true, … }
 */
export const readCommandLine = (args: readonly string[], folder: string): Result<Request, CliMessageKey> => {
  let parsed;
  try {
    parsed = parseArgs({ args: withLettersOfAll(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    return failure("cli.badOption", { option: offender(error) });
  }
  const { values, positionals } = parsed;
  if (values.help) return success({ kind: "help" });
  if (values.version) return success({ kind: "version" });
  const [plan] = positionals;
  if (!plan) return failure("cli.noPlan");
  if (positionals.length > 1) return failure("cli.manyPlans", { n: positionals.length });
  if (values.out !== undefined && !/.\.xlsx$/i.test(path.basename(values.out)))
    return failure("cli.outNotXlsx", { file: values.out });
  const body = values.for?.trim() ?? null;
  if (body === "") return failure("cli.badOption", { option: "--for" });
  const lettersFor = values.letters?.trim() ?? null;
  if (lettersFor === "" || (lettersFor !== null && body !== null))
    return failure("cli.badOption", { option: "--letters" });
  const letters = lettersFor === null ? null : { body: lettersFor === everybody ? null : lettersFor };
  const { level = null, past = [] } = values;
  if (level !== null && level !== "province" && level !== "city") return failure("cli.badLevel", { level });
  if ((level !== null || past.length > 0) && !values.json) return failure("cli.pastWithoutJson");
  if (past.some((file) => file.trim() === "")) return failure("cli.badOption", { option: "--past" });
  const whose = [...(letters === null ? [] : ["责任书"]), letters?.body ?? body ?? []].flat().map(inFileName);
  const name = [path.parse(plan).name, ...whose].join("-");
  const out = values.out ?? (values.json ? null : `${name}.xlsx`);
  return success({
    kind: "decompose",
    plan: path.resolve(folder, plan),
    out: out === null ? null : path.resolve(folder, out),
    json: values.json,
    force: values.force,
    body,
    letters,
    level,
    past: past.map((file) => path.resolve(folder, file)),
  });
};

/** npm runs scripts in the folder of package.json; people mean the folder that they typed the command in. */
export const callersFolder = (env: NodeJS.ProcessEnv): string =>
  ["decompose", "check"].includes(env["npm_lifecycle_event"] ?? "") && env["INIT_CWD"]
    ? env["INIT_CWD"]
    : process.cwd();

/** The language of the terminal as a BCP 47 tag; "" where it says nothing of one. */
export const terminalLanguage = (env: NodeJS.ProcessEnv): string => {
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  if (set) return (set.split(/[.@]/)[0] ?? "").replace("_", "-");
  return process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : "";
};
