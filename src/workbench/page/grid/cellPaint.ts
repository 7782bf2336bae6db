import type { CSSProperties } from "react";
import type { BorderLook, CellLook, CellView } from "./gridBook";

const PIXELS_PER_POINT = 4 / 3;
/** room between the text and the cell's edges, as Excel leaves it */
export const CELL_PADDING = 3;
/** Excel's line distance, as a multiple of the font size */
const LINE_HEIGHT = 1.28;

const serif = `"Songti SC", SimSun, "Noto Serif CJK SC", serif`;
const sans = `"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;

/** Stand-ins for the fonts of official documents on machines that lack them. */
const standIns: readonly (readonly [RegExp, string])[] = [
  [/小标宋|xiaobiaosong/i, serif],
  [/仿宋|fangsong/i, `FangSong, STFangsong, "Noto Serif CJK SC", serif`],
  [/楷|kai/i, `KaiTi, STKaiti, "Noto Serif CJK SC", serif`],
  [/宋|song|sun/i, serif],
  [/黑|hei/i, `SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif`],
];

function fontFamily(name: string): string {
  const [, standIn = sans] = standIns.find(([pattern]) => pattern.test(name)) ?? [];
  return `"${name.replaceAll(/["\\]/g, "")}", ${standIn}`;
}

export const fontOf = (look: CellLook): CSSProperties => ({
  fontFamily: fontFamily(look.fontName),
  fontSize: look.fontSize * PIXELS_PER_POINT,
  fontWeight: look.bold ? 700 : 400,
  fontStyle: look.italic ? "italic" : "normal",
  lineHeight: LINE_HEIGHT,
});

const decoration = (look: CellLook): string =>
  [look.underline ? "underline" : "", look.strike ? "line-through" : ""].filter(Boolean).join(" ") || "none";

/** Numbers lean right and truth values stand in the middle unless the cell says otherwise. */
export function alignmentOf({ look, kind }: CellView): "left" | "center" | "right" {
  if (look.horizontal !== "general") return look.horizontal;
  if (kind === "number") return "right";
  return kind === "boolean" || kind === "error" ? "center" : "left";
}

const flexOf = { left: "flex-start", top: "flex-start", center: "center", right: "flex-end", bottom: "flex-end" };

const line = (border: BorderLook | null): string | undefined =>
  border ? `${border.width}px ${border.line} ${border.color}` : undefined;

/** The two edges that a cell draws itself: neighbours share a line, and the line of either wins over the gridline. */
export interface OwnEdges {
  readonly right: BorderLook | null;
  readonly bottom: BorderLook | null;
}

const GRIDLINE: BorderLook = { color: "#d4d4d4", width: 1, line: "solid" };

/** A fill hides the gridlines around it, as in Excel. */
export function edgesOf(look: CellLook, toRight: CellLook, below: CellLook, gridlines: boolean): OwnEdges {
  const gridline = (other: CellLook) => (gridlines && !look.fill && !other.fill ? GRIDLINE : null);
  return {
    right: look.right ?? toRight.left ?? gridline(toRight),
    bottom: look.bottom ?? below.top ?? gridline(below),
  };
}

export function boxStyle(view: CellView, edges: OwnEdges): CSSProperties {
  const { look } = view;
  return {
    background: look.fill ?? undefined,
    borderRight: line(edges.right) ?? "1px solid transparent",
    borderBottom: line(edges.bottom) ?? "1px solid transparent",
    justifyContent: flexOf[alignmentOf(view)],
    alignItems: flexOf[look.vertical],
    paddingInline: CELL_PADDING - 1,
  };
}

export function textStyle(view: CellView): CSSProperties {
  const { look } = view;
  return {
    ...fontOf(look),
    color: look.color,
    textAlign: alignmentOf(view),
    textDecoration: decoration(look),
    whiteSpace: look.wrap ? "pre-wrap" : "pre",
  };
}

let measuring: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Width of one line of text in pixels. */
export function textWidth(text: string, look: CellLook): number {
  const font = fontOf(look);
  const css = `${font.fontStyle} ${font.fontWeight} ${font.fontSize}px ${font.fontFamily}`;
  const key = `${css}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring) return 0;
  measuring.font = css;
  const width = measuring.measureText(text).width;
  if (widths.size > 5000) widths.clear();
  widths.set(key, width);
  return width;
}
