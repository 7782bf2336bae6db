import type { EngineConditionalRule, EngineDifferentialStyle } from "../engine";
import { addressOf } from "./area";
import type { ConditionalFormatState, ConditionalLook, SheetState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

/**
 * Shows the host's conditional formats in the engine. The host's own list is the one that counts: the engine mixes
 * conditional formats into the styles that it answers, so they are taken out while styles are read and put back after.
 */
export class ConditionalFormatMirror {
  readonly #out = new Set<SheetState>();
  readonly #wrong = new Set<SheetState>();

  constructor(private readonly book: WorkbookState) {}

  /** Styles of the sheet at this place are about to be read. */
  takeOut(sheetIndex: number): void {
    const sheet = this.book.sheets[sheetIndex];
    if (!sheet || this.#out.has(sheet)) return;
    this.#out.add(sheet);
    this.#empty(sheetIndex);
  }

  /** The host's list changed, or the engine has its own idea of it. */
  markWrong(sheet: SheetState): void {
    this.#wrong.add(sheet);
  }

  /** Makes the engine show the host's lists again. */
  putBack(): void {
    for (const sheet of new Set([...this.#out, ...this.#wrong])) {
      if (!this.book.has(sheet)) continue;
      const index = this.book.indexOf(sheet);
      this.#empty(index);
      for (const format of [...sheet.conditionalFormats].reverse()) {
        const rule = engineRule(format);
        if (rule) this.#show(index, format.areas.map(addressOf).join(" "), rule);
      }
    }
    this.#out.clear();
    this.#wrong.clear();
  }

  /** A rule that the engine cannot show is none the less the workbook's. */
  #show(sheetIndex: number, range: string, rule: EngineConditionalRule): void {
    try {
      this.book.model.addConditionalFormatting(sheetIndex, range, rule);
    } catch {
      return;
    }
  }

  #empty(sheetIndex: number): void {
    const { model } = this.book;
    const formats = [...model.getConditionalFormattingList(sheetIndex)].sort((a, b) => b.index - a.index);
    if (formats.length === 0) return;
    for (const { index } of formats) model.deleteConditionalFormatting(sheetIndex, index);
    // until the next evaluation the engine goes on mixing in what it found before
    this.book.calculateNow();
  }
}

const engineLook = (look: ConditionalLook): EngineDifferentialStyle => ({
  ...(look.fill === null ? {} : { fill: { color: look.fill } }),
  font: {
    ...(look.fontColor === null ? {} : { color: look.fontColor }),
    ...(look.bold === null ? {} : { b: look.bold }),
    ...(look.italic === null ? {} : { i: look.italic }),
    ...(look.underline === null ? {} : { u: look.underline }),
    ...(look.strikethrough === null ? {} : { strike: look.strikethrough }),
  },
});

const cellOperators = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "Equal",
  NotEqualTo: "NotEqual",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqual: "GreaterThanOrEqual",
  LessThanOrEqual: "LessThanOrEqual",
} as const;

const textOperators = {
  Contains: "Contains",
  NotContains: "DoesNotContain",
  BeginsWith: "BeginsWith",
  EndsWith: "EndsWith",
} as const;

const isKey = <T extends object>(table: T, key: unknown): key is keyof T =>
  typeof key === "string" && Object.hasOwn(table, key);

const withoutSign = (formula: unknown): string => String(formula).replace(/^=/, "");

/** null when the format says nothing yet. */
const engineRule = ({
  kind,
  formula,
  rule,
  look,
  stopIfTrue,
}: ConditionalFormatState): EngineConditionalRule | null => {
  const shared = { format: engineLook(look), stop_if_true: stopIfTrue };
  if (kind === "Custom") {
    return formula === "" ? null : { type: "Formula", formula: withoutSign(formula), ...shared };
  }
  if (kind === "CellValue") {
    if (!isKey(cellOperators, rule.operator)) return null;
    return {
      type: "CellIs",
      operator: cellOperators[rule.operator],
      formula: withoutSign(rule.formula1),
      formula2: rule.formula2 === undefined || rule.formula2 === null ? null : withoutSign(rule.formula2),
      ...shared,
    };
  }
  if (!isKey(textOperators, rule.operator)) return null;
  return { type: "Text", operator: textOperators[rule.operator], value: String(rule.text), ...shared };
};
