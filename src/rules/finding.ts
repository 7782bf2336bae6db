import { shortHash } from "../plan/rows/rowIds";
import type { RowTable } from "./checkedWorkbook";
import type { Field } from "./fields";
import { fieldWords } from "./fields";
import type { CellChange, Language, MessageParams, Rule, Severity } from "./rule";

/** Where a finding is: in the text, in a cell, or both. */
export interface FindingPlace {
  readonly table: RowTable | null;
  /** key of the row */
  readonly row: string | null;
  readonly field: Field | null;
  /** 1-based line of the plan's text, and the offsets of the words in it */
  readonly line: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** name of the sheet, and the cell in A1 form */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** the words that it is about */
  readonly quote: string;
}

/** What a rule found, as plain data. `findingMessage` puts it into words. */
export interface Finding {
  /**
   * Names the finding across runs, for 忽略: the rule, the row by its 编号 and what the message says. It stays the same
   * when sheets are made again and rows move, and is another one as soon as a figure in it changes.
   */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly variant: string;
  readonly params: MessageParams;
  readonly where: FindingPlace;
  /** keys of all rows that take part */
  readonly rows: readonly string[];
  /** changes that take it away, null where a person must decide */
  readonly fix: readonly CellChange[] | null;
}

/** See `Finding.key`; `owner` is the row's 编号, or the words that the finding is about. */
export const findingKey = (rule: string, variant: string, owner: string, params: MessageParams): string =>
  `${rule}:${shortHash(
    [variant, owner, ...Object.entries(params).map(([name, value]) => `${name}=${JSON.stringify(value)}`)].join(
      "\u0001",
    ),
  )}`;

/** A figure without the noise of binary fractions: 0.1 + 0.2 → "0.3". */
export const plainFigure = (figure: number): string => String(Number(figure.toPrecision(12)));

/**
 * The message of a finding, with its figures.
 *
 * @example findingMessage(rule, finding, "zh-CN") // "上限 5 小于下限 8。"
 */
export const findingMessage = (
  rule: Rule,
  { variant, params }: Pick<Finding, "variant" | "params">,
  language: Language,
): string =>
  ((language === "zh-CN" ? rule.zh : rule.en).messages[variant] ?? variant).replace(/\{(\w{1,30})\}/g, (hole, name) => {
    const value = params[String(name)];
    if (value === undefined) return hole;
    if (typeof value === "number") return plainFigure(value);
    return typeof value === "string" ? value : fieldWords(value.field, language);
  });
