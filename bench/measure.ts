/** One line of the printed table. */
export interface BenchRow {
  readonly work: string;
  readonly against: string;
  readonly measured: string;
  readonly aim: string;
  /** null where the aim cannot be judged here, and `measured` says why */
  readonly ok: boolean | null;
}

/** A bench: one ratio of the design's table, or a few that share their preparation. */
export type Bench = () => Promise<readonly BenchRow[]>;

type Work = () => unknown;

/** Milliseconds of one call, over at least `atLeast` milliseconds of calls. */
const onceOver = async (work: Work, atLeast: number): Promise<number> => {
  const started = performance.now();
  let calls = 0;
  let elapsed: number;
  do {
    const result = work();
    if (result instanceof Promise) await result;
    calls += 1;
    elapsed = performance.now() - started;
  } while (elapsed < atLeast);
  return elapsed / calls;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

/** Milliseconds: long enough for the engine to have compiled what runs often, also in code of many small functions. */
const warmUp = 2500;

/**
 * Milliseconds of one call of each work. They take turns after a warm-up, so that whatever else the machine does
 * falls on all of them alike, and the median of the rounds counts.
 *
 * @example await compare(() => slow(), () => fast()) // [12.4, 3.1]
 */
export const compare = async (...works: readonly Work[]): Promise<readonly number[]> => {
  for (const work of works) await onceOver(work, warmUp);
  const times = works.map((): number[] => []);
  for (let round = 0; round < 9; round += 1)
    for (const [index, work] of works.entries()) times[index]?.push(await onceOver(work, 60));
  return times.map(median);
};

/** Three digits, and all of those before the point. */
const threeDigits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** @example timesAsLong(12.4, 3.1) // "4.00× (12.4 ms : 3.10 ms)" */
export const timesAsLong = (measured: number, against: number): string =>
  `${threeDigits(measured / against)}× (${milliseconds(measured)} : ${milliseconds(against)})`;

export const milliseconds = (time: number): string =>
  time < 1 ? `${threeDigits(time * 1000)} µs` : `${threeDigits(time)} ms`;
