import type { SourceSpan } from "../plan/plan";
import type { CellValue, CheckedRow, CheckedWorkbook, IndicatorRow, RowTable, TaskRow } from "./checkedWorkbook";
import type { ExampleContent } from "./exampleWorkbook";
import type { Field } from "./fields";
import type { RowIndex } from "./rowIndex";

/** error 错误: wrong for certain · warning 警告: most probably wrong · notice 提示: worth a look */
export type Severity = "error" | "warning" | "notice";

/** 勾稽 · 合理 · 一致 · 责任 · 完整 · 填报 · 文字 */
export type Family =
  "arithmetic" | "plausibility" | "consistency" | "responsibility" | "completeness" | "returned" | "text";

export type OptionValue = number | boolean | string | readonly string[];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

export type Language = "zh-CN" | "en-US";

/** What a rule says in one language. `messages` by variant; {name} is filled in with a figure or a name. */
export interface RuleWords<Variant extends string> {
  readonly title: string;
  /** why it is a defect and what to do, for the page of documentation */
  readonly why: string;
  readonly messages: Readonly<Record<Variant, string>>;
}

/** A right and a wrong example; both are run by a test and shown on the rule's page. */
export interface RuleExample {
  readonly wrong: ExampleContent;
  readonly right: ExampleContent;
}

/** What fills a message: a figure, words, or the name of a field in the reader's language. */
export type MessageParam = number | string | { readonly field: Field };
export type MessageParams = Readonly<Record<string, MessageParam>>;

/** A change of one cell that takes the finding away: safe enough for one click. */
export interface CellChange {
  readonly row: string;
  readonly field: Field;
  readonly value: CellValue;
}

export interface Report {
  /** the row that the finding stands in */
  readonly row?: CheckedRow;
  readonly field?: Field;
  /** other rows that take part */
  readonly others?: readonly CheckedRow[];
  /** `[from, to)` of the text that a text rule was given */
  readonly from?: number;
  readonly to?: number;
  /** a place of the plan, with its words */
  readonly span?: SourceSpan;
  readonly quote?: string;
  readonly params?: MessageParams;
  /** where a case is graver or lighter than the rule is by itself */
  readonly severity?: Severity;
  readonly fix?: readonly CellChange[];
}

export interface Context<Variant extends string, Options extends RuleOptions> {
  readonly model: CheckedWorkbook;
  readonly index: RowIndex;
  readonly options: Options;
  /** the field of the cell whose text is looked at; null for a paragraph of the plan */
  readonly field: Field | null;
  report(variant: Variant, report: Report): void;
}

interface RuleBase<Variant extends string, Options extends RuleOptions> {
  /** in kebab case, the name of its file */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** with their defaults */
  readonly options: Options;
  readonly zh: RuleWords<Variant>;
  readonly en: RuleWords<Variant>;
  readonly examples: readonly [RuleExample, ...RuleExample[]];
}

type ContextOf<Variant extends string, Options extends RuleOptions> = Context<Variant, Options>;

/**
 * What a rule looks at, and when it runs:
 * indicator, task, row: each row, again when it changed · measure: the rows of one name, again when one of them changed ·
 * text: each paragraph of a plan, each text cell of a row · table: a whole table, after each change · plan: what the
 * plan says of itself, once · workbook: everything, after each change · attainment: each row with returned figures.
 */
export type RuleOf<Variant extends string, Options extends RuleOptions> = RuleBase<Variant, Options> &
  (
    | { readonly scope: "indicator"; check(row: IndicatorRow, context: ContextOf<Variant, Options>): void }
    | { readonly scope: "attainment"; check(row: IndicatorRow, context: ContextOf<Variant, Options>): void }
    | { readonly scope: "task"; check(row: TaskRow, context: ContextOf<Variant, Options>): void }
    | { readonly scope: "row"; check(row: CheckedRow, context: ContextOf<Variant, Options>): void }
    | { readonly scope: "measure"; check(rows: readonly IndicatorRow[], context: ContextOf<Variant, Options>): void }
    | {
        readonly scope: "text";
        /** characters of which a text has at least one, or the rule is not asked; without it, it always is */
        readonly needs?: string;
        check(text: string, context: ContextOf<Variant, Options>): void;
      }
    | {
        readonly scope: "table" | "plan" | "workbook";
        check(model: CheckedWorkbook, context: ContextOf<Variant, Options>): void;
      }
  );

export type Rule = RuleOf<string, RuleOptions>;
export type Scope = Rule["scope"];

/** Checks a rule's types: what it reports is what it has messages for, in both languages. */
export const defineRule = <const Variant extends string, Options extends RuleOptions>(
  rule: RuleOf<Variant, Options>,
): Rule => rule;

export type { CellValue, CheckedRow, CheckedWorkbook, IndicatorRow, RowTable, TaskRow };
