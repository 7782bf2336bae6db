import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from "./xmlTree";

/** The numbering that a paragraph or style asks for; null where it says nothing of that part. */
export interface NumberingRequest {
  readonly numId: string | null;
  readonly level: number | null;
}

/** What of a style bears on the text. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | null;
  readonly numbering: NumberingRequest | null;
  readonly hidden: boolean | null;
}

export type Styles = ReadonlyMap<string, Style>;

/** `w:numPr` of a paragraph's or style's properties. */
export const numberingRequestOf = (properties: XmlElement | undefined): NumberingRequest | null => {
  const numPr = childOf(properties, "w:numPr");
  if (numPr === undefined) return null;
  const level = Number.parseInt(valueOf(numPr, "w:ilvl") ?? "", 10);
  return { numId: valueOf(numPr, "w:numId") ?? null, level: Number.isNaN(level) ? null : level };
};

export const readStyles = (part: XmlElement | null): Styles => {
  const styles = new Map<string, Style>();
  for (const element of elementsOf(childOf(part ?? undefined, "w:styles"))) {
    const id = element.attributes["w:styleId"];
    if (element.name !== "w:style" || id === undefined) continue;
    styles.set(id, {
      id,
      name: (valueOf(element, "w:name") ?? "").toLowerCase(),
      basedOn: valueOf(element, "w:basedOn") ?? null,
      numbering: numberingRequestOf(childOf(element, "w:pPr")),
      hidden: switchOf(childOf(element, "w:rPr"), "w:vanish"),
    });
  }
  return styles;
};

/** A style and those that it is based on, the nearest first. */
export const styleChain = (styles: Styles, id: string | undefined): Style[] => {
  const chain: Style[] = [];
  let style = id === undefined ? undefined : styles.get(id);
  while (style !== undefined && !chain.includes(style)) {
    chain.push(style);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return chain;
};
