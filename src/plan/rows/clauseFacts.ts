import { sentencesIn, type Clause, type Sentence } from "../language/sentences";
import { signs } from "../language/signs";
import { timesIn, type TimeMention } from "../language/times";
import type { NumberHit } from "../numbers/numberForm";
import { countsIn, figuresOf, type ClauseFigures, type Stretch } from "./segments";

/** What a clause says by itself, whatever stands around it. */
export interface ClauseFacts {
  readonly clause: Clause;
  readonly times: readonly TimeMention[];
  readonly figures: ClauseFigures;
}

/** A sentence with what its clauses say. */
export interface SentenceFacts {
  readonly sentence: Sentence;
  readonly clauses: readonly ClauseFacts[];
}

const noTimes: readonly TimeMention[] = [];
const noNumbers: readonly NumberHit[] = [];

/**
 * The sentences of each stretch with the times and figures of their clauses. Every step goes through all stretches before
 * the next begins: what a step needs then stays in the processor's caches, which do not hold what all steps need.
 *
 * @param year that of 今年 and 年内, null where the plan has none
 */
export const factsOf = (plain: string, stretches: readonly Stretch[], year: number | null): SentenceFacts[][] => {
  const sentences = stretches.map(({ from, to }) => sentencesIn(plain, from, to));
  const clauses: Clause[] = [];
  for (const stretch of sentences)
    for (const sentence of stretch) for (const clause of sentence.clauses) clauses.push(clause);
  const times = clauses.map(({ from, to, signs: told }) =>
    (told & signs.time) === 0 ? noTimes : timesIn(plain, from, to, year),
  );
  const counts = clauses.map((clause, i) =>
    (clause.signs & signs.number) === 0 ? noNumbers : countsIn(plain, clause, times[i] ?? noTimes),
  );
  const facts = clauses.map((clause, i): ClauseFacts => {
    const said = times[i] ?? noTimes;
    return { clause, times: said, figures: figuresOf(plain, clause, counts[i] ?? noNumbers, said) };
  });
  let first = 0;
  return sentences.map((stretch) =>
    stretch.map((sentence) => {
      const after = first + sentence.clauses.length;
      const said = { sentence, clauses: facts.slice(first, after) };
      first = after;
      return said;
    }),
  );
};
