import { chineseNumeralAt, digitsAt } from "./bareNumbers";
import type { NumberForm } from "./numberForm";

const scales: readonly (readonly [string, string])[] = [
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "/万"],
  ["十万分之", "/10万"],
];

/** 百分之九十, 百分之95, 千分之三, 十万分之十八 */
export const percentWords: NumberForm = {
  name: "percentWords",
  starts: "百千万十",
  read(text, at) {
    for (const [word, unit] of scales) {
      if (!text.startsWith(word, at)) continue;
      const number = digitsAt(text, at + word.length) ?? chineseNumeralAt(text, at + word.length);
      if (number) return { from: at, to: number.to, value: number.value, high: null, unit, form: "percentWords" };
    }
    return null;
  },
};
