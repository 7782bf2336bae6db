import { nameOf } from "./cells";
import type { CheckedRow, CheckedWorkbook, RowTable } from "./checkedWorkbook";
import type { Finding, FindingPlace } from "./finding";
import { findingKey } from "./finding";
import { measureKey } from "./measures";
import type { Context, Report, Rule, RuleOptions, Severity } from "./rule";
import { indexOf } from "./rowIndex";
import type { RuleSettings } from "./settings";
import { optionsOf } from "./settings";

export interface RunOptions {
  /** keys of the rows that changed since the last run; without it everything is looked at */
  readonly changed?: ReadonlySet<string>;
  readonly settings?: RuleSettings;
}

export interface RuleRun {
  readonly findings: readonly Finding[];
  /** whether a finding of an earlier run is replaced by this one: it was found anew, or it is gone */
  replaces(earlier: Finding): boolean;
}

/** Which texts have a character that a rule needs: all rules are asked in one pass over each text. */
class Askers {
  readonly #bits = new Map<string, number>();
  /** by UTF-16 code: the rules that need this character, a bit each */
  readonly #wanted = new Uint32Array(0x10000);
  #masks: Uint32Array | null = null;

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      // more than the bits of a number are simply asked always
      if (rule.scope !== "text" || rule.needs === undefined || this.#bits.size >= 32) continue;
      const bit = 1 << this.#bits.size;
      this.#bits.set(rule.id, bit);
      for (let at = 0; at < rule.needs.length; at++) {
        const code = rule.needs.charCodeAt(at);
        this.#wanted[code] = (this.#wanted[code] ?? 0) | bit;
      }
    }
  }

  stretchesFor(rule: Rule, stretches: readonly Stretch[]): readonly Stretch[] {
    const bit = this.#bits.get(rule.id);
    if (bit === undefined) return stretches;
    const masks = (this.#masks ??= Uint32Array.from(stretches, ({ text }) => this.#maskOf(text)));
    return stretches.filter((_, at) => ((masks[at] ?? 0) & bit) !== 0);
  }

  #maskOf(text: string): number {
    let mask = 0;
    for (let at = 0; at < text.length; at++) mask |= this.#wanted[text.charCodeAt(at)] ?? 0;
    return mask;
  }
}

/** What a text rule looks at: a paragraph of the plan, or a text cell of a row. */
interface Stretch {
  readonly text: string;
  /** where it begins in the plan's clean text; null for a cell */
  readonly from: number | null;
  readonly row: CheckedRow | null;
  readonly field: "name" | "sentence" | "title" | "text" | "progress" | "remark" | null;
}

/**
 * Runs rules over a workbook.
 *
 * A full run looks at everything. With `changed`, rules for rows and texts look at those rows alone, rules for measures
 * at the names that those rows have, and rules for tables and the workbook at all of it, since they are few and cheap;
 * what is said of the plan alone is left as it was. `findingsAfter` lays such a run over the findings before it.
 *
 * @example runRules(checkedPlan(plan), allRules).findings.map(({ rule }) => rule) // ["target-against-baseline", …]
 */
export function runRules(model: CheckedWorkbook, rules: readonly Rule[], options: RunOptions = {}): RuleRun {
  const { changed, settings = {} } = options;
  const active = rules.filter(({ id }) => settings[id]?.severity !== "off");
  const index = indexOf(model);
  const found: Finding[] = [];
  const seen = new Set<string>();
  let stretch: Stretch | null = null;

  const placeOf = (report: Report): FindingPlace => {
    const { row, field = null } = report;
    if (stretch && report.from !== undefined && report.to !== undefined) {
      const quote = stretch.text.slice(report.from, report.to);
      if (stretch.from !== null && model.text) {
        const span = model.text.spanOf(stretch.from + report.from, stretch.from + report.to);
        return { ...nowhere, line: span.line, from: span.from, to: span.to, quote };
      }
      if (stretch.row) return { ...rowPlace(model, stretch.row, stretch.field), quote };
    }
    if (report.span) {
      const { line, from, to } = report.span;
      return { ...nowhere, line, from, to, quote: report.quote ?? "" };
    }
    if (row) return { ...rowPlace(model, row, field), ...(report.quote === undefined ? {} : { quote: report.quote }) };
    return { ...nowhere, quote: report.quote ?? "" };
  };

  const contextFor = (rule: Rule): Context<string, RuleOptions> => {
    const forced = settings[rule.id]?.severity as Severity | undefined;
    return {
      model,
      index,
      options: optionsOf(rule, settings),
      get field() {
        return stretch?.field ?? null;
      },
      report(variant, report) {
        const row = report.row ?? stretch?.row ?? null;
        const where = placeOf(report);
        const params = report.params ?? {};
        const owner = row?.id ?? where.quote;
        let key = findingKey(rule.id, variant, `${owner}\u0001${where.field ?? ""}`, params);
        for (let copy = 2; seen.has(key); copy++) key = `${key.replace(/~\d{1,6}$/, "")}~${String(copy)}`;
        seen.add(key);
        found.push({
          key,
          rule: rule.id,
          severity: forced ?? report.severity ?? rule.severity,
          variant,
          params,
          where,
          rows: [...(row ? [row.key] : []), ...(report.others ?? []).map((other) => other.key)],
          fix: report.fix ?? null,
        });
      },
    };
  };

  const wanted = <Row extends CheckedRow>(rows: readonly Row[]): readonly Row[] =>
    changed ? rows.filter((row) => changed.has(row.key)) : rows;
  const indicators = wanted(model.indicators).filter((row) => !row.gone);
  const tasks = wanted(model.tasks).filter((row) => !row.gone);
  const returned = indicators.filter((row) => row.returned.size > 0 || model.returnsYear !== null);
  const touched = changed ? new Set(indicators.map((row) => measureKey(row.name))) : null;
  const groups = [...index.measures].filter(([key, rows]) => rows.length > 1 && (touched?.has(key) ?? true));
  const stretches = changed ? cellStretches(indicators, tasks) : stretchesOf(model, indicators, tasks);

  const askers = new Askers(active);
  for (const rule of active) {
    const context = contextFor(rule);
    switch (rule.scope) {
      case "indicator":
        for (const row of indicators) rule.check(row, context);
        break;
      case "attainment":
        for (const row of returned) rule.check(row, context);
        break;
      case "task":
        for (const row of tasks) rule.check(row, context);
        break;
      case "row":
        for (const row of indicators) rule.check(row, context);
        for (const row of tasks) rule.check(row, context);
        break;
      case "measure":
        for (const [, rows] of groups) rule.check(rows, context);
        break;
      case "text":
        for (stretch of askers.stretchesFor(rule, stretches)) rule.check(stretch.text, context);
        stretch = null;
        break;
      case "table":
      case "workbook":
        rule.check(model, context);
        break;
      case "plan":
        if (!changed) rule.check(model, context);
        break;
    }
  }

  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]));
  return {
    findings: found,
    replaces: (earlier) => {
      if (!changed) return true;
      const scope = scopes.get(earlier.rule);
      if (scope === undefined || scope === "table" || scope === "workbook") return true;
      if (earlier.rows.some((key) => changed.has(key))) return true;
      if (scope !== "measure") return false;
      const first = index.rowOf(earlier.rows[0] ?? "");
      return first?.table === "indicators" && (touched?.has(measureKey(first.name)) ?? true);
    },
  };
}

/** The findings after a run: those before it that it does not replace, and its own. */
export const findingsAfter = (before: readonly Finding[], run: RuleRun): readonly Finding[] => [
  ...before.filter((finding) => !run.replaces(finding)),
  ...run.findings,
];

const nowhere: FindingPlace = {
  table: null,
  row: null,
  field: null,
  line: null,
  from: null,
  to: null,
  sheet: null,
  cell: null,
  quote: "",
};

function rowPlace(model: CheckedWorkbook, row: CheckedRow, field: FindingPlace["field"]): FindingPlace {
  const { line, sheet, row: sheetRow } = row.place;
  const column = model.columns[row.table]?.get(field ?? nameField[row.table]);
  return {
    table: row.table,
    row: row.key,
    field,
    line,
    from: null,
    to: null,
    sheet,
    cell: column !== undefined && sheetRow !== null ? `${column}${String(sheetRow)}` : null,
    quote: row.table === "indicators" && row.quote !== "" ? row.quote : nameOf(row),
  };
}

const nameField: Readonly<Record<RowTable, "name" | "title">> = { indicators: "name", tasks: "title" };

function stretchesOf(
  model: CheckedWorkbook,
  indicators: Parameters<typeof cellStretches>[0],
  tasks: Parameters<typeof cellStretches>[1],
): readonly Stretch[] {
  return model.text
    ? model.text.lines.map(({ text, from }) => ({ text, from, row: null, field: null }))
    : cellStretches(indicators, tasks);
}

/** The texts of cells, each once however many rows repeat it. */
function cellStretches(indicators: CheckedWorkbook["indicators"], tasks: CheckedWorkbook["tasks"]): readonly Stretch[] {
  const seen = new Set<string>();
  const stretches: Stretch[] = [];
  const add = (row: CheckedRow, field: Exclude<Stretch["field"], null>, text: string): void => {
    if (text === "" || seen.has(text)) return;
    seen.add(text);
    stretches.push({ text, from: null, row, field });
  };
  for (const row of indicators) {
    add(row, "sentence", row.sentence);
    if (!row.sentence.includes(row.name)) add(row, "name", row.name);
    add(row, "remark", row.remark);
  }
  for (const row of tasks) {
    add(row, "text", row.text);
    if (!row.text.includes(row.title)) add(row, "title", row.title);
    add(row, "progress", row.progress);
    add(row, "remark", row.remark);
  }
  return stretches;
}
