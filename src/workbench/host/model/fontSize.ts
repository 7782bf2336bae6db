import type { EngineStyle } from "../engine";

/**
 * The engine keeps whole font sizes only, and 10.5 points (五号) is the commonest size of Chinese documents. So the part
 * behind the point travels in the font's family number, which the engine keeps and never looks at.
 */
const FAMILY = 1000;
const PARTS = 100;

/** The style as the engine can hold it. */
export const toWholeSize = (style: EngineStyle): EngineStyle => {
  const { sz } = style.font;
  if (Number.isInteger(sz)) return style;
  const whole = Math.floor(sz);
  return { ...style, font: { ...style.font, sz: whole, family: FAMILY + Math.round((sz - whole) * PARTS) } };
};

/** The style that `toWholeSize` was given, to a hundredth of a point. */
export const fromWholeSize = (style: EngineStyle): EngineStyle => {
  const { sz, family } = style.font;
  if (family < FAMILY) return style;
  return { ...style, font: { ...style.font, sz: sz + (family - FAMILY) / PARTS, family: 0 } };
};
