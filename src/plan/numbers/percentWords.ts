import { chineseNumeralAt, digitsAt } from "./bareNumbers";
import type { NumberForm } from "./numberForm";

const scales: readonly (readonly [string, string])[] = [
  ["百分之", "%"],
  ["千分之", "‰"],
];

/** 百分之九十, 百分之95, 千分之三 */
export const percentWords: NumberForm = {
  name: "percentWords",
  starts: "百千",
  read(text, at) {
    for (const [word, unit] of scales) {
      if (!text.startsWith(word, at)) continue;
      const number = digitsAt(text, at + 3) ?? chineseNumeralAt(text, at + 3);
      if (number) return { from: at, to: number.to, value: number.value, high: null, unit, form: "percentWords" };
    }
    return null;
  },
};
