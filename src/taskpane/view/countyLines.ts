import type { Indicator } from "../../plan/plan";
import type { CountySplit, CountySplits } from "../../units/countySplits";
import type { Directory } from "../../units/directory";
import { isOwnHead } from "../../sheets/countyHeads";
import { splitFigure } from "../../units/splitFigure";
import type { Split, SplitMethod, SplitPart, SplitProblem } from "../../units/splitFigure";
import type { Result } from "../../result";

/** What is typed into the panel that splits indicators over counties. */
export interface TypedSplit {
  readonly method: SplitMethod;
  /** counties, a line each */
  readonly names: string;
  /** weights or last year's figures as typed, by county */
  readonly weights: Readonly<Record<string, string>>;
}

/** 各县（市、区）人民政府: not one county, but all of them. */
const isGroup = /^各/;
const office = /(?:人民政府|管理委员会|管委会)$/;

/**
 * The counties and parks of a directory that are one each and enabled, by the names that heads of columns have. Parks
 * alone are no list to split over: a directory that names no county has not been filled in yet.
 */
export function countiesIn({ bodies }: Directory): readonly string[] {
  const single = bodies.filter(
    ({ category, enabled, name }) => enabled && (category === "county" || category === "park") && !isGroup.test(name),
  );
  if (!single.some(({ category }) => category === "county")) return [];
  return [...new Set(single.map(({ name, shortNames }) => (shortNames[0] ?? name).replace(office, "")))];
}

/** How the panel begins: as these indicators are split now, else over the counties of the last split or the directory. */
export function firstSplit(ids: readonly string[], splits: CountySplits, directory: Directory | null): TypedSplit {
  const own = splits.find(({ indicator }) => ids.includes(indicator));
  if (own !== undefined) return typedSplit(own);
  const like = splits.at(-1);
  if (like !== undefined) return { ...typedSplit(like), method: "equal" };
  return { method: "equal", names: directory === null ? "" : countiesIn(directory).join("\n"), weights: {} };
}

const typedSplit = ({ method, counties }: CountySplit): TypedSplit => ({
  method: method === "copy" ? "equal" : method,
  names: counties.map(({ name }) => name).join("\n"),
  weights: Object.fromEntries(
    counties.flatMap(({ name, weight }) => (weight === null ? [] : [[name, String(weight)]])),
  ),
});

const between = /[\n、,，;；\t]/;

/** The names that were typed; a list in one line is a list too. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(between)
    .map((name) => name.trim())
    .filter(Boolean);

/** Counties with what they are measured by; what is no number is none that can be split by. */
export const partsOf = ({ names, weights, method }: TypedSplit): readonly SplitPart[] =>
  namesIn(names).map((name) => ({ name, weight: method === "equal" ? null : weightIn(weights[name] ?? "") }));

function weightIn(text: string): number | null {
  const plain = text.trim().normalize("NFKC").replaceAll(",", "");
  return plain === "" ? null : Number(plain);
}

/** A name that is no county's, because the sheet has a column of its own that is called so. */
export const takenName = (parts: readonly SplitPart[]): string | null =>
  parts.find(({ name }) => isOwnHead(name))?.name ?? null;

/** One indicator with its shares, or what keeps it from being split. */
export interface SplitShown {
  readonly indicator: Indicator;
  readonly split: Result<Split, SplitProblem>;
}

export const splitsShown = (
  indicators: readonly Indicator[],
  parts: readonly SplitPart[],
  method: SplitMethod,
): readonly SplitShown[] =>
  indicators.map((indicator) => ({ indicator, split: splitFigure(indicator, parts, { method }) }));
