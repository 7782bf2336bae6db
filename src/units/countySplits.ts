import type { SplitMethod, SplitPart } from "./splitFigure";

/** 指标分解到县市区: one indicator of a city, split over its counties. */
export interface CountySplit {
  /** 编号 of the indicator */
  readonly indicator: string;
  readonly method: SplitMethod;
  /** in the order of their columns; weights matter for 按权重 and 按上年实绩 alone */
  readonly counties: readonly SplitPart[];
}

/** What a person decided about one indicator; without a method it is not split (any more). */
export type SplitDecision = Omit<CountySplit, "method"> & { readonly method: SplitMethod | null };

/** Which indicators are split, and how: plain data, as people chose it or as the sheet 县市区分解表 says. */
export type CountySplits = readonly CountySplit[];

interface SplitSources {
  /** as 县市区分解表 has it; null where there is no such sheet */
  readonly sheet: CountySplits | null;
  /** what people decided */
  readonly decided: readonly SplitDecision[];
  /** what they had decided when the sheet was written last */
  readonly written: readonly SplitDecision[];
}

/**
 * What is split now. A decision that the sheet was written with is the sheet's since then: what people typed there
 * counts. One that was made later goes before it.
 */
export function splitsInForce({ sheet, decided, written }: SplitSources): CountySplits {
  const splits = new Map((sheet ?? []).map((split) => [split.indicator, split]));
  const known = new Set(sheet === null ? [] : written.map(spelled));
  for (const decision of decided) {
    if (known.has(spelled(decision))) continue;
    const { indicator, method, counties } = decision;
    if (method === null) splits.delete(indicator);
    else splits.set(indicator, { indicator, method, counties });
  }
  return [...splits.values()];
}

/** Equal for equal decisions. */
const spelled = ({ indicator, method, counties }: SplitDecision): string =>
  JSON.stringify([indicator, method, ...counties.map(({ name, weight }) => [name, weight])]);

const methods: readonly unknown[] = ["equal", "weight", "lastYear", "copy"] satisfies readonly SplitMethod[];

const isMethod = (value: unknown): value is SplitMethod => methods.includes(value);

/** How one indicator is split, from plain data that was kept somewhere; null for anything else. */
export function splitRuleFrom(json: unknown): Omit<SplitDecision, "indicator"> | null {
  if (!isRecord(json) || !Array.isArray(json["counties"])) return null;
  const { method } = json;
  if (method !== null && !isMethod(method)) return null;
  const counties = json["counties"].flatMap((county: unknown): SplitPart[] => {
    const { name, weight } = isRecord(county) ? county : {};
    if (typeof name !== "string") return [];
    return [{ name, weight: typeof weight === "number" && Number.isFinite(weight) ? weight : null }];
  });
  return { method, counties };
}

/** Decisions as `JSON.stringify` keeps them; what is not understood is left out. */
export function splitDecisionsFrom(text: unknown): readonly SplitDecision[] {
  const json = typeof text === "string" ? parsed(text) : null;
  if (!Array.isArray(json)) return [];
  return json.flatMap((item: unknown): SplitDecision[] => {
    const rule = splitRuleFrom(item);
    const indicator = isRecord(item) ? item["indicator"] : null;
    return rule === null || typeof indicator !== "string" ? [] : [{ indicator, ...rule }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
