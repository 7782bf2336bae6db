import { chineseNumeralAt, digitsAt } from "./bareNumbers";
import type { NumberForm } from "./numberForm";

/** 翻一番, 翻两番: the number of doublings */
export const folds: NumberForm = {
  name: "folds",
  starts: "翻",
  read(text, at) {
    const begin = text.charAt(at + 1) === "了" ? at + 2 : at + 1;
    const number = digitsAt(text, begin) ?? chineseNumeralAt(text, begin);
    if (!number || text.charAt(number.to) !== "番") return null;
    return { from: at, to: number.to + 1, value: number.value, high: null, unit: "番", form: "folds" };
  },
};
