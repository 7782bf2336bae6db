import type { EngineStyle } from "../engine";
import { changeStyle, readStyle } from "../model/format";
import type { Scalar } from "../protocol/apiObject";
import { asBoolean, asInteger, asOneOf } from "./arguments";
import type { FormatTarget } from "./rangeFormat";
import { apiNotFound } from "../apiError";

type EngineAlignment = NonNullable<EngineStyle["alignment"]>;

const plain: EngineAlignment = { horizontal: "general", vertical: "bottom", wrap_text: false };

const alignmentOf = (style: EngineStyle): EngineAlignment => ({ ...plain, ...style.alignment });

const align = (style: EngineStyle, part: Partial<EngineAlignment>): EngineStyle => ({
  ...style,
  alignment: { ...alignmentOf(style), ...part },
});

const horizontal = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const vertical = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const keyOf = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.keys(table).find((key) => table[key] === value) ?? value;

const keys = <K extends string>(table: Readonly<Record<K, string>>): K[] => Object.keys(table) as K[];

export const alignmentScalars: Readonly<Record<string, Scalar<FormatTarget>>> = {
  HorizontalAlignment: {
    get: (target, host) => readStyle(target, host, (style) => keyOf(horizontal, alignmentOf(style).horizontal)),
    set(target, value, host) {
      const engine = horizontal[asOneOf(value, keys(horizontal))];
      changeStyle(target, host, (style) => align(style, { horizontal: engine }), {
        path: "alignment.horizontal",
        value: engine,
      });
    },
  },
  VerticalAlignment: {
    get: (target, host) => readStyle(target, host, (style) => keyOf(vertical, alignmentOf(style).vertical)),
    set(target, value, host) {
      const engine = vertical[asOneOf(value, keys(vertical))];
      changeStyle(target, host, (style) => align(style, { vertical: engine }), {
        path: "alignment.vertical",
        value: engine,
      });
    },
  },
  WrapText: {
    get: (target, host) => readStyle(target, host, (style) => alignmentOf(style).wrap_text),
    set(target, value, host) {
      const wrap = asBoolean(value);
      changeStyle(target, host, (style) => align(style, { wrap_text: wrap }), {
        path: "alignment.wrap_text",
        value: String(wrap),
      });
    },
  },
  IndentLevel: {
    get: () => 0,
    set(_, value) {
      if (asInteger(value) !== 0) throw apiNotFound("RangeFormat.indentLevel =");
    },
  },
};
