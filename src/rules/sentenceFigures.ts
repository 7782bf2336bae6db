import { unitLengthAt } from "../plan/numbers/units";

/**
 * The figures that a sentence writes in digits, each with the unit behind it; what a row says of them can then be
 * compared with what the plan says.
 */
export interface SentenceFigure {
  readonly figure: number;
  /** "" where none stands behind it */
  readonly unit: string;
  readonly from: number;
  /** behind the unit */
  readonly to: number;
}

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?/g;
const wide = /[０-９．％]/g;
const most = 5000;

const remembered = new Map<string, readonly SentenceFigure[]>();

/** @example sentenceFigures("培育企业3—5家，占比达到40%") // 3 "", 5 家, 40 % */
export const sentenceFigures = (sentence: string): readonly SentenceFigure[] => {
  const known = remembered.get(sentence);
  if (known) return known;
  const text = sentence.replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const figures: SentenceFigure[] = [];
  for (const match of text.matchAll(digits)) {
    const at = match.index + match[0].length;
    let unitAt = at;
    if (text.charAt(unitAt) === "余" || text.charAt(unitAt) === "多") unitAt += 1;
    const length = unitLengthAt(text, unitAt);
    const figure = Number(match[0].replaceAll(",", ""));
    figures.push({ figure, unit: text.slice(unitAt, unitAt + length), from: match.index, to: unitAt + length });
  }
  if (remembered.size >= most) remembered.clear();
  remembered.set(sentence, figures);
  return figures;
};

/** The unit that a sentence writes behind a figure; "" where it writes none, or several. */
export const unitBehind = (sentence: string, figure: number): string => {
  const units = new Set(
    sentenceFigures(sentence).flatMap((one) => (one.figure === figure && one.unit !== "" ? [one.unit] : [])),
  );
  const [unit = ""] = units;
  return units.size === 1 ? unit : "";
};

/** 杜绝, 不发生 …: 0 in words; 全部, 全覆盖 …: 100 in words. */
const none = /零|杜绝|不发生|不得|不出现|未发生|无|避免|严禁|防止|遏制|消除|清零|归零|禁止|取缔/;
const every = /全部|全面|全覆盖|所有|均|都|普遍|实现|覆盖|达到|完成/;
const small = "一二三四五六七八九十";

/** Whether a sentence can be the source of a figure: in digits, or in words. */
export const mayState = (sentence: string, figure: number): boolean =>
  sentenceFigures(sentence).some((one) => Math.abs(one.figure - figure) < 1e-9) ||
  (figure === 0 && none.test(sentence)) ||
  (figure === 100 && every.test(sentence)) ||
  (figure === 2 && sentence.includes("两")) ||
  (figure > 0 && figure <= 10 && Number.isInteger(figure) && sentence.includes(small.charAt(figure - 1))) ||
  statedInWords(sentence, figure);

const numerals = /[一二三四五六七八九十百千万亿零〇两]{2,12}/g;
const values = new Map([..."零一二三四五六七八九"].map((char, at) => [char, at]));
values.set("两", 2);
values.set("〇", 0);
const scales = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** 五百 → 500, 一百二十 → 120; 万 and 亿 end the figure, as they belong to its unit. */
const valueOf = (numeral: string): number => {
  let sum = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const scale = scales.get(char);
    if (scale === undefined) {
      const value = values.get(char);
      if (value === undefined) break;
      digit = value;
    } else {
      sum += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
};

/** 百分之五十五 is read like 55; 三分之一 and 百分之五十五点五 are left to the reader of plans. */
const computed = /翻.{0,2}番|倍|(?<![百千万])分之|对折|[一二三四五六七八九十百零]点[一二三四五六七八九零]/;

const statedInWords = (sentence: string, figure: number): boolean =>
  computed.test(sentence) ||
  (/[一二三四五六七八九]成/.test(sentence) && figure % 5 === 0) ||
  (sentence.includes("半") && (figure === 50 || figure === 0.5 || figure === 2 || figure === 6)) ||
  [...sentence.matchAll(numerals)].some(([numeral]) => valueOf(numeral) === figure);
