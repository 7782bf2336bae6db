import type { BorderSide, CellStyle as FileStyle, Color as FileColor } from "hucre";
import type { EngineStyle } from "../engine";
import { fontNameOf, fontSizeOf } from "../types/rangeFont";
import { numberFormatOf, toEngineFormat } from "../model/numberFormat";
import type { Font } from "../model/workbookState";

/** `#D9E2F3` as a file has it, `D9E2F3`. */
const fileColor = (color: string): FileColor => ({ rgb: color.replace(/^#/, "").toUpperCase() });

const lines: Readonly<Record<string, BorderSide["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  slantdashdot: "slantDashDot",
  mediumdashed: "mediumDashed",
  mediumdashdot: "mediumDashDot",
  mediumdashdotdot: "mediumDashDotDot",
};

const engineLines: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(lines).map(([engine, file]) => [file, engine])),
  dashed: "mediumdashed",
  hair: "dotted",
  dashDot: "mediumdashdot",
  dashDotDot: "mediumdashdotdot",
};

const sides = ["top", "right", "bottom", "left"] as const;

type Resolve = (color: NonNullable<EngineStyle["font"]["color"]>) => string;

/** What a file says of a cell's look; null when there is nothing to say. `resolve` turns theme colours into plain ones. */
export const toFileStyle = (
  style: EngineStyle,
  locked: boolean,
  standard: Font,
  resolve: Resolve,
): FileStyle | null => {
  const { font, fill, border, alignment } = style;
  const format = numberFormatOf(style);
  const name = fontNameOf(style, standard.name);
  const size = fontSizeOf(style, standard.size);
  const hasFont =
    name !== standard.name ||
    size !== standard.size ||
    [font.b, font.i, font.u, font.strike].some((mark) => mark) ||
    font.color !== undefined;
  const drawn = sides.flatMap((side) => {
    const line = border[side];
    if (!line) return [];
    const color = line.color === undefined ? {} : { color: fileColor(resolve(line.color)) };
    return [[side, { style: lines[line.style] ?? "thin", ...color }] as const];
  });
  const result: FileStyle = {
    ...(hasFont
      ? {
          font: {
            name,
            size,
            ...(/[\u4e00-\u9fff]/.test(name) ? { charset: 134 } : {}),
            ...(font.b ? { bold: true } : {}),
            ...(font.i ? { italic: true } : {}),
            ...(font.u ? { underline: true } : {}),
            ...(font.strike ? { strikethrough: true } : {}),
            ...(font.color === undefined ? {} : { color: fileColor(resolve(font.color)) }),
          },
        }
      : {}),
    ...(fill.color === undefined
      ? {}
      : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: fileColor(resolve(fill.color)) } }),
    ...(drawn.length === 0 ? {} : { border: Object.fromEntries(drawn) }),
    ...(alignment
      ? {
          alignment: {
            horizontal: alignment.horizontal,
            vertical: alignment.vertical,
            wrapText: alignment.wrap_text,
          },
        }
      : {}),
    ...(format === "General" ? {} : { numFmt: format }),
    ...(locked ? {} : { protection: { locked } }),
  };
  return Object.keys(result).length === 0 ? null : result;
};

type EngineAlignment = NonNullable<EngineStyle["alignment"]>;

const knownHorizontal: readonly string[] = [
  "left",
  "center",
  "right",
  "general",
  "centerContinuous",
  "distributed",
  "fill",
  "justify",
];

/** `plain` is the engine's style of an untouched cell; `colorOf` turns the file's theme colours into plain ones. */
export const toEngineStyle = (
  style: FileStyle,
  plain: EngineStyle,
  standard: Font,
  colorOf: (color: FileColor | undefined) => string | null,
): EngineStyle => {
  const { font, fill, border, alignment, numFmt } = style;
  const fontColor = colorOf(font?.color);
  const fillColor = fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor ?? fill.bgColor) : null;
  const drawn = sides.flatMap((side) => {
    const line = border?.[side];
    if (!line) return [];
    return [[side, { style: engineLines[line.style] ?? "thin", color: colorOf(line.color) ?? "#000000" }] as const];
  });
  const horizontal = alignment?.horizontal ?? "general";
  return {
    ...plain,
    num_fmt: toEngineFormat(numFmt === undefined || numFmt === "" ? "General" : numFmt),
    font: {
      ...plain.font,
      ...(font ? { name: font.name ?? standard.name, sz: font.size ?? standard.size, scheme: "none" } : {}),
      b: font?.bold ?? false,
      i: font?.italic ?? false,
      u: font?.underline !== undefined && font.underline !== false,
      strike: font?.strikethrough ?? false,
      ...(fontColor === null ? {} : { color: fontColor }),
    },
    fill: fillColor === null ? {} : { color: fillColor },
    border: Object.fromEntries(drawn) as EngineStyle["border"],
    ...(alignment
      ? {
          alignment: {
            horizontal: (knownHorizontal.includes(horizontal)
              ? horizontal
              : "general") as EngineAlignment["horizontal"],
            vertical: (alignment.vertical ?? "bottom") as EngineAlignment["vertical"],
            wrap_text: alignment.wrapText ?? false,
          },
        }
      : {}),
  };
};
