/** The part of pdf.js that parses; it registers itself where the other part looks for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
