import type { Baseline, Basis, Comparator, Indicator, Plan } from "../plan/plan";
import { headingsAbove } from "../plan/headingsAbove";
import type { IndicatorBodies } from "../units/indicatorBodies";
import { indicatorBodies } from "../units/indicatorBodies";
import type { CellScalar } from "./cellGrid";
import type { GeneratedRow } from "./mergeRows";
import {
  byPeople,
  checkNote,
  choice,
  code,
  cooperateColumn,
  deadlineColumn,
  figure,
  leadColumn,
  planText,
  remarkColumn,
  sourceColumn,
} from "./columns";
import { categoryFrom } from "./shortHeading";
import type { TableColumn, TableSheet } from "./tableSheet";
import { joinBodies } from "./tableSheet";

/** 要求, as the cells say it. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  ge: "≥",
  le: "≤",
  range: "区间",
  qualitative: "定性",
};

/** 方向; a qualitative indicator leaves it to people. */
const directionWords: Readonly<Record<Comparator, string | null>> = {
  ge: "正向",
  le: "逆向",
  range: "区间",
  qualitative: null,
};

/** 口径, as the cells say it. */
export const basisWords: Readonly<Record<Basis, string>> = {
  total: "期末水平",
  new: "期内新增",
  annual: "每年",
  change: "较基期变动",
};

/** Longer plans show the years that they name, or the table would not fit on paper. */
const mostYears = 6;

function columns(plan: Plan): readonly TableColumn[] {
  return [
    planText("类别", 12),
    planText("指标名称", 22),
    byPeople(choice("方向", 7, ["正向", "逆向", "区间"], "正向：越高越好；逆向：越低越好；区间：落在范围内为好。")),
    choice("要求", 7, Object.values(comparatorWords), "≥ 不低于，≤ 不高于，区间，定性（没有数值）。"),
    figure("目标值", 9, "填数字，单位写在“计量单位”栏；95% 填 95。"),
    figure("上限", 7, "区间指标的上限，其他指标不填。"),
    code("计量单位", 7),
    choice("口径", 9, Object.values(basisWords), "目标值说的是期末水平、期内新增、每年的量，还是较基期的变动。"),
    deadlineColumn,
    {
      ...byPeople(code("基期年", 7)),
      format: "year",
      entry: { kind: "year", prompt: "填四位年份，如 2020。" },
    },
    byPeople(figure("基期值", 8, "基期年的实际数，与目标值同一单位。")),
    ...yearsOf(plan).map((year) => ({
      ...byPeople(figure(yearHead(year), 8, "这一年要达到的数，与目标值同一单位。")),
      promptTitle: "年度目标",
    })),
    leadColumn,
    cooperateColumn(13),
    sourceColumn,
    remarkColumn,
    { ...planText("原文", 90), screenOnly: true },
  ];
}

const yearHead = (year: number): string => `${year}年`;

/** The years of the plan that get a column. */
function yearsOf(plan: Plan): readonly number[] {
  const { periodFrom, periodTo } = plan.metadata;
  if (periodFrom === null || periodTo === null || periodTo < periodFrom) return [];
  const all = Array.from({ length: Math.min(periodTo - periodFrom, 100) + 1 }, (_, at) => periodFrom + at);
  if (all.length <= mostYears) return all;
  const named = new Set(plan.indicators.map(deadlineYear));
  return all.filter((year) => named.has(year)).slice(-mostYears);
}

function deadlineYear(indicator: Indicator): number | null {
  const year = Number(indicator.deadline?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
}

function indicatorRow(indicator: Indicator, { years, baselineOf, bodiesOf, categoryAt }: PlanLookups): GeneratedRow {
  const baseline = baselineOf(indicator);
  const { lead, cooperate } = bodiesOf(indicator);
  const cells: [string, CellScalar][] = [
    ["类别", categoryAt(indicator.span.from)],
    ["指标名称", indicator.name],
    ["方向", directionWords[indicator.comparator]],
    ["要求", comparatorWords[indicator.comparator]],
    ["目标值", indicator.value],
    ["上限", indicator.valueHigh],
    ["计量单位", indicator.unit || null],
    ["口径", basisWords[indicator.basis]],
    ["完成时限", indicator.deadline],
    ["基期年", baseline?.year ?? null],
    ["基期值", baseline?.value ?? null],
    ...years.map((year): [string, CellScalar] => [yearHead(year), targetOf(indicator, year)]),
    ["牵头单位", joinBodies(lead)],
    ["配合单位", joinBodies(cooperate)],
    ["来源条款", indicator.section || null],
    ["备注", checkNote(indicator.confidence)],
    ["原文", indicator.sentence],
  ];
  return { id: indicator.id, likeness: `${indicator.name} ${indicator.basis}`, cells: new Map(cells) };
}

/** The plan itself settles a year's target only for its deadline, or for every year when it asks so much a year. */
function targetOf(indicator: Indicator, year: number): number | null {
  if (indicator.basis === "annual") return indicator.value;
  return deadlineYear(indicator) === year && indicator.comparator !== "range" ? indicator.value : null;
}

/** What a row asks of the rest of the plan, prepared once so that a long plan costs no more a row than a short one. */
interface PlanLookups {
  readonly years: readonly number[];
  readonly baselineOf: (indicator: Indicator) => Baseline | null;
  readonly bodiesOf: (indicator: Indicator) => IndicatorBodies;
  readonly categoryAt: (offset: number) => string | null;
}

function lookupsOf(plan: Plan): PlanLookups {
  const baselines = new Map<string, Baseline[]>();
  for (const baseline of plan.baselines) {
    const key = measureKey(baseline.name, baseline.unit);
    const same = baselines.get(key);
    if (same) same.push(baseline);
    else baselines.set(key, [baseline]);
  }
  const headingsAt = headingsAbove(plan.outline);
  return {
    years: yearsOf(plan),
    baselineOf: ({ name, unit }) => onlyLatest(baselines.get(measureKey(name, unit)) ?? []),
    bodiesOf: indicatorBodies(plan),
    categoryAt: (offset) => categoryFrom(headingsAt(offset)),
  };
}

/**
 * What makes a baseline an indicator's own: the same name and unit. Anything less than the same name would put a wrong
 * figure under an indicator, which is worse than none.
 */
const measureKey = (name: string, unit: string): string => `${plainName(name)}\n${unit}`;

/** The latest year's baseline, null where two of that year disagree. */
function onlyLatest(matches: readonly Baseline[]): Baseline | null {
  const latest = Math.max(...matches.map((baseline) => baseline.year ?? 0));
  const [match, ...rivals] = matches.filter((baseline) => (baseline.year ?? 0) === latest);
  return match && rivals.every((rival) => rival.value === match.value) ? match : null;
}

const plainName = (name: string): string =>
  name
    .replace(/[\s“”"'《》〈〉()\uff08\uff09、,\uff0c。]/g, "")
    .replace(/^(全省|全市|全县|全区|我省|我市|我县|我区)/, "");

/** 指标分解表: a row an indicator. */
export const indicatorSheet: TableSheet = {
  key: "indicators",
  name: "指标分解表",
  tableName: "指标分解",
  tabColor: "548235",
  nameHead: "指标名称",
  sourceHead: "来源条款",
  leadHead: "牵头单位",
  cooperateHead: "配合单位",
  otherHeads: ["牵头单位", "配合单位"],
  purpose: "规划的每项指标一行：目标值、单位、口径、基期值、年度目标，以及原文（原文一栏只在屏幕上看，不打印）。",
  legend: "要求：≥ 不低于  ≤ 不高于；百分数按原文填数字，单位为 %",
  columns,
  rows: (plan) => {
    const lookups = lookupsOf(plan);
    return plan.indicators.map((indicator) => indicatorRow(indicator, lookups));
  },
  conditionalFormats: () => [],
};
