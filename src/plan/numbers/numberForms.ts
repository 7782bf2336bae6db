import { charSet } from "../language/charSet";
import { formsByStart } from "../language/formsByStart";
import { chineseCount } from "./chineseCount";
import { digits } from "./digits";
import { folds } from "./folds";
import type { NumberForm, NumberHit } from "./numberForm";
import { percentWords } from "./percentWords";
import { ranks } from "./ranks";

/** The forms in the order in which they are asked: what reads more comes first. */
export const numberForms: readonly NumberForm[] = [ranks, folds, percentWords, digits, chineseCount];

const formsAt = formsByStart(numberForms);
const starts = charSet(numberForms.map((form) => form.starts).join(""));

/** All numbers of `[from, to)` in their order; one pass, no overlaps. */
export const numbersIn = (text: string, from: number, to: number): NumberHit[] => {
  const hits: NumberHit[] = [];
  for (let at = starts.find(text, from, to); at < to; at = starts.find(text, at, to)) {
    let hit: NumberHit | null = null;
    for (const form of formsAt(text, at)) if ((hit = form.read(text, at))) break;
    if (hit && hit.to <= to) {
      hits.push(hit);
      at = hit.to;
    } else at++;
  }
  return hits;
};
