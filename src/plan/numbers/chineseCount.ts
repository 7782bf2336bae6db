import { charSet } from "../language/charSet";
import { chineseNumeralAt, chineseNumeralStarts } from "./bareNumbers";
import type { NumberForm } from "./numberForm";
import { rangeFrom } from "./ranges";
import { unitLengthAt } from "./units";

const some = charSet("余多");
const kinds = new Set("批级代类种面方对支点部体星期届");

/** 两家, 十个, 两至三家, 一百二十项: Chinese numerals count only in front of a unit. */
export const chineseCount: NumberForm = {
  name: "chineseCount",
  starts: chineseNumeralStarts,
  read(text, at) {
    const number = chineseNumeralAt(text, at);
    if (!number) return null;
    const unitAt = some.has(text, number.to) ? number.to + 1 : number.to;
    const length = unitLengthAt(text, unitAt);
    const range = rangeFrom(text, at, number, unitAt === number.to ? length : 0, chineseNumeralAt);
    if (range && range.unit !== "") return range;
    if (length === 0) return null;
    const unit = text.slice(unitAt, unitAt + length);
    // 一批, 一级, 三代, 双 … name kinds, they do not count
    if (kinds.has(unit)) return null;
    // 三元, 双元: names of firms rather than sums
    if (unit === "元" && number.value < 100) return null;
    if (unit === "成" && number.value >= 10) return null;
    return { from: at, to: unitAt + length, value: number.value, high: null, unit, form: "chineseCount" };
  },
};
