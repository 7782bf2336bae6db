/** 职责关键词 of many bodies, made ready to be found in texts. */
export interface DutyIndex {
  /** what each body has to do with the parts of one text, by its place in the list that the index was made from */
  measure(parts: readonly WeightedText[], tells?: (word: string) => number): DutyMeasure;
  /** how many duties some bodies have */
  breadthOf(bodies: readonly number[]): number;
  /** the duty words of a text, each once */
  wordsIn(text: string): readonly string[];
}

/** One part of a text and how much its words count. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

export interface DutyMeasure {
  /** by place of the body: the sum of what its words tell */
  readonly sums: Float64Array;
  /** the words that tell most of a body, best first */
  readonly wordsOf: (body: number, without?: readonly number[]) => readonly string[];
  /** the sum of a body's words that some others do not have */
  readonly sumWithout: (body: number, others: readonly number[]) => number;
}

type WordCounts = ReadonlyMap<number, ReadonlyMap<string, number>>;

interface Hit {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What a word of so many characters tells, against one of two. */
const lengthWeights = [0, 0.3, 1, 1.35, 1.8, 2.1, 2.4, 2.6] as const;
/** 工业 within 工业用地 speaks less of those whose word 工业用地 is not. */
const withinOther = 0.3;
/** What a word tells that stands in a text again and again. */
const repeated = 0.6;

/**
 * @param duties the 职责关键词 of each body; lists behind the first `counted` say nothing of how rare a word is
 */
export const dutyIndex = (duties: readonly (readonly string[])[], counted = duties.length): DutyIndex => {
  const owners = new Map<string, number[]>();
  const lengths = new Map<string, number[]>();
  duties.forEach((words, body) => {
    for (const word of new Set(words)) {
      if (word.length < 2) continue;
      const known = owners.get(word);
      if (known) {
        known.push(body);
        continue;
      }
      owners.set(word, [body]);
      const start = word.slice(0, 2);
      const of = lengths.get(start) ?? [];
      if (!of.includes(word.length)) of.push(word.length);
      lengths.set(start, of);
    }
  });
  for (const of of lengths.values()) of.sort((one, other) => other - one);

  const weights = new Map<string, number>();
  const most = Math.log(counted + 1);
  for (const [word, of] of owners) {
    const having = Math.max(1, of.filter((body) => body < counted).length);
    const rarity = Math.log((counted + 1) / having) / most;
    weights.set(word, rarity * (lengthWeights[Math.min(word.length, lengthWeights.length - 1)] ?? 0));
  }

  const findHits = (text: string): readonly Hit[] => {
    const hits: Hit[] = [];
    for (let at = 0; at + 1 < text.length; at++) {
      for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
        const word = text.slice(at, at + length);
        if (word.length === length && owners.has(word)) hits.push({ word, from: at, to: at + length });
      }
    }
    return hits;
  };

  /** How often each body has each of its words in a text. */
  const countWords = (hits: readonly Hit[]): WordCounts => {
    const counts = new Map<number, Map<string, number>>();
    hits.forEach((hit, at) => {
      const around = hitsAround(hits, at);
      for (const body of owners.get(hit.word) ?? []) {
        if (around.some(({ word }) => owners.get(word)?.includes(body))) continue;
        const words = counts.get(body) ?? new Map<string, number>();
        words.set(hit.word, (words.get(hit.word) ?? 0) + (around.length > 0 ? withinOther : 1));
        counts.set(body, words);
      }
    });
    return counts;
  };

  const read = remembering((text: string) => {
    const hits = findHits(text);
    return { words: [...new Set(hits.map(({ word }) => word))], counts: countWords(hits) };
  });

  return {
    breadthOf: (bodies) => bodies.reduce((sum, body) => sum + (duties[body]?.length ?? 0), 0),
    wordsIn: (text) => read(text).words,
    measure(parts, tells = () => 1) {
      const byBody = new Map<number, Map<string, number>>();
      for (const { text, weight } of parts) {
        for (const [body, counts] of read(text).counts) {
          const words = byBody.get(body) ?? new Map<string, number>();
          for (const [word, times] of counts) words.set(word, (words.get(word) ?? 0) + times * weight);
          byBody.set(body, words);
        }
      }
      const worth = (word: string, times: number): number =>
        (weights.get(word) ?? 0) * Math.min(times, 4) ** repeated * tells(word);
      const sums = new Float64Array(duties.length);
      for (const [body, words] of byBody) {
        let sum = 0;
        for (const [word, times] of words) sum += worth(word, times);
        sums[body] = sum;
      }
      const wordsWithout = (body: number, others: readonly number[]): readonly (readonly [string, number])[] =>
        [...(byBody.get(body) ?? [])]
          .filter(([word]) => !others.some((other) => owners.get(word)?.includes(other)))
          .map(([word, times]) => [word, worth(word, times)] as const);
      return {
        sums,
        sumWithout: (body, others) => wordsWithout(body, others).reduce((sum, [, value]) => sum + value, 0),
        wordsOf: (body, others = []) =>
          [...wordsWithout(body, others)]
            .sort(([one, value], [other, otherValue]) => otherValue - value || (one < other ? -1 : 1))
            .map(([word]) => word),
      };
    },
  };
};

const mostRemembered = 4000;

/** The same text is asked for again and again. */
const remembering = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
};

/** The longer hits that a hit stands within; hits come in the order of the text, longer ones first. */
const hitsAround = (hits: readonly Hit[], at: number): Hit[] => {
  const hit = hits[at];
  if (!hit) return [];
  const around: Hit[] = [];
  const furthest = hit.from - 12;
  for (let i = at - 1; i >= 0; i--) {
    const other = hits[i];
    if (!other || other.from < furthest) break;
    if (other.to >= hit.to && other.word.length > hit.word.length) around.push(other);
  }
  return around;
};
