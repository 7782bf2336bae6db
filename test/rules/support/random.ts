/** Numbers that look random and are the same in every run: mulberry32. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** a whole number, 0 ≤ x < `below` */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item | undefined;
}

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] };
};
