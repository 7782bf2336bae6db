import { Parser } from "htmlparser2";

/** An element of a web page or of an XML part. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

/** What nests deeper is laid flat: no document does, and those that walk the tree need an end. */
const deepest = 400;

/** Only files that are made to exhaust a reader have so many elements open. */
const mostOpen = 20_000;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
}

/** Gives names and attributes another form on the way. */
export type Rename = (name: string, attributes: Readonly<Record<string, string>>) => Omit<MarkupElement, "children">;

/**
 * Reads HTML, forgiving as browsers are, or XML. Entities that a file defines for itself are not replaced.
 *
 * @throws RangeError where more elements are open than in any document
 */
export const readMarkup = (source: string, xml: boolean, rename?: Rename): MarkupElement => {
  const root: Open = { name: "", attributes: {}, children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack[stack.length - 1] ?? root;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const parent = top();
        if (stack.length > mostOpen) throw new RangeError("too many elements are open");
        if (stack.length > deepest) {
          stack.push(parent);
          return;
        }
        const element: Open = { ...(rename ? rename(name, attributes) : { name, attributes }), children: [] };
        parent.children.push(element);
        stack.push(element);
      },
      ontext: (text) => {
        const { children } = top();
        const last = children[children.length - 1];
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag: () => {
        if (stack.length > 1) stack.pop();
      },
    },
    { xmlMode: xml },
  );
  parser.end(source);
  return root;
};

/** The elements among the children. */
export const elementsOf = (element: MarkupElement | undefined): MarkupElement[] =>
  element === undefined ? [] : element.children.filter((child) => typeof child !== "string");

/** The first child of a name. */
export const childOf = (element: MarkupElement | undefined, name: string): MarkupElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** The text in an element, however deep. */
export const textOf = (element: MarkupElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
