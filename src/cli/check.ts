#!/usr/bin/env node
import path from "node:path";
import { parseArgs } from "node:util";
import { readPlanFile } from "../files/readPlanFile";
import { cliTranslator, isCliMessageKey } from "../locales/cliMessages";
import type { CliMessageKey } from "../locales/cliMessages";
import { localeFor, translator } from "../locales/messages";
import type { MessageKey } from "../locales/messages";
import type { Plan } from "../plan/plan";
import { failure, success } from "../result";
import type { Failure, Result } from "../result";
import { severityWords } from "../rules/ruleWords";
import { checkedTables } from "../sheets/checkedTables";
import { readTables } from "../sheets/readTables";
import { decomposePlan } from "../units/decomposePlan";
import { readXlsx } from "../xlsx/readXlsx";
import { characterMaps } from "./characterMaps";
import { findingsIn } from "./checkWorkbook";
import { callersFolder, offender, terminalLanguage } from "./commandLine";
import { findingsToJson } from "./findingsJson";
import { readBytes } from "./planFiles";

/** 0 no errors · 1 errors were found, or the file is at fault · 2 the command was typed wrong */
type ExitCode = 0 | 1 | 2;

interface CheckRequest {
  readonly workbook: string;
  readonly plan: string | null;
  readonly json: boolean;
}

const locale = localeFor(terminalLanguage(process.env));
const say = cliTranslator(locale);
const sayProblem = translator(locale);

const options = {
  plan: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const readArguments = (args: readonly string[], folder: string): Result<CheckRequest | null, CliMessageKey> => {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    return failure("cli.badOption", { option: offender(error) });
  }
  const { values, positionals } = parsed;
  if (values.help) return success(null);
  const [workbook, ...more] = positionals;
  if (!workbook) return failure("cli.check.noWorkbook");
  if (more.length > 0) return failure("cli.check.manyWorkbooks", { n: positionals.length });
  if (values.plan?.trim() === "") return failure("cli.badOption", { option: "--plan" });
  const plan = values.plan === undefined ? null : path.resolve(folder, values.plan);
  return success({ workbook: path.resolve(folder, workbook), plan, json: values.json });
};

const refuse = (file: string, { key, params }: Failure<MessageKey | CliMessageKey>): ExitCode => {
  const ownKey = isCliMessageKey(key) ? key : `cli.${key}`;
  if (isCliMessageKey(ownKey)) console.error(say(ownKey, params));
  else {
    const problem = sayProblem(key as MessageKey, { name: file, ...params });
    console.error(problem.includes(file) ? problem : say("cli.inFile", { file, problem }));
  }
  return 1;
};

const readPlan = async (file: string): Promise<Result<Plan, MessageKey | CliMessageKey>> => {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = await readPlanFile(bytes.value, file, { characterMaps: characterMaps() });
  return text.ok ? decomposePlan(text.value.text) : text;
};

const check = async ({ workbook, plan: planFile, json }: CheckRequest): Promise<ExitCode> => {
  const bytes = await readBytes(workbook);
  if (!bytes.ok) return refuse(workbook, bytes);
  const grids = await readXlsx(bytes.value);
  if (!grids.ok) return refuse(workbook, grids);
  const tables = checkedTables(grids.value);
  if (!tables) return refuse(workbook, failure("cli.check.noTables", { file: workbook }));
  const plan = planFile === null ? null : await readPlan(planFile);
  if (plan && !plan.ok) return refuse(planFile ?? "", plan);

  const findings = findingsToJson(findingsIn(tables, plan?.ok ? plan.value : null, readTables(grids.value)), locale);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), notice: count("notice") };
  if (json) console.log(JSON.stringify({ findings, counts }, null, 2));
  else {
    for (const { severity, message, rule, where } of findings) {
      const place = [where.sheet, where.cell].filter((part) => part !== undefined).join("!");
      console.log(
        [place, severityWords(severity, locale), message, `(${rule})`].filter((part) => part !== "").join("  "),
      );
    }
    const rows = tables.indicators.length + tables.tasks.length;
    console.log(
      say("cli.check.summary", { rows, errors: counts.error, warnings: counts.warning, notices: counts.notice }),
    );
  }
  return counts.error > 0 ? 1 : 0;
};

const main = async (): Promise<ExitCode> => {
  const request = readArguments(process.argv.slice(2), callersFolder(process.env));
  if (!request.ok) {
    console.error(`${say(request.key, request.params)}\n\n${say("cli.check.usage")}`);
    return 2;
  }
  if (request.value === null) {
    console.log(say("cli.check.usage"));
    return 0;
  }
  return await check(request.value);
};

// a reader that has seen enough (`| head`) is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

// the exit code is set, not forced: a pipe may still be taking the output
try {
  process.exitCode = await main();
} catch (error) {
  console.error(say("cli.check.unexpected", { message: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
