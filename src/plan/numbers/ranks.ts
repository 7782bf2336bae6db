import { chineseNumeralAt, digitsAt } from "./bareNumbers";
import type { NumberForm } from "./numberForm";

/** 第8位, 第三名, 前五名, 前10位: places in an order, 1 is best. 第2次 or 第3条 is none. */
export const ranks: NumberForm = {
  name: "ranks",
  starts: "第前",
  read(text, at) {
    const number = digitsAt(text, at + 1) ?? chineseNumeralAt(text, at + 1);
    if (!number) return null;
    const unit = text.charAt(number.to);
    if (unit !== "位" && unit !== "名") return null;
    return { from: at, to: number.to + 1, value: number.value, high: null, unit, form: "ranks" };
  },
};
