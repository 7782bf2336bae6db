import { SaxesParser } from "saxes";

/** An element as the tests look at it: names keep their prefix, text and comments are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a well-formed document and returns its root; throws where the document is not well-formed. */
export const readXml = (xml: string): XmlElement => {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error("no root element");
  return root;
};

/** Every element below `root` with this name, in the order of the document. */
export const elementsNamed = (root: XmlElement, name: string): XmlElement[] =>
  root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);

/** Every element below `root`. */
export const everyElement = (root: XmlElement): XmlElement[] =>
  root.children.flatMap((child) => [child, ...everyElement(child)]);
