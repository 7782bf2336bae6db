import { formatNumber } from "../layout/numberFormats";
import { elementsOf, readMarkup, textOf, type MarkupElement } from "../layout/markup";
import { tableLines, type TableCell } from "../layout/tableLines";
import { isHidden, isSiteFurniture } from "./furniture";

export interface HtmlText {
  readonly lines: readonly string[];
  readonly footnotes: readonly string[];
}

const blocks = new Set(
  "address article blockquote body center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary ul caption tbody thead tfoot tr td th table"
    .split(" ")
    .concat("footer", "aside", "nav"),
);

const listFormats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

const cjk = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]/;

/**
 * A line that grows word by word. White space counts once; where it is the end of a line of the source, it counts for
 * nothing between Chinese characters.
 */
class Lines {
  readonly done: string[] = [];
  private line = "";
  private space: "none" | "blank" | "lineEnd" = "none";

  add(text: string): void {
    // hard blanks only move words, like others
    for (const part of text.split(/([ \t\r\n\f\u00a0]+)/)) {
      if (part === "") continue;
      if (/^[ \t\r\n\f\u00a0]/.test(part)) {
        if (this.line !== "") this.space = part.includes("\n") ? "lineEnd" : "blank";
        continue;
      }
      const before = this.line.charAt(this.line.length - 1);
      const isChinese = cjk.test(before) && cjk.test(part.charAt(0));
      if (this.space === "blank" || (this.space === "lineEnd" && !isChinese)) this.line += " ";
      this.space = "none";
      this.line += part;
    }
  }

  /** starts a line with a number that is not in the text */
  begin(number: string): void {
    this.end();
    this.line = number;
  }

  end(): void {
    const line = this.line.trim();
    if (line !== "") this.done.push(line);
    this.line = "";
    this.space = "none";
  }

  push(lines: readonly string[]): void {
    this.end();
    this.done.push(...lines);
  }
}

interface Reading {
  readonly prunes: boolean;
  readonly footnotes: string[];
}

const styleOf = ({ attributes }: MarkupElement): string => attributes["style"] ?? "";
const classOf = ({ attributes }: MarkupElement): string => attributes["class"] ?? "";

/** The mark that calls a note, or that a note begins with, as Word and LibreOffice save it. */
const isNoteMark = (element: MarkupElement): boolean =>
  /mso-footnote-id|mso-endnote-id/i.test(styleOf(element)) ||
  /\b(?:MsoFootnoteReference|MsoEndnoteReference|sdfootnoteanc|sdfootnotesym|sdendnoteanc|sdendnotesym)\b/.test(
    classOf(element),
  ) ||
  (element.name === "sup" && /^\[?\d{1,3}\]?$/.test(textOf(element).trim()) && elementsOf(element)[0]?.name === "a");

const isNote = (element: MarkupElement): boolean =>
  /mso-element\s*:\s*(?:footnote|endnote)\s*(?:;|$)/i.test(styleOf(element)) ||
  /^sd(?:foot|end)note\d+$/.test(element.attributes["id"] ?? "");

/** Heads and feet of pages, tables of contents, as word processors save them. */
const isPageFurniture = (element: MarkupElement): boolean =>
  /mso-element\s*:\s*(?:header|footer)/i.test(styleOf(element)) ||
  /^MsoToc/i.test(classOf(element)) ||
  (element.name === "div" && /^(?:header|footer)$/.test(element.attributes["title"] ?? "")) ||
  /^Table of Contents/.test(element.attributes["id"] ?? "");

const walk = (element: MarkupElement, lines: Lines, reading: Reading): void => {
  let ordinal = Number(element.attributes["start"] ?? 1);
  if (Number.isNaN(ordinal)) ordinal = 1;
  for (const child of element.children) {
    if (typeof child === "string") {
      lines.add(child);
      continue;
    }
    if (element.name === "ol" && child.name === "li") {
      const own = Number.parseInt(child.attributes["value"] ?? "", 10);
      if (!Number.isNaN(own)) ordinal = own;
      lines.begin(`${formatNumber(ordinal, listFormats[element.attributes["type"] ?? ""] ?? "decimal")}.`);
      ordinal++;
      children(child, lines, reading);
      lines.end();
      continue;
    }
    visit(child, lines, reading);
  }
};

/** The first block of a list item goes on in the line that its number began. */
const children = (item: MarkupElement, lines: Lines, reading: Reading): void => {
  const [first, ...rest] = item.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (typeof first === "object" && /^(?:p|div)$/.test(first.name) && !isHidden(first)) {
    walk(first, lines, reading);
    lines.end();
    walk({ ...item, name: "li", children: rest }, lines, reading);
  } else walk(item, lines, reading);
};

const visit = (element: MarkupElement, lines: Lines, reading: Reading): void => {
  const { name } = element;
  if (isHidden(element) || isNoteMark(element) || isPageFurniture(element)) return;
  if (reading.prunes && isSiteFurniture(element)) return;
  if (isNote(element)) {
    const note = new Lines();
    walk(element, note, reading);
    note.end();
    if (note.done.length > 0) reading.footnotes.push(note.done.join(""));
    return;
  }
  if (/mso-list\s*:\s*ignore/i.test(styleOf(element))) {
    // the number of a list, and blanks that set it off
    const number = textOf(element).replace(/[\s\u00a0]+/g, "");
    lines.add(/[、.．)）]$/.test(number) ? number : `${number} `);
    return;
  }
  if (name === "br") {
    lines.end();
    return;
  }
  if (name === "table") {
    readTable(element, lines, reading);
    return;
  }
  if (name === "pre") {
    for (const line of textOf(element).split("\n")) {
      lines.add(line);
      lines.end();
    }
    return;
  }
  const isBlock = blocks.has(name);
  if (isBlock) lines.end();
  walk(element, lines, reading);
  if (isBlock) lines.end();
};

const rowsOf = (table: MarkupElement): MarkupElement[] =>
  elementsOf(table).flatMap((child) =>
    child.name === "tr" ? [child] : /^(?:tbody|thead|tfoot)$/.test(child.name) ? rowsOf(child) : [],
  );

const cellsOf = (row: MarkupElement): MarkupElement[] =>
  elementsOf(row).filter((cell) => (cell.name === "td" || cell.name === "th") && !isHidden(cell));

const holds = (element: MarkupElement, name: string): boolean =>
  elementsOf(element).some((child) => child.name === name || holds(child, name));

/** A cell with so many characters is a part of a page, not of a table. */
const longestCell = 800;

const most = 200;

const spanOf = (cell: MarkupElement, name: "colspan" | "rowspan"): number =>
  Math.min(Math.max(1, Number.parseInt(cell.attributes[name] ?? "1", 10) || 1), most);

const readTable = (table: MarkupElement, lines: Lines, reading: Reading): void => {
  for (const child of elementsOf(table)) if (child.name === "caption") visit(child, lines, reading);
  const rows = rowsOf(table).map(cellsOf);
  const isLayout = rows.some((row) =>
    row.some((cell) => holds(cell, "table") || textOf(cell).replace(/\s/g, "").length > longestCell),
  );
  if (isLayout) {
    for (const cell of rows.flat()) {
      lines.end();
      walk(cell, lines, reading);
      lines.end();
    }
    return;
  }
  /** rows that a cell above still reaches down over, by column */
  let reaching = new Map<number, { readonly rows: number; readonly span: number }>();
  const grid = rows.map((row) => {
    const cells: TableCell[] = [];
    const next = new Map<number, { readonly rows: number; readonly span: number }>();
    let column = 0;
    const fill = (): void => {
      for (let from = reaching.get(column); from !== undefined; from = reaching.get(column)) {
        cells.push({ lines: [], column, span: from.span, continues: true });
        if (from.rows > 1) next.set(column, { rows: from.rows - 1, span: from.span });
        column += from.span;
      }
    };
    for (const cell of row) {
      fill();
      const span = spanOf(cell, "colspan");
      if (column + span > most) break;
      const down = spanOf(cell, "rowspan");
      const inner = new Lines();
      walk(cell, inner, reading);
      inner.end();
      cells.push({ lines: inner.done, column, span, continues: false });
      if (down > 1) next.set(column, { rows: down - 1, span });
      column += span;
    }
    fill();
    reaching = next;
    return cells;
  });
  lines.push(tableLines(grid));
};

/**
 * The text of a web page, or of what Word, WPS or a browser put on the clipboard.
 *
 * @param prunes leaves out what a site puts around a document
 */
export const htmlText = (html: string, prunes: boolean): HtmlText => {
  const lines = new Lines();
  const footnotes: string[] = [];
  walk(readMarkup(html, false), lines, { prunes, footnotes });
  lines.end();
  return { lines: lines.done, footnotes };
};
