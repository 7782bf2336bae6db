import type { CleanPlan } from "../clean/cleanPlan";
import type { Confidence, SourceSpan } from "../plan";

interface Row {
  readonly span: SourceSpan;
  readonly confidence: Confidence;
}

const widestSentence = 200;
const sentenceEnds = /[。;!?\uff1b\uff01\uff1f\n]/;

/** The sentence around a span, as far as it is near. */
const sentenceAround = (given: string, { from, to }: SourceSpan): readonly [number, number] => {
  let start = from;
  while (start > 0 && from - start < widestSentence && !sentenceEnds.test(given.charAt(start - 1))) start--;
  let end = to;
  while (end < given.length && end - to < widestSentence && !sentenceEnds.test(given.charAt(end))) end++;
  return [start, end];
};

/** Doubts the rows whose sentence holds a garbled stretch that could not be repaired. */
export const doubtGarbled = <T extends Row>(plan: CleanPlan, rows: readonly T[]): readonly T[] => {
  const stretches = plan.garbled.filter(({ repaired }) => repaired === null);
  if (stretches.length === 0) return rows;
  return rows.map((row) => {
    const [from, to] = sentenceAround(plan.given, row.span);
    // the first stretch that ends behind the start of the sentence
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.to ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    if ((stretches[low]?.from ?? Infinity) >= to) return row;
    return { ...row, confidence: { sure: false, reasons: [...row.confidence.reasons, "plan.doubt.garbled"] } };
  });
};
