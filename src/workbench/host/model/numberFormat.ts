import type { EngineStyle } from "../engine";

/** Everything of a format that Excel takes for words already: quoted, escaped, or a condition in brackets. */
const settled = /"[^"]*"|\\.|\[[^[\]]*\]/gsu;

/** Signs beyond ASCII that stand bare, as in `0个` and `¥0`: Excel shows them, the engine fails at them. */
const bareSigns = /[^\x00-\x7f]/gu; // eslint-disable-line no-control-regex -- ASCII is what it is about

const outside = (format: string, change: (text: string) => string): string => {
  let result = "";
  let from = 0;
  for (const match of format.matchAll(settled)) {
    result += change(format.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(format.slice(from));
};

/** A number format as the engine takes it: bare signs are escaped, General has a small letter. */
export const toEngineFormat = (format: string): string =>
  format.toLowerCase() === "general" ? "general" : outside(format, (text) => text.replace(bareSigns, "\\$&"));

/** The number format of a style as Excel spells it. */
export const numberFormatOf = ({ num_fmt: format }: EngineStyle): string =>
  format.toLowerCase() === "general"
    ? "General"
    : format.replace(/"[^"]*"|\\([^\x00-\x7f])/gu, (whole, sign: string | undefined) => sign ?? whole); // eslint-disable-line no-control-regex -- as above
