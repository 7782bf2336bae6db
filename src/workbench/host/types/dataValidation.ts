import { invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { absoluteAddressOf, cellsOf, intersection, quoteSheetName, type Area } from "../model/area";
import { readCell, usedArea } from "../model/cells";
import { requireAllowed } from "../model/permission";
import type { ValidationAlert, ValidationPrompt } from "../model/sheetState";
import { AreasTarget, RangeTarget } from "../model/targets";
import {
  changeValidation,
  clearValidation,
  kindOfRule,
  meetsRule,
  noValidation,
  requireRule,
  validationAt,
} from "../model/validations";
import { defineType, isApiObject, NULL_OBJECT } from "../protocol/apiObject";
import { asBoolean, asOneOf, asRecord } from "./arguments";
import type { FormatTarget } from "./rangeFormat";
import { rangeAreasType } from "./rangeAreas";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const text = (value: unknown, longest: number): string => {
  const found = value ?? "";
  if (typeof found !== "string" || found.length > longest) throw invalidArgument();
  return found;
};

const readPrompt = (value: unknown): ValidationPrompt => {
  const { showPrompt, title, message } = asRecord(value);
  return {
    showPrompt: asBoolean(showPrompt ?? true),
    title: text(title, LONGEST_TITLE),
    message: text(message, LONGEST_MESSAGE),
  };
};

const readAlert = (value: unknown): ValidationAlert => {
  const { showAlert, style, title, message } = asRecord(value);
  return {
    showAlert: asBoolean(showAlert ?? true),
    style: asOneOf(style ?? "Stop", ["Stop", "Warning", "Information"] as const),
    title: text(title, LONGEST_TITLE),
    message: text(message, LONGEST_MESSAGE),
  };
};

/** A list that is given as a range object is kept as a reference to it. */
const withReferences = (value: unknown, { book }: HostState): unknown => {
  const rule = asRecord(value);
  if (typeof rule.list !== "object" || rule.list === null) return rule;
  const list = asRecord(rule.list);
  const { source } = list;
  if (!isApiObject(source)) return rule;
  if (!(source.target instanceof RangeTarget)) throw invalidArgument();
  const { sheet, area } = source.target;
  const reference = `=${quoteSheetName(book.nameOf(sheet))}!${absoluteAddressOf(area)}`;
  return { ...rule, list: { ...list, source: reference } };
};

/** What all cells share; null when they differ. */
const common = <T>({ sheet, areas }: FormatTarget, pick: (validation: typeof noValidation) => T): T | null => {
  const [first] = areas;
  if (!first) return null;
  const validation = validationAt(sheet, first.top, first.left);
  const same = areas.every((area) =>
    [...cornersOf(area)].every(([row, column]) => validationAt(sheet, row, column) === validation),
  );
  return same ? pick(validation ?? noValidation) : null;
};

const cornersOf = ({ top, left, bottom, right }: Area): readonly (readonly [number, number])[] => [
  [top, left],
  [top, right],
  [bottom, left],
  [bottom, right],
];

const invalidCells = ({ sheet, areas }: FormatTarget, { book }: HostState): Area[] => {
  book.ensureCalculated();
  const used = usedArea(book, sheet, true);
  const index = book.indexOf(sheet);
  return areas.flatMap((area) => {
    const part = used && intersection(used, area);
    if (!part) return [];
    return [...cellsOf(part)].flatMap(([row, column]): Area[] => {
      const validation = validationAt(sheet, row, column);
      const valid = !validation || meetsRule(book, sheet, validation, readCell(book, index, row, column).value);
      return valid ? [] : [{ top: row, left: column, bottom: row, right: column }];
    });
  });
};

const change = (target: FormatTarget, part: Parameters<typeof changeValidation>[2]): void => {
  requireAllowed(target.sheet, null);
  changeValidation(target.sheet, target.areas, part);
};

export const dataValidationType = defineType<FormatTarget>({
  name: "DataValidation",
  scalars: {
    Type: { get: (target) => common(target, ({ rule }) => kindOfRule(rule)) ?? "Inconsistent" },
    Rule: {
      get: (target) => common(target, ({ rule }) => rule),
      set: (target, value, host) => change(target, { rule: requireRule(withReferences(value, host)) }),
    },
    Prompt: {
      get: (target) => common(target, ({ prompt }) => prompt),
      set: (target, value) => change(target, { prompt: readPrompt(value) }),
    },
    ErrorAlert: {
      get: (target) => common(target, ({ alert }) => alert),
      set: (target, value) => change(target, { alert: readAlert(value) }),
    },
    IgnoreBlanks: {
      get: (target) => common(target, ({ ignoreBlanks }) => ignoreBlanks),
      set: (target, value) => change(target, { ignoreBlanks: asBoolean(value) }),
    },
    Valid: { get: (target, host) => invalidCells(target, host).length === 0 },
  },
  methods: {
    Clear({ sheet, areas }) {
      requireAllowed(sheet, null);
      clearValidation(sheet, areas);
    },
    GetInvalidCellsOrNullObject(target, _, host) {
      const cells = invalidCells(target, host);
      return cells.length === 0 ? NULL_OBJECT : rangeAreasType(new AreasTarget(target.sheet, cells));
    },
  },
});
