import type { CountySplit, CountySplits } from "../units/countySplits";
import type { SplitFigure, SplitMethod } from "../units/splitFigure";
import { splitFigure } from "../units/splitFigure";
import type { CellScalar } from "./cellGrid";
import type { ExistingTable } from "./existingTables";
import type { MergedTable } from "./mergedTable";
import type { GeneratedRow, MergedRow } from "./mergeRows";
import { mergeRows } from "./mergeRows";
import type { PlannerContent } from "./plannerSheet";

/** 分解方式 as the sheet says it. */
export const methodWords: Readonly<Record<SplitMethod, string>> = {
  equal: "平均分解",
  weight: "按权重",
  lastYear: "按上年实绩",
  copy: "各地一致",
};

/** Behind the 编号 of the indicator: the row of its weights, and of the upper end of a range. */
export const weightMark = ":权重";
export const highMark = ":上限";

/** A row of 县市区分解表. */
export interface CountyRow extends MergedRow {
  readonly id: string | null;
  /** main: the figure, or the lower end of a range · high: the upper end · weight: what it is split by */
  readonly part: "main" | "high" | "weight";
  readonly indicator: string;
  readonly kind: "split" | "copied";
  /** the city's figure */
  readonly whole: CellScalar;
}

export const indicatorTable = ({ tables }: Pick<PlannerContent, "tables">): MergedTable | undefined =>
  tables.find(({ sheet }) => sheet.key === "indicators");

/**
 * The rows of the sheet: what was chosen or typed decides how figures are split; the counties' figures that people
 * changed stay; rows whose indicator is no longer in the plan stay, and are `gone`.
 */
export function countyRows(
  content: PlannerContent,
  splits: CountySplits,
  before: ExistingTable | null,
): readonly CountyRow[] {
  const made = splits.flatMap((split) => rowsOfSplit(split, content));
  const info = new Map(made.map((row) => [row.generated.id, row]));
  const chosen = new Set(splits.map(({ indicator }) => indicator));
  // what people took off the list is no row of the past, and weights are always those that the figures were split by
  const held: ExistingTable | null = before && {
    ...before,
    rows: before.rows.filter(
      ({ id }) => id === null || (!id.endsWith(weightMark) && (chosen.has(indicatorOf(id)) || !isInPlan(id, content))),
    ),
  };
  const figures = made.filter(({ part }) => part !== "weight").map(({ generated }) => generated);
  return mergeRows(figures, held, "指标名称").flatMap((row): CountyRow[] => {
    const own = row.id === null ? undefined : info.get(row.id);
    const indicator = row.id === null ? "" : indicatorOf(row.id);
    if (!own)
      return [{ ...row, part: row.id?.endsWith(highMark) ? "high" : "main", indicator, kind: "split", whole: null }];
    const { generated, ...fields } = own;
    const method = generated.cells.get("分解方式") ?? null;
    const cells = new Map([...row.cells, ["分解方式", method] as const]);
    const weights = row.state === "live" ? info.get(`${indicator}${weightMark}`) : undefined;
    const isLast = !info.has(`${indicator}${highMark}`) || own.part === "high";
    return [{ ...row, ...fields, cells }, ...(weights && isLast ? [weightRow(weights)] : [])];
  });
}

interface MadeRow extends Pick<CountyRow, "part" | "indicator" | "kind" | "whole"> {
  readonly generated: GeneratedRow;
}

const weightRow = ({ generated, ...fields }: MadeRow): CountyRow => ({
  ...fields,
  id: generated.id,
  state: "live",
  cells: generated.cells,
  fingerprint: "",
});

const indicatorOf = (id: string): string => id.replace(weightMark, "").replace(highMark, "");

const isInPlan = (id: string, content: PlannerContent): boolean =>
  findIndicator(indicatorOf(id), content) !== undefined;

const findIndicator = (id: string, content: PlannerContent): MergedRow | undefined =>
  indicatorTable(content)?.rows.find((row) => row.id === id && row.state === "live");

function rowsOfSplit({ indicator, method, counties }: CountySplit, content: PlannerContent): readonly MadeRow[] {
  const row = findIndicator(indicator, content);
  if (!row) return [];
  const cell = (head: string): CellScalar => row.cells.get(head) ?? null;
  const figure: SplitFigure = {
    value: numberIn(cell("目标值")),
    valueHigh: numberIn(cell("上限")),
    name: String(cell("指标名称") ?? ""),
    unit: String(cell("计量单位") ?? ""),
  };
  const result = splitFigure(figure, counties, { method });
  const kind = result.ok ? result.value.kind : "split";
  const parts = result.ok ? result.value.parts : counties.map(({ name }) => ({ name, value: null, valueHigh: null }));
  const isRange = figure.value !== null && figure.valueHigh !== null;
  const shown = kind === "copied" ? methodWords.copy : methodWords[method];
  const made = (
    part: CountyRow["part"],
    mark: string,
    demand: CellScalar,
    whole: CellScalar,
    figureOf: (at: number) => CellScalar,
  ): MadeRow => ({
    part,
    indicator,
    kind,
    whole,
    generated: {
      id: `${indicator}${mark}`,
      likeness: "",
      cells: new Map<string, CellScalar>([
        ["指标名称", part === "weight" ? `\u3000└ ${weightWords[method]}` : figure.name],
        ["要求", demand],
        ["计量单位", part === "weight" ? null : figure.unit || null],
        ["分解方式", part === "weight" ? null : shown],
        ...parts.map(({ name }, at): [string, CellScalar] => [name, figureOf(at)]),
        ["备注", null],
      ]),
    },
  });
  const words = figure.value === null && figure.valueHigh === null ? "按全市要求" : null;
  return [
    made("main", "", isRange ? "区间下限" : cell("要求"), figure.value, (at) => words ?? parts[at]?.value ?? null),
    ...(isRange ? [made("high", highMark, "区间上限", figure.valueHigh, (at) => parts[at]?.valueHigh ?? null)] : []),
    ...(kind === "split" && (method === "weight" || method === "lastYear")
      ? [made("weight", weightMark, "权重", null, (at) => counties[at]?.weight ?? null)]
      : []),
  ];
}

const weightWords: Readonly<Record<CountySplit["method"], string>> = {
  equal: "",
  weight: "权重",
  lastYear: "上年实绩",
  copy: "",
};

const numberIn = (value: CellScalar): number | null => (typeof value === "number" ? value : null);
