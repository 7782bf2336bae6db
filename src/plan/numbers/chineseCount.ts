import { chineseNumeralAt, chineseNumeralStarts } from "./bareNumbers";
import type { NumberForm } from "./numberForm";
import { unitLengthAt } from "./units";

/** 两家, 十个, 一百二十项: Chinese numerals count only in front of a unit. */
export const chineseCount: NumberForm = {
  name: "chineseCount",
  starts: chineseNumeralStarts,
  read(text, at) {
    const number = chineseNumeralAt(text, at);
    if (!number) return null;
    const unitAt = "余多".includes(text.charAt(number.to)) && text.charAt(number.to) !== "" ? number.to + 1 : number.to;
    const length = unitLengthAt(text, unitAt);
    if (length === 0) return null;
    const unit = text.slice(unitAt, unitAt + length);
    // 一批, 一级, 三代, 双 … name kinds, they do not count
    if (/^(批|级|代|类|种|面|方|对|支|点|成|部|体|星|期|届)$/.test(unit) && unit !== "成") return null;
    // 三元, 双元: names of firms rather than sums
    if (unit === "元" && number.value < 100) return null;
    if (unit === "成" && number.value >= 10) return null;
    return { from: at, to: unitAt + length, value: number.value, high: null, unit, form: "chineseCount" };
  },
};
