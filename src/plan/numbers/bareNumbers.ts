/** Numbers without unit, in digits or in Chinese numerals: the parts that the forms are made of. */
export interface BareNumber {
  readonly to: number;
  readonly value: number;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Digits with thousands separators and decimals: 95, 1,340, 0.42. Longer than 15 digits is no figure. */
export const digitsAt = (text: string, at: number): BareNumber | null => {
  let to = at;
  let value = 0;
  for (; isDigit(text, to) && to - at < 16; to++) value = value * 10 + text.charCodeAt(to) - 48;
  if (to === at || to - at > 15) return null;
  const next = text.charAt(to);
  const grouped = to - at <= 3 && (next === "," || next === " ") && isDigit(text, to + 1);
  return grouped || (next === "." && isDigit(text, to + 1)) ? longerDigits(text, at, to) : { to, value };
};

/** The number at `at` whose first digits end at `first`, with what separators and a point add to it. */
const longerDigits = (text: string, at: number, first: number): BareNumber => {
  let to = first;
  let plain = text.slice(at, to);
  if (plain.length <= 3) {
    while (
      (text.charAt(to) === "," || text.charAt(to) === " ") &&
      isDigit(text, to + 1) &&
      isDigit(text, to + 2) &&
      isDigit(text, to + 3) &&
      !isDigit(text, to + 4) &&
      plain.length < 16
    ) {
      plain += text.slice(to + 1, to + 4);
      to += 4;
    }
  }
  if (text.charAt(to) === "." && isDigit(text, to + 1)) {
    let next = to + 1;
    while (isDigit(text, next) && next - to <= 10) next++;
    plain += text.slice(to, next);
    to = next;
  }
  return { to, value: Number(plain) };
};

const notOne = -1;
/** What each character counts as a digit or as a place, by its code; one look-up each. */
const digitOf = new Int16Array(0x10000).fill(notOne);
const placeOf = new Int16Array(0x10000).fill(notOne);
Array.from("零一二三四五六七八九", (char, digit) => (digitOf[char.charCodeAt(0)] = digit));
digitOf["〇".charCodeAt(0)] = 0;
digitOf["两".charCodeAt(0)] = 2;
Array.from("十百千", (char, power) => (placeOf[char.charCodeAt(0)] = 10 ** (power + 1)));

const valueAt = (values: Int16Array, text: string, at: number): number => values[text.charCodeAt(at)] ?? notOne;

/** What a Chinese numeral can begin with. */
export const chineseNumeralStarts = "一二两三四五六七八九十百";

/** Chinese numerals up to 千: 两, 十, 二十五, 一百二十; decimals with 点 (三点五). */
export const chineseNumeralAt = (text: string, at: number): BareNumber | null => {
  let to = at;
  let value = 0;
  let digit: number | null = null;
  for (; to < at + 9; to++) {
    const asDigit = valueAt(digitOf, text, to);
    if (asDigit !== notOne) {
      if (digit !== null && digit !== 0) return null;
      digit = asDigit;
      continue;
    }
    const place = valueAt(placeOf, text, to);
    if (place === notOne) break;
    value += (digit ?? 1) * place;
    digit = null;
  }
  if (to === at) return null;
  value += digit ?? 0;
  if (text.charAt(to) === "点") {
    let decimals = "";
    let next = to + 1;
    for (; valueAt(digitOf, text, next) !== notOne && decimals.length < 4; next++) {
      decimals += String(valueAt(digitOf, text, next));
    }
    if (decimals !== "") return { to: next, value: Number(`${String(value)}.${decimals}`) };
  }
  return { to, value };
};
