import { chineseCount } from "./chineseCount";
import { digits } from "./digits";
import { folds } from "./folds";
import type { NumberForm, NumberHit } from "./numberForm";
import { percentWords } from "./percentWords";
import { ranges } from "./ranges";
import { ranks } from "./ranks";

/** The forms in the order in which they are asked: what reads more comes first. */
const numberForms: readonly NumberForm[] = [ranks, folds, percentWords, ranges, digits, chineseCount];

const byStart = new Map<number, readonly NumberForm[]>();
const canStart = new Uint8Array(0x10000);
for (const form of numberForms) {
  for (const char of form.starts) {
    const code = char.charCodeAt(0);
    canStart[code] = 1;
    byStart.set(code, [...(byStart.get(code) ?? []), form]);
  }
}

/** All numbers of `[from, to)` in their order; one pass, no overlaps. */
export const numbersIn = (text: string, from: number, to: number): NumberHit[] => {
  const hits: NumberHit[] = [];
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (canStart[code] === 0) {
      at++;
      continue;
    }
    let hit: NumberHit | null = null;
    for (const form of byStart.get(code) ?? []) if ((hit = form.read(text, at))) break;
    if (hit && hit.to <= to) {
      hits.push(hit);
      at = hit.to;
    } else at++;
  }
  return hits;
};
