import { areaAddress, columnLetters } from "../sheets/address";
import type { Area } from "../sheets/sheetSpec";

/**
 * Length of one address string. Excel takes 8,192 characters, but of its own longer way of writing them
 * ("$A$5:$A$40"; OfficeDev/office-js issue 5198), so that a quarter is safe.
 */
const maxAddressLength = 2_000;

/** "A5:A40,C5:C40", cut into strings that `worksheet.getRanges` accepts. */
export const areaAddresses = (areas: readonly Area[]): string[] => joined(areas.map(areaAddress));

/** Whole columns, a stretch each: "C:C", "F:G". */
export const columnAddresses = (columns: readonly number[]): string[] =>
  runs(columns).map(([from, to]) => `${columnLetters(from)}:${columnLetters(to)}`);

/** Whole rows "5:5,8:12". */
export const rowAddresses = (rows: readonly number[]): string[] =>
  joined(runs(rows).map(([from, to]) => `${from + 1}:${to + 1}`));

function joined(parts: readonly string[]): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const part of parts) {
    if (current !== "" && current.length + 1 + part.length > maxAddressLength) {
      addresses.push(current);
      current = "";
    }
    current = current === "" ? part : `${current},${part}`;
  }
  return current === "" ? addresses : [...addresses, current];
}

/** Ascending numbers → stretches without a gap, both ends inclusive. */
function runs(numbers: readonly number[]): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}

/** Indexes by what stands there, in order of first appearance; null and undefined stand for nothing. */
export function indexesByValue<T>(values: readonly (T | null | undefined)[]): Map<T, number[]> {
  const indexes = new Map<T, number[]>();
  values.forEach((value, index) => {
    if (value === null || value === undefined) return;
    const already = indexes.get(value);
    if (already === undefined) indexes.set(value, [index]);
    else already.push(index);
  });
  return indexes;
}
