import { charSet } from "../language/charSet";
import { digitsAt, type BareNumber } from "./bareNumbers";
import type { NumberForm } from "./numberForm";
import { rangeFrom } from "./ranges";
import { unitLengthAt } from "./units";

const some = charSet("余多");
const namesSpan = /(?:年限|寿命|时间|周期|期限)[^,、。;\d]{0,6}$/;

/** 平均受教育年限达到11.3年: years that are counted, not those of the calendar. */
const isYears = (text: string, at: number, { to, value }: BareNumber): boolean =>
  text.charAt(to) === "年" &&
  value < 200 &&
  (!Number.isInteger(value) || namesSpan.test(text.slice(Math.max(0, at - 12), at)));

/** 95%, 1,340个, 2—3家, 0.42起/万台, 100余家, 800亿 */
export const digits: NumberForm = {
  name: "digits",
  starts: "0123456789",
  read(text, at) {
    const number = digitsAt(text, at);
    if (!number) return null;
    let unitAt = number.to;
    let length = unitLengthAt(text, unitAt);
    const range = rangeFrom(text, at, number, length, digitsAt);
    if (range) return range;
    if (some.has(text, unitAt) && unitLengthAt(text, unitAt + 1) > 0) length = unitLengthAt(text, ++unitAt);
    const afterScale = text.charAt(unitAt + length);
    const many =
      (afterScale === "余" || afterScale === "多") && length > 0 ? unitLengthAt(text, unitAt + length + 1) : 0;
    if (length === 0 && isYears(text, at, number)) {
      return { from: at, to: number.to + 1, value: number.value, high: null, unit: "年", form: "digits" };
    }
    const to = many > 0 ? unitAt + length + 1 + many : length > 0 ? unitAt + length : number.to;
    const unit = text.slice(unitAt, unitAt + length) + (many > 0 ? text.slice(to - many, to) : "");
    return { from: at, to, value: number.value, high: null, unit, form: "digits" };
  },
};
