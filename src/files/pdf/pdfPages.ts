import type { PDFDocumentLoadingTask, PDFPageProxy } from "pdfjs-dist";
import type { PageContent, Run, Rulings } from "./pageContent";
import { combined, placed, RulingCollector, type Matrix } from "./rulings";

/** Everything of pdf.js that is used, loaded when a PDF is. */
const loadLibrary = async () => {
  // What draws is never used here; outside of a browser the library only asks whether it is there.
  const scope = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) scope[name] ??= Object;
  // The parser runs in the thread that asks, which is a worker of our own: it has no need of a second one.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
};

type Library = Awaited<ReturnType<typeof loadLibrary>>;

export interface PdfFile {
  readonly pages: number;
  /** @param page from 1 */
  readonly page: (page: number) => Promise<PageContent>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF.
 *
 * @param characterMaps see `FileReading`
 * @throws an Error of pdf.js named "PasswordException" or otherwise
 */
export const openPdf = async (bytes: Uint8Array, characterMaps: string | undefined): Promise<PdfFile> => {
  const library = await loadLibrary();
  const task: PDFDocumentLoadingTask = library.getDocument({
    // a copy: the library takes the bytes away from whoever gives them, and does not take a Buffer of Node.js
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    // nothing is drawn: no font is loaded or looked up for its looks, nothing is fetched but the character maps
    disableFontFace: true,
    useSystemFonts: true,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    ...(characterMaps === undefined
      ? {}
      : { cMapUrl: characterMaps, cMapPacked: true, useWorkerFetch: /^[a-z]{2,}:/i.test(characterMaps) }),
  });
  const document = await task.promise;
  return {
    pages: document.numPages,
    page: async (number) => {
      const page = await document.getPage(number);
      const content = await readPage(library, page);
      page.cleanup();
      return content;
    },
    close: () => task.destroy(),
  };
};

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length >= 6 && value.every((part) => typeof part === "number");

const readPage = async (library: Library, page: PDFPageProxy): Promise<PageContent> => {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform;
  if (!isMatrix(toPage)) throw new Error("a page without a place");
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item): Run[] => {
    if (!("str" in item) || item.str.trim() === "" || !isMatrix(item.transform)) return [];
    const [a, b, c, d, x, y] = combined(toPage, item.transform);
    const size = Math.hypot(c, d);
    // what does not stand upright is a watermark or a stamp
    if (size === 0 || a <= 0 || Math.abs(b) > 0.1 * Math.abs(a)) return [];
    return [{ text: item.str, x, right: x + item.width, y, size, font: item.fontName }];
  });
  const { width, height } = viewport;
  return { width, height, runs, rulings: needsRulings(runs) ? await readRulings(library, page, toPage) : noRulings };
};

const noRulings: Rulings = { horizontal: [], vertical: [] };

/** A page has a table or notes only where words stand apart from others on their line, or are smaller than others. */
const needsRulings = (runs: readonly Run[]): boolean =>
  runs.some((run, at) => {
    const before = runs[at - 1];
    if (before === undefined) return false;
    const sameLine = Math.abs(run.y - before.y) < before.size * 0.5;
    return (sameLine && Math.abs(run.x - before.right) > before.size) || Math.abs(run.size - before.size) > 0.5;
  });

const readRulings = async (library: Library, page: PDFPageProxy, toPage: Matrix): Promise<Rulings> => {
  const { OPS } = library;
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill]);
  for (const both of [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]) painting.add(both);
  const rulings = new RulingCollector();
  const saved: Matrix[] = [];
  let matrix = toPage;
  fnArray.forEach((operation: number, index: number) => {
    const given: unknown = argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? toPage;
    else if (operation === OPS.transform && isMatrix(given)) matrix = combined(matrix, given);
    else if (operation === OPS.paintFormXObjectBegin && Array.isArray(given)) {
      saved.push(matrix);
      const [own] = given as readonly unknown[];
      if (isMatrix(own)) matrix = combined(matrix, own);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? toPage;
    else if (operation === OPS.constructPath && Array.isArray(given)) {
      const [paint, paths] = given as readonly unknown[];
      const [path] = Array.isArray(paths) ? (paths as readonly unknown[]) : [];
      if (typeof paint === "number" && painting.has(paint) && isNumbers(path))
        readPath(path, matrix, paint === OPS.stroke || paint === OPS.closeStroke, rulings);
    }
  });
  return rulings.take();
};

const isNumbers = (value: unknown): value is ArrayLike<number> => ArrayBuffer.isView(value) && "length" in value;

/** How pdf.js writes a path down: a number for what is done, and the coordinates that it needs. */
const coordinates: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

const readPath = (path: ArrayLike<number>, matrix: Matrix, stroked: boolean, rulings: RulingCollector): void => {
  type Point = readonly [number, number];
  let shape: Point[] = [];
  const finish = (closed: boolean): void => {
    const [first] = shape;
    if (first !== undefined && shape.length > 1) {
      if (stroked) {
        const points = closed ? [...shape, first] : shape;
        points.forEach((point, at) => {
          const before = points[at - 1];
          if (before !== undefined) rulings.line(before[0], before[1], point[0], point[1]);
        });
      } else {
        // a filled area that is thin enough is a line
        const xs = shape.map(([x]) => x);
        const ys = shape.map(([, y]) => y);
        rulings.line(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
      }
    }
    shape = [];
  };
  for (let at = 0; at < path.length;) {
    const operation = path[at] ?? 4;
    const length = coordinates[operation] ?? 0;
    if (operation === 0) finish(false);
    if (operation === 4) finish(true);
    else shape.push(placed(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0));
    at += 1 + length;
  }
  finish(false);
};
