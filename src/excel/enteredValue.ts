import type { CellContent } from "../sheets/sheetSpec";

/** What `range.formulas` takes for one cell. */
export type EnteredValue = string | number | boolean;

/** Excel's limit of the characters in one cell. */
export const maxTextLength = 32_767;

const cjkDigits = "〇零一二三四五六七八九十";

/** What a text may consist of to be taken for a number, a date, a time, a percentage or an amount of money. */
// alternatives that overlap (june: the e stands alone too) would make testing take exponential time
const numberParts = [
  "[\\d０-９\\s\\u3000.,，．:：;/／\\\\\\-－—+＋%％()（）e\\p{Sc}]",
  "年|月|日|号|號|时|時|分|秒|点|點|上午|下午|中午|凌晨|早上|晚上|元",
  "am|pm|a|p",
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|jun|july?|aug(?:ust)?",
  "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
  `[${cjkDigits}]+[年月日时点]`,
];
const numberLike = new RegExp(`^(?:${numberParts.join("|")})+$`, "iu");

const hasDigit = new RegExp(`[\\d０-９${cjkDigits}]`, "u");
const startsLikeFormula = /^[\s\u3000]*[=+\-@'＝＋－＠]/u;
const booleanOrError =
  /^[\s\u3000]*(?:true|false|#(?:n\/a|name\?|null!|num!|ref!|value!|div\/0!|spill!|calc!|field!))[\s\u3000]*$/i;

/**
 * Whether Excel might take `text`, typed into a cell, for anything but text. Rather once too often than too seldom:
 * the price is an apostrophe that shows only in the formula bar.
 */
export const looksLikeMoreThanText = (text: string): boolean =>
  startsLikeFormula.test(text) || booleanOrError.test(text) || (hasDigit.test(text) && numberLike.test(text));

/**
 * What to hand to Excel so that the cell holds `content`.
 *
 * A text that Excel would parse gets a leading apostrophe, which Excel swallows (it sets the cell's "quote prefix"):
 * the cell then reads back as the very text and keeps the number format that its style says, as the .xlsx painter's
 * cell does. Number format "@" instead would change the format, and what people type there later would be text too.
 *
 * @example enteredValue("2017-03") === "'2017-03"; enteredValue({ formula: "A1+1" }) === "=A1+1"
 */
export function enteredValue(content: CellContent | undefined): EnteredValue {
  if (content === null || content === undefined) return "";
  if (typeof content === "object") return `=${content.formula}`;
  if (typeof content !== "string") return content;
  const text = content.replace(/\r\n?/g, "\n");
  return looksLikeMoreThanText(text) ? `'${text}` : text;
}
