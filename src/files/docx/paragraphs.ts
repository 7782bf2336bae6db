import { elementsOf, textOf, valueOf, type XmlElement } from "./xmlTree";

/** A field of Word that is open while its paragraphs are read: a table of contents, a reference. */
export interface OpenField {
  instruction: string;
  showsResult: boolean;
}

/** What was met on the way that the reader of the text should know of. */
export interface Met {
  tracked: boolean;
  hidden: boolean;
}

/** What runs need to know of the document around them. */
export interface RunContext {
  /** open fields, the innermost last; fields go on over paragraphs */
  readonly fields: OpenField[];
  readonly met: Met;
  /** a document whose fields do not end is read as if it had none */
  readonly trustsFields: boolean;
  /** whether the properties of a run hide it */
  readonly isHidden: (properties: XmlElement | undefined) => boolean;
}

export interface ParagraphContent {
  readonly text: string;
  /** what stands in text boxes that are anchored here: `w:txbxContent` */
  readonly boxes: readonly XmlElement[];
  /** ids of the footnotes ("f1") and endnotes ("e1") that are called here */
  readonly calls: readonly string[];
  /** something in it belongs to a table of contents */
  readonly inContents: boolean;
}

/** 目录: the field that makes it, and the one that makes lists of figures and tables. */
const isContents = ({ instruction }: OpenField): boolean => /^\s*TOC\b/i.test(instruction);

const dropped = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:smartTagPr",
  "w:fldData",
  "w:object",
  "w:annotationRef",
]);

/** Changes that were made while Word kept track of them. */
export const isTracked = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Newer drawings come with an older form of the same; the text is in both. */
export const chosenOf = (alternatives: XmlElement): XmlElement | undefined => {
  const branches = elementsOf(alternatives);
  return branches.find((branch) => textOf(branch).trim() !== "") ?? branches[0];
};

/** The text of a paragraph as Word shows it with all changes accepted. */
export const readParagraph = (paragraph: XmlElement, context: RunContext): ParagraphContent => {
  const { fields, met } = context;
  const boxes: XmlElement[] = [];
  const calls: string[] = [];
  let text = "";
  let inContents = fields.some(isContents);

  const isShown = (): boolean =>
    !context.trustsFields || fields.every((field) => field.showsResult && !isContents(field));
  const put = (words: string): void => {
    if (isShown()) text += words;
  };
  const field = (kind: string | undefined): void => {
    if (kind === "begin") fields.push({ instruction: "", showsResult: false });
    else if (kind === "end") fields.pop();
    else if (kind === "separate") {
      const open = fields[fields.length - 1];
      if (open === undefined) return;
      open.showsResult = true;
      if (isContents(open)) inContents = true;
    }
  };
  const call = (kind: "f" | "e", element: XmlElement): void => {
    const id = element.attributes["w:id"];
    if (id !== undefined && isShown()) calls.push(kind + id);
  };
  const walk = (element: XmlElement): void => {
    for (const child of elementsOf(element)) visit(child);
  };
  const visit = (element: XmlElement): void => {
    const { name } = element;
    if (isTracked.has(name)) met.tracked = true;
    switch (name) {
      case "w:t":
        put(textOf(element));
        return;
      case "m:t":
        put(textOf(element).trim());
        return;
      case "w:tab":
      case "w:ptab":
        put("\t");
        return;
      case "w:br":
      case "w:cr":
        put("\n");
        return;
      case "w:noBreakHyphen":
        put("-");
        return;
      case "w:fldChar":
        field(element.attributes["w:fldCharType"]);
        return;
      case "w:instrText": {
        const open = fields[fields.length - 1];
        if (open !== undefined) open.instruction += textOf(element);
        return;
      }
      case "w:fldSimple": {
        const simple = { instruction: element.attributes["w:instr"] ?? "", showsResult: true };
        fields.push(simple);
        if (isContents(simple)) inContents = true;
        walk(element);
        fields.pop();
        return;
      }
      case "w:footnoteReference":
        call("f", element);
        return;
      case "w:endnoteReference":
        call("e", element);
        return;
      case "w:txbxContent":
        boxes.push(element);
        return;
      case "mc:AlternateContent": {
        const chosen = chosenOf(element);
        if (chosen !== undefined) walk(chosen);
        return;
      }
      case "w:ruby": {
        const base = elementsOf(element).find((child) => child.name === "w:rubyBase");
        if (base !== undefined) walk(base);
        return;
      }
      case "w:r":
        if (context.isHidden(elementsOf(element).find((child) => child.name === "w:rPr"))) {
          if (textOf(element).trim() !== "") met.hidden = true;
          // a hidden field still begins and ends
          for (const child of elementsOf(element)) if (/^w:(?:fldChar|instrText)$/.test(child.name)) visit(child);
          return;
        }
        walk(element);
        return;
      default:
        if (!dropped.has(name)) walk(element);
    }
  };
  walk(paragraph);
  return { text, boxes, calls, inContents };
};

/** The style of a paragraph, by its id. */
export const styleOf = (properties: XmlElement | undefined): string | undefined => valueOf(properties, "w:pStyle");
