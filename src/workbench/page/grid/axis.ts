/** One direction of a sheet: where each row or column begins, in pixels from the sheet's own edge. */
export interface Axis {
  readonly count: number;
  /** `starts[count]` is the whole length */
  readonly starts: Float64Array;
}

export function makeAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + sizeOf(i);
  return { count, starts };
}

export const startOf = (axis: Axis, index: number): number =>
  axis.starts[Math.max(0, Math.min(index, axis.count))] ?? 0;

/** Length from the start of `first` to the end of `last`. */
export const lengthOf = (axis: Axis, first: number, last: number = first): number =>
  startOf(axis, last + 1) - startOf(axis, first);

export const isHidden = (axis: Axis, index: number): boolean => lengthOf(axis, index) === 0;

/** The row or column at a distance from the edge; the last one for anything beyond. */
export function indexAt(axis: Axis, position: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(axis, middle + 1) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What of the unfrozen part is in view, with a few more on both sides so that scrolling shows no gaps. */
export function spanInView(axis: Axis, frozen: number, scroll: number, viewLength: number, spare: number): Span {
  const edge = startOf(axis, frozen);
  const first = Math.max(frozen, indexAt(axis, edge + scroll) - spare);
  const last = Math.min(axis.count - 1, indexAt(axis, edge + scroll + Math.max(0, viewLength - edge)) + spare);
  return { first, last: Math.max(first, last) };
}
