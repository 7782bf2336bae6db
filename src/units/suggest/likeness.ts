import type { WeightedText } from "./dutyIndex";

/** A text as what it is made of, each with its weight; of length 1 as a whole. */
export type TermVector = ReadonlyMap<string, number>;

const worded = /[\u4e00-\u9fff\da-z%]+/gi;

/** Pairs of neighbouring characters: what Chinese words are mostly made of. */
const countPairs = (counts: Map<string, number>, { text, weight }: WeightedText): void => {
  for (const [run] of text.matchAll(worded)) {
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + weight);
    }
  }
};

/**
 * Vectors of the texts of one table: pairs of characters and given words, each weighing more the fewer of the texts
 * have it (TF-IDF), so that what the whole plan speaks of tells little.
 */
export const termVectors = (
  texts: readonly (readonly WeightedText[])[],
  wordsOf: (text: string) => readonly string[],
): readonly TermVector[] => {
  const counted = texts.map((parts) => {
    const counts = new Map<string, number>();
    for (const part of parts) {
      countPairs(counts, part);
      for (const word of wordsOf(part.text)) {
        const key = `#${word}`;
        counts.set(key, (counts.get(key) ?? 0) + 1.5 * part.weight);
      }
    }
    return counts;
  });
  const documents = new Map<string, number>();
  for (const counts of counted) for (const term of counts.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  return counted.map((counts) => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of counts) {
      const rarity = Math.log((texts.length + 1) / ((documents.get(term) ?? 0) + 0.5));
      const weight = rarity <= 0 ? 0 : (1 + Math.log(1 + count)) * rarity;
      if (weight === 0) continue;
      vector.set(term, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [term, weight] of vector) vector.set(term, weight / length);
    return vector;
  });
};

/** How alike each text is to each of some others, 0..1, by the places of those among `all`. */
export const likenesses = (
  texts: readonly TermVector[],
  all: readonly TermVector[],
  others: readonly number[],
): readonly Float64Array[] => {
  const postings = new Map<string, { readonly at: number[]; readonly weights: number[] }>();
  for (const other of others) {
    for (const [term, weight] of all[other] ?? []) {
      const list = postings.get(term) ?? { at: [], weights: [] };
      list.at.push(other);
      list.weights.push(weight);
      postings.set(term, list);
    }
  }
  return texts.map((vector) => {
    const alike = new Float64Array(all.length);
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (!list) continue;
      for (let i = 0; i < list.at.length; i++) {
        const at = list.at[i] ?? 0;
        alike[at] = (alike[at] ?? 0) + weight * (list.weights[i] ?? 0);
      }
    }
    return alike;
  });
};
