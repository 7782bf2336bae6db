import { invalidArgument } from "../apiError";
import { newEngineModel, type Model } from "../engine";

let scratch: Model | null = null;
const known = new Map<string, boolean>();

/**
 * Stops at a formula that cannot be read, as Excel does. The engine would take it and show an error, and only once it
 * calculates, so the formula is tried in a workbook of its own.
 */
export const requireFormula = (formula: string): void => {
  // formulas of one column differ in their numbers alone, which cannot make one unreadable
  const shape = formula.replace(/\d+/g, "1");
  let readable = known.get(shape);
  if (readable === undefined) {
    scratch ??= newEngineModel();
    scratch.setUserInput(0, 1, 1, formula);
    readable = isBalanced(formula) && scratch.getFormattedCellValue(0, 1, 1) !== "#ERROR!";
    if (known.size > 10_000) known.clear();
    known.set(shape, readable);
  }
  if (!readable) throw invalidArgument("The formula cannot be read.");
};

/** The engine closes brackets that were left open. */
const isBalanced = (formula: string): boolean => {
  const brackets = formula.replace(/"[^"]*"|'[^']*'/g, "");
  return brackets.split("(").length === brackets.split(")").length;
};
