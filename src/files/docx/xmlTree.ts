import { childOf, readMarkup, type MarkupElement } from "../layout/markup";

export { childOf, elementsOf, textOf } from "../layout/markup";
/** Names carry the usual prefix of their namespace, whatever prefix the file uses. */
export type XmlElement = MarkupElement;

/** Namespaces by the prefix that every word processor gives them; those of the strict form of the standard too. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
]);

/** Reads a part of an Office file. */
export const readXml = (xml: string): XmlElement => {
  const known = new Map<string, string>();
  const canonical = (name: string): string => {
    const colon = name.indexOf(":");
    const usual = known.get(colon < 0 ? "" : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
  return readMarkup(xml, true, (name, attributes) => {
    for (const [key, value] of Object.entries(attributes)) {
      const usual = /^xmlns(?:$|:)/.test(key) ? prefixes.get(value) : undefined;
      if (usual !== undefined) known.set(key.slice(6), usual);
    }
    return {
      name: canonical(name),
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [canonicalKey(key), value])),
    };
    function canonicalKey(key: string): string {
      return key.includes(":") ? canonical(key) : key;
    }
  });
};

/** The `w:val` of a child: `valueOf(properties, "w:pStyle")`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes["w:val"];

/** A property that is there without a value is on; null where it is not there. */
export const switchOf = (element: XmlElement | undefined, name: string): boolean | null => {
  const property = childOf(element, name);
  if (property === undefined) return null;
  return !["0", "false", "off"].includes(property.attributes["w:val"] ?? "true");
};
