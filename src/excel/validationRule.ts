import type { ValidationRule } from "../sheets/sheetSpec";

/** The rule in Excel's words. A number without limits is limited by what Excel can hold. */
export function validationRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "text":
      return { textLength: { operator: "LessThanOrEqualTo", formula1: rule.maxLength } };
    case "decimal":
      return { decimal: limits(rule) };
    case "whole":
      return { wholeNumber: limits(rule) };
  }
}

function limits({ min, max }: { readonly min: number | null; readonly max: number | null }): Excel.BasicDataValidation {
  if (min !== null && max !== null) return { operator: "Between", formula1: min, formula2: max };
  if (max !== null) return { operator: "LessThanOrEqualTo", formula1: max };
  return { operator: "GreaterThanOrEqualTo", formula1: min ?? leastNumber };
}

/** The least number that Excel knows: "any number" has no rule of its own. */
const leastNumber = "-1E+307";
