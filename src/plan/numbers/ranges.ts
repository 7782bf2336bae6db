import { charSet } from "../language/charSet";
import type { BareNumber } from "./bareNumbers";
import type { NumberHit } from "./numberForm";
import { unitLengthAt } from "./units";

const connectors = charSet("-—~至到");

/**
 * 2—3家, 8至10个, 3%-5%, 两至三家: the range that begins with the number `low` at `at`, which a unit of `lowUnit`
 * characters follows; null where none does. 3、4个 is none.
 *
 * @param read what reads the upper end: in digits as the lower one, or in Chinese numerals
 */
export const rangeFrom = (
  text: string,
  at: number,
  low: BareNumber,
  lowUnit: number,
  read: (text: string, at: number) => BareNumber | null,
): NumberHit | null => {
  let next = low.to + lowUnit;
  if (!connectors.has(text, next)) return null;
  next++;
  if (text.charAt(next) === "—") next++;
  const high = read(text, next);
  if (!high || high.value <= low.value) return null;
  const length = unitLengthAt(text, high.to);
  const unit = text.slice(high.to, high.to + length);
  // 45万—50万吨: the first may leave out what the scale is of
  if (lowUnit > 0 && !unit.startsWith(text.slice(low.to, low.to + lowUnit))) return null;
  return { from: at, to: high.to + length, value: low.value, high: high.value, unit, form: "ranges" };
};
