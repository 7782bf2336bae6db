import { createRequire } from "node:module";
import path from "node:path";

/** The folder with the tables of Chinese PDF encodings, which come with the PDF library. */
export const characterMaps = (): string =>
  path.join(path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps") + path.sep;
