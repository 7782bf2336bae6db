import type { ConditionalRule, DataValidation } from "hucre";
import { addressOf, parseAreaList, type Area } from "../model/area";
import type { ConditionalFormatState, SheetState, ValidationState } from "../model/sheetState";
import { noValidation } from "../model/validations";

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

type FileOperator = (typeof operators)[keyof typeof operators];

const fileOperator = (operator: unknown): FileOperator =>
  Object.entries(operators).find(([name]) => name.replace(/To$/, "") === String(operator).replace(/To$/, ""))?.[1] ??
  "between";

const officeOperator = (operator: string | undefined): string =>
  Object.entries(operators).find(([, name]) => name === operator)?.[0] ?? "Between";

export const areaList = (areas: readonly Area[]): string => areas.map(addressOf).join(" ");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const withoutSign = (formula: unknown): string => String(formula).replace(/^=/, "");

const numericKinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;

const fileRule = (rule: ValidationState["rule"]): Pick<DataValidation, "type"> & Partial<DataValidation> => {
  if (isRecord(rule.list)) {
    const source = String(rule.list.source);
    if (source.startsWith("=")) return { type: "list", formula1: source.slice(1) };
    return { type: "list", values: source.split(",").map((entry) => entry.trim().replaceAll('"', '""')) };
  }
  if (isRecord(rule.custom)) return { type: "custom", formula1: withoutSign(rule.custom.formula) };
  for (const [kind, type] of Object.entries(numericKinds)) {
    const detail = rule[kind];
    if (!isRecord(detail)) continue;
    return {
      type,
      operator: fileOperator(detail.operator),
      formula1: withoutSign(detail.formula1),
      ...(detail.formula2 === undefined ? {} : { formula2: withoutSign(detail.formula2) }),
    };
  }
  // a prompt without a rule
  return { type: "custom", formula1: "TRUE" };
};

export const toFileValidation = ({ areas, rule, prompt, alert, ignoreBlanks }: ValidationState): DataValidation => ({
  range: areaList(areas),
  ...fileRule(rule),
  allowBlank: ignoreBlanks,
  ...(prompt.showPrompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message } : {}),
  ...(alert.showAlert
    ? {
        showErrorMessage: true,
        errorTitle: alert.title,
        errorMessage: alert.message,
        errorStyle: alertStyles[alert.style],
      }
    : {}),
});

const alertStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;

const limit = (formula: string | undefined): string | number => {
  const text = formula ?? "";
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : `=${text}`;
};

const officeRule = (validation: DataValidation): ValidationState["rule"] => {
  const { type, formula1, formula2, values, operator } = validation;
  if (type === "list") {
    const source = values ? values.map((value) => value.replaceAll('""', '"')).join(",") : `=${formula1 ?? ""}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (type === "custom") return formula1 === "TRUE" ? {} : { custom: { formula: `=${formula1 ?? ""}` } };
  const kind = Object.entries(numericKinds).find(([, name]) => name === type)?.[0] ?? "decimal";
  return {
    [kind]: {
      operator: officeOperator(operator ?? "between"),
      formula1: limit(formula1),
      ...(formula2 === undefined ? {} : { formula2: limit(formula2) }),
    },
  };
};

export const fromFileValidation = (validation: DataValidation): ValidationState => ({
  ...noValidation,
  areas: parseAreaList(validation.range),
  rule: officeRule(validation),
  ignoreBlanks: validation.allowBlank ?? false,
  prompt: {
    showPrompt: validation.showInputMessage ?? false,
    title: validation.inputTitle ?? "",
    message: validation.inputMessage ?? "",
  },
  alert: {
    showAlert: validation.showErrorMessage ?? false,
    style: ({ stop: "Stop", warning: "Warning", information: "Information" } as const)[validation.errorStyle ?? "stop"],
    title: validation.errorTitle ?? "",
    message: validation.errorMessage ?? "",
  },
});

const textRules = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

const fileLook = ({ look }: ConditionalFormatState): NonNullable<ConditionalRule["style"]> => {
  const color = (value: string): { rgb: string } => ({ rgb: value.replace(/^#/, "") });
  const font = {
    ...(look.bold === null ? {} : { bold: look.bold }),
    ...(look.italic === null ? {} : { italic: look.italic }),
    ...(look.underline === null ? {} : { underline: look.underline }),
    ...(look.strikethrough === null ? {} : { strikethrough: look.strikethrough }),
    ...(look.fontColor === null ? {} : { color: color(look.fontColor) }),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    // a differential format keeps its solid colour in the background
    ...(look.fill === null ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: color(look.fill) } }),
  };
};

/** The cell that the formulas of a text rule look at. */
const firstCell = ([first]: readonly Area[]): string =>
  first ? addressOf({ ...first, bottom: first.top, right: first.left }) : "A1";

const textFormula = (operator: string, text: string, cell: string): string => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},${text.length})=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},${text.length})=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
};

const toFileFormat = (format: ConditionalFormatState, priority: number): ConditionalRule => {
  const shared = {
    priority,
    range: areaList(format.areas),
    style: fileLook(format),
    ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  const { rule } = format;
  if (format.kind === "Custom") return { ...shared, type: "expression", formula: withoutSign(format.formula) };
  if (format.kind === "CellValue") {
    const limits = [rule.formula1, rule.formula2].filter((value) => value !== undefined && value !== null);
    const formulas = limits.map(withoutSign);
    return { ...shared, type: "cellIs", operator: fileOperator(rule.operator), formula: formulas };
  }
  const operator = String(rule.operator);
  const type = Object.entries(textRules).find(([name]) => name === operator)?.[1] ?? "containsText";
  const text = String(rule.text);
  return { ...shared, type, text, formula: textFormula(operator, text, firstCell(format.areas)) };
};

export const toFileFormats = ({ conditionalFormats, otherFormats }: SheetState): ConditionalRule[] => [
  ...conditionalFormats.map((format, index) => toFileFormat(format, index + 1)),
  ...otherFormats.map((rule, index) => ({
    ...(rule as ConditionalRule),
    priority: conditionalFormats.length + index + 1,
  })),
];

/** null for a format of a kind that Office.js is not shown here. */
export const fromFileFormat = (
  rule: ConditionalRule,
  id: string,
  colorOf: (color: { rgb?: string } | undefined) => string | null,
): ConditionalFormatState | null => {
  const formulas = [rule.formula ?? []].flat();
  const fill = rule.style?.fill;
  const font = rule.style?.font;
  const shared = {
    id,
    areas: parseAreaList(rule.range),
    stopIfTrue: rule.stopIfTrue ?? false,
    formula: "",
    rule: {},
    look: {
      fill: fill?.type === "pattern" ? colorOf(fill.bgColor ?? fill.fgColor) : null,
      fontColor: colorOf(font?.color),
      bold: font?.bold ?? null,
      italic: font?.italic ?? null,
      underline: font?.underline === undefined ? null : font.underline !== false,
      strikethrough: font?.strikethrough ?? null,
    },
  };
  if (rule.type === "expression" && formulas[0] !== undefined) {
    return { ...shared, kind: "Custom", formula: `=${formulas[0]}` };
  }
  if (rule.type === "cellIs" && formulas[0] !== undefined) {
    const [formula1, formula2] = formulas.map((formula) => `=${formula}`);
    const operator = officeOperator(rule.operator).replace(/(OrEqual)To$/, "$1");
    return {
      ...shared,
      kind: "CellValue",
      rule: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) },
    };
  }
  const operator = Object.entries(textRules).find(([, type]) => type === rule.type)?.[0];
  return operator !== undefined && rule.text !== undefined
    ? { ...shared, kind: "ContainsText", rule: { operator, text: rule.text } }
    : null;
};
