/** How Word writes the number of a list: `w:numFmt`. */
type NumberFormat = (value: number) => string;

const simple = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const formal = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const formalTraditional = ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"] as const;

const digitsIn =
  (digits: readonly string[]): NumberFormat =>
  (value) =>
    [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join("");

/** 十一, 一百零一; `ten` alone stands for 10 where the format says so. */
const counted =
  (digits: readonly string[], units: readonly string[], zero: string, bareTen: boolean): NumberFormat =>
  (value) => {
    if (value <= 0 || value > 9999) return value === 0 ? (digits[0] ?? "") : String(value);
    const figures = [...String(value)].map(Number);
    let text = "";
    let gap = false;
    figures.forEach((figure, at) => {
      if (figure === 0) {
        gap = text !== "";
        return;
      }
      const unit = units[figures.length - 1 - at] ?? "";
      const alone = bareTen && figure === 1 && text === "" && figures.length === 2 && at === 0;
      text += (gap ? zero : "") + (alone ? "" : (digits[figure] ?? "")) + unit;
      gap = false;
    });
    return text;
  };

const chinese = counted(simple, ["", "十", "百", "千"], "零", true);

/** One character for each number from 1 on, beyond them plain digits. */
const oneOf =
  (characters: string): NumberFormat =>
  (value) =>
    [...characters][value - 1] ?? String(value);

const roman: NumberFormat = (value) => {
  if (value <= 0 || value > 3999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = value;
  let text = "";
  for (const [step, letters] of steps) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
};

/** a, b, … z, aa, bb, as Word goes on. */
const letter: NumberFormat = (value) =>
  value <= 0 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const fullWidth: NumberFormat = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const upper =
  (format: NumberFormat): NumberFormat =>
  (value) =>
    format(value).toUpperCase();

const stems = oneOf("甲乙丙丁戊己庚辛壬癸");

const formats: Readonly<Record<string, NumberFormat>> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: oneOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"),
  decimalEnclosedCircleChinese: oneOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedFullstop: oneOf("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  decimalEnclosedParen: oneOf("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  numberInDash: (value) => `- ${String(value)} -`,
  upperRoman: upper(roman),
  lowerRoman: roman,
  upperLetter: upper(letter),
  lowerLetter: letter,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  japaneseDigitalTenThousand: digitsIn(simple),
  taiwaneseDigital: digitsIn(simple),
  ideographDigital: digitsIn(simple),
  chineseLegalSimplified: counted(formal, ["", "拾", "佰", "仟"], "零", false),
  ideographLegalTraditional: counted(formalTraditional, ["", "拾", "佰", "仟"], "零", false),
  ideographTraditional: stems,
  ideographZodiac: oneOf("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: oneOf("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
};

/**
 * A number of a list in the format that Word names; formats of other languages come out as digits.
 *
 * @example formatNumber(11, "chineseCounting") // "十一"
 */
export const formatNumber = (value: number, format: string): string => (formats[format] ?? String)(value);
