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
  let plain = "";
  while (isDigit(text, to) && plain.length < 16) plain += text.charAt(to++);
  if (plain === "" || plain.length > 15) return null;
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
    let decimals = "";
    let next = to + 1;
    while (isDigit(text, next) && decimals.length < 10) decimals += text.charAt(next++);
    plain += `.${decimals}`;
    to = next;
  }
  return { to, value: Number(plain) };
};

const digitOf: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const placeOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a Chinese numeral can begin with. */
export const chineseNumeralStarts = "一二两三四五六七八九十百";

/** Chinese numerals up to 千: 两, 十, 二十五, 一百二十; decimals with 点 (三点五). */
export const chineseNumeralAt = (text: string, at: number): BareNumber | null => {
  let to = at;
  let value = 0;
  let digit: number | null = null;
  for (; to < at + 9; to++) {
    const char = text.charAt(to);
    const asDigit = digitOf[char];
    const place = placeOf[char];
    if (asDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = asDigit;
    } else if (place !== undefined) {
      value += (digit ?? 1) * place;
      digit = null;
    } else break;
  }
  if (to === at) return null;
  value += digit ?? 0;
  if (text.charAt(to) === "点") {
    let decimals = "";
    let next = to + 1;
    for (let decimal = digitOf[text.charAt(next)]; decimal !== undefined && decimals.length < 4;) {
      decimals += String(decimal);
      decimal = digitOf[text.charAt(++next)];
    }
    if (decimals !== "") return { to: next, value: Number(`${String(value)}.${decimals}`) };
  }
  return { to, value };
};
