import type { EngineColor, EngineStyle } from "../../host/engine";
import type { Font } from "../../host/model/workbookState";
import { fontNameOf, fontSizeOf } from "../../host/types/rangeFont";
import type { BorderLook, CellLook } from "../grid/gridBook";

type ResolveColor = (color: EngineColor) => string;

const BLACK = "#000000";

const lines: Readonly<Record<string, Pick<BorderLook, "width" | "line">>> = {
  thin: { width: 1, line: "solid" },
  medium: { width: 2, line: "solid" },
  thick: { width: 3, line: "solid" },
  double: { width: 3, line: "double" },
  dotted: { width: 1, line: "dotted" },
  slantdashdot: { width: 2, line: "dashed" },
  mediumdashed: { width: 2, line: "dashed" },
  mediumdashdotdot: { width: 2, line: "dashed" },
  mediumdashdot: { width: 2, line: "dashed" },
};

/** The engine's style as the grid paints it; `standard` is the font of cells that have none of their own. */
export function cellLook(style: EngineStyle, standard: Font, resolve: ResolveColor): CellLook {
  const { font, fill, border, alignment } = style;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const side = (item: EngineStyle["border"]["top"]): BorderLook | null => {
    const line = item && lines[item.style];
    return line ? { ...line, color: resolve(item.color) || BLACK } : null;
  };
  return {
    fontName: fontNameOf(style, standard.name),
    fontSize: fontSizeOf(style, standard.size),
    // the engine leaves out what is false
    bold: Boolean(font.b),
    italic: Boolean(font.i),
    underline: Boolean(font.u),
    strike: Boolean(font.strike),
    color: resolve(font.color) || BLACK,
    fill: resolve(fill.color) || null,
    horizontal:
      horizontal === "left" || horizontal === "right"
        ? horizontal
        : horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed"
          ? "center"
          : "general",
    vertical: vertical === "top" || vertical === "center" ? vertical : "bottom",
    wrap: Boolean(alignment?.wrap_text),
    top: side(border.top),
    right: side(border.right),
    bottom: side(border.bottom),
    left: side(border.left),
  };
}
