import { failure, success, type Result } from "../../result";
import { decodeText } from "../decodeText";
import { footnoteLines, footnoteNotes } from "../layout/footnotes";
import type { FileProblem, PlanText } from "../planText";
import { htmlText } from "./htmlText";

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">`, `<?xml encoding=…?>` */
const declared = /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/i;

const headBytes = 4096;

/**
 * The source of a page. A byte order mark decides, then what the bytes can be; a page that names its encoding wrongly,
 * as many do, is still read, and one with single bytes broken is read by the name that it gives.
 */
export const decodeHtml = (bytes: Uint8Array, charset?: string): string | null => {
  const decoded = decodeText(bytes);
  if (decoded !== null) return decoded.text;
  const head = String.fromCharCode(...bytes.subarray(0, headBytes));
  try {
    return new TextDecoder(charset ?? declared.exec(head)?.[1] ?? "utf-8").decode(bytes);
  } catch {
    // an encoding that nobody knows
    return null;
  }
};

/** Reads a page whose source is known. */
export const pageText = (html: string, prunes: boolean): Result<Omit<PlanText, "kind" | "encoding">, FileProblem> => {
  try {
    const { lines, footnotes } = htmlText(html, prunes);
    return success({ text: [...lines, ...footnoteLines(footnotes)].join("\n"), notes: footnoteNotes(footnotes) });
  } catch (error) {
    if (error instanceof RangeError) return failure("files.broken");
    throw error;
  }
};

/** The text of a page that was saved from a site, or by a word processor. */
export const readHtml = (bytes: Uint8Array): Result<Omit<PlanText, "kind" | "encoding">, FileProblem> => {
  const html = decodeHtml(bytes);
  return html === null ? failure("files.binary") : pageText(html, true);
};

/**
 * What Word, WPS or a browser put on the clipboard as HTML, as text: the numbers of lists without tabs behind them,
 * tables with their cells whole. Null where it holds less than the plain text does.
 */
export const pastedText = (html: string, plain: string): string | null => {
  const read = pageText(html, false);
  if (!read.ok) return null;
  const lengthOf = (text: string): number => text.replace(/\s/g, "").length;
  return lengthOf(read.value.text) * 10 < lengthOf(plain) * 9 ? null : read.value.text;
};
