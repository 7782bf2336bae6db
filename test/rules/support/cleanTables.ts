import { numberIn, yearMonthIn } from "../../../src/rules/cells";
import type { CheckedWorkbook, CountySplit, IndicatorRow, ReturnedFigure } from "../../../src/rules/checkedWorkbook";
import { allRules } from "../../../src/rules/allRules";
import { runRules } from "../../../src/rules/runRules";
import { bodyKnowledge } from "../../../src/rules/bodyKnowledge";
import { buildWorkbook } from "../../../src/sheets/buildWorkbook";
import { checkedTables } from "../../../src/sheets/checkedTables";
import type { Plan } from "../../../src/plan/plan";
import { directoryForPlan, placeOf } from "../../../src/units/directoryForPlan";
import { bodyMatcher } from "../../../src/units/matchBody";

const counties = ["青浦县", "云溪县", "沙洲区", "临港区"];

const rounded = (figure: number): number => Number(figure.toPrecision(10));

/** A baseline and annual targets on the straight way from it, as a careful planner would fill them in. */
const withYears = (row: IndicatorRow, from: number): IndicatorRow => {
  const value = numberIn(row.value);
  const last = yearMonthIn(row.deadline)?.year;
  const level = row.basis === "total" && (row.comparator === "ge" || row.comparator === "le");
  if (value === null || value === 0 || last === undefined || last - from < 2 || !level) return row;
  const whole = Number.isInteger(value) && row.unit !== "%";
  const baseline = row.comparator === "ge" ? value * 0.92 : value * 1.08;
  const at = (year: number): number => {
    const figure = baseline + ((value - baseline) * (year - from)) / (last - from);
    return year === last ? value : whole ? Math.round(figure) : rounded(Number(figure.toFixed(2)));
  };
  const years = Array.from({ length: last - from }, (_, index) => from + 1 + index);
  const returned = years.slice(0, 2).map((year): [number, ReturnedFigure] => {
    const figure = at(year);
    return [year, { actual: figure, unit: row.unit, status: "已达成", veto: false }];
  });
  return {
    ...row,
    baselineYear: from,
    baseline: at(from),
    annual: new Map(years.map((year) => [year, at(year)])),
    returned: new Map(returned),
  };
};

const splitOf = (row: IndicatorRow): CountySplit | null => {
  const value = numberIn(row.value);
  if (value === null || value < 8 || !Number.isInteger(value) || row.unit === "%" || row.unit === "分") return null;
  const share = Math.floor(value / counties.length);
  const shares = counties.map((county, at) => ({
    county,
    value: at === 0 ? value - share * (counties.length - 1) : share,
  }));
  return { row: row.key, name: row.name, unit: row.unit, total: value, mode: "split", shares, place: row.place };
};

/**
 * The tables of a plan, filled in as they would be after a year without a mistake: a lead for every row, baselines,
 * annual targets, returned figures, county splits. Rows that the plan itself has wrong are left out.
 */
export function cleanTables(plan: Plan): CheckedWorkbook {
  const { sheets } = buildWorkbook(plan, { generatedOn: "2026-04-01" });
  const grids = sheets.map(({ name, cells }) => ({
    name,
    cells: cells.map((row) => row.map((cell) => (cell !== null && typeof cell === "object" ? null : cell))),
  }));
  const tables = checkedTables(grids);
  if (!tables) throw new Error("no tables");
  const directory = directoryForPlan(plan);
  const from = plan.metadata.periodFrom ?? 2025;
  const complete: CheckedWorkbook = {
    ...tables,
    metadata: plan.metadata,
    milestones: plan.milestones,
    outline: plan.outline,
    bodies: bodyKnowledge(directory, bodyMatcher(directory, { place: placeOf(plan).name }), false),
    indicators: tables.indicators.map((row) => withYears(row, from - 1)),
    tasks: tables.tasks.map((row) => ({ ...row, deadline: row.deadline ?? "长期" })),
    planRows: [
      ...plan.indicators.map(({ id, name }) => ({ id, table: "indicators" as const, name, line: 1 })),
      ...plan.tasks.map(({ id, title }) => ({ id, table: "tasks" as const, name: title, line: 1 })),
    ],
  };
  const wrong = new Set(
    runRules(complete, allRules)
      .findings.filter(({ severity }) => severity !== "notice")
      .flatMap(({ rows }) => rows),
  );
  const indicators = complete.indicators
    .filter(({ key }) => !wrong.has(key))
    .map((row, at) => ({ ...row, number: at + 1 }));
  const tasks = complete.tasks.filter(({ key }) => !wrong.has(key)).map((row, at) => ({ ...row, number: at + 1 }));
  const kept = new Set([...indicators, ...tasks].map(({ id }) => id));
  return {
    ...complete,
    indicators,
    tasks,
    counties: indicators.flatMap((row) => splitOf(row) ?? []),
    planRows: (complete.planRows ?? []).filter(({ id }) => kept.has(id)),
  };
}
