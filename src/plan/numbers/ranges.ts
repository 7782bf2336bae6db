import { chineseNumeralAt, chineseNumeralStarts, digitsAt } from "./bareNumbers";
import type { NumberForm } from "./numberForm";
import { unitLengthAt } from "./units";

const connectors = "-—~至到";

/** 2—3家, 8至10个, 3%-5%, 两至三家, 3、4个 is none */
export const ranges: NumberForm = {
  name: "ranges",
  starts: `0123456789${chineseNumeralStarts}`,
  read(text, at) {
    const first = digitsAt(text, at);
    const low = first ?? chineseNumeralAt(text, at);
    if (!low) return null;
    const read = first ? digitsAt : chineseNumeralAt;
    const lowUnit = unitLengthAt(text, low.to);
    let next = low.to + lowUnit;
    if (!connectors.includes(text.charAt(next)) || text.charAt(next) === "") return null;
    next++;
    if (text.charAt(next) === "—") next++;
    const high = read(text, next);
    if (!high || high.value <= low.value) return null;
    const length = unitLengthAt(text, high.to);
    const unit = text.slice(high.to, high.to + length);
    // 45万—50万吨: the first may leave out what the scale is of
    if (lowUnit > 0 && !unit.startsWith(text.slice(low.to, low.to + lowUnit))) return null;
    if (length === 0 && !first) return null;
    return { from: at, to: high.to + length, value: low.value, high: high.value, unit, form: "ranges" };
  },
};
