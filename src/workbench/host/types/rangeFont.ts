import { apiNotFound, invalidArgument } from "../apiError";
import type { EngineStyle } from "../engine";
import { changeStyle, readStyle } from "../model/format";
import type { Font } from "../model/workbookState";
import { defineType, type Scalar } from "../protocol/apiObject";
import { asBoolean, asColor, asNumber, asOneOf, asString } from "./arguments";
import type { FormatTarget } from "./rangeFormat";

/** The engine gives a font of its own to cells that nobody formatted; to Excel they have the workbook's font. */
const ENGINE_FONT = "Inter";
const ENGINE_SIZE = 12;

type EngineFont = EngineStyle["font"];

const withFont = (style: EngineStyle, part: Partial<EngineFont>): EngineStyle => ({
  ...style,
  font: { ...style.font, ...part },
});

/** The style with the workbook's font in place of the engine's own. */
const named = (style: EngineStyle, standard: Font): EngineStyle =>
  withFont(style, { name: fontNameOf(style, standard.name), sz: fontSizeOf(style, standard.size) });

const flag = (key: "b" | "i" | "strike"): Scalar<FormatTarget> => ({
  get: (target, host) => readStyle(target, host, (style) => style.font[key] ?? false),
  set(target, value, host) {
    const on = asBoolean(value);
    changeStyle(target, host, (style) => withFont(style, { [key]: on }), { path: `font.${key}`, value: String(on) });
  },
});

const never = (member: string): Scalar<FormatTarget> => ({
  get: () => false,
  set(_, value) {
    if (asBoolean(value)) throw apiNotFound(`RangeFont.${member} =`);
  },
});

export const rangeFontType = defineType<FormatTarget>({
  name: "RangeFont",
  scalars: {
    Name: {
      get: (target, host) => readStyle(target, host, (style) => fontNameOf(style, host.book.font.name)),
      set(target, value, host) {
        const name = asString(value);
        if (name === "" || name.length > 31) throw invalidArgument();
        changeStyle(target, host, (style) => withFont(named(style, host.book.font), { name, scheme: "none" }));
      },
    },
    Size: {
      get: (target, host) => readStyle(target, host, (style) => fontSizeOf(style, host.book.font.size)),
      set(target, value, host) {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw invalidArgument();
        const change = (style: EngineStyle): EngineStyle => withFont(named(style, host.book.font), { sz: size });
        const inEngine = Number.isInteger(size) && size !== ENGINE_SIZE;
        changeStyle(target, host, change, inEngine ? { path: "font.size", value: String(size) } : null);
      },
    },
    Color: {
      get: (target, host) =>
        readStyle(target, host, ({ font }) =>
          font.color === undefined ? "#000000" : host.book.model.resolveColor(font.color),
        ),
      set(target, value, host) {
        const color = asColor(value);
        changeStyle(target, host, (style) => withFont(style, { color }), { path: "font.color", value: color });
      },
    },
    Bold: flag("b"),
    Italic: flag("i"),
    Strikethrough: flag("strike"),
    Underline: {
      get: (target, host) => readStyle(target, host, (style) => (style.font.u ? "Single" : "None")),
      set(target, value, host) {
        const on = asOneOf(value, ["None", "Single"] as const) === "Single";
        changeStyle(target, host, (style) => withFont(style, { u: on }), { path: "font.u", value: String(on) });
      },
    },
    Subscript: never("subscript"),
    Superscript: never("superscript"),
  },
});

export const fontNameOf = (style: EngineStyle, standard: string): string =>
  style.font.name === ENGINE_FONT ? standard : style.font.name;

export const fontSizeOf = (style: EngineStyle, standard: number): number =>
  style.font.name === ENGINE_FONT && style.font.sz === ENGINE_SIZE ? standard : style.font.sz;
