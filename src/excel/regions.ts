import type { Area } from "../sheets/sheetSpec";

/** A value laid over areas; later layers cover earlier ones. */
export interface Layer<T> {
  readonly areas: readonly Area[];
  readonly value: T;
}

/**
 * Where each value shows once all layers are laid: few, big rectangles that do not overlap, by value.
 * Cells that no layer covers belong to none.
 *
 * @example regionsByValue([{areas: [A1:B2], value: "x"}, {areas: [B1], value: "y"}]) → x: A1, A2:B2; y: B1
 */
export function regionsByValue<T>(layers: readonly Layer<T>[]): Map<T, Area[]> {
  const values: T[] = [];
  const numbers = new Map<T, number>();
  let height = 0;
  let width = 0;
  for (const { areas, value } of layers) {
    if (!numbers.has(value)) numbers.set(value, values.push(value));
    for (const area of areas) {
      height = Math.max(height, area.bottom + 1);
      width = Math.max(width, area.right + 1);
    }
  }

  const top = new Int32Array(height * width);
  for (const { areas, value } of layers) {
    const number = numbers.get(value) ?? 0;
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        top.fill(number, row * width + area.left, row * width + area.right + 1);
      }
    }
  }

  const regions = new Map<T, Area[]>();
  const close = (run: OpenRun, bottom: number): void => {
    const value = values[run.number - 1] as T;
    const areas = regions.get(value) ?? [];
    areas.push({ top: run.top, left: run.left, bottom, right: run.right });
    regions.set(value, areas);
  };

  // Runs of one row grow downwards as long as the next row has the very same run.
  let open: OpenRun[] = [];
  for (let row = 0; row < height; row++) {
    const runs = runsOfRow(top.subarray(row * width, (row + 1) * width), row);
    const next: OpenRun[] = [];
    let above = 0;
    for (const run of runs) {
      while (above < open.length && (open[above] as OpenRun).left < run.left) close(open[above++] as OpenRun, row - 1);
      const candidate = open[above];
      if (candidate?.left === run.left && candidate.right === run.right && candidate.number === run.number) {
        next.push(candidate);
        above++;
      } else {
        next.push(run);
      }
    }
    while (above < open.length) close(open[above++] as OpenRun, row - 1);
    open = next;
  }
  for (const run of open) close(run, height - 1);
  return regions;
}

interface OpenRun {
  readonly number: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

function runsOfRow(row: Int32Array, top: number): OpenRun[] {
  const runs: OpenRun[] = [];
  for (let left = 0; left < row.length;) {
    const number = row[left] ?? 0;
    let right = left;
    while (right + 1 < row.length && row[right + 1] === number) right++;
    if (number !== 0) runs.push({ number, top, left, right });
    left = right + 1;
  }
  return runs;
}
