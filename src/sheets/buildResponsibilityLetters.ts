import type { Plan } from "../plan/plan";
import type { BodyDuties } from "./bodyDuties";
import { bodyDuties, bodyFinder } from "./bodyDuties";
import type { BuildOptions } from "./buildWorkbook";
import { letterRows } from "./letterRows";
import { letterSheet } from "./letterSheet";
import { fonts } from "./look";
import type { MergedTable } from "./mergedTable";
import { mergedTables } from "./mergeTables";
import { footerText, planTitleOf } from "./planWords";
import type { SheetSpec, WorkbookSpec } from "./sheetSpec";
import { workbookDirectory } from "./workbookDirectory";

export interface LetterOptions extends BuildOptions {
  /** the year that is signed for; the current one, or the nearest of the plan's, unless said */
  readonly year?: number;
  /** 甲方; the plan's issuer unless said */
  readonly issuer?: string;
}

/** Who can be given a letter: the single bodies that the tables name, whoever leads most first. */
export const bodiesWithDuties = (plan: Plan, options: LetterOptions): readonly string[] =>
  source(plan, options).singles.map(({ name }) => name);

/**
 * A workbook of 年度目标责任书, a sheet a body, ready to print and sign; null when none of the bodies has anything to do.
 *
 * @param bodies by any of their names; null for all that the tables name
 * @param options `existing` gives the owners, figures and directory that people have in the workbook
 * @example buildResponsibilityLetters(plan, ["市水利局"], { generatedOn: "2026-11-21" })
 */
export function buildResponsibilityLetters(
  plan: Plan,
  bodies: readonly string[] | null,
  options: LetterOptions,
): WorkbookSpec | null {
  const from = source(plan, options);
  const chosen = bodies === null ? from.singles : bodies.flatMap((body) => from.find(body) ?? []);
  const once = new Map(chosen.map((duties) => [duties.name, duties]));
  return workbookOf(plan, options, from.tables, [...once.values()], "");
}

/**
 * The letter of one body as a sheet of its own, 责任书-市水利局, to be painted into the workbook that is open; null when
 * the body has nothing to do.
 */
export const buildResponsibilityLetter = (plan: Plan, body: string, options: LetterOptions): WorkbookSpec | null => {
  const from = source(plan, options);
  const found = from.find(body);
  return found === null ? null : workbookOf(plan, options, from.tables, [found], "责任书-");
};

interface Source {
  readonly tables: readonly MergedTable[];
  readonly singles: readonly BodyDuties[];
  readonly find: (body: string) => BodyDuties | null;
}

function source(plan: Plan, options: LetterOptions): Source {
  const tables = mergedTables(plan, options.existing);
  const finder = bodyFinder(plan, workbookDirectory(plan, options).directory);
  const all = bodyDuties(tables, finder);
  return {
    tables,
    singles: all.filter(({ members }) => members === null),
    find: (name) => {
      const body = finder.body(name);
      const own = all.find((one) => (body === null ? one.wordings.includes(name) : one.body?.name === body.name));
      if (body === null) return own ?? null;
      // what 各县(市、区)人民政府 are to do is each county's to do
      const shared = all.filter(({ members }) => members?.some((member) => member.name === body.name) === true);
      const asked = [own ?? [], shared].flat().flatMap((one) => one.duties);
      const duties = [...new Map(asked.map((duty) => [`${duty.table} ${duty.role} ${duty.at}`, duty])).values()];
      if (duties.length === 0) return null;
      return { name, body, members: null, wordings: [name], ...own, duties };
    },
  };
}

function workbookOf(
  plan: Plan,
  options: LetterOptions,
  tables: readonly MergedTable[],
  bodies: readonly BodyDuties[],
  prefix: string,
): WorkbookSpec | null {
  const planTitle = planTitleOf(plan);
  const year = options.year ?? yearOf(plan, options.generatedOn);
  const names = new Set<string>();
  const sheets = bodies.map((duties): SheetSpec =>
    letterSheet({
      sheetName: freeName(`${prefix}${duties.name}`, names),
      year,
      planTitle,
      docNumber: plan.metadata.docNumber,
      issuer: options.issuer ?? issuerOf(plan),
      body: duties.name,
      duties: letterRows(tables, duties, year),
      vetoes: plan.vetoes.map(({ text }) => text),
      footer: footerText(`${duties.name}\u3000${year}年度目标责任书`),
    }),
  );
  const [first] = sheets;
  return first
    ? {
        sheets,
        names: [],
        title: `${planTitle}${year}年度目标责任书`,
        activeSheet: first.name,
        font: { name: fonts.base, size: 11 },
      }
    : null;
}

/** The current year if the plan is in it, else its year that is nearest. */
function yearOf({ metadata }: Plan, generatedOn: string): number {
  const now = Number(generatedOn.slice(0, 4));
  return Math.min(metadata.periodTo ?? now, Math.max(metadata.periodFrom ?? now, now));
}

/** 临江市人民政府办公室 issues for 临江市人民政府. */
const issuerOf = ({ metadata }: Plan): string | null =>
  metadata.issuer?.replace(/(?<=政府|委员会|委)办公[室厅]$/, "") ?? null;

const longestName = 31;

/** Excel takes no : \ / ? * [ ] and no quotes at the ends in names of sheets, and none twice. */
function freeName(wanted: string, taken: Set<string>): string {
  const allowed = wanted.replace(/[:\\/?*[\]']/g, " ").trim() || "责任书";
  let name = allowed.slice(0, longestName);
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
    const mark = ` (${copy})`;
    name = `${allowed.slice(0, longestName - mark.length)}${mark}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
