#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { readPlanFile } from "../files/readPlanFile";
import { cliTranslator, isCliMessageKey } from "../locales/cliMessages";
import type { CliMessageKey } from "../locales/cliMessages";
import { localeFor, translator } from "../locales/messages";
import type { MessageKey } from "../locales/messages";
import { isTraditional, loadSimplifier } from "../plan/clean/simplify";
import type { Plan } from "../plan/plan";
import { failure } from "../result";
import type { Failure } from "../result";
import { allRules } from "../rules/allRules";
import { checkedPlan } from "../rules/checkedPlan";
import { runRules } from "../rules/runRules";
import { decomposePlan } from "../units/decomposePlan";
import type { DirectoryLevel } from "../units/directory";
import { directoryForPlan } from "../units/directoryForPlan";
import type { BodyMatch } from "../units/matchBody";
import { resolveBodies } from "../units/resolveBodies";
import { writeXlsx } from "../xlsx/writeXlsx";
import { characterMaps } from "./characterMaps";
import { knowledgeFor } from "./checkWorkbook";
import { callersFolder, readCommandLine, terminalLanguage } from "./commandLine";
import type { DecomposeRequest } from "./commandLine";
import { findingsToJson } from "./findingsJson";
import { makeWorkbook } from "./makeWorkbook";
import { readBytes, readExisting, writeWhole } from "./planFiles";
import { readPast } from "./pastFiles";
import { planToJson } from "./planJson";

/** 0 done · 1 the plan or a file is at fault · 2 the command was typed wrong */
type ExitCode = 0 | 1 | 2;

const locale = localeFor(terminalLanguage(process.env));
const say = cliTranslator(locale);
const sayProblem = translator(locale);

const complain = (message: string): void => console.error(message);
const print = (text: string): void => console.log(text);

const today = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const refuse = ({ key, params }: Failure<CliMessageKey>): ExitCode => {
  complain(say(key, params));
  return 1;
};

const refuseFile = ({ key, params }: Failure<MessageKey>): ExitCode => {
  const ownKey = `cli.${key}`;
  complain(isCliMessageKey(ownKey) ? say(ownKey, params) : sayProblem(key, params));
  return 1;
};

/** What is wrong with a text does not name the file that it came from. */
const refusePlan = (file: string, { key, params }: Failure<MessageKey>): ExitCode =>
  refuse(failure("cli.inFile", { file, problem: sayProblem(key, params) }));

const summary = (plan: Plan, level: DirectoryLevel | undefined): string => {
  const { indicators, tasks, baselines, milestones, vetoes, metadata } = plan;
  const bodies = resolveBodies(plan, directoryForPlan(plan, level));
  const count = (kind: BodyMatch["kind"]): number => bodies.filter(({ match }) => match.kind === kind).length;
  const [unknown, ambiguous] = [count("unknown"), count("ambiguous")];
  const unsure = [...indicators, ...tasks].filter(({ confidence }) => !confidence.sure).length;
  return [
    metadata.title ?? say("cli.untitled"),
    say("cli.found", {
      indicators: indicators.length,
      tasks: tasks.length,
      baselines: baselines.length,
      milestones: milestones.length,
      vetoes: vetoes.length,
    }),
    ...(bodies.length === 0
      ? []
      : unknown + ambiguous === 0
        ? [say("cli.bodiesKnown", { n: bodies.length })]
        : [say("cli.bodies", { n: bodies.length, unknown, ambiguous })]),
    ...(unsure > 0 ? [say("cli.unsure", { n: unsure })] : []),
  ].join("\n");
};

const decompose = async (request: DecomposeRequest): Promise<ExitCode> => {
  const { plan: file, out, json, force, body, letters, level } = request;
  const bytes = await readBytes(file);
  if (!bytes.ok) return refuse(bytes);
  const past = await readPast(request.past, sayProblem);
  if (!past.ok) return refuse(past);
  const text = await readPlanFile(bytes.value, file, { characterMaps: characterMaps() });
  if (!text.ok) return refuseFile(text);
  for (const { key, params } of text.value.notes) complain(sayProblem(key, params));
  const plan = await decomposePlan(text.value.text);
  if (!plan.ok) return refusePlan(file, plan);

  if (out !== null) {
    const existing = await readExisting(out);
    if (!existing.ok) return refuse(existing);
    const workbook = await makeWorkbook(plan.value, {
      file: out,
      existing: force ? null : existing.value,
      generatedOn: today(),
      body,
      letters,
    });
    if (!workbook.ok) return refuse(workbook);
    const { spec, updated } = workbook.value;
    const written = await writeWhole(out, await writeXlsx(spec));
    if (!written.ok) return refuse(written);
    if (!json) {
      print(summary(plan.value, level ?? undefined));
      print(say(updated ? "cli.updated" : "cli.written", { file: out, sheets: spec.sheets.length }));
    }
  }
  if (json) {
    const given = text.value.text;
    const simplifier = isTraditional(given) ? await loadSimplifier() : null;
    const { findings } = runRules(
      checkedPlan(plan.value, { text: given, simplifier, bodies: knowledgeFor(plan.value, level ?? undefined) }),
      allRules,
    );
    const directory = directoryForPlan(plan.value, level ?? undefined);
    const json = planToJson(plan.value, { directory, past: past.value, locale });
    print(JSON.stringify({ ...json, findings: findingsToJson(findings, locale) }, null, 2));
  }
  return 0;
};

const version = async (): Promise<string> => {
  const file = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return String((JSON.parse(file) as { version: unknown }).version);
};

const main = async (): Promise<ExitCode> => {
  const request = readCommandLine(process.argv.slice(2), callersFolder(process.env));
  if (!request.ok) {
    complain(`${say(request.key, request.params)}\n\n${say("cli.usage")}`);
    return 2;
  }
  switch (request.value.kind) {
    case "help":
      print(say("cli.usage"));
      return 0;
    case "version":
      print(await version());
      return 0;
    case "decompose":
      return await decompose(request.value);
  }
};

// a reader that has seen enough (`| head`) is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

// the exit code is set, not forced: a pipe may still be taking the output
try {
  process.exitCode = await main();
} catch (error) {
  complain(say("cli.unexpected", { message: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
