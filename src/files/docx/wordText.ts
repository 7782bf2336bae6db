import { tableLines, type TableCell } from "../layout/tableLines";
import { ListCounter, type Numbering } from "./numbering";
import { chosenOf, isTracked, readParagraph, styleOf, type Met, type OpenField } from "./paragraphs";
import { numberingRequestOf, styleChain, type Styles } from "./styles";
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from "./xmlTree";

/** The text of a part of a document, and what was met in it. */
export interface WordText {
  readonly lines: readonly string[];
  /** ids of the notes in the order of their calls */
  readonly calls: readonly string[];
  readonly tracked: boolean;
  readonly hidden: boolean;
  /** a field began and did not end, so that text may be missing */
  readonly unfinished: boolean;
}

/** 「第一章 总则」「1.1 目标」: what ends in a letter or figure is set off from the words behind it. */
const numbered = (number: string, text: string): string =>
  number === "" ? text : /[、.．。:：)）】\]]$/.test(number) ? number + text : `${number} ${text}`;

/**
 * Tabs of a paragraph only move words; a tab in the text means a table. So they become blanks, unless the paragraph
 * has so many that it is a table made by hand.
 */
const withoutTabs = (line: string): string => {
  const trimmed = line.trim();
  const inner = trimmed.split("\t").length - 1;
  // the last cell of such a row may be empty
  return inner > 1 ? line.trimStart() : trimmed.replace("\t", " ");
};

const isContentsTitle = /^目\s*[录次]$/;

/** Reads the paragraphs and tables of a document in their order. */
export class WordReader {
  private readonly lists: ListCounter;
  private readonly fields: OpenField[] = [];
  private readonly met: Met = { tracked: false, hidden: false };
  private readonly calls: string[] = [];

  constructor(
    numbering: Numbering,
    private readonly styles: Styles,
    private readonly trustsFields = true,
  ) {
    this.lists = new ListCounter(numbering, styles);
  }

  /** The lines of `w:body`, or of a note. */
  read(body: XmlElement): WordText {
    const lines = this.blocks(body);
    return { lines, calls: this.calls, ...this.met, unfinished: this.fields.length > 0 };
  }

  private blocks(container: XmlElement): string[] {
    const lines: string[] = [];
    /** the words of paragraphs whose end was deleted */
    let carried = "";
    const dropContentsTitle = (): void => {
      if (isContentsTitle.test(lines[lines.length - 1] ?? "")) lines.pop();
    };
    const visit = (element: XmlElement): void => {
      switch (element.name) {
        case "w:p": {
          const read = this.paragraph(element, carried);
          if (read.contents) dropContentsTitle();
          carried = read.carried;
          lines.push(...read.lines);
          return;
        }
        case "w:tbl":
          lines.push(...this.table(element));
          return;
        case "w:sdt": {
          const gallery = textOfGallery(element);
          if (gallery === "table of contents") dropContentsTitle();
          else for (const child of elementsOf(childOf(element, "w:sdtContent"))) visit(child);
          return;
        }
        case "mc:AlternateContent":
          for (const child of elementsOf(chosenOf(element))) visit(child);
          return;
        case "w:customXml":
        case "w:ins":
        case "w:moveTo":
          for (const child of elementsOf(element)) visit(child);
          return;
        default:
      }
    };
    for (const child of elementsOf(container)) visit(child);
    if (carried.trim() !== "") lines.push(withoutTabs(carried));
    return lines;
  }

  private paragraph(
    element: XmlElement,
    carried: string,
  ): { readonly lines: string[]; readonly carried: string; readonly contents: boolean } {
    const properties = childOf(element, "w:pPr");
    const mark = childOf(properties, "w:rPr");
    const style = styleOf(properties);
    const chain = styleChain(this.styles, style);
    const styleHides = chain.find(({ hidden }) => hidden !== null)?.hidden ?? false;
    const { text, boxes, calls, inContents } = readParagraph(element, {
      fields: this.fields,
      met: this.met,
      trustsFields: this.trustsFields,
      isHidden: (run) => {
        const direct = switchOf(run, "w:vanish");
        if (direct !== null) return direct;
        const own = styleChain(this.styles, valueOf(run, "w:rStyle")).find(({ hidden }) => hidden !== null);
        return own?.hidden ?? styleHides;
      },
    });
    this.calls.push(...calls);
    const beside = boxes.flatMap((box) => this.blocks(box));
    if (childOf(mark, "w:ins") !== undefined) this.met.tracked = true;
    if (childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined) {
      this.met.tracked = true;
      return { lines: beside, carried: carried + text, contents: false };
    }
    const styledAsContents = chain.some(({ name }) => /^(?:toc \d|toc heading|table of figures)$/.test(name));
    if (styledAsContents || (inContents && text.trim() === "")) return { lines: beside, carried: "", contents: true };
    const number = this.lists.next(numberingRequestOf(properties), style);
    const whole = carried + text;
    if (whole.trim() === "") return { lines: beside, carried: "", contents: false };
    const lines = numbered(number, whole.trimStart())
      .split("\n")
      .map(withoutTabs)
      .filter((line) => line !== "");
    return { lines: [...lines, ...beside], carried: "", contents: false };
  }

  private table(table: XmlElement): string[] {
    const rows = within(table, "w:tr").flatMap((row) => {
      const properties = childOf(row, "w:trPr");
      if (elementsOf(properties).some(({ name }) => isTracked.has(name))) this.met.tracked = true;
      if (childOf(properties, "w:del") !== undefined) return [];
      let column = Number(valueOf(properties, "w:gridBefore") ?? 0) || 0;
      const cells: TableCell[] = [];
      for (const cell of within(row, "w:tc")) {
        const style = childOf(cell, "w:tcPr");
        const merge = childOf(style, "w:vMerge");
        const span = Math.min(Math.max(1, Number(valueOf(style, "w:gridSpan") ?? 1) || 1), widestTable);
        // the older way to merge sideways
        const swallowed = valueOf(style, "w:hMerge") === "continue";
        const lines = this.blocks(cell);
        const continues = merge !== undefined && merge.attributes["w:val"] !== "restart";
        if (column + span > widestTable) break;
        if (!swallowed) cells.push({ lines, column, span, continues });
        column += span;
      }
      return [cells];
    });
    return tableLines(rows);
  }
}

/** More columns than Word makes; a file that claims more is not to be believed. */
const widestTable = 200;

/** 目录 is a building block that says so. */
const textOfGallery = (element: XmlElement): string => {
  const block = childOf(childOf(element, "w:sdtPr"), "w:docPartObj");
  return (valueOf(block, "w:docPartGallery") ?? "").toLowerCase();
};

/** Rows or cells, also those that a content control or a tracked change stands around. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    const around = ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"];
    return around.includes(child.name) ? within(child, name) : [];
  });
