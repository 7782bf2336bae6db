import { failure, success, type Result } from "../result";

/** 分解方式: 平均分解 · 按权重 · 按上年实绩 · 各地一致 (every part has the whole's own figure). */
export type SplitMethod = "equal" | "weight" | "lastYear" | "copy";

/** A figure of the whole that is to become figures of its parts. */
export interface SplitFigure {
  /** 目标值, the lower end of a range; null for 定性 */
  readonly value: number | null;
  /** 上限 of a range, null for any other figure */
  readonly valueHigh: number | null;
  /** 指标名称: it may tell that the figure is a level (覆盖率, 排名), which is copied */
  readonly name: string;
  /** 计量单位 */
  readonly unit: string;
}

/** 县市区 or body that takes a part; `weight` is what the parts are measured by, null where nobody gave one. */
export interface SplitPart {
  readonly name: string;
  readonly weight: number | null;
}

export interface SplitOptions {
  readonly method: SplitMethod;
  /** decimals of the parts; those of the written figure unless more are asked for */
  readonly decimals?: number;
}

/** What a part gets. A range has two ends, 定性 has none. */
export interface PartFigure {
  readonly name: string;
  readonly value: number | null;
  readonly valueHigh: number | null;
}

export interface Split {
  /** split: the parts add up to the whole · copied: every part has the whole's own figure */
  readonly kind: "split" | "copied";
  readonly parts: readonly PartFigure[];
}

export type SplitProblem =
  | "units.split.noParts"
  | "units.split.twice"
  | "units.split.noWeights"
  | "units.split.badWeight"
  | "units.split.badFigure";

/** More decimals than this are noise of the arithmetic, not a figure that somebody wrote. */
const mostDecimals = 6;

/**
 * Splits a figure over its parts by largest remainder: whole things stay whole, and the parts add up to the figure
 * exactly. What is no amount (percentages, rates, ranks, points, levels; 0 and 定性) is copied to every part.
 *
 * Fails without parts, with a part named twice, with weights that are missing altogether or negative, and for a figure
 * that cannot be counted in the decimals asked for. A part without a weight among others that have one gets nothing.
 *
 * @example
 * splitFigure({ value: 10, valueHigh: null, name: "新建检测平台", unit: "家" },
 *   [{ name: "东岭县", weight: 2 }, { name: "西河区", weight: 1 }], { method: "weight" })
 * // 东岭县 7, 西河区 3
 */
export function splitFigure(
  figure: SplitFigure,
  parts: readonly SplitPart[],
  { method, decimals }: SplitOptions,
): Result<Split, SplitProblem> {
  if (parts.length === 0) return failure("units.split.noParts");
  const twice = parts.find(({ name }, at) => parts.findIndex((other) => other.name === name) < at);
  if (twice) return failure("units.split.twice", { part: twice.name });
  if (method === "copy" || isCopied(figure)) {
    const { value, valueHigh } = figure;
    return success({ kind: "copied", parts: parts.map(({ name }) => ({ name, value, valueHigh })) });
  }
  const weights = weightsOf(parts, method);
  if (!weights.ok) return weights;
  const ends = [figure.value, figure.valueHigh].filter((end) => end !== null);
  const places = Math.min(mostDecimals, Math.max(decimals ?? 0, ...ends.map(decimalsOf)));
  const [low, high] = [figure.value, figure.valueHigh].map((end) =>
    end === null ? [] : shares(end, weights.value, places),
  );
  if (!low || !high) return failure("units.split.badFigure", { name: figure.name });
  return success({
    kind: "split",
    parts: parts.map(({ name }, at) => ({ name, value: low[at] ?? null, valueHigh: high[at] ?? null })),
  });
}

/** Units of a level or a place, of which no part has a smaller one. */
const levelUnits = /^(?:%|％|‰|个?百分点|分|级|倍|度|℃|分贝|岁|年|天|日|小时|分钟)$|[/／每]|[微毫]克/;
/** What a name ends with that says how high something stands, whatever its unit. */
const levelEndings =
  /(?:率|比重|占比|比例|指数|排名|位次|名次|均值|强度|密度|浓度|满意度|得分|水平|系数|增速|增长|增幅)$/;
const ranks = /排名|位次|名次/;
const perMany = /每[十百千万亿]|每(?:人|户|亩|平方公里)/;
const averages = /平均|[人户亩地]均/;
/** Of these there is a number, and no average. */
const countedUnits = /^[个家项件次所处条起名人户]/;

/**
 * Whether a figure is given to every part as it is: a percentage, a rate, a rank, an average, none at all (不发生…),
 * or words.
 *
 * @example isCopied({ value: 95, valueHigh: null, name: "合格率", unit: "%" }) // true
 */
export function isCopied({ value, valueHigh, name, unit }: SplitFigure): boolean {
  if ((value ?? 0) === 0 && (valueHigh ?? 0) === 0) return true;
  if (levelUnits.test(unit.trim()) || levelEndings.test(name.trim()) || perMany.test(name)) return true;
  return ranks.test(name) || (averages.test(name) && !countedUnits.test(unit.trim()));
}

function weightsOf(parts: readonly SplitPart[], method: SplitMethod): Result<readonly number[], SplitProblem> {
  if (method === "equal") return success(parts.map(() => 1));
  const bad = parts.find(({ weight }) => weight !== null && !(weight >= 0 && weight < Infinity));
  if (bad) return failure("units.split.badWeight", { part: bad.name });
  const weights = parts.map(({ weight }) => weight ?? 0);
  return weights.some((weight) => weight > 0) ? success(weights) : failure("units.split.noWeights");
}

/** Decimals of a number as it is written: 12.50 is 12.5 and has one; 1e-7 has seven. */
function decimalsOf(value: number): number {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** Weights become whole numbers of this scale, so that shares and what is left of them are exact. */
const weightScale = 2 ** 52;

/** Units of the last decimal by largest remainder; of two alike the heavier one is served first, then the earlier one. */
function shares(whole: number, weights: readonly number[], places: number): readonly number[] | null {
  const units = Math.round(Math.abs(whole) * 10 ** places);
  const asWritten = (count: number): number => Number(`${count}e-${places}`);
  if (!Number.isSafeInteger(units) || asWritten(units) !== Math.abs(whole)) return null;
  const heaviest = Math.max(...weights);
  const exact = weights.map((weight) => BigInt(Math.round((weight / heaviest) * weightScale)));
  const total = exact.reduce((sum, weight) => sum + weight, 0n);
  const owed = exact.map((weight) => BigInt(units) * weight);
  const counts = owed.map((share) => Number(share / total));
  const rest = units - counts.reduce((sum, count) => sum + count, 0);
  const order = owed
    .map((share, at) => ({ at, remainder: share % total, weight: exact[at] ?? 0n }))
    .sort((one, other) => descending(one.remainder, other.remainder) || descending(one.weight, other.weight));
  for (const { at } of order.slice(0, rest)) counts[at] = (counts[at] ?? 0) + 1;
  return counts.map((count) => (whole < 0 && count > 0 ? -asWritten(count) : asWritten(count)));
}

const descending = (one: bigint, other: bigint): number => (one === other ? 0 : one > other ? -1 : 1);
