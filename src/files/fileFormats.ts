import type { FileFormat } from "./fileFormat";
import { html } from "./formats/html";
import { markdown } from "./formats/markdown";
import { others } from "./formats/others";
import { pdf } from "./formats/pdf";
import { text } from "./formats/text";
import { word } from "./formats/word";

/** Every kind of file that is known, the first that recognizes a file reads it. */
export const fileFormats: readonly FileFormat[] = [word, pdf, ...others, html, markdown, text];

/** What a file dialog offers: `accept` of an input. Kinds that only get a message are offered too. */
export const acceptedFiles: string = fileFormats.flatMap(({ extensions }) => extensions).join(",");

/** The largest file in bytes that can be a plan in any format. */
export const largestFile: number = Math.max(
  ...fileFormats.map(({ largest }) => largest).filter((largest) => Number.isFinite(largest)),
);
