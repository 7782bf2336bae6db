import { setNameFormula } from "./names";
import type { SheetState, ValidationRuleState } from "./sheetState";
import type { WorkbookState } from "./workbookState";

/** `home` is the sheet of references that name none; null for names of the workbook. */
type Rewrite = (formula: string, home: SheetState | null) => string;

const rewriteRule = (rule: ValidationRuleState, rewrite: (text: string) => string): ValidationRuleState =>
  Object.fromEntries(
    Object.entries(rule).map(([kind, detail]) => [
      kind,
      typeof detail === "object" && detail !== null
        ? Object.fromEntries(
            Object.entries(detail).map(([key, value]: [string, unknown]) => [
              key,
              typeof value === "string" && value.startsWith("=") ? rewrite(value) : value,
            ]),
          )
        : detail,
    ]),
  );

/** Rewrites the formulas that the host keeps as text: of names, validations and conditional formats. */
export const rewriteOwnFormulas = (book: WorkbookState, rewrite: Rewrite): void => {
  for (const item of book.names) {
    const formula = rewrite(item.formula, item.scope);
    if (formula !== item.formula) setNameFormula(book, item, formula);
  }
  for (const sheet of book.sheets) {
    const here = (formula: string): string => rewrite(formula, sheet);
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      rule: rewriteRule(validation.rule, here),
    }));
    for (const format of sheet.conditionalFormats) {
      format.formula = here(format.formula);
      format.rule = rewriteRule({ rule: format.rule }, here).rule as ValidationRuleState;
    }
    if (sheet.conditionalFormats.length > 0) book.conditionalFormats.markWrong(sheet);
  }
};
