import { apiNotFound, invalidArgument, itemNotFound } from "../apiError";
import type { HostState } from "../hostState";
import { overlaps, without } from "../model/area";
import { requireFormula } from "../model/formulaCheck";
import { requireAllowed } from "../model/permission";
import type { ConditionalFormatState, ConditionalLook, SheetState } from "../model/sheetState";
import { AreasTarget, RangeTarget } from "../model/targets";
import { defineType, NULL_OBJECT, orNull, type ApiObject, type Scalar } from "../protocol/apiObject";
import { asBoolean, asColor, asInteger, asOneOf, asRecord, asString } from "./arguments";
import type { FormatTarget } from "./rangeFormat";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";

interface Target {
  readonly sheet: SheetState;
  readonly format: ConditionalFormatState;
}

/** Every change has to reach the engine, which shows it. */
const changed = ({ sheet }: Target, { book }: HostState): void => {
  requireAllowed(sheet, null);
  book.conditionalFormats.markWrong(sheet);
};

const look = (key: "bold" | "italic" | "strikethrough"): Scalar<Target> => ({
  get: ({ format }) => format.look[key],
  set(target, value, host) {
    target.format.look[key] = asBoolean(value);
    changed(target, host);
  },
});

const colorOf = (key: "fill" | "fontColor"): Scalar<Target> => ({
  get: ({ format }) => format.look[key] ?? "",
  set(target, value, host) {
    target.format.look[key] = asColor(value);
    changed(target, host);
  },
});

const conditionalRangeFontType = defineType<Target>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: colorOf("fontColor"),
    Bold: look("bold"),
    Italic: look("italic"),
    Strikethrough: look("strikethrough"),
    Underline: {
      get: ({ format }) => (format.look.underline ? "Single" : "None"),
      set(target, value, host) {
        target.format.look.underline = asOneOf(value, ["None", "Single"] as const) === "Single";
        changed(target, host);
      },
    },
  },
});

const conditionalRangeFillType = defineType<Target>({
  name: "ConditionalRangeFill",
  scalars: { Color: colorOf("fill") },
  methods: {
    Clear(target, _, host) {
      target.format.look.fill = null;
      changed(target, host);
    },
  },
});

const conditionalRangeFormatType = defineType<Target>({
  name: "ConditionalRangeFormat",
  objects: {
    Font: (target) => conditionalRangeFontType(target),
    Fill: (target) => conditionalRangeFillType(target),
  },
});

const formula: Scalar<Target> = {
  get: ({ format }) => format.formula,
  set(target, value, host) {
    const text = asString(value);
    const withSign = text.startsWith("=") ? text : `=${text}`;
    if (withSign.length > 8_192) throw invalidArgument();
    requireFormula(withSign);
    target.format.formula = withSign;
    changed(target, host);
  },
};

const conditionalFormatRuleType = defineType<Target>({
  name: "ConditionalFormatRule",
  scalars: { Formula: formula, FormulaLocal: formula },
});

const format = (target: Target): ApiObject => conditionalRangeFormatType(target);

const customConditionalFormatType = defineType<Target>({
  name: "CustomConditionalFormat",
  objects: { Rule: (target) => conditionalFormatRuleType(target), Format: format },
});

const ruleScalar = (keys: readonly string[]): Scalar<Target> => ({
  get: (target) => target.format.rule,
  set(target, value, host) {
    const rule = asRecord(value);
    if (!keys.every((key) => rule[key] !== undefined && rule[key] !== null)) throw invalidArgument();
    target.format.rule = rule;
    changed(target, host);
  },
});

const cellValueConditionalFormatType = defineType<Target>({
  name: "CellValueConditionalFormat",
  scalars: { Rule: ruleScalar(["formula1", "operator"]) },
  objects: { Format: format },
});

const textConditionalFormatType = defineType<Target>({
  name: "TextConditionalFormat",
  scalars: { Rule: ruleScalar(["operator", "text"]) },
  objects: { Format: format },
});

const ofKind = (kind: ConditionalFormatState["kind"], type: (target: Target) => ApiObject) => {
  const open = (target: Target): ApiObject => {
    if (target.format.kind !== kind) throw itemNotFound();
    return type(target);
  };
  return { open, openOrNull: (target: Target): ApiObject => orNull(() => open(target)) };
};

const custom = ofKind("Custom", customConditionalFormatType);
const cellValue = ofKind("CellValue", cellValueConditionalFormatType);
const textComparison = ofKind("ContainsText", textConditionalFormatType);

const conditionalFormatType = defineType<Target>({
  name: "ConditionalFormat",
  identity: ({ format: { id } }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ format: { id } }) => id },
    Type: { get: ({ format: { kind } }) => kind },
    Priority: {
      get: ({ sheet, format: state }) => sheet.conditionalFormats.indexOf(state),
      set(target, value, host) {
        const others = target.sheet.conditionalFormats.filter((other) => other !== target.format);
        others.splice(asInteger(value), 0, target.format);
        target.sheet.conditionalFormats = others;
        changed(target, host);
      },
    },
    StopIfTrue: {
      get: ({ format: { stopIfTrue } }) => stopIfTrue,
      set(target, value, host) {
        target.format.stopIfTrue = asBoolean(value);
        changed(target, host);
      },
    },
  },
  objects: {
    Custom: custom.open,
    CustomOrNullObject: custom.openOrNull,
    CellValue: cellValue.open,
    CellValueOrNullObject: cellValue.openOrNull,
    TextComparison: textComparison.open,
    TextComparisonOrNullObject: textComparison.openOrNull,
  },
  methods: {
    Delete(target, _, host) {
      changed(target, host);
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((other) => other !== target.format);
    },
    GetRange({ sheet, format: { areas } }) {
      const [first, ...more] = areas;
      if (!first || more.length > 0) throw itemNotFound();
      return rangeType(new RangeTarget(sheet, first));
    },
    GetRangeOrNullObject({ sheet, format: { areas } }) {
      const [first, ...more] = areas;
      return first && more.length === 0 ? rangeType(new RangeTarget(sheet, first)) : NULL_OBJECT;
    },
    GetRanges: ({ sheet, format: { areas } }) => rangeAreasType(new AreasTarget(sheet, areas)),
  },
});

const formatsOf = ({ sheet, areas }: FormatTarget): readonly Target[] =>
  sheet.conditionalFormats
    .filter((state) => state.areas.some((area) => areas.some((other) => overlaps(area, other))))
    .map((state) => ({ sheet, format: state }));

const plainLook = (): ConditionalLook => ({
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
});

const find = (target: FormatTarget, id: unknown): ApiObject | null => {
  const found = formatsOf(target).find(({ format: state }) => state.id === id);
  return found ? conditionalFormatType(found) : null;
};

export const conditionalFormatCollectionType = defineType<FormatTarget>({
  name: "ConditionalFormatCollection",
  items: (target) => formatsOf(target).map(conditionalFormatType),
  // the client finds a format again by its id, whatever became of its cells
  item(target, id) {
    const known = target.sheet.conditionalFormats.find((state) => state.id === id);
    return known ? conditionalFormatType({ sheet: target.sheet, format: known }) : null;
  },
  methods: {
    Add({ sheet, areas }, [type], host) {
      if (type !== "Custom" && type !== "CellValue" && type !== "ContainsText") {
        throw apiNotFound(`ConditionalFormatCollection.add("${String(type)}")`);
      }
      const state: ConditionalFormatState = {
        id: host.book.nextConditionalFormatId(),
        kind: type,
        areas: [...areas],
        stopIfTrue: false,
        formula: "",
        rule: {},
        look: plainLook(),
      };
      const target = { sheet, format: state };
      changed(target, host);
      // the newest comes first
      sheet.conditionalFormats = [state, ...sheet.conditionalFormats];
      return conditionalFormatType(target);
    },
    ClearAll({ sheet, areas }, _, { book }) {
      requireAllowed(sheet, null);
      sheet.conditionalFormats = sheet.conditionalFormats.flatMap((state) => {
        const rest = areas.reduce((parts, hole) => parts.flatMap((part) => without(part, hole)), state.areas);
        return rest.length === 0 ? [] : [{ ...state, areas: rest }];
      });
      book.conditionalFormats.markWrong(sheet);
    },
    GetCount: (target) => formatsOf(target).length,
    GetItemAt(target, [index]) {
      const found = formatsOf(target)[asInteger(index)];
      if (!found) throw itemNotFound();
      return conditionalFormatType(found);
    },
    GetItemOrNullObject: (target, [id]) => orNull(() => find(target, id)),
  },
});
